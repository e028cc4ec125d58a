import { mix } from "./hash.ts";
import type { Words } from "./words.ts";

/** Rows of the tagger's table: a power of two. */
export const TAG_ROWS = 1 << 18;
const FEATURES = 24;

/** Writes the rows of the features of word `at`, given the two tags before it; returns how many. */
export function tagFeatures(words: Words, at: number, before: number, before2: number, rows: Int32Array): number {
  const { form, lower, ending2, ending3, ending4, start, shape, length } = words;
  const near = (column: Int32Array, place: number): number => (place < 0 ? 1 : place >= length ? 2 : column[place]!);
  let count = 0;
  const add = (name: number, a: number, b: number, c: number): void => {
    rows[count++] = mix(name, a, b, c) & (TAG_ROWS - 1);
  };
  add(1, 0, 0, 0);
  add(2, form[at]!, 0, 0);
  add(3, lower[at]!, 0, 0);
  add(4, ending2[at]!, 0, 0);
  add(5, ending3[at]!, 0, 0);
  add(6, ending4[at]!, 0, 0);
  add(7, start[at]!, 0, 0);
  add(8, shape[at]!, 0, 0);
  add(9, before, 0, 0);
  add(10, before, before2, 0);
  add(11, before, lower[at]!, 0);
  add(12, near(lower, at - 1), 0, 0);
  add(13, near(lower, at - 2), 0, 0);
  add(14, near(lower, at + 1), 0, 0);
  add(15, near(lower, at + 2), 0, 0);
  add(16, near(ending3, at + 1), 0, 0);
  add(17, near(ending3, at - 1), 0, 0);
  add(18, near(lower, at - 1), lower[at]!, 0);
  add(19, lower[at]!, near(lower, at + 1), 0);
  add(20, near(lower, at - 1), near(lower, at + 1), 0);
  add(21, shape[at]!, near(shape, at + 1), near(shape, at - 1));
  add(22, before, near(lower, at + 1), 0);
  add(23, shape[at]!, at === 0 ? 1 : 0, ending2[at]!);
  add(24, before, shape[at]!, near(ending2, at + 1));
  return count;
}

/** Gives every word a label: the place of its tag in the model's list. `weights` holds `TAG_ROWS` rows of `labels` numbers. */
export class Tagger {
  readonly rows = new Int32Array(FEATURES);
  readonly scores: Float32Array;
  readonly weights: Float32Array | Int8Array;
  readonly labels: number;

  constructor(weights: Float32Array | Int8Array, labels: number) {
    this.weights = weights;
    this.labels = labels;
    this.scores = new Float32Array(labels);
  }

  tag(words: Words): Uint8Array {
    const tags = new Uint8Array(words.length);
    for (let at = 0; at < words.length; at++) {
      tags[at] = this.best(words, at, at > 0 ? tags[at - 1]! : 255, at > 1 ? tags[at - 2]! : 255);
    }
    return tags;
  }

  best(words: Words, at: number, before: number, before2: number): number {
    return bestLabel(
      this.weights,
      this.labels,
      this.rows,
      tagFeatures(words, at, before, before2, this.rows),
      this.scores,
    );
  }
}

/** Adds up the rows' weights into `scores` and returns the best label; the first of equals. */
export function bestLabel(
  weights: Float32Array | Int8Array,
  labels: number,
  rows: Int32Array,
  count: number,
  scores: Float32Array,
): number {
  scores.fill(0);
  for (let feature = 0; feature < count; feature++) {
    const base = rows[feature]! * labels;
    for (let label = 0; label < labels; label++) scores[label]! += weights[base + label]!;
  }
  let best = 0;
  for (let label = 1; label < labels; label++) if (scores[label]! > scores[best]!) best = label;
  return best;
}
