import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { loadCodebook } from "../src/codebook/load.ts";
import { loadGazetteer } from "../src/codebook/load-gazetteer.ts";
import { PROBLEMS, type Problem, type ProblemCode } from "../src/ground/problem.ts";
import { openEntente, type Verb } from "../src/index.ts";
import { entente } from "./command-line.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = mkdtempSync(join(tmpdir(), "entente-errors-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened = openEntente({ ledger: join(folder, "ledger") });
const bytes = (text: string) => new TextEncoder().encode(text);
const reading = (content: Uint8Array | string, more: { date?: string; maxBytes?: number; format?: "html" } = {}) =>
  opened.read(typeof content === "string" ? bytes(content) : content, { source: "test.txt", ...more }).problems;

function codebook(files: Record<string, string>): Problem[] {
  const problems: Problem[] = [];
  loadCodebook(new Map(Object.entries(files)), (one) => problems.push(one));
  return problems;
}

function gazetteer(files: Record<string, string>): Problem[] {
  const problems: Problem[] = [];
  loadGazetteer(new Map(Object.entries(files)), (one) => problems.push(one));
  return problems;
}

/** What the command line says on stderr, as problems: it ends each message with its code in brackets. */
function told(words: readonly string[], input = ""): Problem[] {
  const { stderr } = entente(words, { input });
  return [...stderr.matchAll(/\(([a-z]+\/[a-z-]+)\)/g)].map(([message, code]) => {
    return { code: code as ProblemCode, severity: "error", message };
  });
}

const RULE =
  "says: |\n  A visit.\nwhen: |\n  {actor} visit {recipient}\ncodes: |\n  [Kenya]{actor KEN} [visited]{event} [Oman]{recipient OMN}.\nnot: |\n  Nobody came. // nobody\n";
const rule = (from: string | RegExp, to: string) => codebook({ "events/consult/visit.yaml": RULE.replace(from, to) });
const STATES = "code,iso2,cown,name,kind,from,until\n";
const SENTENCE = "Kenya thanked Oman for its help on 3 May 2024.";

function addedTwice(): Problem[] {
  opened.add(bytes(SENTENCE), { source: "a.txt" });
  return [...opened.add(bytes(SENTENCE), { source: "b.txt" }).problems];
}

/** What comes of a decision on a commitment that is there. */
function decided(verb: Verb): Problem[] {
  opened.add(bytes("Kenya and Oman agreed to open a ferry line by the end of 2026."), {
    source: "c.txt",
    date: "2024-05-03",
  });
  const [course] = opened.commitments();
  const made = opened.decide({ commitment: course!.undertaking.id, who: "Ada", verb });
  return "code" in made ? [made] : [];
}

/** How each problem comes about. Those of the store itself are raised in the tests beside it. */
const RAISED: Partial<Record<ProblemCode, () => readonly Problem[]>> = {
  "read/empty": () => reading(" \n"),
  "read/binary": () => reading(Uint8Array.from({ length: 3000 }, (_, at) => (at * 91) % 256)),
  "read/too-large": () => reading(SENTENCE, { maxBytes: 10 }),
  "read/long-line": () => reading("The envoy left the hall and then ".repeat(2000), { date: "2024" }),
  "read/encoding": () =>
    reading(Uint8Array.from([...bytes("Türkiye praised the São Tomé accord: "), 0xff, 0xfe, ...bytes(" été.")])),
  "read/no-date": () => reading("Kenya thanked Oman for its help."),
  "read/missing": () => told(["read", join(folder, "nowhere.txt")]),
  "read/no-documents": () => told(["read", mkdtempSync(join(folder, "empty-"))]),
  "read/unreadable": () => told(["read", join(folder, "x".repeat(400))]),
  "read/bad-record": () => told(["read", "-"], '{"text": "One."}\n{"text": 5}\n'),
  "read/language": () =>
    reading(
      "Le président de la République a reçu hier le ministre des Affaires étrangères du Kenya, avec lequel il s'est entretenu longuement de la coopération entre les deux pays.",
      { date: "2024" },
    ),
  "read/html": () =>
    reading("<html><head><title>x</title></head><body></body></html>", { format: "html", date: "2024" }),
  "codebook/yaml": () => rule("says: |", "says: [|"),
  "codebook/unknown-field": () => rule("says:", "sayz:"),
  "codebook/missing-field": () => rule(/says: \|\n.*\n/, ""),
  "rule/no-example": () => rule(/not: \|\n.*\n/, ""),
  "rule/no-reason": () => rule(" // nobody", ""),
  "rule/pattern": () => rule("{actor} visit", "{actr} visit"),
  "rule/marks": () => rule("[Kenya]{actor KEN}", "[Kenya]{actor KEN"),
  "rule/unknown-word-list": () => rule("visit {recipient}", "visit <nowhere>"),
  "gazetteer/row": () => gazetteer({ "states.csv": `${STATES}KEN,KE,501,Kenya,planet,,\n` }),
  "gazetteer/duplicate": () =>
    gazetteer({ "states.csv": `${STATES}KEN,KE,501,Kenya,member,,\nKEN,KE,501,Kenya,member,,\n` }),
  "ledger/known": addedTwice,
  "ledger/missing": () => told(["dyad", "CHN-KAZ", "--ledger", join(folder, "none")]),
  "ledger/unwritable": () => {
    const path = join(folder, "a-file");
    writeFileSync(path, "");
    return told(["add", join(root, "examples/chn-kaz/transit-news.txt"), "--ledger", path]);
  },
  "ask/dyad": () => told(["dyad", "Atlantis", "--ledger", join(folder, "ledger")]),
  "ask/pair": () => told(["relate"], '{"text": ""}\n'),
  "ask/codebook": () => told(["effect", "--codebook", mkdtempSync(join(folder, "bare-"))]),
  "ask/episode": () => told(["episode", "nothing", "--ledger", join(folder, "ledger")]),
  "ask/commitment": () => told(["commitment", "none", "--ledger", join(folder, "ledger")]),
  "ask/decision": () => told(["decide", "none", "accept", "--by", "", "--ledger", join(folder, "ledger")]),
  "ask/evidence": () => decided({ act: "accept", evidence: "none" }),
  "ask/breach": () => decided({ act: "declare", outcome: "breached" }),
  "ask/rule": () => told(["try", "consult/nothing"]),
};

describe("every problem code", () => {
  const store = readFileSync(join(root, "src/ledger/sqlite.test.ts"), "utf8");

  it.each(Object.keys(PROBLEMS) as ProblemCode[])("%s is raised in some test", (code) => {
    const raise = RAISED[code];
    if (raise) expect(raise().map((problem) => problem.code)).toContain(code);
    else expect(store).toContain(`"${code}"`);
  });

  it("says what, why and what to do, in whole sentences", () => {
    for (const [code, { says, cause, remedy }] of Object.entries(PROBLEMS)) {
      for (const words of [says, cause, remedy]) expect(words, code).toMatch(/^[A-Z].*[.}]$/);
    }
  });

  it("names the file and the line of a fault in a rule", () => {
    const [fault] = rule("{actor} visit", "{actr} visit");
    expect(fault?.at).toEqual({ path: "events/consult/visit.yaml", line: 4, column: 1 });
  });

  it("leaves no temporary ledger behind when one cannot be made", () => {
    expect(existsSync(join(folder, "none"))).toBe(false);
  });
});
