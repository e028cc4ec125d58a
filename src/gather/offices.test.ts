import { describe, expect, it } from "vitest";
import { areOthers, holderIn } from "./offices.ts";

describe("the holder of an office", () => {
  it.each([
    ["Kenyan President William Ruto", "president", ["william", "ruto"]],
    ["Vice President Jane Doe", "vice president", ["jane", "doe"]],
    ["the foreign ministers", "foreign minister", []],
    ["Prime Minister Doe of Oman", "premier", ["doe"]],
    ["the President of Kenya", "president", []],
    ["Nairobi", null, []],
  ])("of %s", (quote, office, names) => {
    expect(holderIn(quote)).toEqual({ office, names });
  });

  it.each([
    ["President Ruto", "the Kenyan president", false],
    ["President William Ruto", "President Ruto", false],
    ["President Ruto", "Kenya", false],
    ["the minister", "the foreign minister", false],
    ["President Ruto", "the foreign minister", true],
    ["Foreign Minister Doe", "Foreign Minister Roe", true],
    ["the president", "the vice president", true],
  ])("%s and %s", (one, other, expected) => {
    expect(areOthers(holderIn(one), holderIn(other))).toBe(expected);
  });
});
