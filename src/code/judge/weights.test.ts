import { describe, expect, it } from "vitest";
import { packJudge } from "../../../train/pack-judge.ts";
import { machine, product } from "../../../train/svm.ts";
import { packVectors } from "../../../train/vectors.ts";
import { hashOf, hashOfParts } from "./hash.ts";
import { judgementOf } from "./judge.ts";
import { inWords, shareOf } from "./judgement.ts";
import { GROUPS } from "./senses.ts";
import { readVectors } from "./vectors.ts";
import { readJudge } from "./weights.ts";

const HEADER = { classes: ["AID", "NONE", "YIELD"], sharpness: 2, features: 2, senses: GROUPS.length, share: 1 };
const HASHES = ["verb give", "verb free"].map(hashOf).sort((a, b) => a - b);
const rows = (give: number, free: number, rest: number[]) => {
  const named = HASHES.map((hash) => (hash === hashOf("verb give") ? give : free));
  return Float64Array.from([...named, ...rest]);
};
// Two features, six meanings, the constant; the last column parts RETREAT from CONCEDE.
const REST = [0, 0, 0, 0, 0, 0, 0];
const COLUMNS = [rows(2, -1, [0.5, ...REST.slice(1)]), rows(-1, -1, REST), rows(-1, 2, REST), rows(0, 1, REST)];
const BYTES = packJudge(HEADER, HASHES, COLUMNS);
const sight = (...features: string[]) => ({
  ...{ hashes: features.map(hashOf), names: () => features },
  senses: new Float32Array(GROUPS.length).fill(1),
});

describe("a judge's file", () => {
  const weights = readJudge(BYTES);

  it("gives the weights that were packed, in steps", () => {
    expect(weights.classes).toEqual(["AID", "NONE", "YIELD"]);
    expect(weights.weight(hashOf("verb give"), 0)).toBeCloseTo(2, 1);
    expect(weights.weight(hashOf("verb never seen"), 0)).toBe(0);
    expect(weights.knows(hashOf("verb free"))).toBe(true);
    expect(weights.sense(sight().senses, 0, 0)).toBeCloseTo(0.5, 1);
  });

  it.each([
    [["verb give"], "AID"],
    [["verb free"], "RETREAT"],
    [["verb never seen"], "AID"],
  ])("judges %j as %s", (features, type) => {
    const judgement = judgementOf(weights, sight(...features));
    expect(judgement.type).toBe(type);
    expect(judgement.confidence).toBeLessThanOrEqual(1);
    expect(shareOf(judgement)).toBeLessThan(judgement.confidence);
  });

  it("tells its weightiest reason first", () => {
    const judgement = judgementOf(weights, sight("verb give", "verb never seen"));
    expect(judgement.because()[0]?.feature).toBe("verb give");
    expect(inWords(judgement)).toMatch(/^[01]\.\d\d sure: verb give \+\d/);
  });

  it("is refused when it is another file or cut short", () => {
    expect(() => readJudge(new Uint8Array(8))).toThrow("not a file of a judge's weights");
    expect(() => readJudge(BYTES.slice(0, -1))).toThrow("cut short");
  });
});

it("hashes parts as the words they make", () => {
  expect(hashOfParts("words", "a", "b")).toBe(hashOf("words a b"));
  expect(hashOfParts("put", "")).toBe(hashOf("put "));
});

describe("word vectors", () => {
  const one = Array.from({ length: 100 }, (_, at) => (at === 0 ? 3 : at === 1 ? 4 : 0));
  const bytes = packVectors(["aid", "help"], (word) => (word === "aid" ? one : one.map((number) => -number)));

  it("come back with length one", () => {
    const vectors = readVectors(bytes);
    const sum = new Float32Array(102);
    expect([vectors.size, vectors.add("aid", sum, 2), vectors.add("unknown", sum, 2)]).toEqual([100, true, false]);
    expect([sum[1], sum[2]!.toFixed(2), sum[3]!.toFixed(2)]).toEqual([0, "0.60", "0.80"]);
  });

  it("are refused when the file is another or cut short", () => {
    expect(() => readVectors(BYTES)).toThrow("not a file of word vectors");
    expect(() => readVectors(bytes.slice(0, -1))).toThrow("cut short");
  });
});

describe("the machine that learns", () => {
  const row = (places: number[], cost = 1) => ({
    ...{ places: Int32Array.from(places), values: Float32Array.from(places, () => 1), cost },
  });
  const lesson = (sides: number[]) => ({
    rows: [row([0, 2]), row([1, 2]), row([0]), row([1])],
    sides: Int8Array.from(sides),
    width: 3,
  });

  it("parts what can be parted", () => {
    const weights = machine(lesson([1, -1, 1, -1]));
    expect(product(weights, row([0]))).toBeGreaterThan(0.5);
    expect(product(weights, row([1]))).toBeLessThan(-0.5);
  });

  it("leaves out rows without a side, and learns the same twice", () => {
    const weights = machine(lesson([1, 0, 1, 0]));
    expect(weights[1]).toBe(0);
    expect(machine(lesson([1, -1, 1, -1]))).toEqual(machine(lesson([1, -1, 1, -1])));
  });
});
