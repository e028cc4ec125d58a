import { describe, expect, it } from "vitest";
import { madeEvent } from "../../test/contract/made.ts";
import { whenOf } from "../ground/when.ts";
import type { Claim, Statement } from "../model/statement.ts";
import { countsInWords, kindInWords, partiesInWords, whenInWords } from "./phrase.ts";

describe("a date in words", () => {
  it.each([
    ["2022-09-14", "14 September 2022"],
    ["2025-06", "June 2025"],
    ["2030", "2030"],
  ])("%s is %s", (prefix, words) => {
    expect(whenInWords(whenOf(prefix)!)).toBe(words);
  });

  it.each([
    ["2022-09-14", "2022-10-13", "span", "14 September to 13 October 2022"],
    ["2021-12-30", "2022-01-02", "span", "30 December 2021 to 2 January 2022"],
    ["2022-10-10", "2022-10-16", "week", "10 to 16 October 2022"],
    ["1992-01-01", "2022-12-31", "span", "1992 to 2022"],
    ["1990-01-01", "1999-12-31", "decade", "1990s"],
    ["2022-01-01", null, "span", "since 1 January 2022"],
    [null, "2029-12-31", "span", "up to 31 December 2029"],
    [null, null, "span", "at some time"],
  ] as const)("%s to %s (%s) is %s", (from, to, precision, words) => {
    expect(whenInWords({ from, to, precision })).toBe(words);
  });
});

describe("a finding in words", () => {
  it.each([
    ["[China]{actor CHN} [praised]{event} [Kenya]{recipient KEN}", "CHN → KEN"],
    ["[China]{actor CHN} and [Kenya]{actor KEN} [met]{event}", "CHN ↔ KEN"],
    ["[China]{actor CHN} [spoke]{event}", "CHN"],
    ["[praise]{event} for [Kenya]{recipient KEN}", "? → KEN"],
    ["[China]{actor CHN} and its [capital]{actor CHN} [praised]{event} [Kenya]{recipient KEN}", "CHN → KEN"],
  ])("%s: %s", (marked, words) => {
    expect(partiesInWords(madeEvent(marked)[1])).toBe(words);
  });

  it.each([
    [774_000_000, 860_000_000, "USD", "between", "774 million to 860 million USD"],
    [860_000_000, 860_000_000, "USD", "nearly", "nearly 860 million USD"],
    [24.3e9, 24.3e9, "USD", "exact", "24.3 billion USD"],
    [12345, 12345, null, "over", "over 12,345"],
    [2.5, 2.5, "%", "exact", "2.5 %"],
  ])("a value of %d to %d", (low, high, unit, hedge, words) => {
    const [, event] = madeEvent("[China]{actor CHN} [invested]{event}");
    const claim = { ...event, kind: "claim", claim: "quantity", value: { low, high, unit, hedge } } as unknown as Claim;
    expect(kindInWords(claim)).toEqual(["quantity", words]);
  });

  it("counts what there is", () => {
    const [, event] = madeEvent("[China]{actor CHN} [met]{event}");
    const remark = { ...event, kind: "remark" } as unknown as Statement;
    expect(countsInWords([event, event, remark])).toBe("2 events · 1 remark");
    expect(countsInWords([])).toBe("nothing found");
  });
});
