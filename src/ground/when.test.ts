import { describe, expect, it } from "vitest";
import { addDays, addMonths, coversDay, whenOf } from "./when.ts";

describe("whenOf", () => {
  it.each([
    ["2022", "2022-01-01", "2022-12-31", "year"],
    ["2022-02", "2022-02-01", "2022-02-28", "month"],
    ["2024-02", "2024-02-01", "2024-02-29", "month"],
    ["2022-09-14", "2022-09-14", "2022-09-14", "day"],
  ])("reads %s", (prefix, from, to, precision) => {
    expect(whenOf(prefix)).toEqual({ from, to, precision });
  });

  it.each(["", "22", "2022-13", "2022-02-30", "2022-9-1", "2022-09-14T00:00", "next year"])("refuses %j", (prefix) => {
    expect(whenOf(prefix)).toBeNull();
  });
});

describe("reckoning", () => {
  it.each([
    ["2022-10-20", -36, "2022-09-14"],
    ["2024-02-28", 1, "2024-02-29"],
    ["1999-12-31", 1, "2000-01-01"],
  ])("%s and %i days", (day, days, then) => expect(addDays(day, days)).toBe(then));

  it.each([
    ["2022-01-31", 1, "2022-02-28"],
    ["2022-10-20", -1, "2022-09-20"],
    ["2022-01-15", -13, "2020-12-15"],
  ])("%s and %i months", (day, months, then) => expect(addMonths(day, months)).toBe(then));

  it("knows what a dated name covers", () => {
    expect(coversDay("2019-03-23", "2022-09-16", "2022-09-14")).toBe(true);
    expect(coversDay("2019-03-23", "2022-09-16", "2022-10-20")).toBe(false);
    expect(coversDay("2019", null, "2019-01-01")).toBe(true);
    expect(coversDay(null, "1991", "1991-12-31")).toBe(true);
  });
});
