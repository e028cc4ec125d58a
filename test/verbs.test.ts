import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openEntente } from "../src/index.ts";
import { IRREGULAR } from "../src/parse/irregular.ts";
import { lemmatiser } from "../src/parse/lemmatise.ts";
import { readLexicon, VERB } from "../src/parse/lexicon.ts";
import { readModel } from "../src/parse/weights.ts";
import { PACKAGE } from "../src/pipeline/package.ts";

const weights = (name: string) => readFileSync(join(PACKAGE, "weights", name));
const lexicon = readLexicon(weights("lexicon.bin"));
const lemma = lemmatiser(new Map(Object.entries(readModel(weights("parse.bin")).lemmas)), lexicon);

/** The regular forms of a verb; where only the stress tells whether a consonant is doubled, both ways of writing it. */
function formsOf(verb: string): [tag: string, form: string][] {
  const forms: [string, string][] = [["VBZ", /(?:[sxz]|[cs]h|[^aeiou]o)$/.test(verb) ? `${verb}es` : `${verb}s`]];
  if (/[^aeiou]y$/.test(verb)) forms[0] = ["VBZ", `${verb.slice(0, -1)}ies`];
  for (const stem of stemsOf(verb)) {
    forms.push(["VBG", `${stem}ing`]);
    const past = /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
    forms.push(["VBD", past], ["VBN", past]);
  }
  return forms;
}

function stemsOf(verb: string): string[] {
  if (/[^eoy]e$/.test(verb)) return [verb.slice(0, -1)];
  if (/c$/.test(verb)) return [`${verb}k`];
  const doubled = `${verb}${verb.at(-1)}`;
  if (/^[^aeiou]*(?:qu)?[aeiouy][^aeiouywxh]$/.test(verb)) return [doubled];
  return /[^aeiou][aeiou][^aeiouywxh]$/.test(verb) ? [verb, doubled] : [verb];
}

const { codebook } = openEntente();
const patterns = codebook.rules.flatMap(({ when, unless }) => [...when, ...unless]);
const words = patterns.flatMap(({ predicate, complements }) => [
  ...predicate.lemmas,
  ...complements.flatMap(({ is }) => (is.kind === "word" ? [...is.lemmas] : [])),
]);
const irregular = new Set([...IRREGULAR].filter(([key]) => key.startsWith("VB")).map(([, base]) => base));
const verbs = [...new Set(words)].filter(
  (word) => /^[a-z]{3,}$/.test(word) && lexicon.partsOf(word) & VERB && !irregular.has(word),
);

// Two spellings with the same forms: either may be found.
const SPELT: Readonly<Record<string, string>> = {
  fulfill: "fulfil",
  programme: "program",
  lambast: "lambaste",
  enroll: "enrol",
};
const spelt = (verb: string): string => SPELT[verb] ?? verb;

describe("the verbs of the codebook", () => {
  it("are many", () => {
    expect(verbs.length).toBeGreaterThan(500);
  });

  it("are found again from their regular forms", () => {
    const lost = verbs.flatMap((verb) =>
      formsOf(verb).flatMap(([tag, form]) =>
        spelt(lemma(form, tag)) === spelt(verb) ? [] : [`${form} ${tag} ${lemma(form, tag)}`],
      ),
    );
    expect(lost).toEqual([]);
  });
});
