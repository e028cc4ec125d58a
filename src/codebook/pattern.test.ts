import { describe, expect, it } from "vitest";
import { type Pattern, readPattern, weightOf } from "./pattern.ts";

const words = (list: string) => (list === "accords" ? new Set(["agreement", "treaty"]) : null);
const read = (line: string) => readPattern(line, words);
const pattern = (line: string): Pattern => {
  const found = read(line);
  if ("fault" in found) throw new Error(`${found.fault} (${found.column})`);
  return found;
};

describe("readPattern", () => {
  it.each([
    ["{actor} visit {recipient}", "verb", "visit", null, ["{recipient}"]],
    ["{actor} sign|conclude <accords> with {recipient}", "verb", "sign", null, ["<accords>", "with {recipient}"]],
    ["{actor} 's visit to {recipient}", "noun", "visit", null, ["to {recipient}"]],
    ["talks between {both}", "noun", "talks", null, ["between {both}"]],
    ["{actor} follow up on {any} in {recipient}", "verb", "follow", "up", ["on {any}", "in {recipient}"]],
    ["{actor} be ready to {act}", "copula", "ready", null, ["to {act}"]],
    ["{actor} say that", "verb", "say", null, ["that {act}"]],
    ["{actor} arrive in|at {recipient}", "verb", "arrive", null, ["in|at {recipient}"]],
  ])("reads %s", (line, shape, predicate, particle, complements) => {
    const found = pattern(line);
    expect(found.shape).toBe(shape);
    expect(found.predicate.lemmas.has(predicate)).toBe(true);
    expect(found.particle).toBe(particle);
    const said = found.complements.map(({ preposition, is }) => {
      const what = is.kind === "word" ? is.written : `{${is.slot}}`;
      return preposition ? `${[...preposition].join("|")} ${what}` : what;
    });
    expect(said).toEqual(complements);
  });

  it("reads the class and the question mark of a slot", () => {
    const found = pattern("{actor:official} visit {recipient:state}?");
    expect(found.subject).toMatchObject({ slot: "actor", only: "official", isOptional: false });
    expect(found.complements[0]?.is).toMatchObject({ slot: "recipient", only: "state", isOptional: true });
  });

  it.each([
    ["{actr} visit {recipient}", "is no slot", 1],
    ["{actor:kings} visit {recipient}", "is no class", 1],
    ["{actor}", "a word is missing", 1],
    ["{actor} sign <pacts>", "no word list named pacts", 14],
    ["{actor} arrive at", 'must follow "at"', 16],
    ["{actor} sign (treaty)", "is neither a word", 14],
  ])("refuses %s and says where", (line, fault, column) => {
    const found = read(line);
    expect(found).toMatchObject({ fault: expect.stringContaining(fault), column });
  });

  it("weighs what asks for more higher", () => {
    expect(weightOf(pattern("{actor} hold talks with {recipient}"))).toBeGreaterThan(
      weightOf(pattern("talks with {recipient}")),
    );
    expect(weightOf(pattern("{actor:official} visit {recipient}"))).toBeGreaterThan(
      weightOf(pattern("{actor} visit {recipient}")),
    );
  });
});
