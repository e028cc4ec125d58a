import { describe, expect, it } from "vitest";
import { openEntente } from "../src/index.ts";

const entente = openEntente();
const { codebook, gazetteer } = entente;

describe("the codebook", () => {
  it("loads without a fault, and the gazetteer too", () => {
    expect(gazetteer.actors().length).toBeGreaterThan(250);
    expect(entente.problems).toEqual([]);
  });

  it("has at least 80 rules, and rules for each of PLOVER's sixteen types", () => {
    expect(codebook.rules.length).toBeGreaterThanOrEqual(80);
    const types = new Set(codebook.rules.flatMap(({ makes }) => (makes.kind === "event" ? [makes.type] : [])));
    expect(types.size).toBe(16);
    expect(codebook.categories.length).toBe(16);
  });

  it("defines every word list that it has, once, without empty ones", () => {
    for (const [name, words] of codebook.words) expect(words.size, name).toBeGreaterThan(0);
  });
});

// Every line of every rule is one test; the sentences go the real way.
describe.each(codebook.rules.map((rule) => rule.id))("%s", (id) => {
  const trials = entente.tryRule(id)?.trials ?? [];
  it.each(trials.map((trial) => [trial.heading, trial.example.text, trial] as const))(
    "%s: %s",
    (_heading, _text, trial) => {
      expect(trial.isRight ? trial.wanted : trial.got).toBe(trial.wanted);
    },
  );
});
