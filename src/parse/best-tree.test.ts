import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestTree } from "./best-tree.ts";

const scored = (most: number) =>
  fc
    .integer({ min: 1, max: most })
    .chain((count) =>
      fc
        .array(fc.integer({ min: -20, max: 20 }), { minLength: count * (count + 1), maxLength: count * (count + 1) })
        .map((scores) => ({ count, scores: Float64Array.from(scores) })),
    );

/** Steps from a word to the root; more than all words when there is a circle. */
function depth(heads: ArrayLike<number>, word: number): number {
  let steps = 0;
  for (let at = word; at >= 0 && steps <= heads.length; at = heads[at]!) steps++;
  return steps;
}

const isTree = (heads: ArrayLike<number>): boolean =>
  Array.from(heads).filter((head) => head < 0).length === 1 &&
  Array.from(heads).every((_, word) => depth(heads, word) <= heads.length);

const total = (scores: Float64Array, heads: ArrayLike<number>): number =>
  Array.from(heads).reduce((sum, head, word) => {
    return sum + scores[word * (heads.length + 1) + (head < 0 ? heads.length : head)]!;
  }, 0);

/** The greatest score of any tree, by trying them all. */
function greatest(scores: Float64Array, count: number, heads: number[] = []): number {
  if (heads.length === count) return isTree(heads) ? total(scores, heads) : -Infinity;
  let best = -Infinity;
  for (let head = -1; head < count; head++) {
    if (head !== heads.length) best = Math.max(best, greatest(scores, count, [...heads, head]));
  }
  return best;
}

describe("bestTree", () => {
  it("is a tree with one root", () => {
    fc.assert(fc.property(scored(30), ({ count, scores }) => isTree(bestTree(scores, count))));
  });

  it("has the greatest score of all trees", () => {
    fc.assert(
      fc.property(scored(5), ({ count, scores }) => total(scores, bestTree(scores, count)) === greatest(scores, count)),
    );
  });

  it("hangs a single word on the root", () => {
    expect([...bestTree(Float64Array.of(5, -1), 1)]).toEqual([-1]);
  });
});
