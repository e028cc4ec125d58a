import type { Parse, Token } from "../model/parse.ts";

/**
 * Writes one parse as CoNLL-U: an optional comment `# text = …`, one line a token, a blank line. Ids and heads count from 1, the
 * root's head is 0; `SpaceAfter=No` where two spans touch. Features and enhanced relations stay empty.
 */
export function conllu(parse: Parse, text?: string): string {
  const lines = text === undefined ? [] : [`# text = ${text.replace(/\s+/g, " ").trim()}`];
  parse.tokens.forEach((token, at) => {
    lines.push(lineOf(token, parse.tokens[at + 1]));
  });
  return `${lines.join("\n")}\n\n`;
}

function lineOf(token: Token, next: Token | undefined): string {
  const touches = next !== undefined && next.span.start === token.span.end;
  const { form, lemma, upos, xpos, deprel } = token;
  const columns = [token.index + 1, form, lemma, upos, xpos, "_", token.head + 1, deprel, "_"];
  return [...columns, touches ? "SpaceAfter=No" : "_"].join("\t");
}
