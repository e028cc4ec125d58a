import type { When } from "../ground/when.ts";
import { addDays } from "../ground/when.ts";
import {
  dayOf,
  isAtLeast,
  month,
  monthOf,
  nearestMonth,
  nearestWeekday,
  stretch,
  unitAround,
  week,
  yearOf,
} from "./calendar.ts";
import { lengthAt, VAGUE_COUNTS } from "./date-lengths.ts";
import { type Moment, type Reader, type Reading, relative } from "./date-reading.ts";
import { around, dayFor } from "./date-reckoning.ts";
import { isDash, RECURRING, UNITS, WEEKDAYS } from "./date-words.ts";
import { monthAt } from "./dates-absolute.ts";
import { numeralAt } from "./numerals.ts";
import type { Word } from "./words.ts";

const SINGLE_DAYS: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tonight", 0],
  ["tomorrow", 1],
]);

const VAGUE: ReadonlyMap<string, "past" | "future"> = new Map([
  ["recently", "past"],
  ["lately", "past"],
]);

/** Reads `yesterday`, `recently`, `annually`, `decades-long`. */
export const singleWord: Reader = (words, at, moment) => {
  const word = words[at]!;
  const offset = SINGLE_DAYS.get(word.lower);
  if (offset !== undefined) return relative(at + 1, around(moment, "day", offset), word.lower);
  if (VAGUE.has(word.lower))
    return relative(at + 1, moment.day === null ? null : stretch(null, moment.day), word.lower);
  if (RECURRING.has(word.lower)) return relative(at + 1, null, "recurring", "recurring");
  const isBound = isDash(words[at + 1]?.text) && !words[at + 1]!.hasSpace;
  if (isBound && UNITS.has(word.lower) && words[at + 2]?.lower === "long")
    return relative(at + 3, null, "length", "duration");
  if (isBound && word.lower === "multi" && UNITS.has(words[at + 2]?.lower ?? ""))
    return relative(at + 3, null, "length", "duration");
  return null;
};

/**
 * Reads `Monday`, `last Monday`, `next Friday`: the nearest past one, or to come where the sentence speaks of the
 * future.
 */
export const weekday: Reader = (words, at, moment) => {
  const value = WEEKDAYS.get(words[at]!.lower);
  if (value === undefined || words[at]!.text[0] === words[at]!.lower[0]) return null;
  const day = dayFor(moment, "day");
  return relative(at + 1, day === null ? null : nearestWeekday(day, value, moment.isFuture), "weekday");
};

const OFFSETS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["previous", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
]);

/** Reads `last year`, `this month`, `next week`, `last January`, `next Monday`. */
export const nearUnit: Reader = (words, at, moment) => {
  const word = words[at]!.lower;
  const offset = OFFSETS.get(word);
  if (offset === undefined) return null;
  const unit = UNITS.get(words[at + 1]?.lower ?? "");
  if (unit && !/s$|ies$/.test(words[at + 1]!.lower)) {
    return relative(at + 2, around(moment, unit, offset), `${word}-${unit}`);
  }
  if (words[at + 1]?.lower === "weekend") return relative(at + 2, weekendOf(moment, offset), `${word}-weekend`);
  return nearNamed(words, at, moment, offset);
};

function weekendOf(moment: Moment, offset: number): When | null {
  const day = dayFor(moment, "week");
  if (day === null) return null;
  const sunday = week(day, offset).to!;
  return stretch(addDays(sunday, -1), sunday);
}

function nearNamed(words: readonly Word[], at: number, moment: Moment, offset: number): Reading | null {
  const word = words[at]!.lower;
  const named = monthAt(words, at + 1);
  if (named) {
    const day = dayFor(moment, "month");
    const when = day === null ? null : namedMonth(day, named.value, offset);
    return relative(named.end, when, `${word}-month`);
  }
  const value = WEEKDAYS.get(words[at + 1]?.lower ?? "");
  if (value === undefined) return null;
  const day = dayFor(moment, "day");
  if (day === null) return relative(at + 2, null, `${word}-weekday`);
  const monday = week(day).from!;
  const from = offset === 0 ? null : addDays(day, offset);
  const when = from === null ? dayOf(addDays(monday, value - 1)) : nearestWeekday(from, value, offset > 0);
  return relative(at + 2, when, `${word}-weekday`);
}

// "last October" in October is a year ago.
function namedMonth(day: string, value: number, offset: number): When {
  if (offset === 0) return month(yearOf(day), value);
  const near = nearestMonth(day, value, offset > 0);
  return monthOf(day) === value ? month(yearOf(day) + offset, value) : near;
}

/** Reads `earlier this year`, `later this month`. */
export const withinUnit: Reader = (words, at, moment) => {
  const word = words[at]!.lower;
  if (word !== "earlier" && word !== "later") return null;
  const unit = words[at + 1]?.lower === "this" ? UNITS.get(words[at + 2]?.lower ?? "") : undefined;
  if (!unit) return null;
  const whole = around(moment, unit, 0);
  const when = whole && (word === "earlier" ? stretch(whole.from, moment.day) : stretch(moment.day, whole.to));
  return relative(at + 3, when, `${word}-this-${unit}`);
};

const SAME: ReadonlyMap<string, number> = new Map([
  ["same", 0],
  ["that", 0],
  ["following", 1],
  ["previous", -1],
  ["preceding", -1],
]);

/** Reads `the same day`, `that year`, `the following year`, reckoned from the date last read. */
export const sameUnit: Reader = (words, at, moment) => {
  const offset = SAME.get(words[at]!.lower);
  const unit = UNITS.get(words[at + 1]?.lower ?? "");
  if (offset === undefined || !unit || words[at + 1]!.lower.endsWith("s")) return null;
  const base = moment.last && isAtLeast(moment.last.precision, unit) ? moment.last.from : null;
  return relative(at + 2, base === null ? null : unitAround(base, unit, offset), `${words[at]!.lower}-${unit}`);
};

/** Reads `the past`, `the recent past`, `the near future`, `every year`, `each Monday`. */
export const vagueTime: Reader = (words, at, moment) => {
  const word = words[at]!.lower;
  if (word === "every" || word === "each") {
    const isUnit = UNITS.has(words[at + 1]?.lower ?? "") || WEEKDAYS.has(words[at + 1]?.lower ?? "");
    if (isUnit) return relative(at + 2, null, "recurring", "recurring");
    const found = lengthAt(words, at + 1);
    return found && relative(found.end, null, "recurring", "recurring");
  }
  if (word !== "the") return null;
  const hasAdjective = /^(?:recent|near|distant|foreseeable|immediate)$/.test(words[at + 1]?.lower ?? "");
  const noun = hasAdjective ? at + 2 : at + 1;
  const named = words[noun]?.lower;
  if (named !== "past" && named !== "future") return null;
  if (
    words[noun + 1]?.kind === "word" &&
    !/^(?:and|or|but|when|as|by|in|on|to|with|that|of)$/.test(words[noun + 1]!.lower)
  ) {
    if (UNITS.has(words[noun + 1]!.lower) || numeralAt(words, noun + 1) || VAGUE_COUNTS.has(words[noun + 1]!.lower))
      return null;
  }
  const { day } = moment;
  const when = day === null ? null : named === "past" ? stretch(null, day) : stretch(day, null);
  return relative(noun + 1, when, named === "past" ? "the-past" : "the-future");
};
