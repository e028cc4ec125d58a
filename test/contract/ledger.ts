import { describe, expect, it } from "vitest";
import type { Ledger } from "../../src/ledger/ledger.ts";
import type { Decision } from "../../src/model/decision.ts";
import { madeDocument, madeEvent } from "./made.ts";

const NOON = "2026-01-01T12:00:00.000Z";
const ONE = "1.0.0+00000001";
const TWO = "1.0.0+00000002";

const HARD_TEXTS: readonly (readonly [string, string])[] = [
  ["emoji and flags", "\u{1F1F0}\u{1F1FF} talks \u{1F91D}\u{1F3FD}\u200D went well"],
  ["right-to-left words", "The \u05E9\u05DC\u05D5\u05DD and \u0633\u0644\u0627\u0645 of \u202Ethe day\u202C"],
  ["U+FFFD and a byte order mark", "\uFEFFa\uFFFDb"],
  ["en spaces, marks apart from their letters", "three\u2002decades, Se\u0301ne\u0301gal"],
  ["line ends of every kind", "a\r\nb\rc\n\u2028d\u0085e"],
  ["a line of a million characters", "word ".repeat(200_000)],
  ["quotes and backslashes", '\'; DROP TABLE documents; -- \\u0000 "x"'],
];

/** What every ledger store must do. `open` gives a new, empty ledger each time; `reopen` closes it and opens the same one again. */
export function ledgerContract(open: () => Ledger, reopen: (ledger: Ledger) => Ledger): void {
  const praise = (day?: string) =>
    madeEvent("[China]{actor CHN} [praised]{event} [Kazakhstan]{recipient KAZ}.", day === undefined ? {} : { day });

  describe("recording", () => {
    it("keeps a document with its statements, and gives them back as they were", () => {
      const ledger = open();
      const [document, event] = praise("2022-09");
      expect(ledger.record(document, [event], ONE, NOON)).toEqual({
        outcome: "recorded",
        document: document.id,
        statements: 1,
      });
      expect(ledger.outcomeOf(document, [event], ONE)).toBe("known");
      expect(ledger.outcomeOf(document, [event], TWO)).toBe("superseded");
      const again = reopen(ledger);
      const { id, sha256, text, about, blocks } = document;
      expect(again.document(id)).toEqual({ id, sha256, text, about, blocks, codebook: ONE, recordedAt: NOON });
      expect(again.entries()).toEqual([{ seq: 1, recordedAt: NOON, isCurrent: true, statement: event }]);
      expect(again.entry(event.id)?.statement).toEqual(event);
      expect(again.counts()).toEqual({ documents: 1, readings: 1, entries: 1, dyads: 1 });
      again.close();
    });

    it("changes nothing when the same document comes twice, wherever the file lies", () => {
      const ledger = open();
      const [document, event] = praise();
      ledger.record(document, [event], ONE, NOON);
      const moved = { ...document, about: { ...document.about, source: "elsewhere.txt" } };
      expect(ledger.record(moved, [event], ONE, "2026-02-02T00:00:00.000Z").outcome).toBe("known");
      expect(ledger.counts()).toEqual({ documents: 1, readings: 1, entries: 1, dyads: 1 });
      ledger.close();
    });

    it("supersedes and keeps the old reading when another codebook reads it", () => {
      const ledger = open();
      const [document, first] = praise();
      const [, second] = praise("2022");
      ledger.record(document, [first], ONE, NOON);
      expect(ledger.record(document, [second], TWO, NOON).outcome).toBe("superseded");
      expect(ledger.entries().map((entry) => entry.statement)).toEqual([second]);
      expect(ledger.entry(first.id)).toMatchObject({ isCurrent: false, statement: first });
      expect(ledger.document(document.id)?.codebook).toBe(TWO);
      expect(ledger.counts()).toEqual({ documents: 1, readings: 2, entries: 2, dyads: 1 });
      ledger.close();
    });

    it("supersedes when the text of an id has changed", () => {
      const ledger = open();
      ledger.record(madeDocument("Old words.", "note"), [], ONE, NOON);
      expect(ledger.record(madeDocument("New words.", "note"), [], ONE, NOON).outcome).toBe("superseded");
      expect(ledger.document("note")?.text).toBe("New words.");
      expect(ledger.documents()).toHaveLength(1);
      ledger.close();
    });

    it("keeps all of a document or nothing of it", () => {
      const ledger = open();
      const [document, event] = praise();
      const broken = { ...event, id: null } as unknown as typeof event;
      expect(() => ledger.record(document, [event, broken], ONE, NOON)).toThrow();
      expect(ledger.counts()).toEqual({ documents: 0, readings: 0, entries: 0, dyads: 0 });
      expect(ledger.record(document, [event], ONE, NOON).outcome).toBe("recorded");
      ledger.close();
    });
  });

  describe("texts", () => {
    it.each(HARD_TEXTS)("come back unchanged: %s", (_name, text) => {
      const ledger = open();
      const document = madeDocument(text);
      ledger.record(document, [], ONE, NOON);
      expect(ledger.document(document.id)?.text === text).toBe(true);
      ledger.close();
    });

    it.each([
      ["half a character", "a\uD83Db"],
      ["U+0000", "a\0b"],
    ])("are refused with %s, which the store would change", (_name, text) => {
      const ledger = open();
      expect(() => ledger.record(madeDocument(text, "x"), [], ONE, NOON)).toThrow(RangeError);
      expect(ledger.counts().documents).toBe(0);
      ledger.close();
    });
  });

  describe("decisions", () => {
    const decision = (more: Partial<Decision>): Decision => ({
      id: "0000000000000001",
      commitment: "c0ffee00c0ffee00",
      pin: { statement: "5", document: "note", span: { start: 0, end: 4 }, quote: "will" },
      ruling: { act: "amend", change: { form: "binding", due: null } },
      who: "Ada O'Neill",
      at: NOON,
      because: null,
      ...more,
    });

    it("are kept as they were made, each once, ordered by when they were made", () => {
      const ledger = open();
      const first = decision({});
      const second = decision({ id: "2", at: "2025-12-31T00:00:00.000Z", ruling: { act: "undo", decision: "x" } });
      for (const one of [first, second, first]) ledger.decide(one);
      const again = reopen(ledger);
      expect(again.decisions()).toEqual([second, first]);
      again.close();
    });

    it("outlive a new reading of their document", () => {
      const ledger = open();
      const [document, event] = praise("2022");
      ledger.record(document, [event], ONE, NOON);
      ledger.decide(decision({}));
      ledger.record(document, [], TWO, NOON);
      expect(ledger.decisions()).toHaveLength(1);
      ledger.close();
    });
  });

  describe("questions", () => {
    const filled = () => {
      const ledger = open();
      const told: [string, string?][] = [
        ["[China]{actor CHN} [praised]{event} [Kazakhstan]{recipient KAZ}.", "2022-09-14"],
        ["[Kenya]{actor KEN} and [Indonesia]{actor IDN} [met]{event}.", "2023"],
        ["[Kazakhstan]{actor KAZ} [thanked]{event} [China]{recipient CHN}.", "2024-07"],
        ["[Kazakhstan]{actor KAZ} [praised]{event} [China]{recipient CHN}."],
      ];
      for (const [marked, day] of told) {
        const [document, event] = madeEvent(marked, day === undefined ? {} : { day });
        ledger.record(document, [event], ONE, NOON);
      }
      return ledger;
    };

    it.each([
      [{}, 4],
      [{ dyad: "CHN-KAZ" as const }, 3],
      [{ dyad: "IDN-KEN" as const }, 1],
      [{ dyad: "KAZ-CHN" as const }, 0],
      [{ kinds: ["event" as const] }, 4],
      [{ kinds: ["claim" as const, "remark" as const] }, 0],
      [{ from: "2023-06-01" }, 2],
      [{ to: "2022-12-31" }, 1],
      [{ from: "2022-09-14", to: "2022-09-14" }, 1],
      [{ dyad: "CHN-KAZ" as const, from: "2023-01-01" }, 1],
      [{ document: "not there" }, 0],
    ])("%j finds %i", (query, count) => {
      const ledger = filled();
      expect(ledger.entries(query)).toHaveLength(count);
      ledger.close();
    });

    it("lists the dyads with their time", () => {
      const ledger = filled();
      expect(ledger.dyads()).toEqual([
        { dyad: "CHN-KAZ", statements: 3, span: { from: "2022-09-14", to: "2024-07-31" } },
        { dyad: "IDN-KEN", statements: 1, span: { from: "2023-01-01", to: "2023-12-31" } },
      ]);
      expect(ledger.entry("not there")).toBeNull();
      expect(ledger.document("not there")).toBeNull();
      ledger.close();
    });
  });
}
