import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Entente, openEntente } from "../src/index.ts";
import type { Statement } from "../src/model/statement.ts";
import { shared } from "./shared.ts";

const path = shared("seed/000_71387a60e08e0c87.txt");

/** What stands in the op-ed, and what stands in its place in each exchanged text; the last line gives the codes. */
const NAMES = [
  ["Chinese", "Turkish", "Indian", "Brazilian"],
  ["China", "Türkiye", "India", "Brazil"],
  ["Beijing", "Ankara", "New Delhi", "Brasília"],
  ["Xi Jinping", "Recep Tayyip Erdoğan", "Droupadi Murmu", "Jair Bolsonaro"],
  ["Xi", "Erdoğan", "Murmu", "Bolsonaro"],
  ["Wang Qishan", "Fuat Oktay", "Jagdeep Dhankhar", "Hamilton Mourão"],
  ["Wang", "Oktay", "Dhankhar", "Mourão"],
  ["Kazakhstan", "Azerbaijan", "Kenya", "Nigeria"],
  ["Kazakh", "Azerbaijani", "Kenyan", "Nigerian"],
  ["Astana", "Baku", "Nairobi", "Abuja"],
  ["Kassym-Jomart Tokayev", "Ilham Aliyev", "William Ruto", "Muhammadu Buhari"],
  ["Tokayev", "Aliyev", "Ruto", "Buhari"],
  ["Belt and Road", "Asia Anew", "Act East", "Belt of the South"],
  ["BRI", "AAI", "AEP", "BTS"],
  ["Bright Road", "Great Return", "Vision 2030", "New Harvest"],
  ["Silk Road E-commerce", "Bosphorus E-commerce", "Monsoon E-commerce", "Atlantic E-commerce"],
  [
    "Conference on Interaction and Confidence Building Measures in Asia",
    "Organization of Turkic States",
    "Non-Aligned Movement",
    "Community of Latin American and Caribbean States",
  ],
  ["CICA", "OTS", "NAM", "CELAC"],
  ["CHN", "TUR", "IND", "BRA"],
  ["KAZ", "AZE", "KEN", "NGA"],
] as const;

/** Codes of organisations that are no name in the text. */
const CODES = [["CICA", "OTS", "NONALIGNED", "CELAC"]] as const;

const COLUMNS = [1, 2, 3] as const;

function exchanged(text: string, column: 0 | 1 | 2 | 3): string {
  const by = new Map(NAMES.map((row) => [row[0] as string, row[column] as string]));
  const longestFirst = [...by.keys()].sort((a, b) => b.length - a.length);
  return text.replace(new RegExp(`(?<!\\p{L})(?:${longestFirst.join("|")})(?!\\p{Ll})`, "gu"), (name) => by.get(name)!);
}

/** A statement without its words: what was coded, by which rule, of whom. */
function outline(statement: Statement, column: 0 | 1 | 2 | 3): string {
  const back = new Map([...NAMES, ...CODES].map((row) => [row[column] as string, row[0] as string]));
  const codes = (parties: Statement["actors"]) => parties.map((party) => back.get(party.code) ?? party.code).join("+");
  const type = statement.kind === "event" ? `${statement.type}/${statement.stance}` : statement.kind;
  return `${type} ${statement.rule} ${codes(statement.actors)} > ${codes(statement.recipients)} by ${statement.speaker.role}`;
}

function outlines(entente: Entente, text: string, column: 0 | 1 | 2 | 3): string[] {
  const reading = entente.read(new TextEncoder().encode(text), { source: "op-ed.txt" });
  return reading.statements.map((statement) => outline(statement, column));
}

describe.skipIf(path === null)("the op-ed with its states exchanged", () => {
  it.each(COLUMNS)("gives the same ledger with the names changed (%i)", (column) => {
    const entente = openEntente();
    const text = readFileSync(path!, "utf8");
    expect(exchanged(text, 0)).toBe(text);
    const before = outlines(entente, text, 0);
    expect(before.length).toBeGreaterThan(17);
    expect(outlines(entente, exchanged(text, column), column)).toEqual(before);
  });
});
