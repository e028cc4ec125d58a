import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { entente } from "./command-line.ts";

const examples = join(dirname(fileURLToPath(import.meta.url)), "../examples");
const folder = mkdtempSync(join(tmpdir(), "entente-test-"));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const speech = join(examples, "idn-ken/palm-oil-speech.txt");
const SENTENCE = "President William Ruto visited Indonesia on 5 May 2024.\n";

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("entente read", () => {
  it("gives ndjson into a pipe, with every field that was promised", () => {
    const { stdout, status } = entente(["read", file("visit.txt", SENTENCE)]);
    expect(status).toBe(0);
    const rows = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const visit = rows.find((row) => row.kind === "event");
    expect(visit).toMatchObject({
      type: "CONSULT",
      mode: "visit",
      stance: expect.any(String),
      rule: "consult/visit",
      codebook: expect.stringMatching(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/),
      date: { from: "2024-05-05", to: "2024-05-05", precision: "day" },
      speaker: { role: "author" },
      pillars: ["diplomacy"],
      document: expect.any(String),
    });
    expect(visit.actors).toEqual([
      { code: "KEN", sector: "GOV", span: { start: 0, end: 22 }, quote: "President William Ruto" },
    ]);
    expect(SENTENCE.slice(visit.span.start, visit.span.end)).toBe(visit.quote);
  });

  it.each(["text", "json", "csv", "md"])("writes %s", (format) => {
    const { stdout, status } = entente(["read", speech, "--format", format]);
    expect(status).toBe(0);
    expect(stdout).toContain("Kenya");
    if (format === "json") expect(JSON.parse(stdout).length).toBeGreaterThan(3);
  });

  it("reads stdin, and records from it", () => {
    const record = JSON.stringify({ id: "one", text: SENTENCE, date: "2024-05-06" });
    expect(entente(["read", "-"], { input: SENTENCE }).stdout).toContain("consult/visit");
    expect(
      JSON.parse(entente(["read", "-", "--kind", "event"], { input: `${record}\n` }).stdout.split("\n")[0]!).document,
    ).toBe("one");
  });

  it("codes sentences in bulk: each row names its record, and a broken line costs itself alone", () => {
    const records = Array.from({ length: 3000 }, (_, at) =>
      at === 1200
        ? "{broken"
        : JSON.stringify({ id: at, text: `Kenya thanked Oman for its ${at} doctors.`, date: null }),
    );
    const { stdout, stderr, status } = entente(["read", "--format", "ndjson", "--kind", "event"], {
      input: `\uFEFF${records.join("\n")}\n`,
    });
    const rows = stdout.split("\n").filter((line) => line !== "");
    const documents = rows.map((line) => JSON.parse(line).document as string);
    expect(new Set(documents).size).toBe(2999);
    expect(documents[0]).toBe("0");
    expect(stderr).toContain("error: -:1201: ");
    expect(stderr.match(/read\/no-date/g)?.length).toBe(6);
    expect(stderr).toContain("and 2994 more of read/no-date");
    expect(status).toBe(3);
  });

  it.each([
    ["a first line that is broken", '{"id": 1, \n', /-:1: .*not JSON/],
    ["a first line of other words", "id,text\n", /-:1: .*not JSON/],
    ["a text that is a number", '{"id": "b", "text": 5}\n', /-:1: .*"text" is not a string/],
    ["a text that is empty", '{"id": "b", "text": " "}\n', /-:1: .*"text" is empty/],
    ["a date that is none", '{"id": "b", "text": "Fiji left.", "date": "soon"}\n', /-:1: .*no ISO date: soon/],
  ])("takes records after %s", (_, line, message) => {
    const { stdout, stderr, status } = entente(["read", "--kind", "event"], {
      input: `${line}${JSON.stringify({ id: "one", text: SENTENCE })}\n`,
    });
    expect(JSON.parse(stdout.split("\n")[0]!).document).toBe("one");
    expect(stderr).toMatch(message);
    expect(status).toBe(3);
  });

  it("goes on after a document that fails, and says so with exit code 3", () => {
    const { stdout, stderr, status } = entente(["read", join(folder, "nowhere.txt"), speech]);
    expect(status).toBe(3);
    expect(stderr).toContain("nowhere.txt");
    expect(stdout).toContain("KEN");
  });
});

/** Each bad input with the problem that names it and the exit code. */
const BAD: readonly (readonly [string, () => string, RegExp, number])[] = [
  ["an empty file", () => file("empty.txt", ""), /holds no text/, 1],
  ["a file of blanks", () => file("blank.txt", " \n\u00A0\n"), /holds no text/, 1],
  [
    "a binary file",
    () =>
      file(
        "picture.txt",
        Uint8Array.from({ length: 4000 }, (_, at) => (at * 37) % 256),
      ),
    /not text/,
    1,
  ],
  [
    "a single line of 50 MB",
    () => file("large.txt", "The envoy left the hall ".repeat((50 << 20) / 24)),
    /too large/,
    1,
  ],
  ["a missing file", () => join(folder, "missing.txt"), /no such file/, 1],
  ["a folder without documents", () => mkdtempSync(join(folder, "none-")), /holds no/, 1],
  ["a file with no date", () => file("undated.txt", SENTENCE.replace(" on 5 May 2024", "")), /has no date/, 0],
  ["broken HTML", () => file("broken.html", `<html><p>${SENTENCE}<div><<table><b></i>`), /./, 0],
];

describe("bad input", () => {
  it.each(BAD)("%s gives one clear message and leaves the ledger as it was", (_name, make, message, code) => {
    const ledger = mkdtempSync(join(folder, "ledger-"));
    entente(["add", speech, "--ledger", ledger]);
    const before = entente(["dyad", "IDN-KEN", "--ledger", ledger, "--format", "ndjson"]).stdout;
    const { stderr, status } = entente(["add", make(), "--ledger", ledger]);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at .*\.ts/);
    expect(status).toBe(code);
    if (code !== 0) {
      expect(stderr.match(/^error/gm)?.length).toBe(1);
      expect(entente(["dyad", "IDN-KEN", "--ledger", ledger, "--format", "ndjson"]).stdout).toBe(before);
    }
  });

  it("a single line of 1 MB is read in pieces, with a warning", () => {
    const path = file("line.txt", "The envoy left the hall ".repeat((1 << 20) / 24));
    const { stderr, status } = entente(["read", path, "--kind", "event"]);
    expect(stderr).toContain("longer than a sentence");
    expect(status).toBe(0);
  });
});

describe("entente add and dyad", () => {
  const ledger = join(folder, "kept");

  it("records, knows again, and shows", () => {
    expect(entente(["add", examples, "--ledger", ledger]).status).toBe(0);
    const again = entente(["add", examples, "--ledger", ledger]);
    expect(again.stderr).toMatch(/known/);
    const shown = entente(["dyad", "Kenya and Indonesia", "--ledger", ledger, "--format", "text"]);
    expect(shown.stdout).toContain("IDN-KEN");
    expect(shown.stdout).toContain("Commitments");
    expect(readdirSync(ledger)).toContain("ledger.sqlite");
  });

  it("records nothing on a dry run", () => {
    const dry = join(folder, "dry");
    expect(entente(["add", speech, "--ledger", dry, "--dry-run"]).stderr).toContain("would add");
    expect(entente(["dyad", "IDN-KEN", "--ledger", dry]).stderr).toContain("no ledger");
  });

  it("asks again for a pair that it does not understand", () => {
    const { stderr, status } = entente(["dyad", "Atlantis", "--ledger", ledger]);
    expect(status).toBe(1);
    expect(stderr).toContain("not a pair of states");
  });

  it("exits with 4 when nothing is found and that was asked", () => {
    expect(entente(["dyad", "FJI-ISL", "--ledger", ledger, "--fail-empty"]).status).toBe(4);
  });
});

describe("entente explain and try", () => {
  it("says what fired and where the rest stopped", () => {
    const { stdout, status } = entente(["explain", "Tourists from Russia arrived in Antalya."]);
    expect(status).toBe(0);
    expect(stdout).toContain("consult/visit");
    expect(stdout).toContain("Stopped");
  });

  it("tries a rule by id and by file", () => {
    expect(entente(["try", "consult/visit"]).stdout).toContain("all right");
    expect(entente(["try", "codebook/events/consult/visit.yaml"]).status).toBe(0);
    expect(entente(["try", "consult/nothing"])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("no such rule"),
    });
  });

  it("does not know a command that is not there", () => {
    expect(entente(["reed", "x.txt"]).status).toBe(2);
    expect(entente([]).status).toBe(2);
    expect(entente(["--version"]).stdout).toMatch(/^entente \d.*codebook \d/);
  });
});

describe("the demo", () => {
  it("shows both dyads", () => {
    const { stdout, status } = entente(["demo"]);
    expect(status).toBe(0);
    expect(stdout).toContain("CHN-KAZ");
    expect(stdout).toContain("IDN-KEN");
  });
});
