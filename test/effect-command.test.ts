import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openEntente } from "../src/index.ts";
import { type CodedTwice, viewEffect } from "../src/view/effect.ts";
import { effectAsText } from "../src/view/effect-as-text.ts";
import { PLAIN } from "../src/view/paint.ts";
import { entente } from "./command-line.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-effect-"));
const [own, changed] = [join(folder, "own"), join(folder, "changed")];
// A part of the codebook is enough to see a change in, and is coded in a second.
for (const part of ["VERSION", "words", "events/aid", "claims"]) {
  const from = join(import.meta.dirname, "../codebook", part);
  cpSync(from, join(own, part), { recursive: true });
  if (part !== "claims") cpSync(from, join(changed, part), { recursive: true });
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Effect {
  readonly texts: number;
  readonly tallies: readonly { readonly type: string; readonly gained: number; readonly lost: number }[];
  readonly changes: readonly { readonly before: { readonly kind: string } | null; readonly after: unknown }[];
}

describe("entente effect", () => {
  it("shows each statement that a changed codebook no longer makes, of rules, examples and given files", () => {
    const text = join(folder, "rank.txt");
    writeFileSync(text, "China is the largest trading partner of Chile.\n");
    const { stdout, status } = entente(["effect", "--against", own, "--codebook", changed, "--json", text]);
    const effect = JSON.parse(stdout) as Effect;
    expect(status).toBe(0);
    expect(effect.texts).toBeGreaterThan(100);
    expect(effect.tallies.find(({ type }) => type === "claim")).toMatchObject({ gained: 0 });
    expect(effect.changes.every(({ before, after }) => before?.kind !== "claim" || after === null)).toBe(true);
    expect(stdout).toContain('"source": "claims/');
    expect(stdout).toContain("examples/chn-kaz/op-ed.html");
    expect(stdout).toContain(text);
  });

  it("says so when nothing changes, with exit code 4 when that was asked", () => {
    const { stdout, stderr, status } = entente(["effect", "--against", own, "--codebook", own, "--fail-empty"]);
    expect(stdout).toBe("nothing changes\n");
    expect(stderr).toContain("5 documents");
    expect(status).toBe(4);
  });

  it.each([
    ["a folder that is not there", ["--codebook", join(folder, "nowhere")], /no such file/],
    ["a file", ["--against", join(own, "VERSION")], /no folder/],
    ["a folder without a rule", ["--codebook", mkdtempSync(join(folder, "bare-"))], /no rule/],
  ])("fails on %s", (_, words, message) => {
    const { stderr, status } = entente(["effect", ...words]);
    expect(stderr).toMatch(message);
    expect(status).toBe(1);
  });
});

describe("the effect of a change", () => {
  const opened = openEntente({ judge: null });
  const coded = (text: string, was: string): CodedTwice => {
    // What the other codebook makes is what this one makes of other words in the same places.
    const { sentences, statements } = opened.code(text);
    return { source: "test.yaml", text, sentences, before: opened.code(was).statements, after: statements };
  };
  const SENTENCES = [
    coded("Kenya thanked Oman.", "Kenya accused Oman."),
    coded("Kenya thanked Oman.", "Kenya thanked Fiji."),
    coded("Kenya thanked Oman.", "Kenya thanked Oman."),
    coded("Kenya thanked Oman.", "Two lorries left."),
  ];

  it("is counted by type, and shown with its sentence, before and after", () => {
    const effect = viewEffect(SENTENCES);
    expect(effect.texts).toBe(4);
    expect(effect.tallies).toEqual([
      { type: "SUPPORT", gained: 2, lost: 0, otherwise: 1 },
      { type: "ACCUSE", gained: 0, lost: 1, otherwise: 0 },
    ]);
    expect(effectAsText(effect, 2, PLAIN).split("\n").slice(0, 8)).toEqual([
      "+2 SUPPORT (1 otherwise), -1 ACCUSE",
      "here are 2 of 3",
      "",
      "  Kenya thanked Oman.",
      "  test.yaml",
      expect.stringMatching(/^ {2}before {2}event · − ACCUSE\S* · KEN → OMN · accuse\/\S+$/),
      "  after   event · + SUPPORT · KEN → OMN · support/thank",
      "",
    ]);
  });
});
