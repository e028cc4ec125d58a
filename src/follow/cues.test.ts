import { describe, expect, it } from "vitest";
import { openEntente } from "../index.ts";
import { cuesIn } from "./cues.ts";

const lexicon = { lists: openEntente().codebook.words, codesOf: () => [] };

describe("what a sentence shows of a commitment", () => {
  it.each([
    ["The bridge was opened to traffic on Monday.", "completed"],
    ["The bridge from Arica to Tacna was completed in May.", "completed"],
    ["The bridge will be opened to traffic on Monday.", null],
    ["The bridge is to be completed in May.", null],
    ["The bridge might be completed in May.", null],
    ["The bridge has not been completed.", "completed, denied"],
    ["Work on the bridge began in June.", "started"],
    ["Construction has been delayed by a year.", "delayed"],
    ["The opening will be delayed by a year.", "delayed"],
    ["Work was suspended after the flood.", "suspended"],
    ["Talks on the bridge have stalled.", "stalled"],
    ["Peru pulled out of the plan.", "withdrawn"],
    ["The ministers signed the contract.", "signed"],
    ["The treaty entered into force.", "in_force"],
    ["Chile violated the agreement.", "contrary"],
    ["The bridge is long.", null],
  ])("%s", (sentence, shows) => {
    const [first] = cuesIn(sentence, lexicon);
    expect(first ? `${first.shows}${first.isNegated ? ", denied" : ""}` : null).toBe(shows);
  });
});
