import { childrenBy } from "../graph.ts";
import type { Scene } from "../scene.ts";
import type { Pair } from "./pair.ts";
import type { Vectors } from "./vectors.ts";

/** The groups of words whose meaning the judge takes as vectors, in their order. */
export const GROUPS = ["the verb", "further verbs", "the way", "objects", "words between", "the sentence"] as const;

/** The mean vector of each group, of length one (all nought where no word has a vector), one behind the other. */
export function sensesOf(scene: Scene, pair: Pair, vectors: Vectors): Float32Array {
  const sum = new Float32Array(GROUPS.length * vectors.size);
  groupsOf(scene, pair).forEach((words, group) => {
    const at = group * vectors.size;
    for (const word of words) vectors.add(scene.lemmas[word]!, sum, at);
    toLengthOne(sum.subarray(at, at + vectors.size));
  });
  return sum;
}

function groupsOf(scene: Scene, pair: Pair): readonly (readonly number[])[] {
  const parties = new Set([...pair.actor, ...pair.recipient]);
  const isContent = (at: number) => !parties.has(at) && CONTENT.has(scene.parse.tokens[at]!.upos);
  const [verb, ...further] = pair.predicates;
  const way = [...pair.up, pair.meeting, ...pair.down].filter((at) => at >= 0);
  const objects = pair.predicates.flatMap((at) => childrenBy(scene.graph, at, "obj", "xcomp", "obl", "ccomp"));
  const all = scene.parse.tokens.map(({ index }) => index).filter(isContent);
  const isBoth = pair.actorHead >= 0 && pair.recipientHead >= 0;
  const [from, to] = [Math.min(pair.actorHead, pair.recipientHead), Math.max(pair.actorHead, pair.recipientHead)];
  const between = isBoth ? all.filter((at) => at > from && at < to) : [];
  return [verb === undefined ? [] : [verb], further, way, objects.filter(isContent), between, all];
}

const CONTENT: ReadonlySet<string> = new Set(["NOUN", "VERB", "ADJ", "ADV"]);

function toLengthOne(vector: Float32Array): void {
  let square = 0;
  for (const number of vector) square += number * number;
  const scale = 1 / Math.sqrt(square || 1);
  for (let at = 0; at < vector.length; at++) vector[at]! *= scale;
}
