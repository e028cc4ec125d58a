import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import papaparse from "papaparse";
import { describe, expect, it } from "vitest";
import { openEntente } from "../src/index.ts";
import { CONTEXTS, EVENT_TYPES } from "../src/model/event.ts";

const path = join(dirname(fileURLToPath(import.meta.url)), "..", "codebook", "crosswalk", "cameo.csv");
type Row = Record<"cameo" | "label" | "type" | "mode" | "context", string>;

const rows = papaparse.parse<Row>(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true }).data;
const codes = new Set(rows.map(({ cameo }) => cameo));

describe("the CAMEO crosswalk", () => {
  it("has every code once, and all twenty roots", () => {
    expect(codes.size).toBe(rows.length);
    const roots = Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, "0"));
    expect(roots.filter((root) => !codes.has(root))).toEqual([]);
  });

  it("keeps codes as strings of two to four digits, each below one that is there", () => {
    for (const { cameo } of rows) {
      expect(cameo).toMatch(/^\d{2,4}$/);
      if (cameo.length > 2) expect(codes, cameo).toContain(cameo.slice(0, -1));
    }
  });

  it("goes to one of PLOVER's types, and to none from talk alone", () => {
    for (const { cameo, type, label } of rows) {
      if (cameo.startsWith("01")) expect(type, cameo).toBe("");
      else expect(EVENT_TYPES, cameo).toContain(type);
      expect(label, cameo).not.toBe("");
    }
  });

  it("names known contexts only", () => {
    const named = rows.flatMap(({ context }) => context.split(";").filter((word) => word !== ""));
    expect(named.filter((word) => !(CONTEXTS as readonly string[]).includes(word))).toEqual([]);
  });

  it("knows every code that a rule names", () => {
    const { rules } = openEntente().codebook;
    const named = rules.flatMap(({ id, makes }) =>
      makes.kind === "event" ? makes.cameo.map((code) => [id, code] as const) : [],
    );
    expect(named.filter(([, code]) => !codes.has(code))).toEqual([]);
  });
});
