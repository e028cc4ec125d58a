import { STATUS_MAGIC, type StatusHeader } from "../src/code/status/weights.ts";
import { GOING } from "../src/model/status.ts";

/** Writes the file that `readStatusWeights` reads. `hashes` in rising order; each column holds a weight a feature, then the constant's. */
export function packStatus(hashes: readonly number[], columns: readonly Float64Array[]): Uint8Array {
  const scales = columns.map(
    (column) => column.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 32_767 || 1,
  );
  const header: StatusHeader = { statuses: GOING, features: hashes.length, scales };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = 8 + text.length;
  const rows = start + 4 * hashes.length;
  const bytes = new Uint8Array(rows + 2 * columns.length * (hashes.length + 1));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, STATUS_MAGIC);
  view.setUint32(4, text.length);
  bytes.set(text, 8);
  for (const [at, hash] of hashes.entries()) view.setUint32(start + 4 * at, hash);
  columns.forEach((column, place) => {
    for (let row = 0; row <= hashes.length; row++)
      view.setInt16(rows + 2 * (row * columns.length + place), Math.round(column[row]! / scales[place]!));
  });
  return bytes;
}
