import { addDays, addMonths, dayNumber, daysIn, isoYmd, type Precision, type When, whenOf } from "../ground/when.ts";
import type { Unit } from "./date-words.ts";

/**
 * Arithmetic of the calendar for words of time. A week runs from Monday to Sunday: on a Thursday "last week" is the
 * Monday to Sunday
 * before this week's Monday. Thirds of a year are January-April, May-August, September-December; of a month days 1-10,
 * 11-20, 21-end;
 * of a decade its years 0-3, 4-6, 7-9.
 */

export const year = (value: number): When => whenOf(String(value).padStart(4, "0"))!;
export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

export const month = (inYear: number, value: number): When => ({
  from: isoYmd(inYear, value, 1),
  to: isoYmd(inYear, value, daysIn(inYear, value)),
  precision: "month",
});

export const decade = (first: number): When => ({
  from: isoYmd(first, 1, 1),
  to: isoYmd(first + 9, 12, 31),
  precision: "decade",
});

export const quarter = (inYear: number, value: number): When => ({
  from: isoYmd(inYear, value * 3 - 2, 1),
  to: isoYmd(inYear, value * 3, daysIn(inYear, value * 3)),
  precision: "quarter",
});

export const half = (inYear: number, value: number): When => ({
  from: isoYmd(inYear, value * 6 - 5, 1),
  to: isoYmd(inYear, value * 6, daysIn(inYear, value * 6)),
  precision: "span",
});

/** Null when the month has no such day. */
export const day = (inYear: number, inMonth: number, value: number): When | null =>
  value < 1 || value > daysIn(inYear, inMonth) ? null : dayOf(isoYmd(inYear, inMonth, value));

export const dayOf = (iso: string): When => ({ from: iso, to: iso, precision: "day" });

export const stretch = (from: string | null, to: string | null): When => ({ from, to, precision: "span" });

/** Weekday of an ISO day: 1 Monday … 7 Sunday. */
export const weekdayOf = (iso: string): number => ((((dayNumber(iso) + 3) % 7) + 7) % 7) + 1;

/** The Monday-to-Sunday week that holds a day, or the one `offset` weeks on. */
export function week(iso: string, offset = 0): When {
  const monday = addDays(iso, 1 - weekdayOf(iso) + 7 * offset);
  return { from: monday, to: addDays(monday, 6), precision: "week" };
}

/**
 * The unit of the calendar that holds the day, or the one `offset` units on: (`2022-10-20`, `month`, -1) is September
 * 2022.
 */
export function unitAround(iso: string, unit: Unit, offset: number): When {
  switch (unit) {
    case "day":
      return dayOf(addDays(iso, offset));
    case "week":
      return week(iso, offset);
    case "fortnight":
      return stretch(week(iso, offset * 2).from, week(iso, offset * 2 + 1).to);
    case "month": {
      const at = addMonths(`${iso.slice(0, 8)}01`, offset);
      return month(yearOf(at), monthOf(at));
    }
    case "quarter": {
      const at = addMonths(`${iso.slice(0, 8)}01`, offset * 3);
      return quarter(yearOf(at), Math.ceil(monthOf(at) / 3));
    }
    case "year":
      return year(yearOf(iso) + offset);
    case "decade":
      return decade(Math.floor(yearOf(iso) / 10) * 10 + offset * 10);
    case "century": {
      const first = Math.floor((yearOf(iso) - 1) / 100) * 100 + 1 + offset * 100;
      return stretch(isoYmd(first, 1, 1), isoYmd(first + 99, 12, 31));
    }
  }
}

/** The day that lies a number of units away; fractions of a unit are dropped. Within the years 1 to 9999. */
export function shift(iso: string, unit: Unit, count: number): string {
  const whole = Math.trunc(Math.max(-2000, Math.min(2000, count)));
  switch (unit) {
    case "day":
      return addDays(iso, whole);
    case "week":
      return addDays(iso, whole * 7);
    case "fortnight":
      return addDays(iso, whole * 14);
    case "month":
      return addMonths(iso, whole);
    case "quarter":
      return addMonths(iso, whole * 3);
    case "year":
      return addMonths(iso, Math.max(12 * (1 - yearOf(iso)), whole * 12));
    case "decade":
      return addMonths(iso, Math.max(12 * (1 - yearOf(iso)), whole * 120));
    case "century":
      return addMonths(iso, Math.max(12 * (1 - yearOf(iso)), Math.min(70, whole) * 1200));
  }
}

/** The first, middle or last third of a year, month or decade; null for what has no thirds. */
export function third(of: When, part: 0 | 1 | 2): When | null {
  if (of.from === null || of.to === null) return null;
  const inYear = yearOf(of.from);
  if (of.precision === "year") {
    return stretch(isoYmd(inYear, part * 4 + 1, 1), isoYmd(inYear, part * 4 + 4, daysIn(inYear, part * 4 + 4)));
  }
  if (of.precision === "month") {
    const stem = of.from.slice(0, 8);
    return stretch(`${stem}${["01", "11", "21"][part]}`, part === 2 ? of.to : `${stem}${["10", "20"][part]}`);
  }
  if (of.precision === "decade") {
    const [first, last] = [[0, 3] as const, [4, 6] as const, [7, 9] as const][part]!;
    return stretch(isoYmd(inYear + first, 1, 1), isoYmd(inYear + last, 12, 31));
  }
  if (of.precision === "week") return part === 1 ? stretch(addDays(of.from, 2), addDays(of.from, 4)) : of;
  return null;
}

/**
 * The first or last piece of a stretch: a year's first or last month, a decade's year, a month's ten days, else the
 * edge day.
 */
export function edge(of: When, side: "start" | "end"): When {
  const at = side === "start" ? of.from : of.to;
  if (at === null) return of;
  if (of.precision === "year") return month(yearOf(at), monthOf(at));
  if (of.precision === "decade") return year(yearOf(at));
  if (of.precision === "month") return third(of, side === "start" ? 0 : 2) ?? of;
  return dayOf(at);
}

/** The whole of two dates and what lies between. */
export const through = (first: When, last: When): When => stretch(first.from, last.to);

/** A month without its year: the nearest past one, or the nearest to come; this month counts as both. */
export function nearestMonth(from: string, value: number, isFuture: boolean): When {
  const now = monthOf(from);
  const inYear = yearOf(from) + (isFuture ? (value < now ? 1 : 0) : value > now ? -1 : 0);
  return month(inYear, value);
}

/** A day of a month without its year: the nearest past one, or the nearest to come; today counts as both. */
export function nearestDay(from: string, inMonth: number, value: number, isFuture: boolean): When | null {
  const same = isoYmd(yearOf(from), inMonth, value);
  const offset = isFuture ? (same < from ? 1 : 0) : same > from ? -1 : 0;
  return day(yearOf(from) + offset, inMonth, value);
}

/** A weekday without a date: the nearest past one, or the nearest to come; today counts as both. */
export function nearestWeekday(from: string, value: number, isFuture: boolean): When {
  const back = (((weekdayOf(from) - value) % 7) + 7) % 7;
  return dayOf(addDays(from, isFuture ? (back === 0 ? 0 : 7 - back) : -back));
}

/** How fine a date is, for "the same day", "that year". */
export const isAtLeast = (precision: Precision, unit: Unit): boolean => {
  const order: readonly Precision[] = ["day", "week", "month", "quarter", "year", "decade"];
  const place = order.indexOf(precision);
  return place >= 0 && place <= order.indexOf(unit as Precision);
};
