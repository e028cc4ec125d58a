import type { When } from "../ground/when.ts";
import type { Form, Outcome, Progress } from "./commitment.ts";
import type { Decision } from "./decision.ts";
import type { EvidenceItem } from "./evidence.ts";
import type { Undertaking } from "./undertaking.ts";

/** One change of a commitment's state. Old ones stay. */
export interface Step {
  /** ISO day; null when no document says. */
  readonly on: string | null;
  readonly axis: "form" | "progress" | "outcome";
  /** By whose figures; null: by all. */
  readonly per: string | null;
  readonly from: string | null;
  readonly to: string;
  /** A rule of the program, or the person who decided. */
  readonly by: string;
  readonly evidence: readonly string[];
  readonly decision: string | null;
  readonly because: string;
}

/** What the figures of one reporter say. */
export interface PerReporter {
  readonly reporter: string;
  readonly outcome: Outcome;
  readonly because: string;
}

/** One turn of a duty that comes again. */
export interface Occurrence {
  readonly window: When;
  readonly outcome: "fulfilled" | "open" | "due" | "lapsed_unknown";
  readonly evidence: readonly string[];
  readonly because: string;
}

/** An item with how it stands: as the machine proposed it, or as a person decided. */
export interface Weighed {
  readonly item: EvidenceItem;
  readonly standing: "proposed" | "accepted" | "rejected" | "linked";
  /** True when it counts for the state. */
  readonly counts: boolean;
  readonly who: string | null;
  readonly decision: string | null;
}

/** Probability that the state rests on truth, never without the number of sources that it rests on. */
export interface Confidence {
  readonly value: number;
  /** Groups of sources that do not go back to one another. */
  readonly groups: number;
  /** Held at 0.6, since every source stands on one committer's side. */
  readonly isCapped: boolean;
}

/** What a person ought to look at. */
export interface Review {
  readonly kind: "due" | "contrary" | "second source" | "split" | "disagrees" | "proposal" | "lost words";
  readonly because: string;
  readonly evidence: readonly string[];
}

/** What became of a commitment, as known on a day. */
export interface Course {
  readonly undertaking: Undertaking;
  /** ISO day. */
  readonly day: string;
  /** Whether it stands in the books: proposed by the machine, accepted or rejected by a person. */
  readonly standing: "proposed" | "accepted" | "rejected";
  readonly form: Form;
  readonly progress: Progress;
  readonly outcome: Outcome;
  /** Where reporters' figures are its yardstick; a superseded commitment keeps its own verdicts here. */
  readonly per: readonly PerReporter[];
  readonly supersededBy: string | null;
  readonly supersedes: string | null;
  /** Last day on which a standing policy was seen to be kept. */
  readonly upheldOn: string | null;
  readonly occurrences: readonly Occurrence[];
  readonly confidence: Confidence;
  readonly steps: readonly Step[];
  readonly evidence: readonly Weighed[];
  readonly reviews: readonly Review[];
  /** Every decision on it, those that were taken back included. */
  readonly decisions: readonly { readonly decision: Decision; readonly isUndone: boolean }[];
  /** In the manner of the G7 and G20 reports; null when it is not due, or cannot be tested. */
  readonly score: -1 | 0 | 1 | null;
}

/** Scores of some commitments in the manner of the G7 and G20 reports. */
export interface Scores {
  /** Mean over the due and testable ones; null when there are none. */
  readonly mean: number | null;
  /** How many were scored. */
  readonly n: number;
  readonly kept: number;
  readonly partly: number;
  readonly missed: number;
  /** Due and testable, but nothing is known either way: not scored, since silence is no breach. */
  readonly unknown: number;
  /** Not due yet. */
  readonly open: number;
  readonly untestable: number;
  /** Untestable ones among all, 0 to 1. */
  readonly untestableShare: number;
}
