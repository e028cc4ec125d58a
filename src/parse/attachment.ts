import { bestTree } from "./best-tree.ts";
import { PANEL } from "./product.ts";
import { relationNamer } from "./relation.ts";
import type { Model } from "./weights.ts";
import {
  type Layer,
  LONGEST,
  multiply,
  placeInPanels,
  placeLayer,
  placeMatrix,
  placeNumbers,
  SLOPE,
  STEPS,
  type Workspace,
} from "./workspace.ts";

/** Kinds of distance between two words: 12 to the left, 12 to the right. */
export const DISTANCES = 24;

/** The kind of a distance, which is never nought. */
export function kindOfDistance(distance: number): number {
  const far = Math.abs(distance);
  const kind = far <= 6 ? far - 1 : far <= 8 ? 6 : far <= 11 ? 7 : far <= 15 ? 8 : far <= 22 ? 9 : far <= 35 ? 10 : 11;
  return distance > 0 ? 12 + kind : kind;
}

/**
 * Writes heads (-1 for the root) and relations (places in the model's list) of the words whose last activations are at
 * a byte offset.
 */
export type Attach = (activations: number, heads: Int32Array, relations: Uint8Array) => void;

/**
 * Biaffine attention (Dozat & Manning, 2017) with each word's liking for distances, the best tree over it, and a name
 * to each arc.
 */
export function attachment(space: Workspace, model: Model): Attach {
  const score = scorer(space, model);
  const name = relationNamer(space, model);
  const scores = new Float64Array(LONGEST * (LONGEST + 1));
  return (activations, heads, relations) => {
    score(activations, heads.length, scores);
    heads.set(bestTree(scores, heads.length));
    name(activations, heads, relations);
  };
}

const KIND_OF = Uint8Array.from({ length: 2 * LONGEST }, (_, at) =>
  at === LONGEST ? 0 : kindOfDistance(at - LONGEST),
);

// Fills the scores that `bestTree` wants.
function scorer(space: Workspace, model: Model): (activations: number, count: number, scores: Float64Array) => void {
  const dependent = placeLayer(space, model, "dependent", SLOPE);
  const head = placeLayer(space, model, "head", SLOPE);
  const affine = placeLayer(space, model, "affine", 1);
  const distance = placeMatrix(space, model.matrix("distance"));
  const size = dependent.matrix.columns;
  const root = placeNumbers(space, model.matrix("root"));
  const most = LONGEST + 8;
  const sums = space.place(4 * LONGEST * most);
  const likings = space.place(4 * LONGEST * DISTANCES);
  const numbers = space.place(4 * most * size);
  const dependents = space.place(2 * LONGEST * size);
  const queries = space.place(2 * LONGEST * size);
  const heads = space.place(2 * most * size);
  const keys = space.place(2 * most * size);
  const { floats, kernel } = space;
  const through = (layer: Layer, from: number, to: number, count: number): void => {
    multiply(space, from, layer.matrix, sums, count);
    kernel.activate(sums, layer.constants, numbers, to, count, size);
  };

  return (activations, count, scores) => {
    const columns = (count + 8) & ~7;
    through(dependent, activations, dependents, count);
    multiply(space, dependents, distance, likings, count);
    through(affine, dependents, queries, count);
    through(head, activations, heads, count);
    // The root is the head behind the last word.
    floats.copyWithin(numbers / 4 + count * size, root / 4, root / 4 + size);
    kernel.shorten(numbers + 4 * count * size, head.constants, heads + 2 * count * size, size);
    turnPairs(space.integers, heads / 4, count + 1, size / 2, keys / 4);
    multiply(space, queries, { at: keys, rows: size, columns, unit: 0 }, sums, count);
    addUp(space.integers, sums / 4, columns, likings / 4, distance.unit, count, scores);
  };
}

/** Turns rows of pairs on their side: they become columns of a matrix as the kernel wants it. */
function turnPairs(integers: Int32Array, from: number, rows: number, pairs: number, to: number): void {
  for (let row = 0; row < rows; row++) {
    const first = to + placeInPanels(0, row, pairs);
    for (let at = 0; at < pairs; at++) integers[first + PANEL * at] = integers[from + row * pairs + at]!;
  }
}

function addUp(
  integers: Int32Array,
  sums: number,
  columns: number,
  likings: number,
  likingUnit: number,
  count: number,
  scores: Float64Array,
): void {
  const unit = 1 / (STEPS * STEPS);
  for (let row = 0; row < count; row++) {
    const from = sums + row * columns;
    const liking = likings + row * DISTANCES;
    const to = row * (count + 1);
    for (let at = 0; at < count; at++) {
      const near = integers[liking + KIND_OF[at - row + LONGEST]!]! * likingUnit;
      scores[to + at] = integers[from + at]! * unit + near;
    }
    scores[to + count] = integers[from + count]! * unit;
  }
}
