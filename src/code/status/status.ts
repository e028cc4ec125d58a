import { STATUSES, type Status } from "../../model/status.ts";
import type { Reason } from "../judge/judgement.ts";
import type { CueFinder } from "./cues.ts";
import { type Features, featuresOf } from "./features.ts";
import type { StatusWeights } from "./weights.ts";

/** How far a project has come by its description. */
export interface StatusReading {
  readonly status: Status;
  /** What spoke most for this status and against the next likeliest, weightiest first. */
  readonly why: () => readonly Reason[];
}

/**
 * Comes in: the sentences of a project's description, a finder of cue phrases, trained weights. Goes out: the likeliest status, always one.
 * Must never take the silence of a text for a breach: this is a guess at a coder's label, and moves no commitment in the ledger.
 */
export function statusOf(sentences: readonly string[], cuesIn: CueFinder, weights: StatusWeights): StatusReading {
  return statusBy(featuresOf(sentences, cuesIn), weights);
}

export function statusBy(features: Features, weights: StatusWeights): StatusReading {
  const scores = weights.score(features);
  const ranked = [...STATUSES.keys()].sort((a, b) => scores[b]! - scores[a]!);
  const [best, next] = ranked as [number, number];
  return { status: STATUSES[best]!, why: () => reasons(features, weights, best, next) };
}

const SHOWN = 6;

function reasons(features: Features, weights: StatusWeights, best: number, next: number): Reason[] {
  const speaking = weights.shares(features).flatMap(([feature, of]) => {
    const weight = of[best]! - of[next]!;
    return weight > 0 ? [{ feature, weight }] : [];
  });
  return speaking.sort((a, b) => b.weight - a.weight).slice(0, SHOWN);
}
