// In: a document, its sentences as trees, and the gazetteer.
// Out: who and what is named in each sentence, whom pronouns and descriptions stand for, who says what is quoted, and the states in focus.
// Never: guesses a code that the gazetteer does not have, reckons from a clock, or looks at what an action means.
import type { Gazetteer } from "../codebook/gazetteer.ts";
import type { Report } from "../ground/problem.ts";
import type { When } from "../ground/when.ts";
import type { Document } from "../model/document.ts";
import type { ActorMention, Mention, Recognition } from "../model/mention.ts";
import type { Parse } from "../model/parse.ts";
import { actorsIn, type OpenSpeaker } from "./actors.ts";
import { datesIn } from "./dates.ts";
import { firstPersonsIn } from "./first-person.ts";
import { focusOf } from "./focus.ts";
import { newMemory } from "./memory.ts";
import { piecesIn } from "./names.ts";
import { quantitiesIn } from "./quantities.ts";
import { quotationsIn } from "./quotations.ts";
import { describedMechanisms, namedUndertakings } from "./undertakings.ts";
import { passageOf } from "./words.ts";

/** Recognises the mentions of a document. Linear in its length; `bySentence` has one list for each parse, in reading order. */
export function recognise(
  document: Document,
  parses: readonly Parse[],
  gazetteer: Gazetteer,
  _report: Report,
): Recognition {
  const published = document.about.published?.value ?? null;
  const day = published?.from ?? null;
  const passages = parses.map((parse) => passageOf(document, parse));
  const pieces = passages.map((passage) => piecesIn(passage, gazetteer, day));
  const focus = focusOf(document, passages, pieces, gazetteer, day);
  const memory = newMemory(gazetteer, day, focus);
  const actors: (readonly ActorMention[])[] = [];
  const open: (readonly OpenSpeaker[])[] = [];
  const others: Mention[][] = [];
  let last: When | null = null;
  for (const [at, passage] of passages.entries()) {
    const dates = datesIn(passage, published, last);
    last = dates.last;
    const found = actorsIn({ passage, pieces: pieces[at]!, memory }, document.text);
    actors.push(found.mentions);
    open.push(found.speakers);
    others.push([
      ...dates.mentions,
      ...quantitiesIn(passage, dates.taken),
      ...namedUndertakings(passage, pieces[at]!),
      ...describedMechanisms(passage, found.mentions),
    ]);
  }
  const quotations = quotationsIn(document, passages, actors);
  const firsts = firstPersonsIn(document, passages, open, actors, quotations, focus);
  const bySentence = passages.map((_, at) => inOrder([...actors[at]!, ...firsts[at]!, ...others[at]!]));
  return { bySentence, quotations, focus };
}

const inOrder = (mentions: Mention[]): Mention[] =>
  mentions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
