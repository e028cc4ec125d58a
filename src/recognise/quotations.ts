import { contains } from "../ground/span.ts";
import { OPEN } from "../model/actor.ts";
import type { Document } from "../model/document.ts";
import type { ActorMention, Quotation } from "../model/mention.ts";
import { type Voice, voiceAfter, voiceBefore } from "./attribution.ts";
import { type Quoted, quotedIn } from "./quote-marks.ts";
import { after, before } from "./surroundings.ts";
import type { Passage } from "./words.ts";

/** Quotations of at most so many words are somebody's only when a word of speech stands right by them. */
const SHORT = 8;
const NEIGHBOURS = 3;

/** What the search for speakers knows of a document: its sentences and their actors. */
export interface Said {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly actors: readonly (readonly ActorMention[])[];
}

/** The quotations of a document with their speakers, in reading order. Linear. */
export function quotationsIn(said: Said): Quotation[] {
  const { passages } = said;
  const all = quotedIn(said.document);
  const found: Quotation[] = [];
  let from = 0;
  for (const [place, quoted] of all.entries()) {
    while (from < passages.length && passages[from]!.parse.sentence.span.end <= quoted.span.start) from++;
    const sentences: number[] = [];
    for (let at = from; at < passages.length && passages[at]!.parse.sentence.span.start < quoted.span.end; at++)
      sentences.push(at);
    if (sentences.length === 0) continue;
    const around = all.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS + 1);
    const voice = voiceOf(said, quoted, sentences, around) ?? carriedOn(said, quoted, sentences, found.at(-1));
    found.push(quotation(said, quoted, sentences, voice));
  }
  return found;
}

type Carried = Pick<ActorMention, "referents" | "span">;

function quotation(said: Said, quoted: Quoted, sentences: readonly number[], voice: Voice | Carried | null): Quotation {
  const isNamed =
    voice !== null && voice !== "unknown" && voice.referents.length === 1 && voice.referents[0]!.code !== OPEN;
  return {
    span: quoted.span,
    sentences,
    speaker: isNamed ? voice.referents[0]! : null,
    speakerSpan: isNamed ? voice.span : null,
    kind: voice !== null || wordsIn(said, quoted) > SHORT ? "speech" : "term",
  };
}

const wordsIn = ({ document }: Said, { span }: Quoted): number =>
  document.text.slice(span.start, span.end).split(/\s+/).length;

function voiceOf(said: Said, quoted: Quoted, sentences: readonly number[], near: readonly Quoted[]): Voice | null {
  const spans = near.map(({ span }) => span);
  const [first, last] = [sentences[0]!, sentences.at(-1)!];
  const isShort = wordsIn(said, quoted) <= SHORT;
  const onBefore = (): Voice | null => {
    const { around, outside } = before(said.passages[first]!.parse.tokens, said.actors[first]!, quoted.span, spans);
    return voiceBefore(around, outside, isShort);
  };
  const onAfter = (): Voice | null => {
    const { around, outside } = after(said.passages[last]!.parse.tokens, said.actors[last]!, quoted.span, spans);
    return voiceAfter(around, outside);
  };
  if (isHandedOn(said, quoted)) return onAfter() ?? onBefore() ?? introduced(said, quoted, sentences[0]!);
  if (!startsSentence(said, quoted, sentences[0]!)) return onBefore();
  return introduced(said, quoted, sentences[0]!) ?? (isShort ? null : onAfter());
}

// A comma, question or exclamation mark at its end hands a quotation on to the words after it.
function isHandedOn({ document: { text } }: Said, { span }: Quoted): boolean {
  return /[,?!]/.test(text[span.end - 2] ?? "") || text[span.end] === ",";
}

const startsSentence = ({ passages }: Said, { span }: Quoted, sentence: number): boolean =>
  passages[sentence]!.parse.sentence.span.start >= span.start - 1;

// "Wang said:" and the quotation in the next sentence or paragraph.
function introduced(said: Said, quoted: Quoted, sentence: number): Voice | null {
  if (sentence === 0 || !startsSentence(said, quoted, sentence)) return null;
  const { tokens } = said.passages[sentence - 1]!.parse;
  if (tokens.at(-1)?.form !== ":") return null;
  const { around, outside } = before(tokens, said.actors[sentence - 1]!, quoted.span, []);
  return voiceBefore(around, outside, false);
}

// A quotation that begins the next sentence, and paragraphs that go on in marks, are by the same speaker unless
// another is named.
function carriedOn(
  said: Said,
  quoted: Quoted,
  sentences: readonly number[],
  told: Quotation | undefined,
): Carried | null {
  if (!told?.speaker || !told.speakerSpan || told.kind === "term") return null;
  const voice: Carried = { referents: [told.speaker], span: told.speakerSpan };
  if (quoted.isContinued) return voice;
  const first = sentences[0]!;
  if (first - told.sentences.at(-1)! > 1 || !startsSentence(said, quoted, first)) return null;
  const [here, there] = [said.passages[first]!.parse.sentence, said.passages[told.sentences.at(-1)!]!.parse.sentence];
  const isWhole = contains(quoted.span, here.span);
  return wordsIn(said, quoted) > SHORT && (here.block === there.block || isWhole) ? voice : null;
}
