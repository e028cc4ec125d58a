import { describe, expect, it } from "vitest";
import type { When } from "../ground/when.ts";
import {
  day,
  decade,
  edge,
  half,
  month,
  nearestDay,
  nearestMonth,
  nearestWeekday,
  quarter,
  shift,
  third,
  unitAround,
  week,
  weekdayOf,
  year,
} from "./calendar.ts";

const line = (when: When | null): string => (when ? `${when.from}..${when.to} ${when.precision}` : "none");

describe("calendar", () => {
  it.each([
    ["a year", year(2022), "2022-01-01..2022-12-31 year"],
    ["a leap month", month(2024, 2), "2024-02-01..2024-02-29 month"],
    ["a decade", decade(1990), "1990-01-01..1999-12-31 decade"],
    ["a quarter", quarter(2023, 2), "2023-04-01..2023-06-30 quarter"],
    ["a half", half(2023, 2), "2023-07-01..2023-12-31 span"],
    ["a day", day(2023, 2, 28), "2023-02-28..2023-02-28 day"],
    ["no such day", day(2023, 2, 29), "none"],
    ["a week", week("2022-10-20"), "2022-10-17..2022-10-23 week"],
    ["the week before", week("2022-10-20", -1), "2022-10-10..2022-10-16 week"],
    ["the month before, over the year", unitAround("2022-01-31", "month", -1), "2021-12-01..2021-12-31 month"],
    ["the quarter after", unitAround("2022-11-30", "quarter", 1), "2023-01-01..2023-03-31 quarter"],
    ["the century", unitAround("2000-05-05", "century", 0), "1901-01-01..2000-12-31 span"],
    ["the first third of a year", third(year(2022), 0), "2022-01-01..2022-04-30 span"],
    ["the last third of a month", third(month(2024, 2), 2), "2024-02-21..2024-02-29 span"],
    ["the middle of a decade", third(decade(2010), 1), "2014-01-01..2016-12-31 span"],
    ["the end of a year", edge(year(2026), "end"), "2026-12-01..2026-12-31 month"],
    ["the start of a month", edge(month(2026, 5), "start"), "2026-05-01..2026-05-10 span"],
    ["the nearest past November", nearestMonth("2022-10-20", 11, false), "2021-11-01..2021-11-30 month"],
    ["the nearest November to come", nearestMonth("2022-10-20", 11, true), "2022-11-01..2022-11-30 month"],
    ["this month", nearestMonth("2022-10-20", 10, true), "2022-10-01..2022-10-31 month"],
    ["the nearest past 1 March", nearestDay("2022-10-20", 3, 1, false), "2022-03-01..2022-03-01 day"],
    ["29 February in no leap year", nearestDay("2023-10-20", 2, 29, false), "none"],
    ["the nearest past Friday", nearestWeekday("2022-10-20", 5, false), "2022-10-14..2022-10-14 day"],
    ["today as a weekday", nearestWeekday("2022-10-20", 4, true), "2022-10-20..2022-10-20 day"],
  ])("gives %s", (_, when, expected) => {
    expect(line(when)).toBe(expected);
  });

  it.each([
    ["2022-10-20", "month", 1, "2022-11-20"],
    ["2022-01-31", "month", 1, "2022-02-28"],
    ["2022-10-20", "decade", -3, "1992-10-20"],
    ["2022-10-20", "fortnight", 2, "2022-11-17"],
    ["2022-10-20", "year", -5000, "0022-10-20"],
  ] as const)("moves %s by %s × %i", (from, unit, count, expected) => {
    expect(shift(from, unit, count)).toBe(expected);
  });

  it("counts the week from Monday", () => {
    expect(["2022-10-17", "2022-10-20", "2022-10-23", "1969-12-29"].map(weekdayOf)).toEqual([1, 4, 7, 1]);
  });
});
