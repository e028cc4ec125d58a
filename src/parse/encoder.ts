import { forms, rowBytes } from "./forms.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Model } from "./weights.ts";
import {
  LONGEST,
  multiply,
  type Placed,
  placeConstants,
  placeMatrix,
  placeNumbers,
  type Workspace,
} from "./workspace.ts";

/** Reads the words in both directions, layer by layer. */
export interface Encoder {
  /**
   * Encodes up to `LONGEST` forms; calls `seen` with each layer's output: a byte offset of 16-bit activations, a row
   * to a word.
   */
  encode(list: readonly string[], seen: (layer: number, activations: number) => void): void;
}

interface Layer {
  /** Null in the first layer: its sums come from the forms. */
  readonly weights: Placed | null;
  readonly gates: number;
  readonly scale: number;
}

/** Layers of simple recurrent units in both directions, each carrying its input past itself. */
export function encoder(space: Workspace, model: Model, lexicon: Lexicon): Encoder {
  const known = forms(space, model, lexicon);
  const { half } = known;
  const width = 2 * half;
  const sums = space.place(LONGEST * rowBytes(half));
  const outputs = [space.place(4 * LONGEST * width), space.place(4 * LONGEST * width)] as const;
  const activations = space.place(2 * LONGEST * width);
  const state = space.place(4 * half);
  const constants = placeConstants(space, 1, 1, 0);
  const layers = Array.from({ length: model.layers }, (_, at) => layerOf(space, model, at, known.unit));
  const run = space.kernel.recur;
  const part = 4 * half;
  const step = 4 * width;

  const both = (
    layer: Layer,
    input: number,
    inputStep: number,
    sumsStep: number,
    output: number,
    count: number,
  ): void => {
    const { gates, scale } = layer;
    space.floats.fill(0, state / 4, state / 4 + half);
    run(sums, sumsStep, input, inputStep, output, step, gates, state, scale, count, half);
    const last = count - 1;
    const [lastSums, lastInput, lastOutput] = [
      sums + 3 * part + last * sumsStep,
      input + part + last * inputStep,
      output + part + last * step,
    ];
    space.floats.fill(0, state / 4, state / 4 + half);
    run(lastSums, -sumsStep, lastInput, -inputStep, lastOutput, -step, gates + 4 * part, state, scale, count, half);
  };

  const encode: Encoder["encode"] = (list, seen) => {
    known.write(list, sums);
    layers.forEach((layer, at) => {
      const input = outputs[(at + 1) & 1]!;
      const output = outputs[at & 1]!;
      if (layer.weights === null) {
        both(layer, sums + 6 * part, rowBytes(half), rowBytes(half), output, list.length);
      } else {
        multiply(space, activations, layer.weights, sums, list.length);
        both(layer, input, step, 6 * part, output, list.length);
      }
      space.kernel.shorten(output, constants, activations, list.length * width);
      seen(at, activations);
    });
  };
  return { encode };
}

function layerOf(space: Workspace, model: Model, at: number, firstUnit: number): Layer {
  const weights = at === 0 ? null : placeMatrix(space, model.matrix(`layer${at}`));
  const scale = space.place(4);
  space.floats[scale / 4] = weights?.unit ?? firstUnit;
  return { weights, gates: placeNumbers(space, model.matrix(`gates${at}`)), scale };
}
