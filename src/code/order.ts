import type { Statement } from "../model/statement.ts";

const KINDS = ["event", "remark", "commitment", "claim"];

/** By place; of what is said in the same words, the event goes first. */
export function inReadingOrder(a: Statement, b: Statement): number {
  return a.span.start - b.span.start || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.span.end - b.span.end;
}
