import { describe, expect, it } from "vitest";
import { agreement } from "./agreement.ts";
import type { Model } from "./weights.ts";

const TAGS = ["NNP PROPN", "VBD VERB", "VBN VERB", "JJ ADJ", "VBZ AUX", "NNS NOUN", "NN NOUN"];
const RELATIONS = ["root", "nsubj", "obj", "aux", "aux:pass", "advcl", "nsubj:pass"];
const model = { tagNames: TAGS, relations: RELATIONS } as unknown as Model;
const agree = agreement(model);

/** Words as `form/XPOS/head from 1/relation`; the tags that are left. */
function settled(words: string): string[] {
  const rows = words.split(" ").map((word) => word.split("/"));
  const tags = Uint8Array.from(rows, ([, tag]) => TAGS.findIndex((name) => name.startsWith(`${tag} `)));
  const heads = Int32Array.from(rows, ([, , head]) => Number(head) - 1);
  const relations = Uint8Array.from(rows, ([, , , name]) => RELATIONS.indexOf(name!));
  agree(
    { tags, heads, relations },
    rows.map(([form]) => form!),
  );
  return [...tags].map((tag) => TAGS[tag]!.split(" ")[0]!);
}

describe("agreement", () => {
  it.each([
    ["Oslo/NNP/2/nsubj supplied/VBN/0/root maps/NNS/2/obj", "NNP VBD NNS"],
    ["Oslo/NNP/2/nsubj denied/JJ/0/root entry/NN/2/obj", "NNP VBD NN"],
    ["Oslo/NNP/3/nsubj has/VBZ/3/aux supplied/VBD/0/root maps/NNS/3/obj", "NNP VBZ VBN NNS"],
    ["Oslo/NNP/2/nsubj:pass supplied/VBN/0/root", "NNP VBN"],
    ["Oslo/NNP/3/nsubj is/VBZ/3/aux:pass supplied/VBN/0/root", "NNP VBZ VBN"],
    ["Oslo/NNP/2/nsubj supplied/VBN/3/advcl maps/NNS/0/root", "NNP VBN NNS"],
  ])("%s: %s", (words, expected) => {
    expect(settled(words).join(" ")).toBe(expected);
  });
});
