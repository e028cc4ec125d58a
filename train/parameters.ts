import type { Arena } from "./arena.ts";
import { KEEP_MEAN, KEEP_SQUARE } from "./routines.ts";

/** Numbers to be learnt, row by row, with their slopes and Adam's means, all places in the arena. */
export interface Parameter {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: number;
  readonly slopes: number;
  readonly means: number;
  readonly squares: number;
  /** Of a table only the rows that were used since the last step are stepped. */
  readonly used: Map<number, true> | null;
}

/** All parameters of a network and the way they learn. */
export interface Parameters {
  readonly all: readonly Parameter[];
  /** A matrix of even random numbers between plus and minus `scale`. */
  matrix(name: string, rows: number, columns: number, scale: number): Parameter;
  table(name: string, rows: number, columns: number, scale: number): Parameter;
  /** One step of Adam along the slopes, whose whole is bounded after they are multiplied by `part`. */
  step(rate: number, part: number): void;
}

const BOUND = 5;

export function parameters(space: Arena, random: () => number): Parameters {
  const all: Parameter[] = [];
  const constants = space.place(8);
  let steps = 0;
  const make = (name: string, rows: number, columns: number, scale: number, isTable: boolean): Parameter => {
    const count = rows * columns;
    const values = space.place(count);
    if (scale > 0) for (let at = 0; at < count; at++) space.numbers[values + at] = (random() * 2 - 1) * scale;
    const used = isTable ? new Map<number, true>() : null;
    const [slopes, means, squares] = [space.place(count), space.place(count), space.place(count)];
    const parameter = { name, rows, columns, values, slopes, means, squares, used };
    all.push(parameter);
    return parameter;
  };
  const step = (rate: number, part: number): void => {
    let sum = 0;
    eachRun(all, (parameter, from, count) => {
      sum += squareSum(space.numbers, parameter.slopes + from, count);
    });
    const length = Math.sqrt(sum) * part;
    steps++;
    const corrected = (rate * Math.sqrt(1 - KEEP_SQUARE ** steps)) / (1 - KEEP_MEAN ** steps);
    space.numbers.fill(length > BOUND ? (part * BOUND) / length : part, constants, constants + 4);
    space.numbers.fill(corrected, constants + 4, constants + 8);
    eachRun(all, ({ values, slopes, means, squares }, from, count) => {
      space.step(values + from, slopes + from, means + from, squares + from, constants, count);
    });
    for (const parameter of all) parameter.used?.clear();
  };
  return {
    all,
    matrix: (name, rows, columns, scale) => make(name, rows, columns, scale, false),
    table: (name, rows, columns, scale) => make(name, rows, columns, scale, true),
    step,
  };
}

function eachRun(all: readonly Parameter[], act: (parameter: Parameter, from: number, count: number) => void): void {
  for (const parameter of all) {
    const { rows, columns, used } = parameter;
    if (used === null) act(parameter, 0, rows * columns);
    else for (const row of used.keys()) act(parameter, row * columns, columns);
  }
}

function squareSum(numbers: Float32Array, from: number, count: number): number {
  let sum = 0;
  for (let at = from; at < from + count; at++) sum += numbers[at]! * numbers[at]!;
  return sum;
}
