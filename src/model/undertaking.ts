import type { When } from "../ground/when.ts";
import type { Form, Testability } from "./commitment.ts";
import type { Pillar } from "./pillar.ts";
import type { Commitment, Target } from "./statement.ts";

/** A duty that comes again. `months` between two occurrences; null for "regularly". */
export interface Recurrence {
  readonly months: number | null;
  readonly words: string;
}

/** One telling of an undertaking: a commitment as one document states it. */
export interface UndertakingTelling {
  readonly statement: Commitment;
  readonly published: When | null;
  /** The earliest document that has the same text; its own when it is no copy. */
  readonly original: string;
  readonly isCopy: boolean;
  /** False when a later reading no longer finds it, and only a person's decision keeps it. */
  readonly isCurrent: boolean;
  /** Why it was put with the others, in words. */
  readonly because: string;
}

/** What it will be measured by; written when it is registered, before anything is scored. */
export interface Yardstick {
  readonly testability: Testability;
  readonly due: When | null;
  readonly target: Omit<Target, "span"> | null;
  /** Whose figures or records would show it. */
  readonly reporters: readonly string[];
  readonly recurrence: Recurrence | null;
  /** What would score +1, 0 and -1, in words. */
  readonly rubric: readonly [kept: string, partly: string, missed: string];
}

/** What states bound themselves to, once, with all its tellings. Everybody else calls it a commitment. */
export interface Undertaking {
  /** Hash of the earliest telling's content. */
  readonly id: string;
  /** Codes, sorted. */
  readonly committers: readonly string[];
  readonly beneficiaries: readonly string[];
  /** The form of the earliest telling. */
  readonly form: Form;
  /** The earliest telling's words. */
  readonly quote: string;
  /** What is undertaken, in its own words. */
  readonly act: string;
  readonly condition: string | null;
  readonly mechanism: string | null;
  readonly pillars: readonly Pillar[];
  readonly registered: When | null;
  /** The earliest first. */
  readonly tellings: readonly UndertakingTelling[];
  readonly yardstick: Yardstick;
  /** Which fields a person amended. */
  readonly amended: readonly string[];
  /** Why it was registered, in words. */
  readonly because: string;
}
