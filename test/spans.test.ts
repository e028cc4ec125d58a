import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openEntente } from "../src/index.ts";
import { shared } from "./shared.ts";

const examples = join(dirname(fileURLToPath(import.meta.url)), "../examples");
const founding = shared("seed/000_71387a60e08e0c87.txt");
const texts = [
  ...readdirSync(examples, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".txt"))
    .map((path) => join(examples, path)),
  ...(founding ? [founding] : []),
].map((path) => readFileSync(path, "utf8"));

const entente = openEntente();

/** What may turn up in a text: odd spaces, emoji, text from right to left, marks, invisible characters, a phrase a second time. */
const ODD = [
  "\u2002",
  "\u00A0",
  "\u3000",
  "\u{1F91D}",
  "\u{1F1F0}\u{1F1FF}",
  " שלום ",
  " السلام عليكم ",
  "e\u0301",
  "\u200B",
  "\u202E",
  "”",
  "(",
  "\n\n",
  " both sides ",
];

/** A document with odd things put in at random places; `null` in place of the document takes it as it stands. */
const disturbed = fc
  .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...ODD)), { maxLength: 12 }))
  .map(([text, insertions]) => {
    let out = text;
    for (const [at, odd] of insertions) {
      let place = at % (out.length + 1);
      // Never between the halves of a surrogate pair.
      if (/[\uDC00-\uDFFF]/.test(out[place] ?? "")) place++;
      out = out.slice(0, place) + odd + out.slice(place);
    }
    return out;
  });

function misplaced(text: string): string[] {
  const reading = entente.read(new TextEncoder().encode(text), { source: "text.txt", format: "text" });
  if (!reading.document) return [];
  const raw = reading.document.text;
  const wrong: string[] = [];
  const check = (what: string, span: { start: number; end: number }, quote: string) => {
    if (raw.slice(span.start, span.end) !== quote || quote === "")
      wrong.push(`${what} ${span.start}-${span.end} ${quote}`);
  };
  for (const one of reading.statements) {
    check(one.kind, one.span, one.quote);
    for (const party of [...one.actors, ...one.recipients]) check("party", party.span, party.quote);
    if (one.anchor.start < one.span.start || one.anchor.end > one.span.end) wrong.push(`anchor of ${one.quote}`);
    const furniture = reading.document.blocks.filter(({ kind }) => kind === "furniture" || kind === "biography");
    if (furniture.some(({ span }) => span.start < one.span.end && one.span.start < span.end))
      wrong.push(`in furniture: ${one.quote}`);
  }
  return wrong;
}

describe("every span of every statement", () => {
  it("gives the words it quotes, on each document as it stands", () => {
    expect(texts.flatMap(misplaced)).toEqual([]);
  });

  it("gives the words it quotes, with odd characters put in anywhere", () => {
    fc.assert(
      fc.property(disturbed, (text) => {
        expect(misplaced(text)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});

describe("reading", () => {
  it("gives the same statements each time", () => {
    for (const text of texts) {
      const bytes = new TextEncoder().encode(text);
      const once = openEntente().read(bytes, { source: "a.txt" }).statements;
      expect(entente.read(bytes, { source: "b.txt" }).statements).toEqual(once);
    }
  });
});
