import { sha256 } from "../ground/identity.ts";
import { problem, type Report } from "../ground/problem.ts";
import { CONTEXTS, type Context, EVENT_TYPES, type EventType } from "../model/event.ts";
import { PILLARS, type Pillar } from "../model/pillar.ts";
import { SIGNS, type Sign } from "../model/status.ts";
import type { Category, Codebook } from "./codebook.ts";
import { readFields } from "./fields.ts";
import { type RuleFile, readRule, type Shelf } from "./read-rule.ts";
import type { Rule } from "./rule.ts";

/**
 * Comes in: the files of a codebook folder, path (relative, with `/`) → text. Goes out: a frozen codebook.
 * Every fault is a problem with file, line and column; what has a fault is left out. Never reads the disk, never guesses.
 */
export function loadCodebook(files: ReadonlyMap<string, string>, report: Report): Codebook {
  const paths = [...files.keys()].sort();
  const words = readWords(files, paths);
  const lists = (name: string) => words.get(name) ?? null;
  const rules: Rule[] = [];
  const categories: Category[] = [];
  for (const path of paths) {
    if (path.endsWith("/_event.yaml")) {
      const category = readCategory(path, files.get(path)!, report);
      if (category) categories.push(category);
      continue;
    }
    const file = ruleFile(path, files.get(path)!);
    const rule = file && readRule(file, lists, report);
    if (rule) rules.push(rule);
  }
  const declared = files.get("VERSION")?.trim() || "0.0.0";
  const hash = sha256(JSON.stringify(paths.filter(counts).map((path) => [path, files.get(path)]))).slice(0, 8);
  return Object.freeze({
    version: `${declared}+${hash}`,
    rules,
    categories,
    pillars: cues<Pillar>("pillars", PILLARS, files),
    contexts: cues<Context>("contexts", CONTEXTS, files),
    signs: cues<Sign>("status", SIGNS, files),
    words,
  });
}

// Pages for readers do not change what is coded.
const counts = (path: string): boolean => !path.endsWith(".md");

const SHELVES: readonly Shelf[] = ["events", "remarks", "commitments", "claims"];

function ruleFile(path: string, source: string): RuleFile | null {
  const [shelf, ...rest] = path.split("/");
  if (!path.endsWith(".yaml") || !SHELVES.includes(shelf as Shelf) || rest.length === 0) return null;
  const name = rest.join("/").replace(/\.yaml$/, "");
  return { path, source, shelf: shelf as Shelf, id: shelf === "events" ? name : `${shelf}/${name}` };
}

function readWords(files: ReadonlyMap<string, string>, paths: readonly string[]): Map<string, ReadonlySet<string>> {
  const words = new Map<string, ReadonlySet<string>>();
  for (const path of paths) {
    const name = /^words\/([a-z0-9-]+)\.txt$/.exec(path)?.[1];
    if (name) words.set(name, wordSet(files.get(path)!));
  }
  return words;
}

/** One word or phrase a line; `#` begins a comment. */
function wordSet(source: string): ReadonlySet<string> {
  const lines = source.split("\n").map((line) => line.split("#")[0]!.trim());
  return new Set(lines.filter((line) => line !== ""));
}

function cues<T extends string>(
  folder: string,
  known: readonly T[],
  files: ReadonlyMap<string, string>,
): Map<T, ReadonlySet<string>> {
  const found = new Map<T, ReadonlySet<string>>();
  for (const name of known) {
    const source = files.get(`${folder}/${name.replaceAll(" ", "-")}.txt`);
    if (source !== undefined) found.set(name, wordSet(source));
  }
  return found;
}

function readCategory(path: string, source: string, report: Report): Category | null {
  const fields = readFields(path, source, report);
  if (!fields) return null;
  const type = path.split("/")[1]!.toUpperCase() as EventType;
  const says = fields.get("says")?.text.trim();
  if (!EVENT_TYPES.includes(type) || !says) {
    report(problem("codebook/missing-field", says ? `"${type}" is no PLOVER type` : "says:", { path, line: 1 }));
    return null;
  }
  const listed = (name: string) => fields.get(name)?.items ?? [];
  return { type, says, modes: listed("modes"), cameo: listed("cameo") };
}
