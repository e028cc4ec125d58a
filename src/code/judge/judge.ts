import type { EventType } from "../../model/event.ts";

import type { RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";
import { hashOf } from "./hash.ts";
import type { Judgement, Reason } from "./judgement.ts";
import type { Pair } from "./pair.ts";
import { GROUPS } from "./senses.ts";
import { type Sight, sightOf } from "./sight.ts";
import type { Vectors } from "./vectors.ts";
import type { JudgeWeights } from "./weights.ts";

/** A linear judge of who does what to whom, for what the rules leave open. */
export interface Judge {
  judge(scene: Scene, pair: Pair, index: RuleIndex): Judgement;
}

export function judgeOf(weights: JudgeWeights, vectors: Vectors): Judge {
  return {
    judge: (scene, pair, index) => judgementOf(weights, sightOf(scene, pair, index, vectors)),
  };
}

export function judgementOf(weights: JudgeWeights, sight: Sight): Judgement {
  const all = weights.score(sight);
  const scores = all.subarray(0, weights.classes.length);
  const shares = sharesOf(scores, weights.sharpness);
  const none = weights.classes.indexOf("NONE");
  const best = greatest(scores, none, -1);
  const next = greatest(scores, none, best);
  const type = weights.classes[best]!;
  return {
    type: type === "YIELD" ? yieldBy(all.at(-1)!) : (type as EventType),
    // Among the types alone: nothing at all is told apart.
    confidence: shares[best]! / (1 - (none < 0 ? 0 : shares[none]!) || 1),
    none: none < 0 ? 0 : shares[none]!,
    because: () => reasons(weights, sight, best, next),
  };
}

/** The place of the greatest score, two places left out; of equal ones the first. */
function greatest(scores: Float64Array, but: number, or: number): number {
  let best = -1;
  for (let at = 0; at < scores.length; at++)
    if (at !== but && at !== or && (best < 0 || scores[at]! > scores[best]!)) best = at;
  return best;
}

/** CONCEDE and RETREAT are one class to the judge, since PLV does not part them; a second scale parts them. */
const yieldBy = (parting: number): EventType => (parting > 0 ? "RETREAT" : "CONCEDE");

function sharesOf(scores: Float64Array, sharpness: number): number[] {
  const most = Math.max(...scores);
  const raised = [...scores].map((score) => Math.exp(sharpness * (score - most)));
  const sum = raised.reduce((total, one) => total + one, 0);
  return raised.map((one) => one / sum);
}

const SHOWN = 6;

function reasons(weights: JudgeWeights, { names, senses }: Sight, best: number, next: number): Reason[] {
  const known = names().filter((name) => weights.knows(hashOf(name)));
  const scale = 1 / Math.sqrt(known.length || 1);
  const named = known.map((feature) => {
    const hash = hashOf(feature);
    return { feature, weight: (weights.weight(hash, best) - weights.weight(hash, next)) * scale };
  });
  const meant = GROUPS.map((group, at) => ({
    feature: `meaning of ${group}`,
    weight: weights.sense(senses, at, best) - weights.sense(senses, at, next),
  }));
  const speaking = [...named, ...meant].filter(({ weight }) => weight > 0);
  return speaking.sort((a, b) => b.weight - a.weight).slice(0, SHOWN);
}
