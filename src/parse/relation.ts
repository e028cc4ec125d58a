import type { Model } from "./weights.ts";
import { LONGEST, multiply, placeConstants, placeLayer, placeNumbers, SLOPE, type Workspace } from "./workspace.ts";

/** Writes the relation of each word to its head; `activations` is a byte offset. */
export type Name = (activations: number, heads: Int32Array, relations: Uint8Array) => void;

/**
 * Names each arc by a layer over the sum of its two ends (Kiperwasser & Goldberg, 2016). The root's arc alone is
 * `root`.
 */
export function relationNamer(space: Workspace, model: Model): Name {
  const dependent = placeLayer(space, model, "labelDependent", SLOPE);
  const head = placeLayer(space, model, "labelHead", SLOPE);
  const label = placeLayer(space, model, "label", 1);
  const size = dependent.matrix.columns;
  const columns = label.matrix.columns;
  const root = placeNumbers(space, model.matrix("labelRoot"));
  const constants = placeConstants(space, 1, 1, 0);
  const sums = space.place(4 * LONGEST * Math.max(size, columns));
  const dependents = space.place(4 * LONGEST * size);
  const heads = space.place(4 * LONGEST * size);
  const steps = space.place(2 * LONGEST * Math.max(size, columns));
  const rootName = model.relations.indexOf("root");
  const { floats, kernel } = space;

  const addEnds = (chosen: Int32Array): void => {
    chosen.forEach((at, row) => {
      const own = dependents / 4 + row * size;
      const other = at < 0 ? root / 4 : heads / 4 + at * size;
      for (let place = 0; place < size; place++) {
        const value = floats[own + place]! + floats[other + place]!;
        floats[own + place] = value < 0 ? value * SLOPE : value;
      }
    });
    kernel.shorten(dependents, constants, steps, chosen.length * size);
  };

  return (activations, chosen, relations) => {
    const count = chosen.length;
    multiply(space, activations, dependent.matrix, sums, count);
    kernel.activate(sums, dependent.constants, dependents, steps, count, size);
    multiply(space, activations, head.matrix, sums, count);
    kernel.activate(sums, head.constants, heads, steps, count, size);
    addEnds(chosen);
    multiply(space, steps, label.matrix, sums, count);
    kernel.activate(sums, label.constants, sums, steps, count, columns);
    for (let row = 0; row < count; row++) {
      const isRoot = chosen[row]! < 0;
      relations[row] = isRoot ? rootName : greatest(floats, sums / 4 + row * columns, model.relations.length, rootName);
    }
  };
}

/** The place of the greatest of `count` numbers from `from` on, the place `but` left out. */
export function greatest(numbers: Float32Array, from: number, count: number, but = -1): number {
  let best = but === 0 ? 1 : 0;
  for (let at = best + 1; at < count; at++) if (at !== but && numbers[from + at]! > numbers[from + best]!) best = at;
  return best;
}
