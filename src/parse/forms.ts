import type { Lexicon } from "./lexicon.ts";
import { readingsOf } from "./readings.ts";
import { spellingOf } from "./spelling.ts";
import type { Model, Table } from "./weights.ts";
import { multiply, placeConstants, placeMatrix, type Workspace } from "./workspace.ts";

/** Forms whose sums are kept; when there are more, all are forgotten. */
const KEPT = 8192;
const TOGETHER = 32;

/** A row of the first layer: six runs of `half` 32-bit sums for the recurrence, two runs of numbers that bypass it. */
export const rowBytes = (half: number): number => 32 * half;

/** The first layer's sums by form: they do not depend on the neighbours, so each form is worked out once. */
export interface Forms {
  /** Half the width of a layer: the numbers of one direction. */
  readonly half: number;
  /** What one step of the sums is worth. */
  readonly unit: number;
  /** Writes one row a form (at most 256) from byte offset `to` on. */
  write(list: readonly string[], to: number): void;
}

export function forms(space: Workspace, model: Model, lexicon: Lexicon): Forms {
  const weights = placeMatrix(space, model.matrix("layer0"));
  const { columns: length, rows: size } = weights;
  const half = length / 8;
  const addVector = vectors(model, lexicon);
  const numbers = space.place(4 * TOGETHER * size);
  const inputs = space.place(2 * TOGETHER * size);
  const constants = placeConstants(space, 1, 1, 0);
  const sums = space.place(4 * TOGETHER * length);
  const kept = space.place(4 * KEPT * length) / 4;
  const places = new Map<string, number>();
  const { integers, floats } = space;

  const learn = (fresh: readonly string[]): void => {
    floats.fill(0, numbers / 4, numbers / 4 + TOGETHER * size);
    fresh.forEach((form, row) => {
      addVector(form, floats, numbers / 4 + row * size);
    });
    space.kernel.shorten(numbers, constants, inputs, TOGETHER * size);
    multiply(space, inputs, weights, sums, fresh.length);
    fresh.forEach((form, row) => {
      const to = kept + places.size * length;
      integers.copyWithin(to, sums / 4 + row * length, sums / 4 + (row + 1) * length);
      for (let at = to + 6 * half; at < to + length; at++) floats[at] = integers[at]! * weights.unit;
      places.set(form, to);
    });
  };

  const learnNew = (list: readonly string[]): void => {
    const fresh = new Set<string>();
    for (const form of list) if (!places.has(form)) fresh.add(form);
    if (fresh.size === 0) return;
    if (places.size + fresh.size > KEPT) {
      places.clear();
      for (const form of list) fresh.add(form);
    }
    const all = [...fresh];
    for (let at = 0; at < all.length; at += TOGETHER) learn(all.slice(at, at + TOGETHER));
  };

  const write = (list: readonly string[], to: number): void => {
    learnNew(list);
    list.forEach((form, row) => {
      const from = places.get(form)!;
      integers.copyWithin(to / 4 + row * length, from, from + length);
    });
  };
  return { half, unit: weights.unit, write };
}

/**
 * Adds the vector of a form to zeroes: its word, its spelling (the mean of its pieces, times the root of their
 * number), its shape, what it may be by the lexicon.
 */
function vectors(model: Model, lexicon: Lexicon): (form: string, to: Float32Array, at: number) => void {
  const [words, pieces, shapes, readings] = ["word", "spelling", "shape", "readings"].map((name) =>
    model.table(name),
  ) as Tables;
  const rows = new Map(model.vocabulary.map((word, at) => [word, at + 1]));
  return (form, to, at) => {
    const spelling = spellingOf(form);
    addRow(words, rows.get(spelling.word) ?? 0, to, at, 1);
    const part = 1 / Math.sqrt(spelling.pieces.length);
    for (const piece of spelling.pieces) addRow(pieces, piece, to, at + words.columns, part);
    const next = at + words.columns + pieces.columns;
    addRow(shapes, spelling.shape, to, next, 1);
    for (const row of readingsOf(lexicon, form)) addRow(readings, row, to, next + shapes.columns, 1);
  };
}

type Tables = [words: Table, pieces: Table, shapes: Table, readings: Table];

function addRow(table: Table, row: number, to: Float32Array, place: number, part: number): void {
  const { columns, values } = table;
  const step = table.steps[row]! * part;
  for (let at = 0; at < columns; at++) to[place + at]! += values[row * columns + at]! * step;
}
