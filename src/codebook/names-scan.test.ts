import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NameEntry } from "./gazetteer.ts";
import type { Ending } from "./name-endings.ts";
import { inCapitals, wordHash } from "./name-words.ts";
import { namesScanner } from "./names-scan.ts";

const STATES = {
  China: "CHN",
  Chinese: "CHN",
  "Sino-": "CHN",
  Beijing: "CHN",
  Kazakhstan: "KAZ",
  Russian: "RUS",
  Russia: "RUS",
  Niger: "NER",
  Nigeria: "NGA",
  Georgia: "GEO",
  Turkey: "TUR",
  US: "USA",
  "U.S.": "USA",
  "Washington, D.C.": "USA",
  "Côte d'Ivoire": "CIV",
  "São Tomé and Príncipe": "STP",
  "N'Djamena": "TCD",
  Xi: "xi",
  "prime minister": "PM",
  "foreign ministry": "MFA",
  WHO: "WHO",
  "C5+1": "C5",
} as const;
const BLOCKS = ["South China Sea", "Turkey sandwich", "Xi'an"];
const ENDINGS: readonly Ending[] = [
  { after: "capital", text: " Declaration" },
  { after: "state", text: "-language" },
  { after: "state", text: " Airlines" },
];

const entryOf = (text: string, code: string): NameEntry => {
  const form = text === "Beijing" ? "capital" : "name";
  return { text, from: null, until: null, means: { kind: "state", code, form } };
};

const scan = namesScanner({
  names: new Map<string, readonly NameEntry[]>([
    ...Object.entries(STATES).map(([text, code]) => [text, [entryOf(text, code)]] as const),
    ...BLOCKS.map((text) => [text, []] as const),
  ]),
  endings: ENDINGS,
});

/** What was found, as `words=CODE`. */
const found = (text: string): string[] =>
  scan(text).map(({ start, end, entries }) => {
    const { means } = entries[0]!;
    return `${text.slice(start, end)}=${means.kind === "state" ? means.code : means.kind}`;
  });

describe("namesScanner", () => {
  it.each([
    ["China and Kazakhstan", ["China=CHN", "Kazakhstan=KAZ"]],
    ["China's and Kazakhstan’s", ["China=CHN", "Kazakhstan=KAZ"]],
    ["China-Kazakhstan ties", ["China=CHN", "Kazakhstan=KAZ"]],
    ["Sino-Russian talks", ["Sino=CHN", "Russian=RUS"]],
    ["Sinologists met", []],
    ["pro-Russia, anti-US", ["Russia=RUS", "US=USA"]],
    ["Nigeria, not Niger", ["Nigeria=NGA", "Niger=NER"]],
    ["Nigerien, Chinas, theChina", []],
    ["turkey and georgia", []],
    ["the Prime Minister and the prime minister", ["Prime Minister=PM", "prime minister=PM"]],
    ["the Foreign ministry", ["Foreign ministry=MFA"]],
    ["U.S. and US", ["U.S.=USA", "US=USA"]],
    ["Washington, D.C. said", ["Washington, D.C.=USA"]],
    ["in Côte d'Ivoire", ["Côte d'Ivoire=CIV"]],
    ["N'Djamena replied", ["N'Djamena=TCD"]],
    ["São  Tomé\nand Príncipe", ["São  Tomé\nand Príncipe=STP"]],
    ["São Tomé\n\nand Príncipe", []],
    ["the C5+1 summit", ["C5+1=C5"]],
    ["与China的关系", ["China=CHN"]],
    ["", []],
  ])("finds in %j: %j", (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it.each([
    ["CHINA AND KAZAKHSTAN SIGN", ["CHINA=CHN", "KAZAKHSTAN=KAZ"]],
    ["CÔTE D'IVOIRE", ["CÔTE D'IVOIRE=CIV"]],
    ["WHO WILL VISIT US NEXT", []],
    ["The WHO told the US", ["WHO=WHO", "US=USA"]],
    ["XI is eleven", []],
    ["XI MEETS PRIME MINISTER", ["XI=xi", "PRIME MINISTER=PM"]],
  ])("reads capitals in %j: %j", (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it.each([
    ["the South China Sea and China", ["China=CHN"]],
    ["a Turkey sandwich in Turkey", ["Turkey=TUR"]],
    ["from Xi'an to Xi's office", ["Xi=xi"]],
    ["the Beijing Declaration and Beijing", ["Beijing=CHN"]],
    ["the Beijing Declarations", ["Beijing=CHN"]],
    ["Chinese-language papers in China", ["China=CHN"]],
    ["Russia Airlines of Russia", ["Russia=RUS"]],
    ["China Declaration", ["China=CHN"]],
  ])("passes over what only looks like a name in %j", (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it("gives every meaning of a name once", () => {
    const state = entryOf("Georgia", "GEO");
    const person: NameEntry = { ...state, means: { kind: "person", person: "georgia" } };
    const both = namesScanner({ names: new Map([["Georgia", [state, person, state]]]), endings: [] });
    expect(both("Georgia")[0]?.entries).toEqual([state, person]);
  });

  it("finds names in order and without overlaps, and the same in a text around them", () => {
    const piece = fc.oneof(
      fc.constantFrom(...Object.keys(STATES), ...BLOCKS, "Declaration", "and", "\n", " ", "-", "'s ", ". "),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const hits = scan(text);
        let last = 0;
        for (const { start, end } of hits) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(scan(`${text}\n\nfin`)).toEqual(hits);
      }),
    );
  });

  it("is linear: a text ten times as long takes no more than forty times as long", () => {
    const time = (text: string) => {
      const start = process.cpuUsage();
      scan(text);
      return process.cpuUsage(start).user;
    };
    const text = "São Tomé and the South China U.S. ".repeat(6000);
    time(text);
    const short = Math.max(1000, time(text));
    expect(time(text.repeat(10))).toBeLessThan(short * 40);
  });
});

describe("words of names", () => {
  it.each(["strasse", "são tomé", "ırmak", "qazaqstan 2030"])("hash %s as in capitals, unit for unit", (text) => {
    const capitals = inCapitals(text);
    expect(capitals).toHaveLength(text.length);
    expect(wordHash(capitals, 0, capitals.length)).toBe(wordHash(text, 0, text.length));
  });
});
