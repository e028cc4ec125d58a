import { type Problem, problem, type Report } from "../ground/problem.ts";
import { type Document, isCoded } from "../model/document.ts";
import { conllu } from "../parse/conllu.ts";
import { conlluFault, filledIn } from "../parse/fill-in.ts";
import type { Parser } from "../parse/parse.ts";
import { decode } from "../read/decode.ts";
import { type Given, read } from "../read/read.ts";
import { segment } from "../segment/segment.ts";

/** A text to parse: its bytes, what is known of them, and whether they are CoNLL-U whose words are to be kept. */
export interface Order {
  readonly bytes: Uint8Array;
  readonly given: Given;
  readonly isConllu: boolean;
}

/** A text cut into sentences, of which any can be parsed by itself. */
export interface Sheaf {
  readonly length: number;
  /** One sentence with its tree, in CoNLL-U. */
  conllu(index: number, parser: Parser): string;
}

/** Some of a text's trees. The pieces of a text come one after the other, and the texts in the order in which they were given. */
export interface Trees {
  /** Which text, from 0. */
  readonly order: number;
  readonly conllu: string;
  /** What was found wrong with the text; told with its first piece. */
  readonly problems: readonly Problem[];
  /** True when the text could not be taken at all. */
  readonly isRefused: boolean;
}

/** Comes in: a text. Goes out: its sentences, ready to be parsed, or null with the reason reported. Must never parse yet. */
export function sheafOf({ bytes, given, isConllu }: Order, report: Report): Sheaf | null {
  return isConllu ? givenWords(bytes, given, report) : plainText(bytes, given, report);
}

const MOST_BYTES = 25_000_000;

// What is said of a text as a source of statements does not concern its trees.
const ASIDE: readonly Problem["code"][] = ["read/no-date", "read/language"];

function plainText(bytes: Uint8Array, given: Given, report: Report): Sheaf | null {
  const document = read(bytes, given, (one) => {
    if (!ASIDE.includes(one.code)) report(one);
  });
  if (!document) return null;
  const sentences = segment(withEveryBlock(document), report);
  return {
    length: sentences.length,
    conllu(index, parser) {
      const sentence = sentences[index]!;
      const head = [`# sent_id = ${index + 1}`];
      if (index === 0 || sentences[index - 1]!.block !== sentence.block) head.unshift("# newpar");
      if (index === 0) head.unshift(`# newdoc id = ${given.source.replace(/\s+/g, " ")}`);
      return `${head.join("\n")}\n${conllu(document, parser.parse(document, sentence))}`;
    },
  };
}

// A linguist wants the byline and the furniture too.
const withEveryBlock = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.map(({ kind, span }) => ({ kind: isCoded(kind) ? kind : "heading", span })),
});

function givenWords(bytes: Uint8Array, { source, maxBytes = MOST_BYTES }: Given, report: Report): Sheaf | null {
  const refuse = (code: Problem["code"], detail?: string): null => {
    report(problem(code, detail, { path: source }));
    return null;
  };
  if (bytes.length > maxBytes) return refuse("read/too-large", `The limit is ${maxBytes} bytes.`);
  const { sentences, isBlank } = sentencesOf(decode(bytes, false).text.replaceAll("\r\n", "\n"), source, report);
  if (isBlank) return refuse("read/empty");
  if (sentences.length === 0) return null;
  return { length: sentences.length, conllu: (index, parser) => filledIn(sentences[index]!, parser) };
}

/** Sentences without faults; the others are reported and left out. */
function sentencesOf(text: string, path: string, report: Report): { sentences: string[]; isBlank: boolean } {
  const sentences: string[] = [];
  let isBlank = true;
  let line = 1;
  for (const block of text.split("\n\n")) {
    const bare = block.replace(/^\n+/, "");
    const first = line + block.length - bare.length;
    const sentence = bare.trimEnd();
    line += block.split("\n").length + 1;
    if (sentence === "") continue;
    isBlank = false;
    const fault = conlluFault(sentence);
    if (fault === null) sentences.push(sentence);
    else report(problem("read/bad-record", fault.detail, { path, line: first + fault.line - 1 }));
  }
  return { sentences, isBlank };
}

/** The trees of the sentences `from` to `to`, the last not included. */
export function bound(sheaf: Sheaf, from: number, to: number, parser: Parser): string {
  let conllu = "";
  for (let index = from; index < to; index++) conllu += sheaf.conllu(index, parser);
  return conllu;
}
