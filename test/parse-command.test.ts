import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readTreebank, score } from "../bench/conll18.ts";
import { entente } from "./command-line.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-parse-"));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = "Statement on trade\n\nThe ministers of Chile and Peru didn\u2019t meet in Lima. They spoke by phone.\n";
const text = file("talks.txt", TEXT);
const forms = (conllu: string): string[] => [...conllu.matchAll(/^\d+\t([^\t]+)/gm)].map((found) => found[1]!);

describe("entente parse", () => {
  it("writes every sentence of a text as CoNLL-U", () => {
    const { stdout, status } = entente(["parse", text]);
    expect(status).toBe(0);
    expect(stdout.split("\n").filter((line) => line.startsWith("#"))).toEqual([
      `# newdoc id = ${text}`,
      "# newpar",
      "# sent_id = 1",
      "# text = Statement on trade",
      "# newpar",
      "# sent_id = 2",
      "# text = The ministers of Chile and Peru didn\u2019t meet in Lima.",
      "# sent_id = 3",
      "# text = They spoke by phone.",
    ]);
    const { characters, words } = readTreebank(stdout);
    expect(characters).toBe(TEXT.replace(/\s/g, ""));
    expect(words.filter(({ parent }) => parent === null)).toHaveLength(3);
    expect(stdout).toMatch(/^7-8\tdidn\u2019t\t_/m);
  });

  it("reads stdin, and keeps gold words with --conllu", () => {
    const parsed = entente(["parse"], { input: TEXT }).stdout;
    const bare = parsed.replace(/^(\d+\t[^\t]+)\t.*$/gm, `$1${"\t_".repeat(8)}`);
    const { stdout, status } = entente(["parse", "--conllu"], { input: `${bare.replaceAll("\n", "\r\n")}` });
    expect(status).toBe(0);
    expect(forms(stdout)).toEqual(forms(parsed));
    expect(stdout.match(/^#.*$/gm)).toEqual(parsed.match(/^#.*$/gm));
    expect(score(readTreebank(parsed), readTreebank(stdout)).las.f1).toBe(100);
  });

  it("gives the same over several threads, in order, a long text shared among them", { timeout: 120_000 }, () => {
    const long = file("long.txt", `Oman thanked Fiji: see www.example.org/${"a".repeat(900)}\n\n`.repeat(600));
    const words = ["parse", text, long, text];
    const alone = entente(words);
    const shared = entente([...words, "--jobs", "3"]);
    expect(shared.status).toBe(0);
    expect(shared.stdout.length).toBeGreaterThan(600_000);
    expect(shared.stdout === alone.stdout).toBe(true);
  });

  it("tells a sentence that is no CoNLL-U with its line, and goes on", () => {
    const word = (id: number, form: string) => `${id}\t${form}${"\t_".repeat(8)}\n`;
    const input = `${word(1, "Fiji")}${word(2, "agreed")}\nplain words\n\n\n${word(1, "Oman")}`;
    const { stdout, stderr, status } = entente(["parse", "--conllu"], { input });
    expect(status).toBe(3);
    expect(stderr).toContain("-:4:");
    expect(stderr).toContain("It has 1 columns");
    expect(forms(stdout)).toEqual(["Fiji", "agreed", "Oman"]);
  });

  it.each([
    ["a missing file", [join(folder, "missing.txt")], /no such file/, 1],
    ["a missing file beside another", [join(folder, "missing.txt"), text], /no such file/, 3],
    ["an empty file", [file("empty.txt", "")], /holds no text/, 1],
    ["an empty file over threads", [file("empty.txt", ""), "--jobs", "2"], /holds no text/, 1],
    ["empty CoNLL-U", ["--conllu", file("empty.conllu", "\n\n")], /holds no text/, 1],
    ["CoNLL-U that is too large", ["--conllu", "--max-bytes", "10", text], /too large/, 1],
    ["a number of threads that is none", [text, "--jobs", "0"], /from 1 to 64, or all/, 2],
  ] as const)("%s gives one clear message", (_, words, message, code) => {
    const { stderr, status } = entente(["parse", ...words]);
    expect(stderr).toMatch(message);
    expect(stderr.match(/^error/gm)).toHaveLength(1);
    expect(status).toBe(code);
  });
});
