import type { Cue } from "./cues.ts";

/** A sentence with the phrases found in it. */
export interface Told {
  readonly forms: readonly string[];
  readonly cues: readonly Cue[];
}

/** What stopped a project: for a time, or for good. */
export interface Stop {
  readonly status: "Suspended" | "Cancelled";
  readonly phrase: string;
}

// In a long report a phrase like this is mostly about something else.
const MOST_SENTENCES = 12;
const RESUMING = /^(?:resum|restart|revive)/;
const DEBT = /^(?:debt|indebted|repay)/;

/**
 * The last phrase of `cancelled` or `suspended` that stands in one sentence with a word for the undertaking itself, speaks of no debt, and
 * after which nothing is said to have gone on again; null where there is none.
 */
export function stopIn(passage: readonly Told[], things: ReadonlySet<string>): Stop | null {
  if (passage.length > MOST_SENTENCES) return null;
  for (let at = passage.length - 1; at >= 0; at--) {
    const { forms, cues } = passage[at]!;
    const cue = cues.findLast(({ sign }) => sign === "cancelled" || sign === "suspended");
    const after = cue === undefined ? forms : forms.slice(cue.at + cue.length);
    if (after.some((form) => RESUMING.test(form)) && !cues.some(({ phrase }) => phrase.includes("resumed")))
      return null;
    if (cue === undefined || forms.some((form) => DEBT.test(form)) || !forms.some((form) => things.has(form))) continue;
    return { status: cue.sign === "cancelled" ? "Cancelled" : "Suspended", phrase: cue.phrase };
  }
  return null;
}
