import { describe, expect, it } from "vitest";
import { conlluFault, filledIn } from "./fill-in.ts";
import type { Parser } from "./parse.ts";

const word = (id: string, form: string, misc = "_") => [id, form, "_", "_", "_", "F=x", "_", "_", "_", misc].join("\t");
const GIVEN = [
  "# sent_id = a1",
  "# text = They don\u2019t sell.",
  word("1", "They"),
  word("2-3", "don\u2019t", "Note=kept"),
  word("2", "do"),
  word("3", "n\u2019t"),
  word("4", "sell", "SpaceAfter=No"),
  word("4.1", "oil"),
  word("5", "."),
].join("\n");

describe("filledIn", () => {
  it("fills tags and a tree, and keeps comments, words, multi-word lines and the last column", () => {
    const asked: (readonly string[])[] = [];
    const parser: Pick<Parser, "parseWords"> = {
      parseWords(forms) {
        asked.push(forms);
        const all = (value: string) => forms.map(() => value);
        return {
          lemmas: all("l"),
          upos: all("U"),
          xpos: all("P"),
          deprels: all("d"),
          heads: Int32Array.from(forms, (_, at) => at - 1),
        };
      },
    };
    const lines = filledIn(GIVEN, parser as Parser).split("\n");
    expect(asked).toEqual([["They", "do", "n't", "sell", "."]]);
    expect(lines).toEqual([
      "# sent_id = a1",
      "# text = They don\u2019t sell.",
      "1\tThey\tl\tU\tP\t_\t0\td\t_\t_",
      word("2-3", "don\u2019t", "Note=kept"),
      "2\tdo\tl\tU\tP\t_\t1\td\t_\t_",
      "3\tn\u2019t\tl\tU\tP\t_\t2\td\t_\t_",
      "4\tsell\tl\tU\tP\t_\t3\td\t_\tSpaceAfter=No",
      "5\t.\tl\tU\tP\t_\t4\td\t_\t_",
      "",
      "",
    ]);
  });
});

describe("conlluFault", () => {
  it.each([
    [GIVEN, null],
    ["# a comment alone", null],
    ["plain words", { line: 1, detail: "It has 1 columns, not the ten of CoNLL-U." }],
    [`${word("1", "a")}\n${word("3", "b")}`, { line: 2, detail: 'Its number is "3" where word 2 is due.' }],
    [`# c\n${word("x", "a")}`, { line: 2, detail: 'Its number is "x" where word 1 is due.' }],
    [word("1", " "), { line: 1, detail: "It has no form." }],
  ])("of %j", (sentence, fault) => {
    expect(conlluFault(sentence)).toEqual(fault);
  });
});
