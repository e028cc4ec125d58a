import { describe, expect, it } from "vitest";
import type { Mention } from "../model/mention.ts";
import { recognisedLines } from "./recognised.ts";

const STYLE = { width: 80, hasColour: false, isFull: false };
const TEXT = "Kenya lent about 3 million dollars last year";
const reach = { first: 0, last: 0, head: 0 };

const MENTIONS: Mention[] = [
  {
    kind: "quantity",
    sentence: 0,
    span: { start: 11, end: 34 },
    reach,
    low: 3e6,
    high: 3e6,
    hedge: "about",
    unit: "USD",
    measure: "money",
    number: { start: 17, end: 26 },
  },
  {
    kind: "actor",
    sentence: 0,
    span: { start: 0, end: 5 },
    reach,
    referents: [{ code: "KEN", sector: "BUS", who: null }],
    ground: "name",
    because: "name Kenya of KEN",
    antecedent: null,
  },
  {
    kind: "date",
    sentence: 0,
    span: { start: 35, end: 44 },
    reach,
    when: null,
    isRelative: true,
    use: "point",
    because: "last-year",
  },
];

describe("what was recognised", () => {
  it("is told in the order of the text, with its reason", () => {
    expect(recognisedLines(TEXT, MENTIONS, [], STYLE)).toEqual([
      '  "Kenya" · KEN/BUS · name Kenya of KEN',
      '  "about 3 million dollars" · about · 3000000 · USD · money',
      '  "last year" · point · undetermined · last-year',
    ]);
  });

  it("names who is quoted", () => {
    const quotation = {
      span: { start: 0, end: 5 },
      sentences: [0],
      speaker: null,
      speakerSpan: null,
      kind: "speech",
    } as const;
    expect(recognisedLines(TEXT, [], [quotation], STYLE)).toEqual(['  "Kenya" · quotation · nobody named']);
  });
});
