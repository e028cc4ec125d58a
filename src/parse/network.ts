import { attachment } from "./attachment.ts";
import { encoder } from "./encoder.ts";
import type { Lexicon } from "./lexicon.ts";
import { greatest } from "./relation.ts";
import type { Model } from "./weights.ts";
import { LONGEST, multiply, placeLayer, type Workspace, workspace } from "./workspace.ts";

/** Tags and a tree over words: places in the model's lists of tags and relations, and heads (-1 for the root). */
export interface Reading {
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

const MEMORY = 48 << 20;

/** Reads up to `LONGEST` words at a time. With `isPlain` no WebAssembly is used; the answers are the same. */
export function network(model: Model, lexicon: Lexicon, isPlain = false): (forms: readonly string[]) => Reading {
  const space = workspace(MEMORY, isPlain);
  const reader = encoder(space, model, lexicon);
  const tag = tagger(space, model);
  const attach = attachment(space, model);
  return (forms) => {
    const tags = new Uint8Array(forms.length);
    const heads = new Int32Array(forms.length);
    const relations = new Uint8Array(forms.length);
    if (forms.length === 0) return { tags, heads, relations };
    reader.encode(forms, (layer, activations) => {
      if (layer === model.tagLayer) tag(activations, tags);
      if (layer === model.layers - 1) attach(activations, heads, relations);
    });
    return { tags, heads, relations };
  };
}

function tagger(space: Workspace, model: Model): (activations: number, tags: Uint8Array) => void {
  const layer = placeLayer(space, model, "tag", 1);
  const { columns } = layer.matrix;
  const sums = space.place(4 * LONGEST * columns);
  const steps = space.place(2 * LONGEST * columns);
  return (activations, tags) => {
    multiply(space, activations, layer.matrix, sums, tags.length);
    space.kernel.activate(sums, layer.constants, sums, steps, tags.length, columns);
    for (let row = 0; row < tags.length; row++) {
      tags[row] = greatest(space.floats, sums / 4 + row * columns, model.tagNames.length);
    }
  };
}
