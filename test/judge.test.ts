import { describe, expect, it } from "vitest";
import { pairOf } from "../src/code/judge/pair.ts";
import { sightOf } from "../src/code/judge/sight.ts";
import type { Vectors } from "../src/code/judge/vectors.ts";
import { readMarked } from "../src/ground/marked.ts";
import { openEntente } from "../src/index.ts";
import { openParser } from "../src/pipeline/package.ts";
import { pairSceneOf } from "../src/pipeline/relate.ts";

const entente = openEntente();
const { codebook, gazetteer } = entente;
const knowledge = { codebook, gazetteer, parser: openParser(), judge: null };

function rowOf(marked: string) {
  const read = readMarked(marked);
  if ("fault" in read) throw new Error(read.fault);
  const spanOf = (label: string) => read.marks.find(({ labels }) => labels[0] === label)?.span ?? null;
  return { text: read.text, actor: spanOf("actor"), recipient: spanOf("recipient") };
}

const none: Vectors = { size: 1, add: () => false };
const featuresOf = (marked: string): readonly string[] => {
  const { scene, pair, index } = pairSceneOf(rowOf(marked), knowledge);
  return sightOf(scene, pair, index, none).names();
};

describe("two parties in a sentence", () => {
  it.each([
    ["[Peru]{actor} agreed on Monday to lend [Chile]{recipient} a ship.", "agree lend"],
    ["[Chile]{recipient} was sued by [Peru]{actor}.", "sue"],
    ["Talks between [Peru]{actor} and [Chile]{recipient} failed.", "talk"],
  ])("%s are tied by %s", (marked, verbs) => {
    const { scene, pair } = pairSceneOf(rowOf(marked), knowledge);
    expect(pair.predicates.map((at) => scene.lemmas[at]).join(" ")).toBe(verbs);
  });

  it("may be one party alone, or none", () => {
    const { scene } = pairSceneOf(rowOf("[Peru]{actor} rejoiced."), knowledge);
    expect(pairOf(scene.graph, [0], []).recipientHead).toBe(-1);
    expect(pairOf(scene.graph, [], []).predicates.length).toBe(1);
  });
});

describe("what the judge sees", () => {
  it("masks who they are, and every other name", () => {
    const one = featuresOf("[Peru]{actor} lent [Chile]{recipient} a ship, Bolivia said.");
    const other = featuresOf("[Kenya]{actor} lent [Uganda]{recipient} a ship, Rwanda said.");
    expect(new Set(other)).toEqual(new Set(one));
    expect(one.join(" ")).not.toMatch(/peru|chile|bolivia/i);
  });

  it("parts who does it from whom it is done to", () => {
    expect(featuresOf("[Peru]{actor} freed [Chile]{recipient}.")).not.toEqual(
      featuresOf("[Peru]{recipient} freed [Chile]{actor}."),
    );
  });
});

describe("relate", () => {
  it.each([
    ["[Norway]{actor} will send field hospitals to [Malawi]{recipient} next month.", "AGREE"],
    ["[Norway]{actor} sent two field hospitals to [Malawi]{recipient} after the flood.", "AID"],
    ["[Ecuador]{actor} has refused to negotiate with [Peru]{recipient}.", "REJECT"],
    ["[Gunmen]{actor} ambushed [a police convoy]{recipient} in the hills.", "ASSAULT"],
    ["[Oman]{actor} opened consulates in three cities.", null],
  ])("%s is %s", (marked, type) => {
    const related = entente.relate(rowOf(marked));
    // It never abstains.
    expect(related.type).toMatch(type === null ? /^[A-Z]+$/ : new RegExp(`^${type}$`));
    expect(related.confidence).toBeGreaterThan(0);
    expect(related.confidence).toBeLessThanOrEqual(1);
    expect(related.why.length).toBeGreaterThan(0);
  });
});
