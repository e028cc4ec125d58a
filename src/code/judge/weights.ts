import { GROUPS } from "./senses.ts";
import type { Sight } from "./sight.ts";

/** The numbers of a trained judge. */
export interface JudgeWeights {
  /** PLOVER's types with CONCEDE and RETREAT as YIELD, and NONE. */
  readonly classes: readonly string[];
  /** By which scores are multiplied before they are made shares. */
  readonly sharpness: number;
  /** One score a class, margins of one-against-the-rest; last a score that is above nought for RETREAT, below for CONCEDE. */
  score(sight: Sight): Float64Array;
  knows(hash: number): boolean;
  /** Weight of a feature, by its hash, for a class; 0 for an unknown feature. */
  weight(hash: number, of: number): number;
  /** What the meaning of a group of words adds to a class's score. */
  sense(senses: Float32Array, group: number, of: number): number;
}

/** What a trained judge's file says of itself. `scales` has one step for each class and one for the parting scale. */
export interface JudgeHeader {
  readonly classes: readonly string[];
  readonly sharpness: number;
  /** How many named features, and how many numbers the meanings have. */
  readonly features: number;
  readonly senses: number;
  /** The weight of the meanings beside named features. */
  readonly share: number;
  readonly scales: readonly number[];
}

/** `ENTJ`. */
export const JUDGE_MAGIC = 0x454e544a;

/**
 * Reads a trained judge: magic, length of the header, the header as JSON, the features' hashes in rising order, then for each feature, each
 * number of the meanings and a constant one signed byte a class (the parting scale last). Throws `RangeError` on any other file.
 */
export function readJudge(bytes: Uint8Array): JudgeWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== JUDGE_MAGIC) throw new RangeError("not a file of a judge's weights");
  const start = 8 + view.getUint32(4);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, start))) as JudgeHeader;
  const columns = header.scales.length;
  const rows = start + 4 * header.features;
  if (bytes.length !== rows + (header.features + header.senses + 1) * columns)
    throw new RangeError("the file of a judge's weights is cut short");
  const table = tableOf(view, start, header.features);
  const steps = new Int8Array(bytes.buffer, bytes.byteOffset + rows, bytes.length - rows);
  return weightsOf(header, (hash) => findIn(table, hash), steps);
}

interface Table {
  readonly mask: number;
  readonly hashes: Uint32Array;
  /** Place + 1; 0 where the slot is free. */
  readonly places: Uint32Array;
}

function tableOf(view: DataView, start: number, count: number): Table {
  let size = 16;
  while (size < 2 * count) size *= 2;
  const table = { mask: size - 1, hashes: new Uint32Array(size), places: new Uint32Array(size) };
  for (let place = 0; place < count; place++) {
    const hash = view.getUint32(start + 4 * place);
    let slot = hash & table.mask;
    while (table.places[slot] !== 0) slot = (slot + 1) & table.mask;
    table.hashes[slot] = hash;
    table.places[slot] = place + 1;
  }
  return table;
}

function findIn({ mask, hashes, places }: Table, hash: number): number {
  let slot = hash & mask;
  while (places[slot] !== 0) {
    if (hashes[slot] === hash) return places[slot]! - 1;
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** The judge of a header, a finder of features' places and the steps of the weights, row by row. */
export function weightsOf(
  { classes, sharpness, features, senses: numbers, share, scales }: JudgeHeader,
  find: (hash: number) => number,
  steps: Int8Array,
): JudgeWeights {
  const columns = scales.length;
  const at = (row: number, column: number) => steps[row * columns + column]! * scales[column]!;
  const sums = ({ hashes, senses }: Sight): Float64Array => {
    const steady = new Int32Array(columns);
    let known = 0;
    for (const hash of hashes) {
      const row = find(hash) * columns;
      if (row < 0) continue;
      known++;
      for (let column = 0; column < columns; column++) steady[column]! += steps[row + column]!;
    }
    const sum = new Float64Array(columns);
    const scale = 1 / Math.sqrt(known || 1);
    for (let column = 0; column < columns; column++) sum[column] = steady[column]! * scale;
    for (let number = 0; number < numbers; number++) {
      const value = senses[number]! * share;
      if (value === 0) continue;
      const row = (features + number) * columns;
      for (let column = 0; column < columns; column++) sum[column]! += value * steps[row + column]!;
    }
    const constant = (features + numbers) * columns;
    for (let column = 0; column < columns; column++)
      sum[column] = (sum[column]! + CONSTANT * steps[constant + column]!) * scales[column]!;
    return sum;
  };
  return {
    classes,
    sharpness,
    score: sums,
    knows: (hash) => find(hash) >= 0,
    weight: (hash, of) => {
      const row = find(hash);
      return row < 0 ? 0 : at(row, of);
    },
    sense: (senses, group, of) => {
      const size = numbers / GROUPS.length;
      let sum = 0;
      for (let number = group * size; number < (group + 1) * size; number++)
        sum += senses[number]! * share * at(features + number, of);
      return sum;
    },
  };
}

/** The value of the constant feature. */
export const CONSTANT = 0.3;
