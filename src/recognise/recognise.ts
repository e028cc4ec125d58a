// In: a document, its sentences as trees, and the gazetteer.
// Out: who and what is named in each sentence, whom pronouns and descriptions stand for, who says what is quoted, and
// the states in focus.
// Never: guesses a code that the gazetteer does not have, reckons from a clock, or looks at what an action means.
import type { Gazetteer } from "../codebook/gazetteer.ts";
import type { Report } from "../ground/problem.ts";
import { contains } from "../ground/span.ts";
import type { When } from "../ground/when.ts";
import type { Document } from "../model/document.ts";
import type { ActorMention, Mention, QuantityMention, Recognition } from "../model/mention.ts";
import type { Parse } from "../model/parse.ts";
import { actorsIn } from "./actors.ts";
import { withOwners } from "./coined-names.ts";
import { firstPersonsIn } from "./first-person.ts";
import { focusOf } from "./focus.ts";
import { newMemory } from "./memory.ts";
import { namesReader } from "./names.ts";
import { isJoint } from "./own-voice.ts";
import { type PassageRead, readPassage } from "./passage-reading.ts";
import { quotationsIn } from "./quotations.ts";
import { undertakingsIn } from "./undertakings.ts";
import { passageOf } from "./words.ts";

/**
 * Recognises the mentions of a document. Linear in its length; `bySentence` has one list for each parse, in reading
 * order.
 */
export function recognise(
  document: Document,
  parses: readonly Parse[],
  gazetteer: Gazetteer,
  _report: Report,
): Recognition {
  const day = document.about.published?.value.from ?? null;
  const namesIn = namesReader(gazetteer, day);
  const read: PassageRead[] = [];
  let last: When | null = null;
  for (const parse of parses) {
    const found: PassageRead = readPassage(document, passageOf(document, parse), namesIn, last);
    last = found.last;
    read.push(found);
  }
  const { states: focus, home } = focusOf(document, read, gazetteer, day);
  const memory = newMemory(gazetteer, day, focus, isJoint(document), home);
  const found = read.map(({ passage, pieces, taken }) => actorsIn({ passage, pieces, memory }, document.text, taken));
  const actors = found.map(({ mentions }) => mentions);
  const passages = read.map(({ passage }) => passage);
  const quotations = quotationsIn({ document, passages, actors });
  const coined = withOwners(read.map((sentence) => sentence.coined));
  const open = found.map(({ speakers }) => speakers);
  const firsts = firstPersonsIn(document, passages, open, actors, quotations, memory);
  const bySentence = read.map(({ passage, pieces, dates, quantities }, at) =>
    inOrder([
      ...actors[at]!,
      ...firsts[at]!,
      ...dates,
      ...withoutDescribed(quantities, actors[at]!),
      ...undertakingsIn(passage, pieces, actors[at]!, coined[at]!),
    ]),
  );
  return { bySentence, quotations, focus };
}

// The "two" of "the two sides" counts nothing.
function withoutDescribed(quantities: readonly QuantityMention[], actors: readonly ActorMention[]): QuantityMention[] {
  if (quantities.length === 0) return [];
  const described = actors.filter(({ ground }) => ground === "description");
  return quantities.filter(({ number }) => !described.some(({ span }) => contains(span, number)));
}

const inOrder = (mentions: Mention[]): Mention[] =>
  mentions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
