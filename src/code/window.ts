import type { Token } from "../model/parse.ts";
import { actorAt, type Scene } from "./scene.ts";

/** Finite forms: where one stands, another clause has begun. */
const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);
const BARRIER: ReadonlySet<string> = new Set([";", ":", "--", "\u2014", '"', "(", ")"]);
const REACH = 16;

const isNominal = (token: Token): boolean => token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "PRON";

/**
 * Trees err, above all in where a phrase is hung. These look along the words instead, never past another finite verb or
 * a barrier of punctuation, and are asked only when the tree has no answer.
 */
export function tokensAfter(scene: Scene, predicate: number): number[] {
  const { tokens } = scene.parse;
  const found: number[] = [];
  for (let at = predicate + 1; at < tokens.length && at <= predicate + REACH; at++) {
    if (FINITE.has(tokens[at]!.xpos) || BARRIER.has(tokens[at]!.form)) break;
    found.push(at);
  }
  return found;
}

/** The actor named nearest before a verb, with no other finite verb between; -1 when there is none. */
export function actorBefore(scene: Scene, verb: number): number {
  const { tokens } = scene.parse;
  for (let at = verb - 1; at >= 0 && at >= verb - REACH; at--) {
    const token = tokens[at]!;
    if (BARRIER.has(token.form)) return -1;
    if (FINITE.has(token.xpos) && !isAuxiliaryOf(scene, at, verb)) return -1;
    const mention = actorAt(scene, at);
    // "Japan on Friday lifted": a date between subject and verb is passed over.
    if (scene.at[at]?.kind === "date") continue;
    if (mention) return follows(scene, mention.reach.first) ? -1 : mention.reach.head;
    if (isNominal(token)) return -1;
  }
  return -1;
}

const isAuxiliaryOf = (scene: Scene, at: number, verb: number): boolean => {
  const token = scene.parse.tokens[at]!;
  return token.upos === "AUX" && (token.head === verb || verb - at <= 3);
};

// "talks with Kenya collapsed": what stands behind a preposition is no subject.
const follows = (scene: Scene, first: number): boolean => {
  const before = scene.parse.tokens[first - 1];
  const one = before?.upos === "DET" ? scene.parse.tokens[first - 2] : before;
  return one?.upos === "ADP" || one?.xpos === "IN" || one?.xpos === "TO";
};

/** The first nominal after a verb, with nothing but its own modifiers between; -1 when there is none. */
export function nominalAfter(scene: Scene, verb: number): number {
  const { tokens } = scene.parse;
  for (let at = verb + 1; at < tokens.length && at <= verb + 8; at++) {
    const token = tokens[at]!;
    const mention = actorAt(scene, at);
    if (mention) return mention.reach.head;
    if (isNominal(token)) {
      let last = at;
      while (last + 1 < tokens.length && isNominal(tokens[last + 1]!) && !actorAt(scene, last + 1)) last++;
      return last;
    }
    if (
      !/^(?:DET|ADJ|ADV|NUM)$/.test(token.upos) &&
      token.xpos !== "VBN" &&
      token.xpos !== "HYPH" &&
      token.xpos !== "VBG"
    )
      return -1;
  }
  return -1;
}

/**
 * "China is a partner, has a say, and recognises Kenya's role": a finite verb without a subject of its own takes that of the nearest
 * finite verb before it that has one; -1 when none has.
 */
export function earlierVerb(scene: Scene, verb: number): number {
  const { graph } = scene;
  const { tokens } = scene.parse;
  if (!FINITE.has(tokens[verb]!.xpos)) return -1;
  let before = verb - 1;
  while (before >= 0 && (tokens[before]!.upos === "ADV" || tokens[before]!.upos === "AUX")) before--;
  if (before < 0 || !/^(?:and|but|or|,)$/i.test(tokens[before]!.form)) return -1;
  for (let at = before - 1; at >= 0; at--) {
    const children = graph.children[at]!.map((child) => tokens[child]!);
    if (children.some((child) => child.deprel.startsWith("nsubj") && child.index < at)) return at;
  }
  return -1;
}
