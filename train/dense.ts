import type { Arena } from "./arena.ts";
import type { Batch } from "./batch.ts";
import type { Parameter } from "./parameters.ts";

/** What the parts of the network in training share. */
export interface School {
  readonly space: Arena;
  /** Numbers from 0 to below 1. */
  readonly random: () => number;
  /** Places for what is turned on its side. */
  readonly turned: readonly [number, number];
}

/** y += x × w. */
export function forward(school: School, x: number, w: Parameter, y: number, rows: number): void {
  school.space.multiply(x, w.values, y, rows, w.rows, w.columns);
}

/** The slopes of w from those of y, and those of x added to `dx`. */
export function backward(school: School, x: number, w: Parameter, dy: number, dx: number, rows: number): void {
  slopesOf(school, x, w, dy, rows);
  const { space, turned } = school;
  space.turn(w.values, w.rows, w.columns, turned[1]);
  space.multiply(dy, turned[1], dx, rows, w.columns, w.rows);
}

/** The slopes of w alone. */
export function slopesOf(school: School, x: number, w: Parameter, dy: number, rows: number): void {
  const { space, turned } = school;
  space.turn(x, rows, w.rows, turned[0]);
  space.multiply(turned[0], dy, w.slopes, w.rows, rows, w.columns);
}

/** Adds a row of biases to every row. */
export function addBias(space: Arena, bias: Parameter, to: number, count: number): void {
  for (let row = 0; row < count; row++) space.add(bias.values, to + row * bias.columns, 1, bias.columns);
}

export function slopesOfBias(space: Arena, bias: Parameter, dy: number, count: number): void {
  for (let row = 0; row < count; row++) space.add(dy + row * bias.columns, bias.slopes, 1, bias.columns);
}

/** Multiplies row by row: to = from × mask. */
export function masked(numbers: Float32Array, from: number, mask: number, to: number, count: number): void {
  for (let at = 0; at < count; at++) numbers[to + at] = numbers[from + at]! * numbers[mask + at]!;
}

/** A mask that drops the same columns in all rows of a sentence (Gal & Ghahramani, 2016) and makes up for them. */
export function drawMask(school: School, batch: Batch, mask: number, columns: number, drop: number): void {
  const { space, random } = school;
  const keep = 1 / (1 - drop);
  space.clear(mask + batch.count * columns, (batch.rows - batch.count) * columns);
  batch.lessons.forEach((_, at) => {
    const first = mask + batch.starts[at]! * columns;
    for (let column = 0; column < columns; column++) space.numbers[first + column] = random() < drop ? 0 : keep;
    for (let row = batch.starts[at]! + 1; row < batch.starts[at + 1]!; row++) {
      space.numbers.copyWithin(mask + row * columns, first, first + columns);
    }
  });
}

/**
 * Cross-entropy of `count` scores at a place: writes their slopes and returns the loss. The slopes of scores that are
 * no choice must be cleared by the caller.
 */
export function surprise(numbers: Float32Array, scores: number, count: number, right: number, slopes: number): number {
  let most = -Infinity;
  for (let at = 0; at < count; at++) if (numbers[scores + at]! > most) most = numbers[scores + at]!;
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const weight = Math.exp(numbers[scores + at]! - most);
    numbers[slopes + at] = weight;
    sum += weight;
  }
  const chance = numbers[slopes + right]! / sum;
  for (let at = 0; at < count; at++) numbers[slopes + at]! /= sum;
  numbers[slopes + right]! -= 1;
  return -Math.log(chance + 1e-30);
}
