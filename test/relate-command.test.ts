import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { rowOf } from "../src/cli/relate.ts";
import { EVENT_TYPES } from "../src/model/event.ts";
import { entente } from "./command-line.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-relate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A row, its parties found by their words; null where one is only implied. */
function row(id: string | number, text: string, actor: string | null, recipient: string | null) {
  const place = (words: string | null) => {
    if (words === null) return null;
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  return JSON.stringify({ id, text, actor: place(actor), recipient: place(recipient), note: "passed over" });
}

interface Answer {
  readonly id: string | number | null;
  readonly type: string;
  readonly quad: string;
  readonly stance: string;
  readonly confidence: number;
  readonly why?: readonly { readonly feature: string; readonly weight: number }[];
}

function relate(lines: readonly string[], ...words: string[]) {
  const ran = entente(["relate", ...words], { input: lines.map((line) => `${line}\n`).join("") });
  const answers = ran.stdout.split("\n").filter((line) => line !== "");
  return { ...ran, answers: answers.map((line) => JSON.parse(line) as Answer) };
}

const SENT = row("a", "\u{1F30D} Kenya sent maize to Malawi after the floods.", "Kenya", "Malawi");

describe("entente relate", () => {
  it("gives one type a row, in order, and never none", () => {
    const { answers, status } = relate([
      SENT,
      row(7, "Two lorries stood in the rain.", null, null),
      row("c", "Fiji will not sign the treaty with Tonga.", "Fiji", "Tonga"),
      row("d", "Oman was accused of spying.", null, "Oman"),
      '{"text": "Chile thanked Peru."}',
    ]);
    expect(status).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(["a", 7, "c", "d", null]);
    for (const { type, quad, stance, confidence } of answers) {
      expect(EVENT_TYPES).toContain(type);
      expect(quad).toMatch(/^(?:verbal|material) (?:cooperation|conflict)$/);
      expect(["asserted", "future", "hypothetical", "negated", "historical"]).toContain(stance);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    expect(answers[0]).toEqual({ ...answers[0], type: "AID", quad: "material cooperation", stance: "asserted" });
    expect(Object.keys(answers[0]!)).toEqual(["id", "type", "quad", "stance", "confidence"]);
  });

  it("says what weighed most with --why", () => {
    const { answers } = relate([SENT], "--why");
    const why = answers[0]?.why ?? [];
    expect(why.length).toBeGreaterThan(1);
    expect(why.map(({ weight }) => weight)).toEqual(why.map(({ weight }) => weight).sort((a, b) => b - a));
    expect(typeof why[0]?.feature).toBe("string");
  });

  it("tells a line that cannot be read with its number, and goes on", () => {
    const { answers, status, stderr } = relate([SENT, "", "{broken", '{"id": "b"}', SENT]);
    expect(answers.map(({ id }) => id)).toEqual(["a", "a"]);
    expect(stderr).toMatch(/^error: -:3: .*not JSON/m);
    expect(stderr).toMatch(/^error: -:4: .*no "text"/m);
    expect(status).toBe(3);
  });

  it("reads files, and says which is missing", () => {
    const path = join(folder, "rows.ndjson");
    writeFileSync(path, `${SENT}\n`);
    const { stdout, stderr, status } = entente(["relate", join(folder, "nowhere.ndjson"), path]);
    expect(JSON.parse(stdout)).toMatchObject({ id: "a" });
    expect(stderr).toContain("no such file");
    expect(status).toBe(3);
  });

  it.each([
    ["nothing at all", "", /holds no text/, [] as string[]],
    ["a line that is too large", `${SENT}\n`, /too large/, ["--max-bytes", "20"]],
  ])("fails on %s", (_, input, message, words) => {
    const { stderr, status } = entente(["relate", ...words], { input });
    expect(stderr).toMatch(message);
    expect(status).toBe(1);
  });
});

describe("a row of relate", () => {
  it.each([
    ["broken JSON", "{broken", /not JSON/],
    ["what is no object", "[1]", /not an object/],
    ["no text", '{"id": "b"}', /no "text"/],
    ["an empty text", '{"id": "b", "text": " ... "}', /holds no word/],
    [
      "a span outside the text",
      '{"id": "b", "text": "Fiji left.", "actor": {"start": 0, "end": 99}}',
      /"actor" lies outside/,
    ],
    ["a reversed span", '{"id": "b", "text": "Fiji left.", "actor": {"start": 4, "end": 0}}', /"actor" holds no words/],
    [
      "a span in pieces",
      '{"id": "b", "text": "Fiji left.", "recipient": {"start": 0.5, "end": 2}}',
      /"recipient" has no whole/,
    ],
    ["a party in words", '{"id": "b", "text": "Fiji left.", "actor": "Fiji"}', /"actor" is neither/],
    ["an id that is none", '{"id": {}, "text": "Fiji left."}', /"id" is neither/],
  ])("is refused for %s", (_, line, message) => {
    expect(rowOf(new TextEncoder().encode(line))).toMatch(message);
  });

  it("may lack id and parties", () => {
    const row = { id: null, text: "Fiji left.", actor: null, recipient: null };
    expect(rowOf(new TextEncoder().encode('{"text": "Fiji left.", "recipient": null}'))).toEqual(row);
  });
});
