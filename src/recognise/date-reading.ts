import type { Precision, When } from "../ground/when.ts";
import type { DateMention } from "../model/mention.ts";
import type { Word } from "./words.ts";

/** A date read at a word. `end` is the word after it. */
export interface Reading {
  readonly end: number;
  readonly when: When | null;
  readonly use: DateMention["use"];
  readonly isRelative: boolean;
  readonly because: string;
  /**
   * A day or month whose year was guessed: a frame with a dated second part ("from March to May 2023") can do better.
   */
  readonly yearless?: { readonly month: number; readonly day: number | null };
  /** Set for lengths of time: how many of which unit. */
  readonly length?: Length;
}

export interface Length {
  readonly low: number;
  readonly unit: import("./date-words.ts").Unit;
}

/** From where relative dates are reckoned. */
export interface Moment {
  /** First ISO day of the document's date; null when it has none. */
  readonly day: string | null;
  /** How precise the document's date is. */
  readonly precision: Precision | null;
  /** True when the sentence speaks of what is to come. */
  readonly isFuture: boolean;
  /** The calendar date last read in the text, for "the same day". */
  readonly last: When | null;
}

/** Reads a date that begins at a word; null when none does. */
export type Reader = (words: readonly Word[], at: number, moment: Moment) => Reading | null;

export const point = (end: number, when: When | null, because: string): Reading => ({
  end,
  when,
  use: "point",
  isRelative: false,
  because,
});

export const relative = (
  end: number,
  when: When | null,
  because: string,
  use: DateMention["use"] = "point",
): Reading => ({ end, when, use, isRelative: true, because });
