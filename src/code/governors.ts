import { caseOf, childrenBy, relation } from "./graph.ts";
import type { RuleIndex } from "./rule-index.ts";
import type { Scene } from "./scene.ts";

/** What the words around a predicate show of how it is put; several may hold at once ("will not"). */
export interface Signs {
  isNegated: boolean;
  isFuture: boolean;
  isUnsure: boolean;
  /** Asked for, alleged or judged by another: no event of its own, and no threat either. */
  isUnreal: boolean;
  /** By will or shall, not by a verb of intent above. */
  isWilled: boolean;
  /** Not ended: refused, or negated for the time to come. */
  isRefused: boolean;
  /** By a verb of stopping: "halted aid", "ended its attacks". */
  isEnded: boolean;
}

export const noSigns = (): Signs => ({
  isNegated: false,
  isFuture: false,
  isUnsure: false,
  isUnreal: false,
  isWilled: false,
  isRefused: false,
  isEnded: false,
});

const BELOW = /^(?:xcomp|ccomp|csubj|acl|obj|obl|nmod|advcl)$/;

/** Adds what the word above `at` says of it: that it is intended, asked for, refused, ended, foreseen (the lists of codebook/words). */
export function readGovernor(scene: Scene, at: number, signs: Signs, index: RuleIndex): void {
  const { graph, lemmas } = scene;
  const token = graph.tokens[at]!;
  const rel = relation(token);
  if (!BELOW.test(rel) || token.deprel === "acl:relcl" || !isGoverned(scene, at)) return;
  const above = lemmas[token.head]!;
  // "is going to lend"
  if (above === "go" && rel === "xcomp" && graph.tokens[token.head]!.xpos === "VBG")
    signs.isFuture = signs.isWilled = true;
  const isClause = rel === "ccomp" || rel === "csubj";
  if (index.unrealGovernors.has(above)) signs.isUnsure = signs.isUnreal = true;
  else if (index.hypotheticalGovernors.has(above)) signs.isUnsure ||= !isClause || !isIndicative(scene, at);
  else if (index.refusingGovernors.has(above)) {
    signs.isNegated = !signs.isNegated;
    signs.isRefused = true;
  } else if (isEnding(index, above, lemmas[at]!)) {
    signs.isNegated = !signs.isNegated;
    signs.isEnded = true;
  } else if (isClause && index.forecasts.has(above)) signs.isUnsure = true;
  // A clause with "that" tells its own time: "announced that Kenya had sent aid".
  else if (index.futureGovernors.has(above) && rel !== "ccomp") signs.isFuture = true;
}

const isEnding = (index: RuleIndex, above: string, below: string): boolean =>
  index.negatingGovernors.has(above) || (index.closingGovernors.has(above) && !index.occasions.has(below));

// "suggests that ties are strong" says so; "suggests that Kenya join" does not say that it has.
function isIndicative({ graph }: Scene, at: number): boolean {
  const finite = [at, ...childrenBy(graph, at, "aux", "cop")].map((token) => graph.tokens[token]!.xpos);
  return finite.some((xpos) => /^VB[DPZ]$/.test(xpos)) && !finite.includes("MD");
}

const GOVERNED = new Set(["on", "upon", "to", "for", "about", "from", "against", "of", "with", "over", "into"]);

// "agreed on a visit" governs the visit; "agreed at the talks" does not govern the talks.
function isGoverned({ graph }: Scene, at: number): boolean {
  if (relation(graph.tokens[at]!) !== "obl") return true;
  const cases = caseOf(graph, at);
  return cases.length === 0 || cases.some((word) => GOVERNED.has(word));
}
