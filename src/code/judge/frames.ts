import type { Rule } from "../../codebook/rule.ts";
import type { EventType } from "../../model/event.ts";
import { type Firing, fire } from "../fire.ts";
import { rewrite } from "../rewrite.ts";
import type { RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";
import { settle } from "../settle.ts";
import { signsAt, stanceOf } from "../stance.ts";
import type { Pair } from "./pair.ts";

/** What the codebook's rules say of a pair, as features: rules that fired, on its own words or elsewhere, and the types its words may mean. */
export function framesOf(
  scene: Scene,
  pair: Pair,
  index: RuleIndex,
  add: (a: string, b?: string, c?: string) => void,
): void {
  const own = new Set([...pair.predicates, ...pair.up, ...pair.down, pair.meeting]);
  for (const firing of firingsIn(scene, index)) {
    const type = typeOf(scene, firing, index);
    if (type === null) continue;
    const isOwn = firing.match.words.some((word) => own.has(word));
    const fits = isOwn && touches(firing.match.actors, scene, pair.actor);
    const where = fits ? "fits" : isOwn ? "near" : "elsewhere";
    add("rules say", type, where);
    if (isOwn) add("rule", firing.rule.id);
  }
  for (const at of [...pair.predicates, pair.meeting, ...pair.down]) {
    if (at >= 0) for (const type of typesOf(index, scene.lemmas[at]!)) add("codebook knows", type);
  }
}

const kept = new WeakMap<Scene, readonly Firing[]>();

/** Keeps what fired in a sentence for the judge, which would else ask every rule again. */
export function keepFired(scene: Scene, fired: readonly Firing[]): readonly Firing[] {
  const firings = fired.filter(({ rule }) => rule.makes.kind === "event");
  kept.set(scene, firings);
  return firings;
}

const firingsIn = (scene: Scene, index: RuleIndex): readonly Firing[] =>
  kept.get(scene) ?? keepFired(scene, settle(fire(scene, index)));

/** The type that a rule's firing comes to as the words are put. */
export function typeOf(scene: Scene, { rule, match }: Firing, index: RuleIndex): EventType | null {
  if (rule.makes.kind !== "event") return null;
  const signs = signsAt(scene, match.predicate, index);
  const read = stanceOf(signs);
  if (rule.needs.includes(read)) return rule.makes.type;
  const stance = rule.makes.stance !== null && read === "asserted" ? rule.makes.stance : read;
  return rewrite(rule.makes.type, stance, signs.isRefused);
}

function touches(found: Firing["match"]["actors"], scene: Scene, tokens: readonly number[]): boolean {
  return found.some(({ mention }) => tokens.some((at) => scene.at[at] === mention));
}

const known = new WeakMap<RuleIndex, Map<string, readonly string[]>>();

/** The types that rules give to a word as their predicate, once each. */
function typesOf(index: RuleIndex, lemma: string): readonly string[] {
  let table = known.get(index);
  if (!table) {
    table = new Map();
    known.set(index, table);
  }
  const there = table.get(lemma);
  if (there) return there;
  const rules: Rule[] = (index.byLemma.get(lemma) ?? []).map(({ rule }) => rule);
  const types = [...new Set(rules.flatMap(({ makes }) => (makes.kind === "event" ? [makes.type] : [])))];
  const said = types.length > 0 && types.length < 4 ? types : [];
  table.set(lemma, said);
  return said;
}
