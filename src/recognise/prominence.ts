import type { Reach } from "../model/mention.ts";
import type { Parse, Token } from "../model/parse.ts";

/** How far a mention stands out: 2 subject of the sentence's main verb, 1 subject of another verb, 0 neither. */
export type Prominence = 0 | 1 | 2;

const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);
const MOST_BACK = 40;

/** Takes the tree's word where it is sure, and the words around it besides: names confuse trees. */
export function prominenceOf({ tokens }: Parse, { first, last, head }: Reach): Prominence {
  const token = tokens[head]!;
  const isByTree = token.deprel.startsWith("nsubj");
  const isByWords = FINITE.has(tokens[last + 1]?.xpos ?? "") && tokens[first - 1]?.upos !== "ADP";
  if (!isByTree && !isByWords) return 0;
  if (isWithinClause(tokens, first)) return 1;
  if (isByWords) return 2;
  return token.head >= 0 && tokens[token.head]!.head < 0 ? 2 : 1;
}

// Behind "after", "that", "who" or another verb of the same stretch between commas.
function isWithinClause(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - MOST_BACK); at--) {
    const token = tokens[at]!;
    if (token.form === "," || token.form === ";" || token.form === ":") return false;
    if (token.upos === "CCONJ" && at === from - 1) return false;
    if (token.upos === "SCONJ" || token.deprel === "mark" || /^W[PD]/.test(token.xpos) || FINITE.has(token.xpos))
      return true;
  }
  return false;
}
