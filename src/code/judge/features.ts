import { caseOf, childrenBy, isPassive, relation } from "../graph.ts";
import type { RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";
import { signsAt } from "../stance.ts";
import { framesOf } from "./frames.ts";
import type { Pair } from "./pair.ts";

/** Takes one feature, its name in parts; joined by blanks it is the reason that a reader is shown. */
export type Add = (a: string, b?: string, c?: string, d?: string) => void;

/**
 * What the judge sees of two parties in a sentence: words with the parties masked, words between and around them, the way between them
 * in the tree, the verbs that bear it with their helpers and objects, how they are put, and what the codebook's rules say of it.
 * Names of others than the parties are masked too: who they are must not decide. Linear in the sentence's length.
 */
export function featuresOf(scene: Scene, pair: Pair, index: RuleIndex, add: Add): void {
  words(scene, pair, add);
  wayBetween(scene, pair, add);
  predicates(scene, pair, index, add);
  framesOf(scene, pair, index, add);
}

const ACTOR = "<actor>";
const RECIPIENT = "<recipient>";

/** The sentence's words in small letters, parties, names and numbers masked, each mask once. */
function masked(scene: Scene, pair: Pair): string[] {
  const actor = new Set(pair.actor);
  const recipient = new Set(pair.recipient);
  const found: string[] = [];
  plainWords(scene).forEach((plain, at) => {
    const word = recipient.has(at) ? RECIPIENT : actor.has(at) ? ACTOR : plain;
    if (word.startsWith("<") && found.at(-1) === word) return;
    found.push(word);
  });
  return found;
}

// The same for every pair of a sentence.
const plain = new WeakMap<Scene, readonly string[]>();

function plainWords(scene: Scene): readonly string[] {
  const known = plain.get(scene);
  if (known) return known;
  const words = scene.parse.tokens.map(({ upos, form }) =>
    upos === "PROPN" ? "<name>" : /\d/.test(form) ? "<number>" : form.toLowerCase(),
  );
  plain.set(scene, words);
  return words;
}

function words(scene: Scene, pair: Pair, add: Add): void {
  const sequence = masked(scene, pair);
  const from = sequence.indexOf(ACTOR);
  const to = sequence.indexOf(RECIPIENT);
  add(from < 0 ? "no actor" : to < 0 ? "no recipient" : from < to ? "actor first" : "recipient first");
  for (let at = 0; at < sequence.length; at++) {
    add("word", sequence[at]);
    if (at > 0) add("words", sequence[at - 1], sequence[at]);
    if (at > 1) add("words", sequence[at - 2], sequence[at - 1], sequence[at]);
  }
  if (from < 0 && to < 0) return;
  const [first, last] = from < 0 || to < 0 ? around(sequence, from, to) : [Math.min(from, to), Math.max(from, to)];
  const order = from >= 0 && from < to ? "then" : "back";
  for (let at = first + 1; at < last; at++) {
    add("between", order, sequence[at]);
    add("between", order, sequence[at - 1], sequence[at]);
  }
  for (const [name, at] of [["actor", from] as const, ["recipient", to] as const]) {
    if (at < 0) continue;
    for (let step = 1; step <= 3; step++) {
      add("after", name, sequence[at + step] ?? ".");
      add("before", name, sequence[at - step] ?? ".");
    }
  }
}

const around = (sequence: readonly string[], from: number, to: number): [number, number] =>
  from >= 0 ? [from, Math.min(sequence.length, from + 12)] : [Math.max(-1, to - 12), to];

function wayBetween(scene: Scene, pair: Pair, add: Add): void {
  const { tokens } = scene.graph;
  const name = (at: number) => (at < 0 ? "-" : relation(tokens[at]!));
  const ups = [pair.actorHead, ...pair.up].map(name).join("^");
  const downs = [...pair.down, pair.recipientHead].map(name).join("_");
  const lemma = (at: number) => (at < 0 ? "-" : scene.lemmas[at]!);
  add("way", ups, downs);
  add("way", ups, lemma(pair.meeting), downs);
  add("lemmas on the way", [...pair.up, pair.meeting, ...pair.down].map(lemma).join(" "));
  for (const at of [...pair.up, pair.meeting, ...pair.down]) if (at >= 0) add("on the way", lemma(at));
  if (pair.recipientHead >= 0) {
    const preposition = caseOf(scene.graph, pair.recipientHead).join(" ");
    add("recipient is", name(pair.recipientHead), preposition);
    const last = pair.down.at(-1) ?? pair.meeting;
    add("recipient of", lemma(last), name(pair.recipientHead), preposition);
  }
  if (pair.actorHead >= 0) {
    const first = pair.up[0] ?? pair.meeting;
    add("actor is", name(pair.actorHead), caseOf(scene.graph, pair.actorHead).join(" "));
    add("actor of", lemma(first), name(pair.actorHead));
  }
}

function predicates(scene: Scene, pair: Pair, index: RuleIndex, add: Add): void {
  const { graph, lemmas } = scene;
  const chain = pair.predicates.map((at) => lemmas[at]!);
  for (let at = 1; at < chain.length; at++) add("verbs", chain[at - 1], chain[at]);
  for (const above of pair.above.slice(0, 2)) add("verb above", lemmas[above]);
  for (const predicate of pair.predicates.slice(0, 4)) {
    const lemma = lemmas[predicate]!;
    const { isNegated, isFuture, isUnsure, isRefused, isEnded } = signsAt(scene, predicate, index);
    const put = `put${isNegated ? " not" : ""}${isFuture ? " to come" : ""}${isUnsure ? " unsure" : ""}${isRefused ? " refused" : ""}${isEnded ? " ended" : ""}`;
    add("verb", isPassive(graph, predicate) ? `${lemma} passive` : lemma);
    add(put);
    add("verb", lemma, put);
    for (const helper of childrenBy(graph, predicate, "aux", "advmod", "compound")) add(lemma, "with", lemmas[helper]);
    const objects = childrenBy(graph, predicate, "obj", "xcomp", "ccomp");
    for (const object of [...objects, ...phrases(scene, predicate, objects)]) {
      const tied = relation(graph.tokens[object]!);
      const preposition = caseOf(graph, object)[0] ?? "";
      const what = said(scene, pair, object);
      add(lemma, tied, preposition, what);
      add("thing", what);
      add("thing", what, put);
    }
  }
}

/** Phrases that hang on a verb by a preposition, and those of its objects. */
function phrases(scene: Scene, predicate: number, objects: readonly number[]): number[] {
  const own = childrenBy(scene.graph, predicate, "obl");
  return [...own, ...objects.flatMap((at) => childrenBy(scene.graph, at, "nmod", "acl"))];
}

function said(scene: Scene, { actorHead, recipientHead }: Pair, at: number): string {
  if (at === actorHead) return ACTOR;
  if (at === recipientHead) return RECIPIENT;
  return scene.parse.tokens[at]!.upos === "PROPN" ? "<name>" : scene.lemmas[at]!;
}
