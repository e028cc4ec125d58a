import type { Firing } from "../fire.ts";
import type { RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";
import { typeOf } from "./frames.ts";
import { hearingOf } from "./hearing.ts";
import type { Judge } from "./judge.ts";
import { byJudgement } from "./judged-rule.ts";
import { LONGEST } from "./leftover.ts";

/** How sure the judge must be, nothing at all left aside, to put its type in the place of a rule's. */
const SURE = 0.65;
/** And how unsure that nothing at all happens. */
const MOST_NOTHING = 0.2;

/**
 * A rule reads the words it names; the judge reads the whole sentence. Where it is all but certain that the same words between the same
 * parties are of another type ("agreed to a ceasefire to end months of fighting" is no fighting), its type stands, under its own name.
 */
export function overruled(scene: Scene, index: RuleIndex, firing: Firing, judge: Judge): Firing {
  const { rule, match } = firing;
  const [actor, other] = match.actors;
  const recipient = match.isReciprocal ? other : match.recipients[0];
  if (rule.makes.kind !== "event" || !actor || scene.lemmas.length > LONGEST) return firing;
  const { pair, judgement: judged } = hearingOf(scene, index, judge, actor, recipient);
  const own = [...pair.predicates, ...pair.up, ...pair.down, pair.meeting];
  if (!own.includes(match.predicate)) return firing;
  const judgement = judged();
  const said = typeOf(scene, firing, index);
  if (judgement.confidence < SURE || judgement.none > MOST_NOTHING || isLike(judgement.type, said)) return firing;
  return { ...firing, rule: byJudgement(scene, index, judgement.type, match.predicate), judgement };
}

// CONCEDE and RETREAT are hard to part; a rule that names either knows better.
const isLike = (one: string, other: string | null): boolean =>
  one === other || (isYield(one) && other !== null && isYield(other));
const isYield = (type: string): boolean => type === "CONCEDE" || type === "RETREAT";
