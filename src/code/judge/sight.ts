import type { RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";
import { featuresOf } from "./features.ts";
import type { Pair } from "./pair.ts";
import { sensesOf } from "./senses.ts";
import type { Vectors } from "./vectors.ts";

/** What the judge sees of a pair: named features, and the meanings of groups of words. */
export interface Sight {
  readonly features: readonly string[];
  readonly senses: Float32Array;
}

export const sightOf = (scene: Scene, pair: Pair, index: RuleIndex, vectors: Vectors): Sight => ({
  features: featuresOf(scene, pair, index),
  senses: sensesOf(scene, pair, vectors),
});
