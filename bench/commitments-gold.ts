import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Mark, readMarked } from "../src/ground/marked.ts";
import { type Span, span } from "../src/ground/span.ts";
import { type When, whenOf } from "../src/ground/when.ts";

/** Codes that must be told, and codes that may be. */
export interface Codes {
  readonly wanted: ReadonlySet<string>;
  readonly allowed: ReadonlySet<string>;
}

/** One commitment of the gold; spans are offsets into the source. */
export interface GoldCommitment {
  readonly span: Span;
  readonly quote: string;
  /** More than one where either is right. */
  readonly forms: readonly string[];
  readonly testabilities: readonly string[];
  readonly reaffirms: boolean;
  readonly committers: Codes;
  readonly beneficiaries: Codes;
  /** `open` where there is a deadline or a period, but no one date to compare. */
  readonly due: When | "open" | null;
}

/** Words by which nobody is bound. */
export interface HardNegative {
  readonly span: Span;
  readonly reason: string;
  /** It may be booked as rhetoric. */
  readonly isRhetoric: boolean;
}

export interface GoldDocument {
  readonly name: string;
  readonly commitments: readonly GoldCommitment[];
  readonly negatives: readonly HardNegative[];
  /** Where either answer is right. */
  readonly unjudged: readonly Span[];
}

/** Reads `gold.txt` against its source. Throws with the line's number when a line has a fault or is not in the source. */
export function readCommitmentGold(name: string, source: string, gold: string): GoldDocument {
  const commitments: GoldCommitment[] = [];
  const negatives: HardNegative[] = [];
  const unjudged: Span[] = [];
  let from = 0;
  for (const [index, line] of gold.split("\n").entries()) {
    if (line.trim() === "") continue;
    const fail = (why: string): never => {
      throw new Error(`${name}/gold.txt, line ${index + 1}: ${why}`);
    };
    const sign = /^[-?] /.exec(line)?.[0].trim();
    const [body = "", reason = ""] = sign ? line.slice(2).split(" // ") : [line];
    const marked = readMarked(body);
    if ("fault" in marked) return fail(marked.fault);
    const start = source.indexOf(marked.text, from);
    if (start < 0) return fail("not in the source, or not in its order");
    from = start;
    const placed = ({ start: a, end: b }: Span): Span => span(start + a, start + b);
    const whole = placed(span(0, marked.text.length));
    if (sign === "?") unjudged.push(whole);
    else if (sign === "-") {
      if (reason === "") fail("a hard negative without its reason");
      const [mark] = marked.marks;
      const isRhetoric = mark?.labels[1] === "rhetoric";
      negatives.push({ span: mark ? placed(mark.span) : whole, reason, isRhetoric });
    } else commitments.push(commitmentOf(marked.marks, source, placed, fail));
  }
  return { name, commitments, negatives, unjudged };
}

type Fail = (why: string) => never;

function commitmentOf(marks: readonly Mark[], source: string, placed: (at: Span) => Span, fail: Fail): GoldCommitment {
  const pieces = marks.filter(({ labels }) => labels[0] === "commitment");
  const head = pieces.find(({ labels }) => labels.length >= 3) ?? fail("no form and testability");
  const starts = pieces.map((piece) => piece.span.start);
  const ends = pieces.map((piece) => piece.span.end);
  const at = placed(span(Math.min(...starts), Math.max(...ends)));
  const committers = codesOf(marks, "actor");
  if (committers.wanted.size === 0) fail("no committer");
  return {
    span: at,
    quote: source.slice(at.start, at.end),
    forms: head.labels[1]!.split("/"),
    testabilities: head.labels[2]!.split("/"),
    reaffirms: head.labels.includes("reaffirms"),
    committers,
    beneficiaries: codesOf(marks, "recipient"),
    due: dueOf(marks, fail),
  };
}

function codesOf(marks: readonly Mark[], label: string): Codes {
  const of = (name: string) =>
    marks.filter(({ labels }) => labels[0] === name).flatMap(({ labels }) => labels.slice(1));
  const wanted = new Set(of(label));
  return { wanted, allowed: new Set([...wanted, ...of(`${label}?`)]) };
}

function dueOf(marks: readonly Mark[], fail: Fail): When | "open" | null {
  const label = marks.find(({ labels }) => labels[0] === "due")?.labels[1];
  if (label === undefined) return marks.some(({ labels }) => labels[0] === "period") ? "open" : null;
  if (label === "recurring" || label === "unknown") return "open";
  return whenOf(label) ?? fail(`no date: ${label}`);
}

/** What `about.yaml` says: one `key: value` a line. */
export type About = Readonly<Record<string, string>>;

/** The documents of a folder with their source and what is known of them. */
export function commitmentGold(folder: string): { gold: GoldDocument; source: string; about: About }[] {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const file = (of: string): string => readFileSync(join(folder, name, of), "utf8");
      const source = file("source.txt");
      const pairs = [...file("about.yaml").matchAll(/^(\w+): "?(.*?)"?$/gm)].map(([, key, value]) => [key!, value!]);
      return { gold: readCommitmentGold(name, source, file("gold.txt")), source, about: Object.fromEntries(pairs) };
    });
}
