import type { Document } from "../model/document.ts";
import type { Parse, Token } from "../model/parse.ts";
import { areOneWord } from "./contractions.ts";

/**
 * Writes one parse as CoNLL-U: `# text = …`, one line a word, a blank line. Forms are the raw words; the parts of a contraction stand
 * under a multi-word line. Ids and heads count from 1, the root's head is 0; `SpaceAfter=No` where no blank follows. Features and
 * enhanced relations stay empty.
 */
export function conllu({ text }: Pick<Document, "text">, { sentence, tokens }: Parse): string {
  const { start, end } = sentence.span;
  const lines = [`# text = ${text.slice(start, end).replace(/\s+/g, " ")}`];
  for (let at = 0; at < tokens.length; ) {
    const last = lastPart(text, tokens, at);
    const space = isFollowed(text, tokens[last]!.span.end) ? "SpaceAfter=No" : "_";
    if (last === at) lines.push(lineOf(text, tokens[at++]!, space));
    else {
      const word = formOf(text, tokens[at]!.span.start, tokens[last]!.span.end);
      lines.push([`${at + 1}-${last + 1}`, word, ...Array<string>(7).fill("_"), space].join("\t"));
      while (at <= last) lines.push(lineOf(text, tokens[at++]!, "_"));
    }
  }
  return `${lines.join("\n")}\n\n`;
}

function lineOf(text: string, token: Token, space: string): string {
  const { span, lemma, upos, xpos, deprel } = token;
  const form = formOf(text, span.start, span.end);
  return [token.index + 1, form, lemma, upos, xpos, "_", token.head + 1, deprel, "_", space].join("\t");
}

const formOf = (text: string, start: number, end: number): string => text.slice(start, end).replace(/\s/g, "") || "_";

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
