import { GOING, type Status } from "../../model/status.ts";
import type { Reason } from "../judge/judgement.ts";
import type { Features } from "./features.ts";
import type { Sight } from "./sight.ts";
import type { StatusWeights } from "./weights.ts";

/** How far a project has come by its description. */
export interface StatusReading {
  readonly status: Status;
  /** What spoke most for this status and against the next likeliest, weightiest first. */
  readonly why: () => readonly Reason[];
}

/**
 * Comes in: what is seen in a project's description, trained weights. Goes out: the likeliest status, always one. A phrase that says the project
 * was stopped decides by itself; everything else is weighed. Must never take the silence of a text for a breach: this is a guess at what a
 * coder would write down, and moves no commitment in the ledger.
 */
export function statusOf({ features, stop }: Sight, weights: StatusWeights): StatusReading {
  if (stop) return { status: stop.status, why: () => [{ feature: `stopped: ${stop.phrase}`, weight: 1 }] };
  const scores = weights.score(features);
  const ranked = [...GOING.keys()].sort((a, b) => scores[b]! - scores[a]!);
  const [best, next] = ranked as [number, number];
  return { status: GOING[best]!, why: () => reasons(features, weights, best, next) };
}

const SHOWN = 6;

function reasons(features: Features, weights: StatusWeights, best: number, next: number): Reason[] {
  const speaking = weights.shares(features).flatMap(([feature, of]) => {
    const weight = of[best]! - of[next]!;
    return weight > 0 ? [{ feature, weight }] : [];
  });
  return speaking.sort((a, b) => b.weight - a.weight).slice(0, SHOWN);
}
