import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { editOf, lemmatiser } from "./lemmatise.ts";
import { readLexicon } from "./lexicon.ts";
import { readModel } from "./weights.ts";

const weights = (name: string) => readFileSync(fileURLToPath(new URL(`../../weights/${name}`, import.meta.url)));
const { lemmas } = readModel(weights("parse.bin"));
const lemma = lemmatiser(new Map(Object.entries(lemmas)), readLexicon(weights("lexicon.bin")));

describe("lemmatiser", () => {
  it.each([
    ["signed", "VBD", "sign"],
    ["Signed", "VBN", "sign"],
    ["negotiating", "VBG", "negotiate"],
    ["withdrew", "VBD", "withdraw"],
    ["overthrown", "VBN", "overthrow"],
    ["overran", "VBD", "overrun"],
    ["dismantled", "VBD", "dismantle"],
    ["bombed", "VBD", "bomb"],
    ["looted", "VBN", "loot"],
    ["raided", "VBD", "raid"],
    ["boycotted", "VBD", "boycott"],
    ["postponed", "VBN", "postpone"],
    ["shared", "VBD", "share"],
    ["doubled", "VBN", "double"],
    ["hoped", "VBD", "hope"],
    ["hopping", "VBG", "hop"],
    ["totalled", "VBD", "total"],
    ["totaled", "VBD", "total"],
    ["massacred", "VBN", "massacre"],
    ["extradited", "VBN", "extradite"],
    ["trafficking", "VBG", "traffic"],
    ["BLAMED", "VBD", "blame"],
    ["upheld", "VBD", "uphold"],
    ["fled", "VBD", "flee"],
    ["sank", "VBP", "sink"],
    ["dismantled", "VBD", "dismantle"],
    ["provoked", "VBN", "provoke"],
    ["announced", "VBD", "announce"],
    ["added", "VBD", "add"],
    ["bombed", "VBN", "bomb"],
    ["spelled", "VBD", "spell"],
    ["controlled", "VBN", "control"],
    ["planned", "VBN", "plan"],
    ["hottest", "JJS", "hot"],
    ["ratified", "VBN", "ratify"],
    ["visits", "VBZ", "visit"],
    ["parties", "NNS", "party"],
    ["embassies", "NNS", "embassy"],
    ["spokeswomen", "NNS", "spokeswoman"],
    ["guardsmen", "NNS", "guardsman"],
    ["crises", "NNS", "crisis"],
    ["aircraft", "NNS", "aircraft"],
    ["better", "JJR", "good"],
    ["stronger", "JJR", "strong"],
    ["Oslo", "NNP", "Oslo"],
    ["'s", "POS", "'s"],
    ["", "NN", ""],
  ])("%s as %s is %s", (form, tag, expected) => {
    expect(lemma(form, tag)).toBe(expected);
  });

  it.each([
    ["signed", "sign", "VBD", "2+"],
    ["Parties", "party", "NNS", "3+y"],
    ["went", "go", "VBD", "!go"],
    ["talks", "talk", "NNS", "1+"],
  ])("from %s to %s (%s) the edit is %s", (form, base, tag, expected) => {
    expect(editOf(form, base, tag)).toBe(expected);
  });
});
