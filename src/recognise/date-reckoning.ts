import type { When } from "../ground/when.ts";
import { isAtLeast, unitAround } from "./calendar.ts";
import type { Moment } from "./date-reading.ts";
import type { Unit } from "./date-words.ts";

/** The document's day, when its date is fine enough to reckon in the unit; else null. */
export function dayFor(moment: Moment, unit: Unit): string | null {
  const { day, precision } = moment;
  if (day === null || precision === null || precision === "span") return null;
  if (unit === "day" || unit === "week" || unit === "fortnight") return precision === "day" ? day : null;
  if (unit === "month" || unit === "quarter") return isAtLeast(precision, "month") ? day : null;
  return day;
}

/** The unit that holds the document's day, or the one `offset` units on; null when that cannot be told. */
export const around = (moment: Moment, unit: Unit, offset: number): When | null => {
  const day = dayFor(moment, unit);
  return day === null ? null : unitAround(day, unit, offset);
};
