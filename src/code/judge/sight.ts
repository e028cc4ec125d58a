import type { RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";
import { type Add, featuresOf } from "./features.ts";
import { hashOfParts } from "./hash.ts";
import type { Pair } from "./pair.ts";
import { sensesOf } from "./senses.ts";
import type { Vectors } from "./vectors.ts";

/** What the judge sees of a pair: features by their hashes, each once, and the meanings of groups of words. */
export interface Sight {
  readonly hashes: readonly number[];
  readonly senses: Float32Array;
  /** The features' names, worked out when they are asked for. */
  readonly names: () => readonly string[];
}

export function sightOf(scene: Scene, pair: Pair, index: RuleIndex, vectors: Vectors): Sight {
  const hashes = new Set<number>();
  featuresOf(scene, pair, index, (a, b, c, d) => void hashes.add(hashOfParts(a, b, c, d)));
  return {
    hashes: [...hashes],
    senses: sensesOf(scene, pair, vectors),
    names: () => namesOf(scene, pair, index),
  };
}

function namesOf(scene: Scene, pair: Pair, index: RuleIndex): string[] {
  const names = new Set<string>();
  const add: Add = (...parts) => void names.add(parts.filter((part) => part !== undefined).join(" "));
  featuresOf(scene, pair, index, add);
  return [...names];
}
