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
  readonly because: readonly Reason[];
}
