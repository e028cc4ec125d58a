import { describe, expect, it } from "vitest";
import { fold } from "../ground/fold.ts";
import { span } from "../ground/span.ts";
import type { Token } from "../model/parse.ts";
import { conllu } from "./conllu.ts";
import { tokenise } from "./tokenise.ts";

/** A flat tree over a text's own tokens; a lone apostrophe is a possessive when `isPossessive`. */
function written(text: string, isPossessive = false): string[] {
  const tokens: Token[] = [];
  const view = fold(text);
  tokenise(view.text, 0, view.text.length, (from, to) => {
    const form = view.text.slice(from, to);
    const xpos = form === "'" && isPossessive ? "POS" : "NN";
    const at = span(view.toRaw(from), view.toRaw(to));
    tokens.push({
      index: tokens.length,
      span: at,
      form,
      lemma: form,
      upos: "X",
      xpos,
      head: tokens.length - 1,
      deprel: "dep",
    });
  });
  const lines = conllu({ text }, { sentence: { index: 0, span: span(0, text.length), block: 0 }, tokens });
  return lines.split("\n").map((line) =>
    line
      .split("\t")
      .filter((_, column) => [0, 1, 9].includes(column))
      .join(" "),
  );
}

describe("conllu", () => {
  it("writes ten columns, heads from 1 and the raw words", () => {
    const text = "It\u2019s  so.";
    const tokens: Token[] = [
      { index: 0, span: span(0, 2), form: "It", lemma: "it", upos: "PRON", xpos: "PRP", head: 2, deprel: "nsubj" },
      { index: 1, span: span(2, 4), form: "'s", lemma: "be", upos: "AUX", xpos: "VBZ", head: 2, deprel: "cop" },
      { index: 2, span: span(6, 8), form: "so", lemma: "so", upos: "ADV", xpos: "RB", head: -1, deprel: "root" },
      { index: 3, span: span(8, 9), form: ".", lemma: ".", upos: "PUNCT", xpos: ".", head: 2, deprel: "punct" },
    ];
    expect(conllu({ text }, { sentence: { index: 0, span: span(0, 9), block: 0 }, tokens })).toBe(
      [
        "# text = It\u2019s so.",
        "1-2\tIt\u2019s\t_\t_\t_\t_\t_\t_\t_\t_",
        "1\tIt\tit\tPRON\tPRP\t_\t3\tnsubj\t_\t_",
        "2\t\u2019s\tbe\tAUX\tVBZ\t_\t3\tcop\t_\t_",
        "3\tso\tso\tADV\tRB\t_\t0\troot\t_\tSpaceAfter=No",
        "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_",
        "",
        "",
      ].join("\n"),
    );
  });

  it.each([
    [
      "They shouldn't've",
      ["# text = They shouldn't've", "1 They _", "2-4 shouldn't've _", "2 should _", "3 n't _", "4 've _"],
    ],
    ["we cannot", ["# text = we cannot", "1 we _", "2-3 cannot _", "2 can _", "3 not _"]],
    ["(no)", ["# text = (no)", "1 ( SpaceAfter=No", "2 no SpaceAfter=No", "3 ) _"]],
    ['"US"\'s', ['# text = "US"\'s', '1 " SpaceAfter=No', "2 US SpaceAfter=No", '3 " SpaceAfter=No', "4 's _"]],
  ])("groups the parts of written words: %s", (text, lines) => {
    expect(written(text)).toEqual([...lines, "", ""]);
  });

  it("loses no character that is not seen", () => {
    expect(written("co\u00ADal \u200Band\u200D \u2060 oil").slice(1, 4)).toEqual([
      "1 co\u00ADal\u200B _",
      "2 and\u200D\u2060 _",
      "3 oil _",
    ]);
  });

  it("takes an apostrophe into the word when it is a possessive", () => {
    expect(written("sides\u2019 aims", true)[1]).toBe("1-2 sides\u2019 _");
    expect(written("sides\u2019 aims", false)[1]).toBe("1 sides SpaceAfter=No");
  });
});
