import { DISTANCES, kindOfDistance } from "../src/parse/attachment.ts";
import { type Batch, type Lesson, MOST_WORDS } from "./batch.ts";
import { addBias, backward, forward, type School, slopesOfBias, surprise } from "./dense.ts";
import type { End } from "./ends.ts";
import type { Parameters } from "./parameters.ts";

const fours = (count: number): number => (count + 3) & ~3;
const eights = (count: number): number => (count + 7) & ~7;
const NEVER = -1e9;

/** The scorer of arcs in training; see `attachment` in src/parse. */
export function arcs(school: School, learnt: Parameters, dependent: End, head: End) {
  const { space } = school;
  const { numbers } = space;
  const size = dependent.width;
  const affine = learnt.matrix("affine", size, size, 1 / size);
  const affineBias = learnt.matrix("affineBias", 1, size, 0);
  const distance = learnt.matrix("distance", size, DISTANCES, 0.1);
  const root = learnt.matrix("root", 1, size, 0.3);
  const most = MOST_WORDS + 8;
  const place = (width: number) => space.place(most * width);
  const [dependents, heads, keys, queries] = [place(size), place(size), place(size), place(size)];
  const [dDependents, dHeads, dQueries] = [place(size), place(size), place(size)];
  const [scores, dScores, turned] = [place(most), place(most), place(most)];
  const [likings, dLikings] = [place(DISTANCES), place(DISTANCES)];

  // Scores row by word, the root being head `count`; returns how many columns a row has.
  const score = (start: number, count: number): number => {
    const rows = fours(count);
    const columns = eights(count + 1);
    space.clear(dependents, rows * size);
    space.clear(heads, columns * size);
    copy(dependent.output, start, dependents, count);
    copy(head.output, start, heads, count);
    numbers.copyWithin(heads + count * size, root.values, root.values + size);
    space.turn(heads, columns, size, keys);
    for (const [at, width] of [
      [queries, size],
      [likings, DISTANCES],
      [scores, columns],
    ] as const)
      space.clear(at, rows * width);
    forward(school, dependents, affine, queries, rows);
    addBias(space, affineBias, queries, count);
    space.multiply(queries, keys, scores, rows, size, columns);
    forward(school, dependents, distance, likings, rows);
    eachPair(count, (word, other, kind) => {
      if (kind < 0) numbers[scores + word * columns + other] = NEVER;
      else numbers[scores + word * columns + other]! += numbers[likings + word * DISTANCES + kind]!;
    });
    return columns;
  };
  const copy = (from: number, start: number, to: number, count: number): void => {
    numbers.copyWithin(to, from + start * size, from + (start + count) * size);
  };

  const learnOne = (lesson: Lesson, start: number): number => {
    const count = lesson.forms.length;
    const columns = score(start, count);
    const rows = fours(count);
    let loss = 0;
    space.clear(dScores, rows * columns);
    lesson.heads.forEach((right, word) => {
      const row = word * columns;
      loss += surprise(numbers, scores + row, count + 1, right < 0 ? count : right, dScores + row);
    });
    space.clear(dLikings, rows * DISTANCES);
    eachPair(count, (word, other, kind) => {
      if (kind >= 0) numbers[dLikings + word * DISTANCES + kind]! += numbers[dScores + word * columns + other]!;
    });
    space.clear(dQueries, rows * size);
    space.multiply(dScores, heads, dQueries, rows, columns, size);
    space.turn(dScores, rows, columns, turned);
    space.clear(dHeads, columns * size);
    space.multiply(turned, queries, dHeads, columns, rows, size);
    slopesOfBias(space, affineBias, dQueries, count);
    space.clear(dDependents, rows * size);
    backward(school, dependents, affine, dQueries, dDependents, rows);
    backward(school, dependents, distance, dLikings, dDependents, rows);
    space.add(dDependents, dependent.slopes + start * size, 1, count * size);
    space.add(dHeads, head.slopes + start * size, 1, count * size);
    space.add(dHeads + count * size, root.slopes, 1, size);
    return loss;
  };
  return {
    /** The loss over a batch; leaves the slopes of both ends. */
    learn: (batch: Batch): number =>
      batch.lessons.reduce((loss, lesson, at) => loss + learnOne(lesson, batch.starts[at]!), 0),
  };
}

// Every word with every other, and the kind of their distance; -1 for the word itself.
function eachPair(count: number, act: (word: number, other: number, kind: number) => void): void {
  for (let word = 0; word < count; word++) {
    for (let other = 0; other < count; other++) act(word, other, word === other ? -1 : kindOfDistance(other - word));
  }
}
