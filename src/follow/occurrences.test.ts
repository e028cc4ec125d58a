import { describe, expect, it } from "vitest";
import { occurrencesOf } from "./occurrences.ts";
import { ordinalIn, recurrenceIn } from "./recurrence.ts";

describe("how often", () => {
  it.each([
    ["will meet every year", 12],
    ["will meet every two years", 24],
    ["will meet every other year", 24],
    ["will meet every 6 months", 6],
    ["will meet twice a year", 6],
    ["will meet once a year", 12],
    ["will meet annually", 12],
    ["will hold annual talks", 12],
    ["will meet on a quarterly basis", 3],
    ["will hold regular meetings", null],
  ])("%s", (words, months) => {
    expect(recurrenceIn(words)).toMatchObject({ months });
  });

  it("is not told by every duty", () => {
    expect(recurrenceIn("will open an office by next year")).toBeNull();
  });

  it.each([
    ["the 12th meeting", 12],
    ["the fourth meeting", 4],
    ["the meeting", null],
  ])("%s has number %s", (words, number) => {
    expect(ordinalIn(words)).toBe(number);
  });
});

describe("turns", () => {
  const told = (months: number | null, until: string | null, day: string) =>
    occurrencesOf(months, "2020-06-15", until, [], day).map(({ window, outcome }) => `${window.from} ${outcome}`);

  it("leaves the year out in which it was undertaken, and calls no silence a breach", () => {
    expect(told(12, null, "2023-03-01")).toEqual(["2021-01-01 lapsed_unknown", "2022-01-01 due", "2023-01-01 open"]);
  });

  it("ends with the duty", () => {
    expect(told(12, "2021-12-31", "2030-01-01")).toEqual(["2021-01-01 lapsed_unknown"]);
    expect(told(24, null, "2023-01-01")).toEqual(["2022-01-01 open"]);
    expect(told(null, null, "2023-01-01")).toEqual([]);
  });

  it("does not run on for ever", () => {
    expect(told(1, null, "9999-12-31").length).toBeLessThanOrEqual(1200);
  });
});
