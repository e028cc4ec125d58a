import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadParser } from "./parse.ts";
import { readModel } from "./weights.ts";

const read = (name: string) => readFileSync(fileURLToPath(new URL(`../../weights/${name}`, import.meta.url)));
const [bytes, lexicon] = [read("parse.bin"), read("lexicon.bin")];

describe("the weights file", () => {
  it.each([
    ["nothing", new Uint8Array(0)],
    ["another file", new Uint8Array(64)],
    ["half a file", new Uint8Array(bytes.subarray(0, bytes.length >> 1))],
  ])("is not %s", (_, other) => {
    expect(() => loadParser(other, lexicon)).toThrow(RangeError);
  });

  it("stays within ten million bytes", () => {
    expect(bytes.length).toBeLessThan(10_000_000);
  });

  it("knows its parts by name", () => {
    const model = readModel(bytes);
    expect(model.matrix("affine").rows).toBe(model.matrix("affine").columns);
    expect(model.table("word").rows).toBe(model.vocabulary.length + 1);
    expect(() => model.matrix("elsewhere")).toThrow(RangeError);
  });
});
