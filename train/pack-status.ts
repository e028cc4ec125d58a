import { STATUS_MAGIC, type StatusHeader } from "../src/code/status/weights.ts";
import { GOING } from "../src/model/status.ts";

/** A feature by its hash, and in how many descriptions it was. */
export interface Known {
  readonly hash: number;
  readonly count: number;
}

/** Writes the file that `readStatusWeights` reads. Features in the rising order of their hashes; each column holds a weight a feature, then the constant's. */
export function packStatus(
  places: readonly Known[],
  columns: readonly Float64Array[],
  descriptions: number,
): Uint8Array {
  const scales = columns.map(
    (column) => column.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 32_767 || 1,
  );
  const header: StatusHeader = { statuses: GOING, features: places.length, descriptions, scales };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = 8 + text.length;
  const counts = start + 4 * places.length;
  const rows = counts + 2 * places.length;
  const bytes = new Uint8Array(rows + 2 * columns.length * (places.length + 1));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, STATUS_MAGIC);
  view.setUint32(4, text.length);
  bytes.set(text, 8);
  places.forEach(({ hash, count }, at) => {
    view.setUint32(start + 4 * at, hash);
    view.setUint16(counts + 2 * at, count);
  });
  columns.forEach((column, place) => {
    for (let row = 0; row <= places.length; row++)
      view.setInt16(rows + 2 * (row * columns.length + place), Math.round(column[row]! / scales[place]!));
  });
  return bytes;
}
