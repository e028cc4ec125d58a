import type { Document } from "../model/document.ts";
import type { Parse, Token } from "../model/parse.ts";
import { areOneWord } from "./contractions.ts";

/**
 * Writes one parse as CoNLL-U: `# text = …`, one line a word, a blank line. Forms are the raw words; the parts of a contraction stand
 * under a multi-word line. Ids and heads count from 1, the root's head is 0; `SpaceAfter=No` where no blank follows. Features and
 * enhanced relations stay empty.
 */
export function conllu({ text }: Pick<Document, "text">, parse: Parse): string {
  const { tokens } = parse;
  const { start, end } = parse.sentence.span;
  const lines = [`# text = ${text.slice(start, end).replace(/\s+/g, " ")}`];
  for (let at = 0; at < tokens.length; ) {
    const last = lastPart(text, tokens, at);
    const space = isFollowed(text, tokens[last]!.span.end) ? "SpaceAfter=No" : "_";
    if (last === at) lines.push(lineOf(text, parse, at++, space));
    else {
      const word = formOf(text, tokens[at]!.span.start, endOf(parse, last));
      lines.push([`${at + 1}-${last + 1}`, word, ...Array<string>(7).fill("_"), space].join("\t"));
      while (at <= last) lines.push(lineOf(text, parse, at++, "_"));
    }
  }
  return `${lines.join("\n")}\n\n`;
}

function lineOf(text: string, parse: Parse, at: number, space: string): string {
  const { span, index, lemma, upos, xpos, head, deprel } = parse.tokens[at]!;
  const form = formOf(text, span.start, endOf(parse, at));
  return [index + 1, form, lemma, upos, xpos, "_", head + 1, deprel, "_", space].join("\t");
}

// Characters that are not seen stand in no token's span; here they go with the word before them, so that no character is lost.
const endOf = ({ sentence, tokens }: Parse, at: number): number => tokens[at + 1]?.span.start ?? sentence.span.end;

const BLANKS = /[\p{Zs}\p{Zl}\p{Zp}\p{Cc}]/gu;

const formOf = (text: string, start: number, end: number): string => text.slice(start, end).replace(BLANKS, "") || "_";

const isFollowed = (text: string, end: number): boolean => end < text.length && !/\s/.test(text[end]!);

// The last token of the written word that begins at `first`: "should|n't|'ve" is one, "talks|," is not.
function lastPart(text: string, tokens: readonly Token[], first: number): number {
  let last = first;
  for (; last + 1 < tokens.length; last++) {
    const [token, next] = [tokens[last]!, tokens[last + 1]!];
    if (token.span.end !== next.span.start) break;
    const before = text.slice(token.span.start, token.span.end);
    const after = text.slice(next.span.start, next.span.end);
    if (!areOneWord(before, after, next.xpos === "POS")) break;
  }
  return last;
}
