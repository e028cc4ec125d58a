import { fold } from "../ground/fold.ts";
import type { Parser } from "./parse.ts";

/** What is wrong with a sentence of CoNLL-U; `line` counts from 1 within it. */
export interface ConlluFault {
  readonly line: number;
  readonly detail: string;
}

const WORD = /^(\d{1,9})\t/;
const RANGE = /^(\d{1,9})-(\d{1,9})\t/;
const EMPTY = /^\d{1,9}\.\d{1,9}\t/;
const COLUMNS = 10;

/** The first fault of a sentence of CoNLL-U, or null: its lines have ten columns, its words are numbered from 1. */
export function conlluFault(sentence: string): ConlluFault | null {
  let words = 0;
  for (const [at, line] of sentence.split("\n").entries()) {
    const detail = line.startsWith("#") ? null : lineFault(line, words);
    if (detail !== null) return { line: at + 1, detail };
    if (WORD.test(line)) words++;
  }
  return null;
}

function lineFault(line: string, words: number): string | null {
  const columns = line.split("\t");
  if (columns.length !== COLUMNS) return `It has ${columns.length} columns, not the ten of CoNLL-U.`;
  if (EMPTY.test(line)) return null;
  const first = Number((RANGE.exec(line) ?? WORD.exec(line))?.[1] ?? 0);
  if (first !== words + 1) return `Its number is "${columns[0]}" where word ${words + 1} is due.`;
  return columns[1]!.trim() === "" ? "It has no form." : null;
}

/**
 * Fills lemmas, tags and a tree into a sentence of CoNLL-U without faults. Comments, forms, multi-word lines and the last column stay; what the
 * parser does not give (features, enhanced relations and with them empty nodes) is left out.
 */
export function filledIn(sentence: string, parser: Parser): string {
  const lines = sentence.split("\n").filter((line) => !EMPTY.test(line));
  const forms = lines.filter((line) => WORD.test(line)).map((line) => fold(line.split("\t")[1]!).text);
  const { lemmas, upos, xpos, heads, deprels } = parser.parseWords(forms);
  let word = 0;
  const filled = lines.map((line) => {
    if (!WORD.test(line)) return line;
    const [id, form] = line.split("\t");
    const rest = [
      upos[word],
      xpos[word],
      "_",
      heads[word]! + 1,
      deprels[word],
      "_",
      line.slice(line.lastIndexOf("\t") + 1),
    ];
    return [id, form, lemmas[word++], ...rest].join("\t");
  });
  return `${filled.join("\n")}\n\n`;
}
