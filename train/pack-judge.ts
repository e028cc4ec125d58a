import { JUDGE_MAGIC, type JudgeHeader } from "../src/code/judge/weights.ts";

/** The bytes of a judge's file. */
export type Judged = Uint8Array;

/**
 * Writes the file that `readJudge` reads. `hashes` in rising order; each column holds a weight a feature, then one a number of the meanings,
 * then the constant's. Weights become signed bytes in steps of their column's largest.
 */
export function packJudge(
  header: Omit<JudgeHeader, "scales">,
  hashes: readonly number[],
  columns: readonly Float64Array[],
): Judged {
  const scales = columns.map(
    (column) => column.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127 || 1,
  );
  const text = new TextEncoder().encode(JSON.stringify({ ...header, scales }));
  const rows = hashes.length + header.senses + 1;
  const bytes = new Uint8Array(8 + text.length + 4 * hashes.length + rows * columns.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, JUDGE_MAGIC);
  view.setUint32(4, text.length);
  bytes.set(text, 8);
  const start = 8 + text.length;
  for (const [at, hash] of hashes.entries()) view.setUint32(start + 4 * at, hash);
  const at = start + 4 * hashes.length;
  columns.forEach((column, place) => {
    for (let row = 0; row < rows; row++)
      view.setInt8(at + row * columns.length + place, Math.round(column[row]! / scales[place]!));
  });
  return bytes;
}
