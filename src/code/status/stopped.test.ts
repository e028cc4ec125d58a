import { describe, expect, it } from "vitest";
import type { Sign } from "../../model/status.ts";
import { cueFinder } from "./cues.ts";
import { sightOf } from "./sight.ts";

const words = {
  cuesIn: cueFinder(
    new Map<Sign, ReadonlySet<string>>([
      ["cancelled", new Set(["was cancel*", "scrapp*", "withdrew"])],
      ["suspended", new Set(["suspend*", "yet to be resumed"])],
    ]),
  ),
  things: new Set(["project", "loan"]),
};
const stop = (...sentences: string[]) => sightOf(sentences, words).stop?.status ?? null;

describe("what stopped a project", () => {
  it.each([
    ["a phrase beside a word for the project", ["The project was cancelled in 2009."], "Cancelled"],
    ["the last of two", ["The loan was suspended.", "Later the project was scrapped."], "Cancelled"],
    [
      "a phrase that says it has not gone on",
      ["The project was suspended.", "The project has yet to be resumed."],
      "Suspended",
    ],
    ["nothing, where it went on", ["The project was suspended.", "Work resumed a year later."], null],
    ["nothing, where it went on at once", ["The project was suspended but restarted in May."], null],
    ["nothing, where something else is meant", ["The team withdrew after two years."], null],
    ["nothing, where a debt is meant", ["The debt from an old loan was cancelled."], null],
    ["nothing in a long report", [...Array(12).fill("It rained."), "The project was cancelled."], null],
    ["nothing where nothing is said", [], null],
  ])("is %s", (_, sentences, wanted) => {
    expect(stop(...sentences)).toBe(wanted);
  });
});
