import { day, edge, half, month, quarter, stretch, third, through, yearOf } from "./calendar.ts";
import { lengthAlone, pastStretch } from "./date-lengths.ts";
import { type Moment, point, type Reader, type Reading, relative } from "./date-reading.ts";
import { EDGES, isDash, PARTS } from "./date-words.ts";
import { dayMonth, monthFirst, numericDate, oldTimes, plainYear, quarterYear } from "./dates-absolute.ts";
import { nearUnit, sameUnit, singleWord, vagueTime, weekday, withinUnit } from "./dates-relative.ts";
import { numeralAt } from "./numerals.ts";
import type { Word } from "./words.ts";

const FROM_NUMBER: readonly Reader[] = [numericDate, dayMonth, plainYear, oldTimes, lengthAlone];
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
  lengthAlone,
  plainYear,
  singleWord,
];

/** A date without a frame, an article before it included. */
const bareDateAt: Reader = (words, at, moment) => {
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

/** A day or month whose year was guessed, set before a date that tells the year: "from March to May 2023". */
export function redated(first: Reading, last: Reading): Reading | null {
  if (!first.yearless || !last.when?.from) return first.yearless ? null : first;
  const { month: inMonth, day: onDay } = first.yearless;
  const inYear = yearOf(last.when.from);
  const made = (value: number) => (onDay === null ? month(value, inMonth) : day(value, inMonth, onDay));
  const when = made(inYear);
  return { ...first, when: when?.from && when.from > last.when.from ? made(inYear - 1) : when };
}
