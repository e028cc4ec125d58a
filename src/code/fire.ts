import type { Rule } from "../codebook/rule.ts";
import { metIn } from "./asks.ts";
import { childrenBy } from "./graph.ts";
import type { Judgement } from "./judge/judgement.ts";
import { type Match, matchAt, matchThere, shapesAt } from "./match.ts";
import { type Entry, FILLED, type RuleIndex } from "./rule-index.ts";
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
  const met = metIn(scene, index.asks);
  for (let predicate = 0; predicate < scene.lemmas.length; predicate++) {
    const entries = index.byLemma.get(scene.lemmas[predicate]!);
    if (entries) fireAt(scene, predicate, entries, index, met, firings);
  }
  return firings;
}

function fireAt(
  scene: Scene,
  predicate: number,
  entries: readonly Entry[],
  index: RuleIndex,
  met: Uint8Array,
  firings: Firing[],
): void {
  // Null for a rule that is silent here.
  const best = new Map<Rule, Firing | null>();
  const shapes = shapesAt(scene, predicate);
  for (const entry of entries) {
    const { rule, pattern, asks, weight, mostWeight } = entry;
    if (!shapes[pattern.shape] || !isMet(asks, met)) continue;
    const before = best.get(rule);
    if (before === null || (before && before.weight >= mostWeight)) continue;
    const match = matchThere(scene, pattern, predicate, index.means);
    if ("stopped" in match || isOfAnother(scene, match)) continue;
    const filled = match.recipients.length > 0 ? weight + FILLED : weight;
    if (!before && isBarred(scene, entry, predicate, index, met)) best.set(rule, null);
    else if (!before || before.weight < filled)
      best.set(rule, { rule, match, weight: filled, isTensed: isTensed(scene, predicate) });
  }
  for (const firing of best.values()) if (firing) firings.push(firing);
}

function isMet(asks: readonly number[], met: Uint8Array): boolean {
  for (const ask of asks) if (met[ask] === 0) return false;
  return true;
}

// "We will work with them and we shall open a post": the second "shall" is not the first verb's.
const isOfAnother = ({ lemmas }: Scene, { words, predicate }: Match): boolean =>
  words.some((word) => word > predicate && lemmas[word] === "shall");

const isTensed = ({ graph }: Scene, predicate: number): boolean =>
  [predicate, ...childrenBy(graph, predicate, "aux", "cop")].some((at) =>
    /^(?:VB[DPZ]|MD)$/.test(graph.tokens[at]!.xpos),
  );

function isBarred(
  scene: Scene,
  { rule, unless }: Entry,
  predicate: number,
  index: RuleIndex,
  met: Uint8Array,
): boolean {
  if (rule.needs.length > 0 && !isPutAsNeeded(scene, rule, predicate, index)) return true;
  return unless.some(
    ({ pattern, asks }) =>
      pattern.predicate.lemmas.has(scene.lemmas[predicate]!) &&
      isMet(asks, met) &&
      !("stopped" in matchAt(scene, pattern, predicate, index.means)),
  );
}

// A forecast ("is expected to open") is nobody's word: a commitment that needs the future needs will or shall.
function isPutAsNeeded(scene: Scene, { needs, makes }: Rule, predicate: number, index: RuleIndex): boolean {
  const signs = signsAt(scene, predicate, index);
  const stance = stanceOf(signs);
  return needs.includes(stance) && !(stance === "future" && makes.kind === "commitment" && !signs.isWilled);
}
