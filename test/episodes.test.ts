import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scoreFolder, sourcesIn } from "../bench/episodes.ts";
import { gather } from "../src/gather/gather.ts";
import { type Event, openEntente } from "../src/index.ts";
import { entente } from "./command-line.ts";
import { shared } from "./shared.ts";

const here = join(import.meta.dirname, "episodes");
const folders = readdirSync(here);
const opened = openEntente();
const ledger = mkdtempSync(join(tmpdir(), "entente-episodes-"));
afterAll(() => rmSync(ledger, { recursive: true, force: true }));

describe("the episodes of documents that were gathered by hand", () => {
  it.each(folders)("%s: none holds two events, and most tellings of one are together", (folder) => {
    const score = scoreFolder(join(here, folder), opened);
    expect(score.wrong).toEqual([]);
    expect(score.right / score.gold).toBeGreaterThanOrEqual(0.7);
    expect(score.copies.made).toBe(score.copies.right);
    // A copy that was not coded cannot be marked.
    expect(score.copies.gold - score.copies.right).toBeLessThanOrEqual(1);
  });

  it("tie an exchange of last week, in an essay, to the visit that another paragraph tells of", () => {
    const episodes = gather(sourcesIn(join(here, "ken-omn"), opened));
    const visit = episodes.find(({ tellings }) =>
      tellings.some(({ statement }) => statement.rule === "consult/follow-up"),
    )!;
    expect(visit.links.map(({ document, quote, because }) => ({ document, quote, because }))).toContainEqual({
      document: "essay",
      quote: "President William Ruto's exchange last week",
      because: "the only visit told with Ruto",
    });
    expect(visit.tellings.map(({ statement }) => statement.document)).toContain("communique");
  });
});

const opEd = shared("seed/000_71387a60e08e0c87.txt");

describe.skipIf(opEd === null)("the founding op-ed", () => {
  it("ties the exchange of last week to the visit of the first paragraph", () => {
    const reading = opened.read(readFileSync(opEd!), { source: "op-ed.txt" });
    if (!reading.document) throw new Error("the op-ed could not be read");
    const events = reading.statements.filter((one): one is Event => one.kind === "event");
    const [episode] = gather([{ document: reading.document, sentences: reading.sentences, events }]).filter(
      ({ type, mode }) => type === "CONSULT" && mode === "visit",
    );
    expect(episode).toMatchObject({ actors: ["CHN"], recipients: ["KAZ"] });
    const said = [
      ...episode!.links.map(({ quote }) => quote),
      ...episode!.tellings.map(({ statement }) => statement.quote),
    ];
    expect(said.filter((words) => words.includes("exchange"))).toHaveLength(1);
  });
});

interface Row {
  readonly id: string;
  readonly type: string;
  readonly independent: number;
  readonly tellings: readonly { readonly statement: string; readonly is_copy: boolean; readonly because: string }[];
}

const rows = (stdout: string): Row[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

describe("entente episodes", () => {
  const at = ["--ledger", ledger];
  let visits: Row[];
  beforeAll(() => {
    entente(["add", join(here, "ken-omn"), join(here, "eri-eth"), ...at, "-q", "--format", "csv"]);
    visits = rows(entente(["episodes", "--dyad", "Kenya and Oman", "--type", "consult", ...at]).stdout);
  });

  it("shows each event once, with its tellings", () => {
    expect(visits.every(({ type }) => type === "CONSULT")).toBe(true);
    const [visit] = visits.filter(({ tellings }) => tellings.length === 5);
    expect(visit).toMatchObject({ independent: 4 });
    expect(visit!.tellings.filter(({ is_copy }) => is_copy)).toHaveLength(1);
  });

  it("gives a dyad the same episodes as the whole ledger", () => {
    const all = rows(entente(["episodes", ...at]).stdout).map(({ id }) => id);
    const ofDyad = rows(entente(["episodes", "--dyad", "KEN-OMN", ...at]).stdout).map(({ id }) => id);
    expect(ofDyad.length).toBeLessThan(all.length);
    expect(ofDyad.filter((id) => !all.includes(id))).toEqual([]);
  });

  it.each([
    ["text", /^16 to 18 June 2025\n.*5 tellings, 1 of them a copy · 5 parts/ms],
    ["csv", /^id,type,base,mode,quad,actors,recipients,date_from,/],
    ["md", /^# Episodes\n\n\*\*/],
    ["json", /^\[\n {2}\{\n {4}"id": "/],
  ])("is also %s", (format, shape) => {
    expect(entente(["episodes", "--dyad", "KEN-OMN", "--format", format, ...at]).stdout).toMatch(shape);
  });

  it("exits with 4 when nothing is found and that was asked, with 2 on an unknown type", () => {
    expect(entente(["episodes", "--type", "ASSAULT", "--dyad", "KEN-OMN", "--fail-empty", ...at]).status).toBe(4);
    expect(entente(["episodes", "--type", "QUARREL", ...at]).status).toBe(2);
  });

  describe("and entente episode", () => {
    it("shows all tellings of one, with why, by its id or by that of any telling", () => {
      const { id, tellings } = visits.find((one) => one.tellings.length === 5)!;
      const { stdout } = entente(["episode", id, "--format", "text", ...at]);
      expect(entente(["episode", tellings[3]!.statement, "--format", "text", ...at]).stdout).toBe(stdout);
      expect(stdout).toMatch(
        /^16 to 18 June 2025 · \+ CONSULT\/visit · KEN → OMN\n5 tellings · 4 documents in words of their own/,
      );
      for (const words of [
        "the same sentence",
        "“President William Ruto's exchange last week”",
        '"during the visit"',
        "was announced on 2025-06-09",
      ]) {
        expect(stdout).toContain(words);
      }
      expect(entente(["episode", id, "--format", "md", ...at]).stdout).toContain("## Its parts\n\n- “");
      expect(
        entente(["episode", id, "--format", "csv", ...at])
          .stdout.trimEnd()
          .split("\r\n"),
      ).toHaveLength(6);
    });

    it("says when there is none", () => {
      const { stderr, status } = entente(["episode", "nothing", ...at]);
      expect(stderr).toContain("(ask/episode)");
      expect(status).toBe(1);
    });
  });

  it("lets entente dyad show each event once, or every telling", () => {
    const once = entente(["dyad", "KEN-OMN", "--format", "text", ...at]).stdout;
    expect(once).toMatch(/\d+ events in \d+ tellings/);
    expect(once).toMatch(/5 tellings, 1 of them a copy\s+·? ?episode [0-9a-f]{16}/);
    const all = entente(["dyad", "KEN-OMN", "--format", "text", "--all", ...at]).stdout;
    expect(all).not.toContain("tellings");
    expect(all.length).toBeGreaterThan(once.length);
  });
});
