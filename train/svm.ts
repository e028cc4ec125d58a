import { seeded, shuffle } from "./random.ts";

/** A row of numbers with few that are not nought. */
export interface Row {
  readonly places: Int32Array;
  readonly values: Float32Array;
  /** How dear a mistake on it is. */
  readonly cost: number;
}

export interface Lesson {
  readonly rows: readonly Row[];
  /** +1 or -1 for each row; 0 leaves it out. */
  readonly sides: Int8Array;
  readonly width: number;
}

const ROUNDS = 40;
const ENOUGH = 0.02;

/**
 * A linear support vector machine with squared hinge loss by dual coordinate descent (Hsieh et al. 2008, the method of LIBLINEAR).
 * Gives the weights, `width` of them. The order of rows is drawn from a fixed seed: the same rows give the same weights.
 */
export function machine({ rows, sides, width }: Lesson): Float64Array {
  const weights = new Float64Array(width);
  const duals = new Float64Array(rows.length);
  const squares = rows.map(({ values }) => values.reduce((sum, value) => sum + value * value, 0));
  const order = [...rows.keys()].filter((at) => sides[at] !== 0);
  const random = seeded(7);
  for (let round = 0; round < ROUNDS; round++) {
    let largest = 0;
    for (const at of shuffle(order, random)) {
      const row = rows[at]!;
      const slack = 0.5 / row.cost;
      const slope = sides[at]! * product(weights, row) - 1 + slack * duals[at]!;
      const step = duals[at] === 0 ? Math.min(slope, 0) : slope;
      if (Math.abs(step) < 1e-12) continue;
      largest = Math.max(largest, Math.abs(step));
      const old = duals[at]!;
      duals[at] = Math.max(old - slope / (squares[at]! + slack), 0);
      addTo(weights, row, (duals[at]! - old) * sides[at]!);
    }
    if (largest < ENOUGH) break;
  }
  return weights;
}

export function product(weights: Float64Array, { places, values }: Row): number {
  let sum = 0;
  for (let at = 0; at < places.length; at++) sum += weights[places[at]!]! * values[at]!;
  return sum;
}

function addTo(weights: Float64Array, { places, values }: Row, times: number): void {
  for (let at = 0; at < places.length; at++) weights[places[at]!]! += times * values[at]!;
}
