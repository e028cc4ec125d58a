import { addDays } from "../ground/when.ts";
import { day, monthOf, shift, stretch, through, yearOf } from "./calendar.ts";
import { lengthAt, pastStretch } from "./date-lengths.ts";
import { plainDateAt, redated } from "./date-parts.ts";
import { type Moment, type Reader, type Reading, relative } from "./date-reading.ts";
import { dayFor } from "./date-reckoning.ts";
import { dayMonth, dayNumberAt, monthFirst } from "./dates-absolute.ts";
import type { Word } from "./words.ts";

/** Reads `between 2015 and 2020`, `from 2020 to 2025`, `from March to May 2023`. */
const rangeOf: Reader = (words, at, moment) => {
  const word = words[at]!.lower;
  const joints = word === "between" ? ["and"] : word === "from" ? ["to", "until", "till", "through"] : null;
  if (!joints) return null;
  const days = daysOf(words, at + 1, joints, moment);
  if (days) return { ...days, because: `${word}-${joints[0]}` };
  const first = plainDateAt(words, at + 1, moment);
  if (first?.because === "months" && word === "from") return first;
  if (first?.use !== "point" || !joints.includes(words[first.end]?.lower ?? "")) return null;
  const last = plainDateAt(words, first.end + 1, moment);
  if (last?.use !== "point") return null;
  const start = last.yearless ? first : redated(first, last);
  const when = start?.when && last.when ? through(start.when, last.when) : null;
  return { ...last, when, isRelative: first.isRelative && last.isRelative, because: `${word}-${joints[0]}` };
};

// "from 2 to 3 July 2024": the first day has the second's month.
function daysOf(words: readonly Word[], at: number, joints: readonly string[], moment: Moment): Reading | null {
  const first = dayNumberAt(words, at);
  if (!first || !joints.includes(words[first.end]?.lower ?? "")) return null;
  const last = dayMonth(words, first.end + 1, moment) ?? monthFirst(words, first.end + 1, moment);
  const until = last?.when?.from;
  if (!last || !until || until !== last.when?.to) return null;
  const start = day(yearOf(until), monthOf(until), first.value);
  return start && { ...last, when: through(start, last.when) };
}

/**
 * Reads `since 1992`, `from 2020`, `by 2030`, `until the end of 2025`, `before 2030`, `after May 2015`, `beyond the
 * 2030 mark`.
 */
const boundedBy: Reader = (words, at, moment) => {
  const word = words[at]!.lower;
  if (!BOUNDS.has(word)) return null;
  const isNot = word === "no" && words[at + 1]?.lower === "later" && words[at + 2]?.lower === "than";
  if (word === "no" && !isNot) return null;
  const next = isNot ? at + 3 : at + 1;
  const found = markAt(words, next, moment) ?? plainDateAt(words, next, moment);
  if (found?.use !== "point") return null;
  const isMark = /^(?:mark|horizon|deadline)$/.test(words[found.end]?.lower ?? "");
  const end = isMark ? found.end + 1 : found.end;
  const from = found.when?.from ?? null;
  const to = found.when?.to ?? null;
  const made = (a: string | null, b: string | null, use: Reading["use"] = "point"): Reading => ({
    ...found,
    end,
    use,
    when:
      found.when && (a !== null || b !== null)
        ? { from: a, to: b, precision: use === "deadline" ? found.when.precision : "span" }
        : null,
    because: `${isNot ? "no-later-than" : word}-${found.because}`,
  });
  const isAhead = moment.day !== null && to !== null && to > moment.day;
  switch (word) {
    case "since":
      return made(from, moment.day !== null && from !== null && from < moment.day ? moment.day : null);
    case "from":
      return made(from, null);
    case "before":
      // "before the end of 2023" ends with it.
      return made(
        null,
        found.because.startsWith("end-of-") ? to : from && addDays(from, -1),
        isAhead ? "deadline" : "point",
      );
    case "after":
    case "beyond":
      return made(to && addDays(to, 1), null);
    default:
      return made(null, to, "deadline");
  }
};
// "the 2030 mark"
function markAt(words: readonly Word[], at: number, moment: Moment): Reading | null {
  const isMark = words[at]?.lower === "the" && /^(?:mark|horizon|deadline)$/.test(words[at + 2]?.lower ?? "");
  return isMark ? plainDateAt(words, at + 1, moment) : null;
}

const BOUNDS: ReadonlySet<string> = new Set([
  "since",
  "from",
  "before",
  "after",
  "beyond",
  "by",
  "until",
  "till",
  "no",
]);

const OVERS: ReadonlySet<string> = new Set([
  "over",
  "nearly",
  "almost",
  "about",
  "around",
  "some",
  "roughly",
  "exactly",
  "just",
]);

/**
 * Reads `over a month after` and `two weeks before`: from the dated thing that follows, when it is dated; else a
 * length.
 */
const lengthAfter: Reader = (words, at, moment) => {
  const isMore = words[at]!.lower === "more" && words[at + 1]?.lower === "than";
  const hedge = isMore ? 2 : OVERS.has(words[at]!.lower) ? 1 : 0;
  const found = lengthAt(words, at + hedge);
  const after = words[found?.end ?? -1]?.lower;
  if (!found || (after !== "after" && after !== "before")) return null;
  const base = plainDateAt(words, found.end + 1, moment);
  const from = base?.use === "point" ? (after === "after" ? base.when?.from : base.when?.to) : null;
  const rule = `length-${after}`;
  if (!base || !from) return { ...relative(found.end + 1, null, rule, "duration"), length: found };
  const far = shift(from, found.unit, after === "after" ? found.low : -found.low);
  const isOpen = isMore || words[at]!.lower === "over";
  const when = isOpen ? (after === "after" ? stretch(far, null) : stretch(null, far)) : stretch(far, far);
  return { ...relative(base.end, when, rule), isRelative: base.isRelative };
};

/** Reads `within five years`, `in three months' time`, `over the past decade`, `for three decades`. */
const lengthWithin: Reader = (words, at, moment) => {
  const word = words[at]!.lower;
  if (word !== "within" && word !== "in") return null;
  const next = words[at + 1]?.lower === "the" ? at + 2 : at + 1;
  if (word === "within") {
    const ahead = pastStretch(words, next, moment);
    if (ahead?.when && ahead.length && ahead.when.from === moment.day)
      return { ...ahead, use: "deadline", because: "within-length" };
    const found = lengthAt(words, next);
    if (!found) return null;
    const from = dayFor(moment, found.unit);
    const when = from === null ? null : stretch(from, shift(from, found.unit, found.low));
    return { ...relative(found.end, when, "within-length", "deadline"), length: found };
  }
  const found = lengthAt(words, next);
  const isTime = /^['\u2019]s?$/.test(words[found?.end ?? -1]?.text ?? "") && words[found!.end + 1]?.lower === "time";
  if (!found || !isTime) return null;
  const from = dayFor(moment, found.unit);
  return relative(found.end + 2, from === null ? null : stretch(from, shift(from, found.unit, found.low)), "in-time");
};

const FRAMES: readonly Reader[] = [rangeOf, lengthAfter, lengthWithin, boundedBy, plainDateAt];

/** The date that begins at a word, with the preposition where that changes its meaning; null when none begins there. */
export const dateAt: Reader = (words, at, moment) => {
  for (const reader of FRAMES) {
    const found = reader(words, at, moment);
    if (found) return found;
  }
  return null;
};
