import { type Kernel, kernel } from "./kernel.ts";
import { PANEL } from "./product.ts";
import type { Matrix, Model } from "./weights.ts";

/** The steps to one in which activations are kept as 16-bit integers: they reach from -32 to 32. */
export const STEPS = 1024;

/** Words that are read in one go, at most; a multiple of eight. */
export const LONGEST = 256;

/** What remains of an activation below nought at the ends of an arc. */
export const SLOPE = 0.1;

/** The kernel's memory with views on it. All places that are handed about are byte offsets. */
export interface Workspace {
  readonly kernel: Kernel;
  readonly integers: Int32Array;
  readonly floats: Float32Array;
  readonly shorts: Int16Array;
  /** Takes so many bytes of the memory for good and says where they are. */
  place(bytes: number): number;
}

export function workspace(bytes: number, isPlain: boolean): Workspace {
  const made = kernel(bytes, isPlain);
  const { memory } = made;
  let next = 0;
  return {
    kernel: made,
    integers: new Int32Array(memory),
    floats: new Float32Array(memory),
    shorts: new Int16Array(memory),
    place(size) {
      const at = next;
      next += Math.ceil(size / 64) * 64;
      if (next > memory.byteLength) throw new RangeError("the parser's memory is too small for its weights");
      return at;
    },
  };
}

/**
 * A matrix in the memory, pairs of rows side by side as the kernel wants them; sums of activations times it count in
 * `unit`.
 */
export interface Placed {
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  readonly unit: number;
}

/** Where a pair stands in a matrix of so many rows of pairs that lies in panels. */
export const placeInPanels = (row: number, column: number, rows: number): number =>
  (column - (column % PANEL)) * rows + PANEL * row + (column % PANEL);

/** Copies a matrix of an even number of rows into the memory. */
export function placeMatrix(space: Workspace, matrix: Matrix): Placed {
  const { rows, columns, values, step } = matrix;
  const at = space.place(2 * rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const to = at / 4 + placeInPanels(row >> 1, column, rows / 2);
      space.shorts[2 * to + (row & 1)] = values[row * columns + column]!;
    }
  }
  return { at, rows, columns, unit: step / STEPS };
}

/** Copies a matrix into the memory as single-precision numbers. */
export function placeNumbers(space: Workspace, matrix: Matrix): number {
  const at = space.place(4 * matrix.values.length);
  matrix.values.forEach((value, place) => {
    space.floats[at / 4 + place] = value * matrix.step;
  });
  return at;
}

/** A layer of the network: a matrix, a bias, and what remains of sums below nought (1: all). */
export interface Layer {
  readonly matrix: Placed;
  /** As `Activate` wants them. */
  readonly constants: number;
}

/** Places the matrix `name` and its bias `nameBias`, or none. */
export function placeLayer(space: Workspace, model: Model, name: string, slope: number): Layer {
  const matrix = placeMatrix(space, model.matrix(name));
  const bias = model.matrix(`${name}Bias`);
  const constants = placeConstants(space, matrix.unit, slope, matrix.columns);
  bias.values.forEach((value, at) => {
    space.floats[constants / 4 + 12 + at] = value * bias.step;
  });
  return { matrix, constants };
}

/** Constants for `Activate` without biases. */
export function placeConstants(space: Workspace, unit: number, slope: number, columns: number): number {
  const at = space.place(48 + 4 * columns);
  [unit, slope, STEPS].forEach((value, place) => {
    space.floats.fill(value, at / 4 + 4 * place, at / 4 + 4 * place + 4);
  });
  return at;
}

/** Sums of `count` rows of activations times a matrix. Writes whole fours of rows. */
export function multiply(space: Workspace, from: number, matrix: Placed, to: number, count: number): void {
  space.kernel.multiply(from, matrix.at, to, (count + 3) & ~3, matrix.rows / 2, matrix.columns);
}
