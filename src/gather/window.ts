import { addDays, dayNumber, type When } from "../ground/when.ts";
import type { Genre } from "../model/document.ts";

/** How near a date is told: a few days, a month or season, a year or longer, only by the day of the document, not at all. */
export type Nearness = "days" | "months" | "years" | "document" | "never";
const ORDER: readonly Nearness[] = ["days", "months", "years", "document", "never"];

/** The days in which an event may lie. */
export interface Window {
  readonly from: string | null;
  readonly to: string | null;
  readonly nearness: Nearness;
}

export const rankOf = ({ nearness }: Window): number => ORDER.indexOf(nearness);

// News is of these days, a communique of this visit; a speech or an essay may look back some weeks.
const REACH: Readonly<Record<Genre, number>> = {
  news: 7,
  "press release": 7,
  communique: 5,
  "joint statement": 5,
  treaty: 5,
  unknown: 14,
  speech: 45,
  "op-ed": 45,
};

const DAYS = 10;
const AHEAD = 90;

/** Where an event lies in time: its own date, else the days before its document (or after it, for what is to come). */
export function windowOf(date: When | null, published: When | null, genre: Genre, isComing: boolean): Window {
  if (date !== null && (date.from !== null || date.to !== null)) return datedWindow(date, published, isComing);
  if (!published?.from || !published.to) return { from: null, to: null, nearness: "never" };
  if (isComing) return { from: published.from, to: addDays(published.from, AHEAD), nearness: "document" };
  return { from: addDays(published.from, -REACH[genre]), to: published.to, nearness: "document" };
}

function datedWindow({ from, to }: When, published: When | null, isComing: boolean): Window {
  // What has happened by the day of the document cannot lie after it: "in 2025", said in March.
  const last = published?.to ?? null;
  const isCut = !isComing && last !== null && (from === null || from <= last) && (to === null || last < to);
  const end = isCut ? last : to;
  if (from === null || end === null) return { from, to: end, nearness: "years" };
  const days = dayNumber(end) - dayNumber(from);
  return { from, to: end, nearness: days <= DAYS ? "days" : days <= 100 ? "months" : "years" };
}

/** True when both may be of one time, `slack` days more or less. */
export const touch = (a: Window, b: Window, slack: number): boolean =>
  (a.from === null || b.to === null || a.from <= addDays(b.to, slack)) &&
  (b.from === null || a.to === null || b.from <= addDays(a.to, slack));

export const isWithin = (inner: Window, outer: Window): boolean =>
  inner.from !== null &&
  inner.to !== null &&
  outer.from !== null &&
  outer.to !== null &&
  outer.from <= inner.from &&
  inner.to <= outer.to;

/** The nearer of the two, of like nearness the shorter. */
export function nearer(a: Window, b: Window): Window {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) < rankOf(b) ? a : b;
  return lengthOf(b) < lengthOf(a) ? b : a;
}

/** Days of both, where both are told by the day and lie together: an arrival and a stay are one visit. Else the nearer. */
export function joined(a: Window, b: Window): Window {
  if (a.nearness !== "days" || b.nearness !== "days") return nearer(a, b);
  const from = [a.from!, b.from!].sort()[0]!;
  const to = [a.to!, b.to!].sort()[1]!;
  return dayNumber(to) - dayNumber(from) > DAYS ? nearer(a, b) : { from, to, nearness: "days" };
}

export const lengthOf = ({ from, to }: Window): number =>
  from === null || to === null ? 1e6 : dayNumber(to) - dayNumber(from);

/** `2023-08-20 to 2023-08-21`, `2023-08-21`, `by 2022-10-20`. */
export function windowInWords({ from, to, nearness }: Window): string {
  if (nearness === "never" || (from === null && to === null)) return "no date";
  if (nearness === "document") return `the days about ${from} to ${to}`;
  if (from === to) return from!;
  return from === null ? `by ${to}` : to === null ? `since ${from}` : `${from} to ${to}`;
}
