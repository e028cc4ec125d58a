import { addDays } from "../ground/when.ts";
import { day, edge, half, month, quarter, shift, stretch, third, through, yearOf } from "./calendar.ts";
import { type Moment, point, type Reader, type Reading, relative } from "./date-reading.ts";
import { EDGES, isDash, PARTS } from "./date-words.ts";
import { dayMonth, monthFirst, numericDate, oldTimes, plainYear, quarterYear } from "./dates-absolute.ts";
import {
  dayFor,
  length,
  lengthAt,
  nearUnit,
  pastStretch,
  sameUnit,
  singleWord,
  vagueTime,
  weekday,
  withinUnit,
} from "./dates-relative.ts";
import { numeralAt } from "./numerals.ts";
import type { Word } from "./words.ts";

const FROM_NUMBER: readonly Reader[] = [numericDate, dayMonth, plainYear, oldTimes, length];
const FROM_WORD: readonly Reader[] = [
  withinUnit,
  nearUnit,
  pastStretch,
  sameUnit,
  vagueTime,
  monthFirst,
  dayMonth,
  weekday,
  quarterYear,
  oldTimes,
  length,
  plainYear,
  singleWord,
];

/** A date without a frame, an article before it included. */
export const bareDateAt: Reader = (words, at, moment) => {
  const word = words[at];
  if (!word || word.kind === "sign" || isGlued(words, at)) return null;
  for (const reader of word.kind === "number" ? FROM_NUMBER : FROM_WORD) {
    const found = reader(words, at, moment);
    if (found) return word.kind === "word" ? withDate(words, at, found, moment) : found;
  }
  return word.lower === "the" ? afterArticle(words, at, moment) : null;
};

// "G20" and "COVID-19" are names.
const isGlued = (words: readonly Word[], at: number): boolean =>
  words[at]!.kind === "number" &&
  !words[at]!.hasSpace &&
  words[at - 1]?.kind === "word" &&
  words[at - 1]!.lower !== "q";

// "Monday, 20 October 2022": the date says more than the day's name.
function withDate(words: readonly Word[], at: number, found: Reading, moment: Moment): Reading {
  if (found.because !== "weekday" && found.because !== "month-alone") return found;
  if (found.because === "month-alone") return monthRange(words, found, moment);
  const next = words[found.end]?.text === "," || words[found.end]?.text === "(" ? found.end + 1 : found.end;
  const dated = dayMonth(words, next, moment) ?? monthFirst(words, next, moment);
  if (!dated || at === next) return found;
  return dated.yearless?.day === null ? found : dated;
}

// "January-October 2023", "March and April 2023": the first month takes the second's year.
function monthRange(words: readonly Word[], found: Reading, moment: Moment): Reading {
  const joint = words[found.end];
  if (!joint || !(isDash(joint.text) || /^(?:and|to|through)$/.test(joint.lower))) return found;
  const last = monthFirst(words, found.end + 1, moment);
  if (last?.because !== "month-year") return found;
  const first = redated(found, last);
  return first?.when && last.when ? point(last.end, through(first.when, last.when), "months") : found;
}

function afterArticle(words: readonly Word[], at: number, moment: Moment): Reading | null {
  const next = words[at + 1]?.lower === "year" ? at + 2 : at + 1;
  const word = words[next];
  if (!word || word.lower === "the" || word.lower === "this") return null;
  for (const reader of [partOf, edgeOf, pieceOf]) {
    const found = reader(words, next, moment);
    if (found) return found;
  }
  const found = word.kind === "sign" ? null : bareDateAt(words, next, moment);
  // In "the 2014 elections" and "the 30 years" the article belongs to the noun.
  return found && next === at + 1 && BARE.has(found.because) ? null : found;
}
const BARE: ReadonlySet<string> = new Set([
  "year",
  "years",
  "length",
  "month-year",
  "month-alone",
  "day-month",
  "day-month-year",
  "months",
]);

/** Reads `early 2022`, `mid-2023`, `the late 1990s`, `late last year`. */
const partOf: Reader = (words, at, moment) => {
  const part = PARTS.get(words[at]?.lower ?? "");
  if (part === undefined) return null;
  let next = isDash(words[at + 1]?.text) ? at + 2 : at + 1;
  if (words[next]?.lower === "of" || words[next]?.lower === "in") next++;
  const found = bareDateAt(words, next, moment);
  if (found?.use !== "point") return null;
  const when = found.when && third(found.when, part);
  return found.when && !when ? null : { ...found, when, because: `${words[at]!.lower}-${found.because}` };
};

/** Reads `the end of 2025`, `the beginning of this year`, `end-2025`, `year-end 2025`. */
const edgeOf: Reader = (words, at, moment) => {
  const isYearEnd = words[at]?.lower === "year" && isDash(words[at + 1]?.text) && words[at + 2]?.lower === "end";
  const side = isYearEnd ? "end" : EDGES.get(words[at]?.lower ?? "");
  if (!side) return null;
  let next = isYearEnd ? at + 3 : at + 1;
  const hasLink = words[next]?.lower === "of" || isDash(words[next]?.text);
  if (!hasLink && !isYearEnd) return null;
  if (hasLink) next++;
  if (words[next]?.lower === "the" && words[next + 1]?.lower === "year") {
    const found = relative(next + 2, null, "this-year");
    const whole =
      moment.day === null ? null : stretch(`${moment.day.slice(0, 4)}-01-01`, `${moment.day.slice(0, 4)}-12-31`);
    return { ...found, when: whole && edge({ ...whole, precision: "year" }, side), because: `${side}-of-year` };
  }
  const found = bareDateAt(words, next, moment);
  if (found?.use !== "point") return null;
  return { ...found, when: found.when && edge(found.when, side), because: `${side}-of-${found.because}` };
};

/** Reads `first half of 2024`, `third quarter of last year`. */
const pieceOf: Reader = (words, at, moment) => {
  const found = numeralAt(words, at);
  const isLast = words[at]?.lower === "last";
  if (!found?.isOrdinal && !isLast) return null;
  const next = found ? found.end : at + 1;
  const noun = words[next]?.lower;
  if ((noun !== "half" && noun !== "quarter") || words[next + 1]?.lower !== "of") return null;
  const whole = bareDateAt(words, next + 2, moment);
  if (whole?.use !== "point") return null;
  const value = found?.value ?? (noun === "half" ? 2 : 4);
  if (value > (noun === "half" ? 2 : 4)) return null;
  const inYear = whole.when?.precision === "year" ? yearOf(whole.when.from!) : -1;
  const when = inYear < 0 ? null : noun === "half" ? half(inYear, value) : quarter(inYear, value);
  return { ...whole, when, because: `${noun}-of-${whole.because}` };
};

/** A date with its part or edge, but without a preposition. */
export const plainDateAt: Reader = (words, at, moment) =>
  partOf(words, at, moment) ?? edgeOf(words, at, moment) ?? pieceOf(words, at, moment) ?? bareDateAt(words, at, moment);

function redated(first: Reading, last: Reading): Reading | null {
  if (!first.yearless || !last.when?.from) return first.yearless ? null : first;
  const { month: inMonth, day: onDay } = first.yearless;
  const inYear = yearOf(last.when.from);
  const made = (value: number) => (onDay === null ? month(value, inMonth) : day(value, inMonth, onDay));
  const when = made(inYear);
  return { ...first, when: when?.from && when.from > last.when.from ? made(inYear - 1) : when };
}

/** Reads `between 2015 and 2020`, `from 2020 to 2025`, `from March to May 2023`. */
const rangeOf: Reader = (words, at, moment) => {
  const word = words[at]!.lower;
  const joints = word === "between" ? ["and"] : word === "from" ? ["to", "until", "till", "through"] : null;
  if (!joints) return null;
  const first = plainDateAt(words, at + 1, moment);
  if (first?.because === "months" && word === "from") return first;
  if (first?.use !== "point" || !joints.includes(words[first.end]?.lower ?? "")) return null;
  const last = plainDateAt(words, first.end + 1, moment);
  if (last?.use !== "point") return null;
  const start = last.yearless ? first : redated(first, last);
  const when = start?.when && last.when ? through(start.when, last.when) : null;
  return { ...last, when, isRelative: first.isRelative && last.isRelative, because: `${word}-${joints[0]}` };
};

/** Reads `since 1992`, `from 2020`, `by 2030`, `until the end of 2025`, `before 2030`, `after May 2015`, `beyond the 2030 mark`. */
const boundedBy: Reader = (words, at, moment) => {
  const word = words[at]!.lower;
  if (!BOUNDS.has(word)) return null;
  const isNot = word === "no" && words[at + 1]?.lower === "later" && words[at + 2]?.lower === "than";
  if (word === "no" && !isNot) return null;
  const found = plainDateAt(words, isNot ? at + 3 : at + 1, moment);
  if (found?.use !== "point") return null;
  const isMark = words[found.end]?.lower === "mark" || words[found.end]?.lower === "horizon";
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
      return made(null, from && addDays(from, -1), isAhead ? "deadline" : "point");
    case "after":
    case "beyond":
      return made(to && addDays(to, 1), null);
    default:
      return made(null, to, "deadline");
  }
};
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

/** Reads `over a month after` and `two weeks before`: from the dated thing that follows, when it is dated; else a length. */
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
  const isTime = words[found?.end ?? -1]?.text === "'" && words[found!.end + 1]?.lower === "time";
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
