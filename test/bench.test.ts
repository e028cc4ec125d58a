import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { foldsOf } from "../bench/folds.ts";
import { type GoldSentence, gsrFigures, type PredictedEvent } from "../bench/gsr-like.ts";
import { likeness, lookupIn, plainly, runsOf } from "../bench/likeness.ts";
import { type Answer, f1ByClass, figuresOf, plvFigures } from "../bench/macro-f1.ts";
import { rowsIn } from "../bench/rows.ts";
import { type Line, tableOf } from "../bench/table.ts";
import { openEntente } from "../src/index.ts";

const answers = (...pairs: readonly [string, string | null][]): Answer[] =>
  pairs.map(([gold, predicted]) => ({ gold, predicted }));

describe("macro F1", () => {
  // By hand: AID has 1 right of 2 there and 2 said, F1 2/4; SUPPORT 1 right of 2 there and 1 said, F1 2/3; CONSULT none, F1 0.
  const worked = answers(
    ["AID", "AID"],
    ["AID", null],
    ["SUPPORT", "SUPPORT"],
    ["SUPPORT", "AID"],
    ["CONSULT", "AGREE"],
  );

  it("is the plain mean over the classes of the gold, and no answer is a wrong one", () => {
    const each = f1ByClass(worked);
    expect([...each.keys()]).toEqual(["AID", "CONSULT", "SUPPORT"]);
    expect(each.get("AID")).toBeCloseTo(50);
    expect(each.get("SUPPORT")).toBeCloseTo(66.667, 2);
    expect(figuresOf(worked).f1).toBeCloseTo((50 + 0 + 200 / 3) / 3);
    expect(figuresOf(worked).accuracy).toBe(40);
    expect(figuresOf([])).toEqual({ f1: 0, accuracy: 0 });
  });

  it("of PLV takes quad and binary from the type, and CONCEDE and RETREAT as one", () => {
    const rows = answers(["YIELD", "RETREAT"], ["YIELD", "CONCEDE"], ["AID", "COOPERATE"], ["ACCUSE", "ASSAULT"]);
    const { binary, quad, root } = plvFigures(rows);
    expect(root.accuracy).toBe(50);
    expect(root.f1).toBeCloseTo(100 / 3);
    expect(quad).toEqual({ f1: 50, accuracy: 75 });
    expect(binary).toEqual({ f1: 100, accuracy: 100 });
  });
});

describe("folds", () => {
  const rows = Array.from({ length: 103 }, (_, at) => ({
    text: `Envoy number ${at % 50} left.${at > 80 ? "!" : ""}`,
    kind: (at % 50) % 5 === 0 ? "rare" : "common",
  }));
  const folds = foldsOf(rows, ({ kind }) => kind);

  it("are the same each time, and keep the rows of one sentence together", () => {
    expect(foldsOf(rows, ({ kind }) => kind)).toEqual(folds);
    const byText = new Map<string, Set<number>>();
    rows.forEach(({ text }, at) => {
      const key = plainly(text);
      byText.set(key, (byText.get(key) ?? new Set()).add(folds[at]!));
    });
    expect(byText.size).toBe(50);
    expect([...byText.values()].filter(({ size }) => size > 1)).toEqual([]);
  });

  it("share out each class evenly", () => {
    const rare = folds.filter((_, at) => at < 50 && rows[at]!.kind === "rare").sort();
    expect(rare).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
  });
});

describe("the metric of the gold records", () => {
  const gold = (id: string, type: string | null, actors: string[], recipients: string[] = []): GoldSentence => ({
    ...{ id, type, actors, recipients },
  });
  const event = (type: string, actors: string[], recipients: string[] = []): PredictedEvent => ({
    ...{ type, actors, recipients },
  });
  const isHit = (one: GoldSentence, ...events: PredictedEvent[]) =>
    gsrFigures([one], [{ id: one.id, events }]).dyad.recall;

  it("is precision over all events and recall over all sentences", () => {
    const sentences = [
      gold("a", "AID", ["KEN"], ["UGA"]),
      gold("b", "RETREAT", ["FRA"], ["MLI"]),
      gold("c", "CONSULT", ["CHL", "PER"]),
      gold("d", null, []),
      gold("e", null, []),
    ];
    const figures = gsrFigures(sentences, [
      { id: "a", events: [event("AID", ["KEN"], ["TZA"]), event("SUPPORT", ["KEN"], ["UGA"])] },
      { id: "b", events: [event("CONCEDE", ["FRA"], ["MLI"])] },
      { id: "d", events: [event("ACCUSE", ["KEN"])] },
    ]);
    expect(figures.root).toEqual({ precision: 2 / 4, recall: 2 / 3, f1: 2 / 3.5 });
    expect(figures.dyad).toEqual({ precision: 1 / 4, recall: 1 / 3, f1: 1 / 3.5 });
    expect(figures.silence).toBe(0.5);
  });

  it.each([
    ["one code right on each side", event("AID", ["KENGOV"], ["UGA"]), 1],
    ["as many wrong as right", event("AID", ["KEN", "TZA"], ["UGA"]), 1],
    ["more wrong than right", event("AID", ["KEN", "TZA", "RWA"], ["UGA"]), 0],
    ["the sides exchanged", event("AID", ["UGA"], ["KEN"]), 0],
    ["no recipient", event("AID", ["KEN"], []), 0],
    ["another type", event("SUPPORT", ["KEN"], ["UGA"]), 0],
  ])("of a directed event, with %s", (_, predicted, hit) => {
    expect(isHit(gold("x", "AID", ["KEN"], ["UGA"]), predicted)).toBe(hit);
  });

  it.each([
    ["both parties as actors", ["CHL", "PER"], event("CONSULT", ["CHL", "PER"]), 1],
    ["both parties, one on each side", ["CHL", "PER"], event("CONSULT", ["PER"], ["CHL"]), 1],
    ["one party", ["CHL", "PER"], event("CONSULT", ["CHL"]), 0],
    ["two parties of one state", ["SRB", "SRB"], event("CONSULT", ["SRB"], ["SRB"]), 1],
    ["one party of one state", ["SRB", "SRB"], event("CONSULT", ["SRB"]), 0],
  ])("of a reciprocal event, with %s", (_, actors, predicted, hit) => {
    expect(isHit(gold("x", "CONSULT", actors), predicted)).toBe(hit);
  });
});

describe("the likeness of sentences", () => {
  it.each([
    ["São Tomé's envoy - left!", "sao tomes envoy left"],
    ["  \u201CWe agree,\u201D  said Oman.", "we agree said oman"],
  ])("%j is plainly %j", (text, plain) => {
    expect(plainly(text)).toBe(plain);
  });

  it("is 1 for the same words and 0 for others", () => {
    const [one, other] = ["Oman thanked Fiji for its help", "Peru left the talks in anger"].map(runsOf) as [
      Set<string>,
      Set<string>,
    ];
    expect(likeness(one, one)).toBe(1);
    expect(likeness(one, other)).toBe(0);
    expect(likeness(one, runsOf("Oman thanked Fiji for its support"))).toBe(3 / 5);
    expect(likeness(runsOf("yes"), runsOf("yes"))).toBe(1);
  });

  it("finds a copy, whatever its case and stops, and none where there is none", () => {
    const lookup = lookupIn([{ from: "a", text: "Oman thanked Fiji for its help." }]);
    expect(lookup.twin("OMAN thanked Fiji: for its help", 0.8)?.from).toBe("a");
    expect(lookup.twin("Oman thanked Fiji for its loan and its help", 0.8)).toBe(null);
  });
});

describe("the table of figures", () => {
  const before = { right: 0.7, wrong: 10, speed: 1000 };

  it("says what is short of its goal, and what became worse", () => {
    const lines: Line[] = [
      { name: "right", value: 0.6, goal: 0.8, bar: "others .9" },
      { name: "wrong", value: 11, goal: 20, isFewerBetter: true },
      { name: "speed", value: 950, slack: 0.1 },
      { name: "new", value: 1 },
    ];
    const rows = tableOf(lines, before).trimEnd().split("\n").slice(1);
    expect(rows.map((row) => row.replace(/\s+/g, " "))).toEqual([
      "right 0.6 >= 0.8 short; was 0.7: LOWER; others .9",
      "wrong 11 <= 20 was 10: MORE",
      "speed 950",
      "new 1",
    ]);
  });
});

describe("the gold of our own", () => {
  const rows = rowsIn<Gold>(join(import.meta.dirname, "../bench/gold/raw-sentences.ndjson"));

  it("has offsets that give the words, and states that the gazetteer knows", () => {
    const { gazetteer } = openEntente();
    for (const { text, actors, recipients, event } of rows) {
      for (const one of [...actors, ...recipients, ...event]) expect(text.slice(one.start, one.end)).toBe(one.text);
      for (const { code, iso3 } of [...actors, ...recipients]) {
        if (iso3 === null) expect(["IGO", "NGO", "IMG"]).toContain(code);
        else expect(gazetteer.actor(iso3)?.code).toBe(code);
      }
    }
  });

  it("has each of the sixteen types, and sentences in which nothing happens", () => {
    expect(new Set(rows.map(({ type }) => type)).size).toBe(17);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

interface Words {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface GoldParty extends Words {
  readonly code: string;
  readonly iso3: string | null;
}

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly type: string | null;
  readonly actors: readonly GoldParty[];
  readonly recipients: readonly GoldParty[];
  readonly event: readonly Words[];
}
