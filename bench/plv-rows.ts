import type { Span } from "../src/ground/span.ts";
import { foldsOf } from "./folds.ts";
import { rowsIn } from "./rows.ts";

type Marks = readonly (readonly [number, number])[];

/** A row of PLV's training half. Its text is fitted to and measured on, and never kept. */
export interface PlvRow {
  readonly id: string;
  readonly text: string;
  readonly actor: Span | null;
  readonly recipient: Span | null;
  readonly actorMarks: Marks;
  readonly recipientMarks: Marks;
  readonly gold_root: string;
}

/** A row with the fold in which it is held out. */
export interface HeldRow extends PlvRow {
  readonly fold: number;
}

export const FOLDS = 5;

export function plvRows(path: string): HeldRow[] {
  const rows = rowsIn<PlvRow>(path);
  const folds = foldsOf(rows, ({ gold_root }) => gold_root, FOLDS);
  return rows.map((row, at) => ({ ...row, fold: folds[at]! }));
}
