import { sha256 } from "../src/ground/identity.ts";
import { plainly } from "./likeness.ts";

/**
 * Deals rows into `count` folds: the same rows always the same way, rows of one sentence into one fold, and each class evenly over the
 * folds. Gives the number of the fold of each row.
 */
export function foldsOf<R extends { readonly text: string }>(
  rows: readonly R[],
  classOf: (row: R) => string,
  count = 5,
): number[] {
  const classes = new Map<string, string>();
  for (const row of rows) {
    const key = plainly(row.text);
    if (!classes.has(key)) classes.set(key, classOf(row));
  }
  const order = (key: string) => `${classes.get(key)} ${sha256(key)}`;
  const dealt = [...classes.keys()].map((key) => [order(key), key] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const folds = new Map(dealt.map(([, key], at) => [key, at % count]));
  return rows.map((row) => folds.get(plainly(row.text))!);
}
