import { weightOf } from "../codebook/pattern.ts";
import type { Rule } from "../codebook/rule.ts";
import { childrenBy } from "./graph.ts";
import type { Judgement } from "./judge/judgement.ts";
import { type Match, matchAt } from "./match.ts";
import type { Entry, RuleIndex } from "./rule-index.ts";
import type { Scene } from "./scene.ts";
import { signsAt, stanceOf } from "./stance.ts";

/** A rule that fired in a sentence. */
export interface Firing {
  readonly rule: Rule;
  readonly match: Match;
  /** How much it asked for and got; see `settle`. */
  readonly weight: number;
  /** What the judge held, when it and not a rule spoke. */
  readonly judgement?: Judgement;
  /** The word it turns on has a tense of its own: "and will not sign" stands beside "decided to link", not under it. */
  readonly isTensed?: boolean;
}

/** Every rule that fires in a sentence, each at most once a predicate (its weightiest pattern). */
export function fire(scene: Scene, index: RuleIndex): Firing[] {
  const firings: Firing[] = [];
  for (let predicate = 0; predicate < scene.lemmas.length; predicate++) {
    const entries = index.byLemma.get(scene.lemmas[predicate]!);
    if (entries) firings.push(...fireAt(scene, predicate, entries, index));
  }
  return firings;
}

function fireAt(scene: Scene, predicate: number, entries: readonly Entry[], index: RuleIndex): Firing[] {
  const best = new Map<string, Firing>();
  for (const { rule, pattern } of entries) {
    const match = matchAt(scene, pattern, predicate, index.means);
    if ("stopped" in match || isBarred(scene, rule, predicate, index)) continue;
    const firing = { rule, match, weight: weigh(match), isTensed: isTensed(scene, predicate) };
    const before = best.get(rule.id);
    if (!before || before.weight < firing.weight) best.set(rule.id, firing);
  }
  return [...best.values()];
}

const isTensed = ({ graph }: Scene, predicate: number): boolean =>
  [predicate, ...childrenBy(graph, predicate, "aux", "cop")].some((at) =>
    /^(?:VB[DPZ]|MD)$/.test(graph.tokens[at]!.xpos),
  );

// Optional slots count when they were filled.
function weigh(match: Match): number {
  const filled = match.recipients.length > 0 ? 0.5 : 0;
  return weightOf(match.pattern) + filled;
}

function isBarred(scene: Scene, rule: Rule, predicate: number, index: RuleIndex): boolean {
  if (rule.needs.length > 0 && !isPutAsNeeded(scene, rule, predicate, index)) return true;
  return rule.unless.some(
    (pattern) =>
      pattern.predicate.lemmas.has(scene.lemmas[predicate]!) &&
      !("stopped" in matchAt(scene, pattern, predicate, index.means)),
  );
}

// A forecast ("is expected to open") is nobody's word: a commitment that needs the future needs will or shall.
function isPutAsNeeded(scene: Scene, { needs, makes }: Rule, predicate: number, index: RuleIndex): boolean {
  const signs = signsAt(scene, predicate, index);
  const stance = stanceOf(signs);
  return needs.includes(stance) && !(stance === "future" && makes.kind === "commitment" && !signs.isWilled);
}
