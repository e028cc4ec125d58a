import { describe, expect, it } from "vitest";
import type { Sign } from "../../model/status.ts";
import { cueFinder } from "./cues.ts";

const find = cueFinder(
  new Map<Sign, ReadonlySet<string>>([
    ["cancelled", new Set(["was cancel*", "scrapp*"])],
    ["completed", new Set(["debt was cancel*", "opened"])],
    ["begun", new Set(["phase _ began", "began"])],
  ]),
);
const found = (words: string) => find(words.split(" ")).map(({ sign, phrase, at }) => [sign, phrase, at]);

describe("cues", () => {
  it.each([
    ["the plan was cancelled", [["cancelled", "was cancel*", 2]]],
    ["it was canceled after the bridge opened", [...[["cancelled", "was cancel*", 1]], ["completed", "opened", 6]]],
    ["the debt was cancelled", [["completed", "debt was cancel*", 1]]],
    ["phase two began", [["begun", "phase _ began", 0]]],
    ["work began", [["begun", "began", 1]]],
    ["an opening was planned", []],
    ["", []],
  ])("in %j", (words, wanted) => {
    expect(found(words)).toEqual(wanted);
  });
});
