import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Codebook } from "../src/codebook/codebook.ts";
import { readMarked } from "../src/ground/marked.ts";
import type { Span } from "../src/ground/span.ts";
import { PACKAGE } from "../src/pipeline/package.ts";
import type { PairRow } from "../src/pipeline/relate.ts";

/** A sentence with its two parties and what passes between them: one of the sixteen types, YIELD (PLV's CONCEDE or RETREAT) or NONE. */
export interface Case extends PairRow {
  readonly id: string;
  readonly type: string;
  readonly from: "sentences" | "codebook" | "plv";
}

const SENTENCES = join(PACKAGE, "train", "sentences");

/** The cases of train/sentences, a file a type. Throws on a row whose marks cannot be read. */
export function ownCases(): Case[] {
  const files = readdirSync(SENTENCES).filter((name) => name.endsWith(".txt"));
  return files.sort().flatMap((name) => {
    const type = basename(name, ".txt").toUpperCase();
    const lines = readFileSync(join(SENTENCES, name), "utf8").split("\n");
    return lines.flatMap((line, at) => (line.trim() === "" ? [] : [caseOf(line, `${name}:${at + 1}`, type)]));
  });
}

function caseOf(line: string, id: string, type: string): Case {
  const marked = readMarked(line);
  if ("fault" in marked) throw new Error(`train/sentences/${id}: ${marked.fault}`);
  const spanOf = (label: string) => marked.marks.find(({ labels }) => labels[0] === label)?.span ?? null;
  const [actor, recipient] = [spanOf("actor"), spanOf("recipient")];
  if (!actor && !recipient) throw new Error(`train/sentences/${id}: no party is marked`);
  return { id, text: marked.text, actor, recipient, type, from: "sentences" };
}

/** The sentences that the codebook's event rules must code, with the type that they ask for. */
export function codebookCases(codebook: Codebook): Case[] {
  return codebook.rules.flatMap((rule) => {
    const { makes } = rule;
    if (makes.kind !== "event") return [];
    return rule.codes.flatMap((example): Case[] => {
      const marksOf = (label: string) => example.marks.filter(({ labels }) => labels[0] === label);
      const [actor, other] = marksOf("actor");
      const recipient: Span | null = marksOf("recipient")[0]?.span ?? other?.span ?? null;
      if (!actor && !recipient) return [];
      const said = marksOf("event")[0]?.labels.find((label) => /^[A-Z]+$/.test(label));
      return [
        {
          ...{ id: `${rule.id}:${example.line}`, text: example.text, actor: actor?.span ?? null, recipient },
          ...{ type: said ?? makes.type, from: "codebook" },
        },
      ];
    });
  });
}

interface PlvRow {
  readonly id: string;
  readonly text: string;
  readonly actor: Span | null;
  readonly recipient: Span | null;
  readonly gold_root: string;
}

/** The training half of PLV where it lies beside the repository, else none. Its text is fitted to and never kept. */
export function plvCases(path = join(PACKAGE, "..", "shared", "data", "plv", "train.ndjson")): Case[] {
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, "utf8").trim().split("\n");
  return rows.map((line): Case => {
    const { id, text, actor, recipient, gold_root: type } = JSON.parse(line) as PlvRow;
    return { id, text, actor, recipient, type, from: "plv" };
  });
}
