/**
 * Dates that know how precise they are. A partial date is an ISO 8601 prefix
 * (`2030`, `2030-06`, `2030-06-14`); an interval runs from its first to its last day, both included.
 */
export type Precision = "day" | "week" | "month" | "quarter" | "year" | "decade" | "span";

/** `from` and `to` are whole ISO days (`YYYY-MM-DD`); `null` means open on that side. */
export interface When {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: Precision;
}

const DAY_MS = 86_400_000;
const PREFIX = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days since 1970-01-01 of an ISO day. Pure arithmetic in UTC; no clock, no locale. */
export function dayNumber(day: string): number {
  return Math.round(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS);
}

/** ISO day of a number of days since 1970-01-01. */
export const isoDay = (days: number): string => new Date(days * DAY_MS).toISOString().slice(0, 10);

/** The ISO day that lies `days` after `day`. */
export const addDays = (day: string, days: number): string => isoDay(dayNumber(day) + days);

/** The ISO day `months` after `day`, kept within the month (31 January + 1 month = 28 or 29 February). */
export function addMonths(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return isoYmd(year, month, Math.min(Number(day.slice(8, 10)), daysIn(year, month)));
}

/** Number of days of a month (1 to 12). */
export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** ISO day from numbers; does not check the calendar. */
export function isoYmd(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Reads an ISO prefix as an interval: `2022-09` is 1 to 30 September 2022. `null` when it is no such date. */
export function whenOf(prefix: string): When | null {
  const found = PREFIX.exec(prefix);
  if (!found) return null;
  const year = Number(found[1]);
  if (found[2] === undefined) return { from: isoYmd(year, 1, 1), to: isoYmd(year, 12, 31), precision: "year" };
  const month = Number(found[2]);
  if (month < 1 || month > 12) return null;
  if (found[3] === undefined) {
    return { from: isoYmd(year, month, 1), to: isoYmd(year, month, daysIn(year, month)), precision: "month" };
  }
  const day = Number(found[3]);
  if (day < 1 || day > daysIn(year, month)) return null;
  return { from: prefix, to: prefix, precision: "day" };
}

/** True when an interval of validity, given as ISO prefixes (`null` = open), covers the ISO day. */
export function coversDay(from: string | null, until: string | null, day: string): boolean {
  const first = from === null ? null : (whenOf(from)?.from ?? null);
  const last = until === null ? null : (whenOf(until)?.to ?? null);
  return (first === null || first <= day) && (last === null || day <= last);
}
