import type { Entente } from "../src/index.ts";
import { type Answer, type PlvFigures, plvFigures } from "./macro-f1.ts";
import type { HeldRow } from "./plv-rows.ts";

export interface PairScore {
  readonly figures: PlvFigures;
  readonly answers: readonly Answer[];
}

/** Asks of each row what passes between its two parties, of the Entente that may answer for its fold. */
export function scorePairs(rows: readonly HeldRow[], ententeFor: (fold: number) => Entente): PairScore {
  const answers = rows.map(({ text, actor, recipient, gold_root, fold }) => ({
    gold: gold_root,
    predicted: ententeFor(fold).relate({ text, actor, recipient }).type,
  }));
  return { figures: plvFigures(answers), answers };
}
