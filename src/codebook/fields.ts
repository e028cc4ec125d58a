import { LineCounter, parseDocument } from "yaml";
import { problem, type Report } from "../ground/problem.ts";

/** A field of a YAML file: its text (or list of texts) and its first line, from 1. All scalars are strings. */
export interface Field {
  readonly text: string;
  readonly items: readonly string[] | null;
  readonly line: number;
}

/**
 * Reads a flat YAML file of text fields. The failsafe schema keeps `040` and `NO` as the strings they are.
 * Gives null, and reports `codebook/yaml`, when the file cannot be read.
 */
export function readFields(path: string, source: string, report: Report): ReadonlyMap<string, Field> | null {
  const counter = new LineCounter();
  const document = parseDocument(source, { schema: "failsafe", lineCounter: counter });
  const [fault] = document.errors;
  if (fault) {
    const { line, col } = counter.linePos(fault.pos[0]);
    report(problem("codebook/yaml", fault.message.split("\n")[0], { path, line, column: col }));
    return null;
  }
  const fields = new Map<string, Field>();
  const root = document.contents as unknown as Collection | null;
  if (!root || !Array.isArray(root.items)) {
    report(problem("codebook/yaml", "It holds no fields.", { path, line: 1 }));
    return null;
  }
  for (const { key, value } of root.items as Pair[]) {
    const line = counter.linePos(value?.range?.[0] ?? 0).line;
    fields.set(String(key.value), fieldOf(value, line));
  }
  return fields;
}

interface Node {
  readonly value?: unknown;
  readonly items?: readonly Node[];
  readonly range?: readonly number[];
  readonly type?: string;
}
interface Pair {
  readonly key: { readonly value: unknown };
  readonly value: Node | null;
}
interface Collection {
  readonly items: readonly unknown[];
}

function fieldOf(value: Node | null, line: number): Field {
  if (value?.items) {
    const items = value.items.map((item) => String(item.value ?? ""));
    return { text: items.join(" "), items, line };
  }
  // The text of a block (`|`) begins on the line after the field's name.
  const isBlock = value?.type === "BLOCK_LITERAL" || value?.type === "BLOCK_FOLDED";
  return { text: String(value?.value ?? ""), items: null, line: isBlock ? line + 1 : line };
}
