import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { packLexicon } from "../../train/lexicon.ts";
import { stemsOf } from "./inflection.ts";
import { ADJECTIVE, ADVERB, NOUN, OFTEN, readLexicon, VERB } from "./lexicon.ts";

const bytes = readFileSync(fileURLToPath(new URL("../../weights/lexicon.bin", import.meta.url)));
const lexicon = readLexicon(bytes);

describe("the lexicon", () => {
  it.each([
    ["sever", VERB | (VERB << OFTEN)],
    ["embassy", NOUN | (NOUN << OFTEN)],
    ["severed", ADJECTIVE],
    ["abroad", ADJECTIVE | ADVERB | ((ADJECTIVE | ADVERB) << OFTEN)],
    ["oslo", 0],
    ["postpon", 0],
    ["zzzz", 0],
    ["", 0],
  ])("knows the parts of %s", (word, parts) => {
    expect(lexicon.partsOf(word)).toBe(parts);
  });

  it("is small", () => {
    expect(bytes.length).toBeLessThan(400_000);
  });

  it.each([
    ["nothing", new Uint8Array(0)],
    ["another file", new Uint8Array(64)],
    ["half a file", bytes.subarray(0, bytes.length >> 1)],
  ])("is not %s", (_, other) => {
    expect(() => readLexicon(other)).toThrow(RangeError);
  });

  it("finds all that was packed, and nothing else", () => {
    const letters = ["a", "ab", "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyzabc", "b", "ba"];
    const words = new Map(letters.flatMap((one) => letters.map((other, at) => [one + other, 1 + at])));
    const found = readLexicon(packLexicon(words));
    for (const [word, parts] of words) {
      expect(found.partsOf(word), word).toBe(parts);
      if (!words.has(`${word}x`)) expect(found.partsOf(`${word}x`)).toBe(0);
    }
    expect(readLexicon(packLexicon(new Map())).partsOf("a")).toBe(0);
  });
});

describe("stemsOf", () => {
  it.each([
    ["hoped", "ed", ["hope", "hop"]],
    ["stopped", "ed", ["stop", "stopp", "stoppe"]],
    ["called", "ed", ["call", "cal", "calle"]],
    ["denied", "ed", ["deny", "deni", "denie"]],
    ["lying", "ing", ["lie", "ly", "lye"]],
    ["trafficked", "ed", ["traffick", "trafficke", "traffic"]],
    ["treaties", "s", ["treaty", "treatie"]],
    ["crashes", "s", ["crash", "crashe"]],
    ["crisis", "s", ["crisi"]],
    ["press", "s", []],
    ["ed", "ed", []],
  ] as const)("%s less %s", (form, ending, stems) => {
    expect(stemsOf(form, ending)).toEqual(stems);
  });
});
