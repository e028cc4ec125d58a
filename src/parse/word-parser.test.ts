import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLexicon } from "./lexicon.ts";
import { readModel } from "./weights.ts";
import { wordParser } from "./word-parser.ts";

const weights = (name: string) => readFileSync(fileURLToPath(new URL(`../../weights/${name}`, import.meta.url)));
const model = readModel(weights("parse.bin"));
const lexicon = readLexicon(weights("lexicon.bin"));
const parse = wordParser(model, lexicon);

/** Own sentences; each word with its head's place from 1, and its relation. */
const SENTENCES: readonly [string, string][] = [
  ["The president visited Oslo .", "2 det, 3 nsubj, 0 root, 3 obj, 3 punct"],
  [
    "The two ministers signed an agreement on trade .",
    "3 det, 3 nummod, 4 nsubj, 0 root, 6 det, 4 obj, 8 case, 6 nmod, 4 punct",
  ],
  ["Sanctions were lifted by the council .", "3 nsubj:pass, 3 aux:pass, 0 root, 6 case, 6 det, 3 obl:agent, 3 punct"],
  ["Envoys did not meet on Monday .", "4 nsubj, 4 aux, 4 advmod, 0 root, 6 case, 4 obl, 4 punct"],
  ["He wants to leave the union .", "2 nsubj, 0 root, 4 mark, 2 xcomp, 6 det, 4 obj, 2 punct"],
  ["Iraq severed ties .", "2 nsubj, 0 root, 2 obj, 2 punct"],
  ["Iraq has frozen the assets .", "3 nsubj, 3 aux, 0 root, 5 det, 3 obj, 3 punct"],
  ["Iraq rules out a change .", "2 nsubj, 0 root, 2 compound:prt, 5 det, 2 obj, 2 punct"],
];

const GARBAGE: readonly [string, readonly string[]][] = [
  ["one letter", ["a"]],
  ["one mark", ["."]],
  ["emoji", ["😀", "🇰🇿", "👩‍👩‍👧", "!"]],
  ["half of a pair", ["\ud83d", "\ude00"]],
  ["right to left", ["وقع", "الوزيران", "اتفاقا", "."]],
  ["Chinese", ["两国", "签署", "协议", "。"]],
  ["an endless word", ["x".repeat(100_000), "y"]],
  ["nothing but marks", Array(300).fill("-")],
  ["nothing", []],
];

const isTree = (heads: Int32Array): boolean => {
  if (heads.length === 0) return true;
  const above = [...heads];
  const climbs = above.every((_, word) => {
    let steps = 0;
    for (let at = word; at >= 0 && steps <= above.length; at = above[at]!) steps++;
    return steps <= above.length;
  });
  return climbs && above.filter((head) => head < 0).length === 1;
};

const written = (words: string, change: (word: string) => string = (word) => word): string => {
  const { heads, deprels } = parse(words.split(" ").map(change));
  return deprels.map((name, at) => `${heads[at]! + 1} ${name}`).join(", ");
};

describe("wordParser", () => {
  it.each(SENTENCES)("reads: %s", (words, expected) => {
    expect(written(words)).toBe(expected);
  });

  it.each(SENTENCES)("reads in capitals: %s", (words, expected) => {
    expect(written(words, (word) => word.toUpperCase())).toBe(expected);
  });

  it.each(GARBAGE)("makes a tree of %s", (_, forms) => {
    const tree = parse(forms);
    expect(isTree(tree.heads)).toBe(true);
    expect(tree.lemmas).toHaveLength(forms.length);
    expect(tree.deprels.filter((name) => name === "root")).toHaveLength(Math.min(1, forms.length));
  });

  it("makes one tree of any words", () => {
    const word = fc.oneof(fc.string(), fc.constantFrom("the", "minister", "signed", ",", ";", "and", "of"));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (forms) => isTree(parse(forms).heads)),
      { numRuns: 60 },
    );
  });

  it("reads a sentence of thousands of words in pieces, each hanging on the first", () => {
    const forms = Array.from({ length: 5000 }, (_, at) => (at % 50 === 49 ? ";" : `word${at % 40}`));
    const tree = parse(forms);
    expect(isTree(tree.heads)).toBe(true);
    expect(tree.deprels.filter((name) => name === "root")).toHaveLength(1);
  });

  it("reads the same after ten thousand other forms", () => {
    const words = SENTENCES[1]![0].split(" ");
    const before = parse(words);
    for (let at = 0; at < 10_000; at += 100) parse(Array.from({ length: 100 }, (_, place) => `form${at + place}`));
    expect(parse(words)).toEqual(before);
  });

  it("reads the same without WebAssembly", () => {
    const plain = wordParser(model, lexicon, true);
    for (const [words] of SENTENCES) expect(plain(words.split(" "))).toEqual(parse(words.split(" ")));
  });
});
