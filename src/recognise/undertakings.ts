import { contains, overlaps } from "../ground/span.ts";
import type { ActorMention, MechanismMention, StrategyMention } from "../model/mention.ts";
import type { Coined } from "./coined-names.ts";
import type { Piece } from "./names.ts";
import { isCapital, nameOf, type Passage, reachOf, spanOfWords } from "./words.ts";

type Undertaking = MechanismMention | StrategyMention;

/**
 * Mechanisms and strategies of a sentence: those that the gazetteer names, those that the text coins, and mechanisms
 * named by those who hold them.
 */
export function undertakingsIn(
  passage: Passage,
  pieces: readonly Piece[],
  actors: readonly ActorMention[],
  coined: readonly Coined[],
): Undertaking[] {
  const named = namedUndertakings(passage, pieces);
  const described = describedMechanisms(passage, actors).map((found) => ({ ...found, code: kindWithin(named, found) }));
  // "Joint Commission" alone is whoever's; "the Kenya-Uganda Joint Commission" says whose.
  const kept = named.filter((one) => one.parties.length > 0 || !described.some(({ span }) => contains(span, one.span)));
  const others = [...coinedStrategies(passage, coined), ...described];
  return [...kept, ...others.filter(({ span }) => !kept.some((found) => overlaps(found.span, span)))];
}

const kindWithin = (named: readonly Undertaking[], { span }: MechanismMention): string | null =>
  named.find((found) => found.kind === "mechanism" && contains(span, found.span))?.code ?? null;

function coinedStrategies(passage: Passage, coined: readonly Coined[]): StrategyMention[] {
  const sentence = passage.parse.sentence.index;
  return coined.flatMap(({ first, end, name, parties }) => {
    const span = spanOfWords(passage.words, first, end);
    const reach = reachOf(passage.parse, span);
    return reach ? [{ kind: "strategy" as const, sentence, span, reach, code: null, name, parties }] : [];
  });
}

function namedUndertakings(passage: Passage, pieces: readonly Piece[]): Undertaking[] {
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
  "committee commission council dialogue forum summit summits consultations meeting meetings mechanism subcommittee".split(
    " ",
  ),
);
const MOST_WORDS = 6;

// "the Kenya-Uganda Joint Commission", "the African Union summit", "Nordic Council ministerial meeting"
function describedMechanisms(passage: Passage, actors: readonly ActorMention[]): MechanismMention[] {
  const found: MechanismMention[] = [];
  const { words, parse } = passage;
  let at = 0;
  for (const actor of actors) {
    const isPair = actor.referents.length > 1 && actor.ground === "name";
    if (!isPair && actor.ground !== "organisation") continue;
    while (at < words.length && words[at]!.span.start < actor.span.start) at++;
    let end = at;
    while (end < words.length && words[end]!.span.end <= actor.span.end) end++;
    const body = bodyEnd(passage, end);
    if (body < 0) continue;
    const span = spanOfWords(words, at, body);
    const reach = reachOf(parse, span);
    if (!reach) continue;
    const parties = actor.referents.map(({ code }) => code);
    found.push({
      kind: "mechanism",
      sentence: parse.sentence.index,
      span,
      reach,
      code: null,
      name: nameOf(words, at, body),
      parties,
    });
  }
  return found;
}

function bodyEnd({ words, parse }: Passage, from: number): number {
  for (let at = from; at < words.length && at < from + MOST_WORDS; at++) {
    const word = words[at]!;
    const upos = parse.tokens[word.token]?.upos ?? "";
    if (word.kind !== "word" || !(isCapital(word) || upos === "NOUN" || upos === "ADJ")) return -1;
    if (BODIES.has(word.lower) && !BODIES.has(words[at + 1]?.lower ?? "")) return at + 1;
  }
  return -1;
}
