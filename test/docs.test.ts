import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { generated } from "../docs/generate.ts";
import { entente } from "./command-line.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const text = (path: string): string => readFileSync(join(root, path), "utf8");
const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };

describe("the README", () => {
  const readme = text("README.md");

  it("is at most 120 lines long", () => {
    expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(120);
  });

  it("names the two commands that do all set-up, and scripts that exist", () => {
    expect(readme).toContain("npm ci && npm run demo");
    expect(readme).toContain("npm ci && npm test");
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((found) => found[1]!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it("has links to files that are there", () => {
    const pages = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"];
    const links = pages.flatMap((page) => [...text(page).matchAll(/\]\(([^)#:]+)\)/g)].map((found) => found[1]!));
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("shows a command line that does what it says", () => {
    const [, command, output] = /\$ npx entente (explain "[^"]+")\n([\s\S]*?)```/.exec(readme) ?? [];
    const sentence = /"([^"]+)"/.exec(command ?? "")?.[1] ?? "";
    const got = entente(["explain", sentence]).stdout.split("\n");
    const shown = (output ?? "").split("\n").filter((line) => line.trim() !== "" && !line.includes("…"));
    expect(shown.length).toBeGreaterThan(2);
    expect(shown.filter((line) => !got.includes(line))).toEqual([]);
  });
});

describe("the reference pages", () => {
  it.each([...generated()])("docs/%s is as `npm run docs` makes it", (path, wanted) => {
    expect(existsSync(join(root, "docs", path)) ? text(join("docs", path)) : "").toBe(wanted);
  });

  it("are no more than those", () => {
    const there = readdirSync(join(root, "docs/codebook")).map((name) => `codebook/${name}`);
    expect(there.filter((path) => !generated().has(path))).toEqual([]);
  });
});

describe("docs/commands.md", () => {
  const commands = [...entente(["--help"]).stdout.matchAll(/^ {2}([a-z]+) /gm)].map((found) => found[1]!);

  it("has a heading for each command, and no other", () => {
    const known = commands.filter((name) => name !== "help");
    expect(known.length).toBeGreaterThanOrEqual(6);
    const headings = [...text("docs/commands.md").matchAll(/^## (\w+)$/gm)].map((found) => found[1]!);
    expect(headings.sort()).toEqual(known.sort());
  });

  it.each(commands.filter((name) => name !== "help"))("entente %s --help has an example", (name) => {
    expect(entente([name, "--help"]).stdout).toMatch(/Example:\n {2}\$ entente /);
  });
});

describe("the repository", () => {
  it("speaks of the product alone", () => {
    const listed = spawnSync("git", ["ls-files"], { cwd: root, encoding: "utf8" });
    if (listed.status !== 0) return;
    const files = listed.stdout.split("\n").filter((path) => /\.(?:ts|md|yaml|txt|csv|json)$/.test(path));
    const BARRED = new RegExp(["/wo" + "rk/", "\\bTO" + "DO\\b", "\\bFIX" + "ME\\b"].join("|"));
    expect(files.filter((path) => existsSync(join(root, path)) && BARRED.test(text(path)))).toEqual([]);
  });
});
