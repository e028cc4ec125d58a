import { SLOPE } from "../src/parse/workspace.ts";
import { type Batch, MOST_ROWS } from "./batch.ts";
import { addBias, backward, drawMask, forward, masked, type School, slopesOfBias } from "./dense.ts";
import type { Parameters } from "./parameters.ts";

/** One view of the words, as one end of an arc: places of rows of `width` numbers and of their slopes. */
export interface End {
  readonly width: number;
  readonly output: number;
  readonly slopes: number;
  forward(batch: Batch, input: number): void;
  /** Adds to the slopes of the input. */
  backward(batch: Batch, input: number, inputSlopes: number): void;
}

/** A matrix, a bias and a leaky bend, with columns dropped behind it while learning. */
export function end(school: School, learnt: Parameters, name: string, from: number, width: number, drop: number): End {
  const { space } = school;
  const { numbers } = space;
  const weights = learnt.matrix(name, from, width, Math.sqrt(3 / from));
  const bias = learnt.matrix(`${name}Bias`, 1, width, 0);
  const place = () => space.place(MOST_ROWS * width);
  const [output, slopes, mask] = [place(), place(), place()];
  return {
    width,
    output,
    slopes,
    forward(batch, input) {
      space.clear(output, batch.rows * width);
      forward(school, input, weights, output, batch.rows);
      addBias(space, bias, output, batch.count);
      bend(numbers, output, output, batch.rows * width);
      drawMask(school, batch, mask, width, drop);
      masked(numbers, output, mask, output, batch.rows * width);
      space.clear(slopes, batch.rows * width);
    },
    backward(batch, input, inputSlopes) {
      masked(numbers, slopes, mask, slopes, batch.rows * width);
      unbend(numbers, output, slopes, batch.rows * width);
      slopesOfBias(space, bias, slopes, batch.count);
      backward(school, input, weights, slopes, inputSlopes, batch.rows);
    },
  };
}

/** What is below nought shrinks. */
export function bend(numbers: Float32Array, from: number, to: number, count: number): void {
  for (let at = 0; at < count; at++) {
    const value = numbers[from + at]!;
    numbers[to + at] = value < 0 ? value * SLOPE : value;
  }
}

/** The slopes before the bend, from those behind it and the bent values. */
export function unbend(numbers: Float32Array, bent: number, slopes: number, count: number): void {
  for (let at = 0; at < count; at++) if (numbers[bent + at]! < 0) numbers[slopes + at]! *= SLOPE;
}
