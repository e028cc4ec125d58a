import { overlaps } from "../ground/span.ts";
import type { Document } from "../model/document.ts";
import type { ActorMention, Quotation } from "../model/mention.ts";
import type { Token } from "../model/parse.ts";
import { type Quoted, quotedIn } from "./quote-marks.ts";
import { SPEECH_VERBS } from "./speech.ts";
import type { Passage } from "./words.ts";

/** Quotations with at most so many words and no speaker are taken for a name or phrase set off by marks. */
const TERM_WORDS = 8;
const NEIGHBOURS = 3;

/** The quotations of a document with their speakers. `actors[i]` are the actors of sentence `i`. */
export function quotationsIn(
  document: Document,
  passages: readonly Passage[],
  actors: readonly (readonly ActorMention[])[],
): Quotation[] {
  const found: Quotation[] = [];
  const all = quotedIn(document);
  let from = 0;
  let before: Quotation | null = null;
  for (const [place, quoted] of all.entries()) {
    while (from < passages.length && passages[from]!.parse.sentence.span.end <= quoted.span.start) from++;
    const sentences: number[] = [];
    for (let at = from; at < passages.length && passages[at]!.parse.sentence.span.start < quoted.span.end; at++)
      sentences.push(at);
    if (sentences.length === 0) continue;
    const around = all.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1);
    const attributed = attribution(passages, actors, quoted, sentences, around);
    const speaker: Voice | null = attributed ?? carriedOn(document, passages, quoted, sentences, before);
    const [referent] = speaker?.referents ?? [];
    const isOne = speaker?.referents.length === 1;
    const isSpeech: boolean = speaker !== null || wordsIn(document, quoted) > TERM_WORDS;
    const quotation: Quotation = {
      span: quoted.span,
      sentences: sentences.map((at) => passages[at]!.parse.sentence.index),
      speaker: isOne ? referent! : null,
      speakerSpan: isOne ? speaker!.span : null,
      kind: isSpeech ? "speech" : "term",
    };
    found.push(quotation);
    before = isSpeech ? quotation : before;
  }
  return found;
}

type Voice = Pick<ActorMention, "referents" | "span">;

const wordsIn = (document: Document, { span }: Quoted): number =>
  document.text.slice(span.start, span.end).split(/\s+/).length;

// In the sentence where the quotation ends, after it; then in the one where it begins, before it.
function attribution(
  passages: readonly Passage[],
  actors: readonly (readonly ActorMention[])[],
  quoted: Quoted,
  sentences: readonly number[],
  all: readonly Quoted[],
): Voice | null {
  const last = sentences.at(-1)!;
  const first = sentences[0]!;
  const outside = (token: Token) => !all.some(({ span }) => overlaps(span, token.span));
  const after = passages[last]!.parse.tokens.filter((token) => token.span.start >= quoted.span.end && outside(token));
  const before = passages[first]!.parse.tokens.filter((token) => token.span.end <= quoted.span.start && outside(token));
  return speakerAmong(after, actors[last]!, false) ?? speakerAmong(before, actors[first]!, true);
}

const NEAR = 14;

function speakerAmong(tokens: readonly Token[], actors: readonly ActorMention[], isBefore: boolean): Voice | null {
  const near = isBefore ? tokens.slice(-NEAR).reverse() : tokens.slice(0, NEAR);
  for (const token of near) {
    if (!SPEECH_VERBS.has(token.lemma.toLowerCase()) || !token.upos.startsWith("VERB")) continue;
    const named =
      actors.find(({ reach }) => isSubject(tokens, reach.head, token.index)) ??
      actors.findLast(({ reach }) => reach.last < token.index && token.index - reach.last <= 3) ??
      actors.find(({ reach }) => reach.first > token.index && reach.first - token.index <= 2);
    if (named) return named;
  }
  return null;
}

const isSubject = (tokens: readonly Token[], head: number, verb: number): boolean => {
  const token = tokens.find(({ index }) => index === head);
  return token !== undefined && token.head === verb && token.deprel.startsWith("nsubj");
};

// The next quotation of a paragraph, or a paragraph that goes on in quotes, is by the same speaker unless another is named.
function carriedOn(
  document: Document,
  passages: readonly Passage[],
  quoted: Quoted,
  sentences: readonly number[],
  before: Quotation | null,
): Voice | null {
  if (!before?.speaker || !before.speakerSpan) return null;
  const voice: Voice = { referents: [before.speaker], span: before.speakerSpan };
  if (quoted.isContinued) return voice;
  const sentence = passages[sentences[0]!]!.parse.sentence;
  const last = passages[before.sentences.at(-1)!];
  if (!last || last.parse.sentence.block !== sentence.block) return null;
  const between = document.text.slice(before.span.end, quoted.span.start);
  return between.length < 120 && wordsIn(document, quoted) > TERM_WORDS ? voice : null;
}
