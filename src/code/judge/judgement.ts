import type { EventType } from "../../model/event.ts";

/** A reason of the judge: a feature by its name and how much it spoke for the type it chose, against the next best. */
export interface Reason {
  readonly feature: string;
  readonly weight: number;
}

/** What the judge holds to pass between two parties. `none` is the share it gives to nothing at all. */
export interface Judgement {
  readonly type: EventType;
  /** Calibrated: of judgements with .8 about four in five are right. */
  readonly confidence: number;
  readonly none: number;
  /** The weightiest features, weightiest first. */
  readonly because: () => readonly Reason[];
}

/** The share given to the judgement's type, nothing at all counted in. */
export const shareOf = ({ confidence, none }: Judgement): number => confidence * (1 - none);

/** A judgement in words: its share and its weightiest reasons. */
export const inWords = (judgement: Judgement): string => {
  const reasons = judgement
    .because()
    .map(({ feature, weight }) => `${feature} ${weight < 0 ? "" : "+"}${weight.toFixed(2)}`);
  return `${shareOf(judgement).toFixed(2)} sure: ${reasons.join(", ")}`;
};
