import { whenOf } from "../ground/when.ts";
import { day, decade, half, month, nearestDay, nearestMonth, quarter, stretch, year } from "./calendar.ts";
import { type Moment, point, type Reader, type Reading, relative } from "./date-reading.ts";
import { DOUBTFUL_MONTHS, isDash, MONTHS, SPELLED_DECADES, TIME_PREPOSITIONS } from "./date-words.ts";
import { numeralAt } from "./numerals.ts";
import type { Word } from "./words.ts";

const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;
const WHOLE = /^\d+$/;

/** A plain number without separators, else -1. */
const wholeAt = (words: readonly Word[], at: number): number =>
  words[at]?.kind === "number" && WHOLE.test(words[at].text) && words[at].text.length <= 4
    ? Number(words[at].text)
    : -1;

/**
 * The year written at a word, in four digits; -1 when it is none. A year after a month or day needs no more than that.
 */
function yearAt(words: readonly Word[], at: number): number {
  const value = wholeAt(words, at);
  const after = words[at + 1];
  if (value < FIRST_YEAR || value > LAST_YEAR) return -1;
  if (after && !after.hasSpace && after.kind === "word" && after.lower !== "s" && after.lower !== "'s") return -1;
  return after?.text === "%" ? -1 : value;
}

/** The day of a month written at a word, ordinal or not; null when it is none. */
export function dayNumberAt(words: readonly Word[], at: number): { value: number; end: number } | null {
  if (words[at]?.kind !== "number") return null;
  const found = numeralAt(words, at);
  if (!found || found.value < 1 || found.value > 31 || !Number.isInteger(found.value)) return null;
  return words[at]!.text.length <= 2 ? found : null;
}

/** The month named at a word and the word after it, an abbreviation's point included; null when none is named. */
export function monthAt(words: readonly Word[], at: number): { value: number; end: number } | null {
  const word = words[at];
  const value = word ? MONTHS.get(word.lower) : undefined;
  if (!word || value === undefined || word.text[0] === word.lower[0]) return null;
  const hasPoint = word.text.length <= 4 && word.lower !== "may" && words[at + 1]?.text === ".";
  return { value, end: hasPoint && words[at + 1]!.hasSpace === false ? at + 2 : at + 1 };
}

const skipComma = (words: readonly Word[], at: number): number => (words[at]?.text === "," ? at + 1 : at);

/** Reads `2022-10-20`, `20.10.2022`, `20/10/2022`. A slash date with two readings gives no `when`. */
export const numericDate: Reader = (words, at) => {
  const first = wholeAt(words, at);
  const glued = (place: number, sign: string) =>
    words[place]?.text === sign && !words[place].hasSpace && words[place + 1]?.hasSpace === false;
  if (first >= 1000 && glued(at + 1, "-") && glued(at + 3, "-")) {
    const text = `${words[at]!.text}-${words[at + 2]!.text}-${words[at + 4]?.text ?? ""}`;
    const when = whenOf(text);
    if (when) return point(at + 5, when, "iso-date");
  }
  const dotted = words[at]?.kind === "number" ? words[at].text.split(".") : [];
  if (dotted.length === 2 && glued(at + 1, ".") && yearAt(words, at + 2) > 0) {
    const when = day(yearAt(words, at + 2), Number(dotted[1]), Number(dotted[0]));
    if (when && Number(dotted[1]) >= 1 && Number(dotted[1]) <= 12) return point(at + 3, when, "dotted-date");
  }
  if (first >= 1 && first <= 31 && glued(at + 1, "/") && glued(at + 3, "/") && yearAt(words, at + 4) > 0) {
    return slashDate(first, wholeAt(words, at + 2), yearAt(words, at + 4), at + 5);
  }
  return null;
};

function slashDate(a: number, b: number, inYear: number, end: number): Reading | null {
  if (a > 12 && b >= 1 && b <= 12) return point(end, day(inYear, b, a), "day-month-year");
  if (b > 12 && b <= 31 && a <= 12) return point(end, day(inYear, a, b), "month-day-year");
  if (b < 1 || b > 31) return null;
  return point(end, a === b ? day(inYear, a, b) : null, "slash-date");
}

/** Reads `20 October 2022`, `20th of October`, `14-15 September 2022`, `14 and 15 September`. */
export const dayMonth: Reader = (words, at, moment) => {
  const first = dayNumberAt(words, at);
  if (!first) return null;
  let last = first;
  const joint = words[first.end];
  if (joint && (isDash(joint.text) || joint.lower === "and" || joint.lower === "to")) {
    const found = dayNumberAt(words, first.end + 1);
    if (found) last = found;
  }
  const named = monthAt(words, words[last.end]?.lower === "of" ? last.end + 1 : last.end);
  return named ? withYear(words, named.end, named.value, first.value, last.value, moment) : null;
};

/** Reads `October 20, 2022`, `Oct. 20`, `September 14-15, 2022`, `October 2022`, `October`. */
export const monthFirst: Reader = (words, at, moment) => {
  const named = monthAt(words, at);
  if (!named) return null;
  const next = words[named.end]?.lower === "the" ? named.end + 1 : named.end;
  const first = dayNumberAt(words, next);
  if (first) {
    let last = first;
    const joint = words[first.end];
    if (joint && (isDash(joint.text) || joint.lower === "and" || joint.lower === "to")) {
      const found = dayNumberAt(words, first.end + 1);
      // "March 3 and 12 officials" is not two days.
      if (found && (joint.lower !== "and" || !isCounted(words, found.end))) last = found;
    }
    return withYear(words, last.end, named.value, first.value, last.value, moment);
  }
  const of = words[named.end]?.lower === "of" ? named.end + 1 : skipComma(words, named.end);
  const inYear = yearAt(words, of);
  if (inYear > 0) return point(of + 1, month(inYear, named.value), "month-year");
  if (DOUBTFUL_MONTHS.has(words[at]!.lower) && !TIME_PREPOSITIONS.has(words[at - 1]?.lower ?? "")) return null;
  const when = moment.day === null ? null : nearestMonth(moment.day, named.value, moment.isFuture);
  return { ...relative(named.end, when, "month-alone"), yearless: { month: named.value, day: null } };
};

const isCounted = (words: readonly Word[], at: number): boolean =>
  words[at]?.kind === "word" && /s$/.test(words[at].lower) && !MONTHS.has(words[at].lower);

function withYear(
  words: readonly Word[],
  end: number,
  inMonth: number,
  first: number,
  last: number,
  moment: Moment,
): Reading | null {
  const at = skipComma(words, end);
  const inYear = yearAt(words, at);
  if (inYear > 0) {
    const [a, b] = [day(inYear, inMonth, first), day(inYear, inMonth, last)];
    if (!a || !b) return null;
    return point(at + 1, first === last ? a : stretch(a.from, b.to), "day-month-year");
  }
  const a = moment.day === null ? null : nearestDay(moment.day, inMonth, first, moment.isFuture);
  const b = moment.day === null ? null : nearestDay(moment.day, inMonth, last, moment.isFuture);
  const when = first === last ? a : a && b && stretch(a.from, b.to);
  return { ...relative(end, when, "day-month"), yearless: { month: inMonth, day: first } };
}

/** Reads `2022`, `the year 2022`, `fiscal year 2023`, `1990s`, `2020-2025`, `2022/23`. */
export const plainYear: Reader = (words, at) => {
  if (words[at]?.lower === "fy" && yearAt(words, at + 1) > 0) {
    return point(at + 2, year(yearAt(words, at + 1)), "fiscal-year");
  }
  const inYear = yearAt(words, at);
  if (inYear < 0) return null;
  const after = words[at + 1];
  if (after && !after.hasSpace && after.lower === "s" && inYear % 10 === 0) {
    return point(at + 2, decade(inYear), "decade");
  }
  // In Penn tokens "1990's" is a decade as well when the year ends in nought.
  const until = yearRangeEnd(words, at, inYear);
  if (until) return point(until.end, stretch(year(inYear).from, year(until.value).to), "years");
  return isBareYear(words, at) ? point(at + 1, year(inYear), "year") : null;
};

function yearRangeEnd(words: readonly Word[], at: number, inYear: number): { value: number; end: number } | null {
  const joint = words[at + 1];
  if (!joint || !(isDash(joint.text) || joint.text === "/")) return null;
  const next = wholeAt(words, at + 2);
  if (next < 0) return null;
  const digits = words[at + 2]!.text.length;
  const value = digits === 2 ? Math.floor(inYear / 100) * 100 + next : next;
  return (digits === 2 || digits === 4) && value > inYear && value - inYear <= 100 && value <= LAST_YEAR
    ? { value, end: at + 3 }
    : null;
}

// "2000 troops" counts, "the 2014 elections" and "in 2022" date.
function isBareYear(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const after = words[at + 1];
  if (before && !words[at]!.hasSpace && before.kind !== "sign") return false;
  if (before && TIME_PREPOSITIONS.has(before.lower)) return true;
  if (before && /^[$\u20AC\u00A3\u00A5#]$/.test(before.text)) return false;
  if (before && /^(?:no|nos|number|article|resolution|nearly|almost|some|over|about|roughly)$/.test(before.lower))
    return false;
  if (after?.kind !== "word" || !/[^s]s$/.test(after.lower)) return true;
  return before?.lower === "the" || before?.lower === "'s";
}

/** Reads `Q1 2023`, `H1 2024`, `the first quarter of 2023`, `second half of last year` is left to the frames. */
export const quarterYear: Reader = (words, at, moment) => {
  const word = words[at]!;
  const isShort = (word.lower === "q" || word.lower === "h") && words[at + 1]?.hasSpace === false;
  if (isShort) {
    const value = wholeAt(words, at + 1);
    const most = word.lower === "q" ? 4 : 2;
    if (value < 1 || value > most) return null;
    const inYear = yearAt(words, words[at + 2]?.lower === "of" ? at + 3 : at + 2);
    const end = inYear < 0 ? at + 2 : words[at + 2]!.lower === "of" ? at + 4 : at + 3;
    const known = inYear > 0 ? inYear : moment.day === null ? -1 : Number(moment.day.slice(0, 4));
    const piece = word.lower === "q" ? quarter : half;
    const because = word.lower === "q" ? "quarter" : "half-year";
    return inYear > 0
      ? point(end, piece(known, value), because)
      : relative(end, known > 0 ? piece(known, value) : null, because);
  }
  return null;
};

/** Reads `the nineties`, `19th century`. */
export const oldTimes: Reader = (words, at) => {
  const first = SPELLED_DECADES.get(words[at]!.lower);
  if (first !== undefined && words[at - 1]?.lower !== "in") return point(at + 1, decade(first), "decade");
  const found = numeralAt(words, at);
  if (!found?.isOrdinal || found.value < 1 || found.value > 22) return null;
  const next = isDash(words[found.end]?.text) ? found.end + 1 : found.end;
  if (words[next]?.lower !== "century") return null;
  const start = (found.value - 1) * 100 + 1;
  return point(next + 1, stretch(year(start).from, year(start + 99).to), "century");
};
