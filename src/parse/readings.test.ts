import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readLexicon } from "./lexicon.ts";
import { READING_ROWS, readingsOf } from "./readings.ts";

const lexicon = readLexicon(readFileSync(fileURLToPath(new URL("../../weights/lexicon.bin", import.meta.url))));
const read = (form: string) => [...readingsOf(lexicon, form)];

describe("readingsOf", () => {
  it.each([
    ["severed", "announced"],
    ["deepen", "widen"],
    ["Deepen", "DEEPEN"],
    ["Oslo", "1990"],
    ["", "😀"],
  ])("tells of %s what it tells of %s, but for the parts as they stand", (one, other) => {
    const isInflected = (row: number) => row >= 8 && row < 64;
    expect(read(one).filter(isInflected)).toEqual(read(other).filter(isInflected));
  });

  it.each([["severed"], ["frozen"], ["rules"], ["larger"], ["Oslo"]])("keeps within the table: %s", (form) => {
    expect(read(form).length).toBeGreaterThan(1);
    for (const row of read(form)) expect(row >= 0 && row < READING_ROWS).toBe(true);
  });

  it("tells plural and verb of one ending, and irregular forms", () => {
    expect(read("rules")).not.toEqual(read("embassies"));
    expect(read("frozen")).not.toEqual(read("severed"));
    expect(read("a".repeat(1_000_000)).length).toBe(2);
  });
});
