import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { entente } from "./command-line.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-commitments-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const story = join(dirname(fileURLToPath(import.meta.url)), "commitments/power-line");
const run = (...words: string[]) => entente([...words, "--ledger", folder]);
entente(["add", story, "--ledger", folder, "-q", "--format", "text"]);

interface Row {
  readonly id: string;
  readonly outcome: string;
  readonly progress: string;
  readonly standing: string;
  readonly tellings: readonly unknown[];
  readonly evidence: readonly { readonly id: string; readonly shows: string }[];
  readonly decisions: readonly { readonly id: string; readonly is_undone: boolean }[];
}
const rows = (...words: string[]): Row[] =>
  run("commitments", ...words)
    .stdout.split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
const [first] = rows("--on", "2023-01-01");
const id = first!.id;
const now = (): Row => JSON.parse(run("commitment", id, "--json").stdout) as Row;

describe("entente commitments", () => {
  it("lists each once, with its state", () => {
    expect(rows("--on", "2023-01-01")).toHaveLength(1);
    expect(first).toMatchObject({ outcome: "fulfilled_late", progress: "completed", standing: "proposed" });
    expect(run("commitments", "--format", "text").stdout).toContain("fulfilled late");
    expect(run("commitments", "--format", "csv").stdout.split("\r\n")[0]).toMatch(/^id,registered,committers/);
    expect(run("commitments", "--format", "md").stdout).toContain("# Commitments");
  });

  it.each([
    [["--dyad", "TZA-ZMB"], 1],
    [["--dyad", "Zambia and Kenya"], 0],
    [["--open"], 0],
    [["--open", "--on", "2019-01-01"], 1],
    [["--due", "--on", "2022-02-01"], 1],
    [["--form", "pledge"], 0],
    [["--on", "2018-01-01"], 0],
  ] as const)("%j leaves %i", (words, count) => {
    expect(rows(...words)).toHaveLength(count);
  });

  it("says so when a pair of states cannot be read", () => {
    expect(run("commitments", "--dyad", "Atlantis").status).toBe(1);
  });
});

describe("entente commitment", () => {
  it("shows the whole history with the places of its words", () => {
    const { stdout } = run("commitment", id, "--format", "text");
    for (const words of ["Measured by", "History", "Evidence", "started → delayed", "due → lapsed unknown"])
      expect(stdout).toContain(words);
    expect(stdout).toMatch(/[0-9a-f]{16}:\d+-\d+/);
    expect(run("commitment", id, "--format", "md").stdout).toContain("## History");
  });
});

describe("entente decide", () => {
  it("keeps decisions, and takes them back", () => {
    const declared = run("decide", id, "declare", "partly", "--by", "Ada", "--because", "one circuit of two", "--json");
    expect(declared.status).toBe(0);
    expect(now().outcome).toBe("partly");
    const { id: decision } = JSON.parse(declared.stdout) as { id: string };
    expect(run("decide", id, "undo", decision, "--by", "Bo").status).toBe(0);
    expect(now()).toMatchObject({ outcome: "fulfilled_late" });
    expect(now().decisions.map((one) => one.is_undone)).toEqual([true, false]);
    expect(run("decide", id, "undo", decision, "--by", "Bo").stderr).toContain("taken back already");
  });

  it("accepts and rejects evidence", () => {
    const evidence = now().evidence.filter((one) => one.shows === "completed");
    for (const one of evidence) expect(run("decide", id, "reject", one.id, "--by", "Ada").status).toBe(0);
    expect(now().progress).toBe("delayed");
    for (const one of evidence) run("decide", id, "accept", one.id, "--by", "Ada");
    expect(now().progress).toBe("completed");
  });

  it("links figures, and amends", () => {
    const target = '{"metric": "power", "low": 400, "unit": "MW"}';
    expect(run("decide", id, "amend", "--testable", "target", "--target", target, "--by", "Ada").status).toBe(0);
    const data = '{"reporter": "ZMB", "series": "grid reports", "period": "2023", "value": 410, "unit": "MW"}';
    expect(run("decide", id, "link", "--data", data, "--by", "Ada").status).toBe(0);
    expect(run("commitment", id, "--format", "text").stdout).toContain("fulfilled_late per ZMB");
  });

  it.each([
    [["declare", "breached"], "ask/breach"],
    [["accept", "none"], "ask/evidence"],
    [["link", "--data", "{}"], "ask/decision"],
    [["amend"], "ask/decision"],
    [["undo"], "ask/decision"],
  ] as const)("refuses %j", (words, code) => {
    const { status, stderr } = run("decide", id, ...words, "--by", "Ada");
    expect(status).toBe(1);
    expect(stderr).toContain(code);
  });

  it("wants to know who decides", () => {
    expect(run("decide", id, "accept").stderr).toContain("--by");
    expect(run("decide", id, "declare", "kept", "--by", "Ada").status).toBe(2);
  });
});

describe("entente scores", () => {
  it("gives the mean with n and the untestable share", () => {
    const [row] = run("scores", "--format", "ndjson")
      .stdout.split("\n")
      .map((line) => (line === "" ? null : JSON.parse(line)));
    expect(row).toMatchObject({ dyad: "TZA-ZMB", n: 1, untestable_share: 0 });
    expect(run("scores", "--format", "text").stdout).toContain("n = 1");
  });
});

describe("entente export --ics", () => {
  it("writes a calendar of what is not settled", () => {
    const { stdout } = run("export", "--ics", "--on", "2020-01-01");
    expect(stdout).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/);
    expect(stdout).toContain("DTSTART;VALUE=DATE:20211231\r\n");
    expect(stdout).toContain(`UID:${id}@entente\r\n`);
    for (const line of stdout.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(run("export", "--ics", "--on", "2023-01-01").stdout).not.toContain("BEGIN:VEVENT");
  });

  it("knows no other format yet", () => {
    expect(run("export").status).toBe(2);
  });
});
