import { type Batch, MOST_ROWS } from "./batch.ts";
import { backward, drawMask, forward, masked, type School } from "./dense.ts";
import type { Parameters } from "./parameters.ts";
import { sweeps } from "./sweeps.ts";

/** One layer of the encoder in training: places of its output and of the output's slopes. */
export interface Recurrent {
  readonly output: number;
  readonly slopes: number;
  forward(batch: Batch): void;
  /** Adds to the slopes of the input. */
  backward(batch: Batch): void;
}

export interface Below {
  readonly width: number;
  readonly output: number;
  readonly slopes: number;
}

/**
 * A simple recurrent unit in both directions; see `recurrence` in src/parse. The first layer's highway has a matrix of
 * its own.
 */
export function recurrent(
  school: School,
  learnt: Parameters,
  at: number,
  below: Below,
  half: number,
  drop: number,
): Recurrent {
  const { space } = school;
  const isFirst = at === 0;
  const columns = (isFirst ? 8 : 6) * half;
  const weights = learnt.matrix(`layer${at}`, below.width, columns, Math.sqrt(3 / below.width));
  const gates = learnt.matrix(`gates${at}`, 8, half, 0);
  for (const row of [0, 4]) space.numbers.fill(0.5, gates.values + row * half, gates.values + (row + 1) * half);
  const place = (width: number) => space.place(MOST_ROWS * width);
  const [mask, dropped, raised] = [place(below.width), place(below.width), place(below.width)];
  const [sums, sumSlopes] = [place(columns), place(columns)];
  const [output, slopes, kept] = [place(2 * half), place(2 * half), place(5 * 2 * half)];
  const sweep = sweeps(space.numbers, half, columns, { sums, sumSlopes, output, slopes, kept });
  const highway = isFirst
    ? { from: sums + 6 * half, slopes: sumSlopes + 6 * half, step: columns }
    : { from: below.output, slopes: below.slopes, step: below.width };
  const parts = { gates: gates.values, gateSlopes: gates.slopes, ...highway, isFirst };
  const eachSentence = (batch: Batch, act: (start: number, end: number) => void): void => {
    batch.lessons.forEach((_, sentence) => {
      act(batch.starts[sentence]!, batch.starts[sentence + 1]!);
    });
  };
  return {
    output,
    slopes,
    forward(batch) {
      drawMask(school, batch, mask, below.width, drop);
      masked(space.numbers, below.output, mask, dropped, batch.rows * below.width);
      space.clear(sums, batch.rows * columns);
      forward(school, dropped, weights, sums, batch.rows);
      eachSentence(batch, (start, end) => {
        for (const way of [0, 1] as const) sweep.forward(way, start, end, parts);
      });
      space.clear(output + batch.count * 2 * half, (batch.rows - batch.count) * 2 * half);
    },
    backward(batch) {
      space.clear(sumSlopes + batch.count * columns, (batch.rows - batch.count) * columns);
      eachSentence(batch, (start, end) => {
        for (const way of [0, 1] as const) sweep.backward(way, start, end, parts);
      });
      const all = batch.rows * below.width;
      space.clear(raised, all);
      backward(school, dropped, weights, sumSlopes, raised, batch.rows);
      masked(space.numbers, raised, mask, raised, all);
      space.add(raised, below.slopes, 1, all);
    },
  };
}
