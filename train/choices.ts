import { type Batch, MOST_ROWS } from "./batch.ts";
import { addBias, backward, forward, type School, slopesOfBias, surprise } from "./dense.ts";
import { bend, type End, unbend } from "./ends.ts";
import type { Parameters } from "./parameters.ts";

/** A choice for each row of a batch among a list: tags, or the names of relations. */
export interface Choice {
  /** The loss against what is right; adds to the slopes of the input. */
  learn(batch: Batch, input: number, inputSlopes: number, right: (sentence: number) => Uint8Array): number;
}

export function choice(school: School, learnt: Parameters, name: string, from: number, count: number): Choice {
  const { space } = school;
  const columns = (count + 7) & ~7;
  const weights = learnt.matrix(name, from, columns, Math.sqrt(3 / from));
  const bias = learnt.matrix(`${name}Bias`, 1, columns, 0);
  const scores = space.place(MOST_ROWS * columns);
  const slopes = space.place(MOST_ROWS * columns);
  return {
    learn(batch, input, inputSlopes, right) {
      space.clear(scores, batch.rows * columns);
      forward(school, input, weights, scores, batch.rows);
      addBias(space, bias, scores, batch.count);
      space.clear(slopes, batch.rows * columns);
      let loss = 0;
      batch.lessons.forEach((_, at) => {
        const start = batch.starts[at]!;
        right(at).forEach((place, word) => {
          const row = (start + word) * columns;
          loss += surprise(space.numbers, scores + row, count, place, slopes + row);
        });
      });
      slopesOfBias(space, bias, slopes, batch.count);
      backward(school, input, weights, slopes, inputSlopes, batch.rows);
      return loss;
    },
  };
}

/** The names of arcs in training; see `relationNamer` in src/parse. */
export function relations(school: School, learnt: Parameters, dependent: End, head: End, count: number) {
  const { space } = school;
  const size = dependent.width;
  const root = learnt.matrix("labelRoot", 1, size, 0.3);
  const names = choice(school, learnt, "label", size, count);
  const sums = space.place(MOST_ROWS * size);
  const slopes = space.place(MOST_ROWS * size);
  // Calls with the row of each word and the place of its head's numbers in `from`.
  const eachArc = (batch: Batch, from: number, rootAt: number, act: (row: number, other: number) => void): void => {
    batch.lessons.forEach((lesson, at) => {
      const start = batch.starts[at]!;
      lesson.heads.forEach((place, word) => {
        act(start + word, place < 0 ? rootAt : from + (start + place) * size);
      });
    });
  };
  return {
    /** The loss over a batch with the right heads; leaves the slopes of both ends. */
    learn(batch: Batch): number {
      space.numbers.copyWithin(sums, dependent.output, dependent.output + batch.rows * size);
      eachArc(batch, head.output, root.values, (row, other) => {
        space.add(other, sums + row * size, 1, size);
      });
      bend(space.numbers, sums, sums, batch.rows * size);
      space.clear(slopes, batch.rows * size);
      const loss = names.learn(batch, sums, slopes, (at) => batch.lessons[at]!.relations);
      unbend(space.numbers, sums, slopes, batch.rows * size);
      space.add(slopes, dependent.slopes, 1, batch.count * size);
      eachArc(batch, head.slopes, root.slopes, (row, other) => {
        space.add(slopes + row * size, other, 1, size);
      });
      return loss;
    },
  };
}
