import type { ActorMention, MechanismMention, StrategyMention } from "../model/mention.ts";
import type { Piece } from "./names.ts";
import { isCapital, type Passage, reachOf, spanOfWords } from "./words.ts";

type Undertaking = MechanismMention | StrategyMention;

/** Mechanisms and strategies that the gazetteer names. */
export function namedUndertakings(passage: Passage, pieces: readonly Piece[]): Undertaking[] {
  const found: Undertaking[] = [];
  for (const { first, end, means, entry } of pieces) {
    if (means.kind !== "mechanism" && means.kind !== "strategy") continue;
    const span = spanOfWords(passage.words, first, end);
    const reach = reachOf(passage.parse, span);
    if (!reach) continue;
    const base = { sentence: passage.parse.sentence.index, span, reach, code: means.code, name: entry.text };
    found.push({ ...base, kind: means.kind, parties: means.parties });
  }
  return found;
}

const BODIES = new Set(
  "committee commission council dialogue forum summit consultations meetings mechanism group".split(" "),
);
const MOST_WORDS = 6;

/** Mechanisms that are named by their parties: "the Kenya-Uganda Joint Commission". */
export function describedMechanisms(passage: Passage, actors: readonly ActorMention[]): MechanismMention[] {
  const found: MechanismMention[] = [];
  const { words, parse } = passage;
  let at = 0;
  for (const actor of actors) {
    if (actor.referents.length < 2 || actor.ground !== "name") continue;
    while (at < words.length && words[at]!.span.start < actor.span.start) at++;
    let end = at;
    while (end < words.length && words[end]!.span.end <= actor.span.end) end++;
    const body = bodyEnd(passage, end);
    if (body < 0) continue;
    const span = spanOfWords(words, at, body);
    const reach = reachOf(parse, span);
    if (!reach) continue;
    const name = words
      .slice(at, body)
      .reduce((text, word, place) => text + (place > 0 && word.hasSpace ? " " : "") + word.text, "");
    const parties = actor.referents.map(({ code }) => code);
    found.push({ kind: "mechanism", sentence: parse.sentence.index, span, reach, code: null, name, parties });
  }
  return found;
}

function bodyEnd({ words }: Passage, from: number): number {
  for (let at = from; at < words.length && at < from + MOST_WORDS && isCapital(words[at]); at++) {
    if (BODIES.has(words[at]!.lower)) return at + 1;
  }
  return -1;
}
