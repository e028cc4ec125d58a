import { overlaps, type Span } from "../ground/span.ts";
import { wordsOf } from "../ground/words.ts";
import { OPEN, type Party } from "../model/actor.ts";
import type { Document } from "../model/document.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Event } from "../model/statement.ts";
import { type Encounter, encounterOf, isMutual, isTurned } from "./act.ts";
import { type Holder, holderIn } from "./offices.ts";
import { type Window, windowOf } from "./window.ts";
import { contentOf } from "./words.ts";

/** A document with the events that were coded in it. */
export interface Source {
  readonly document: Pick<Document, "id" | "text" | "about" | "blocks">;
  readonly sentences: readonly Sentence[];
  readonly events: readonly Event[];
}

export type Course = "done" | "coming" | "hypothetical" | "negated";

/** An event with all that it is compared by. */
export interface Told {
  readonly event: Event;
  readonly source: Source;
  /** Index of its sentence; -1 when none holds it. */
  readonly sentence: number;
  readonly anchor: string;
  readonly course: Course;
  readonly encounter: Encounter | null;
  readonly isMutual: boolean;
  /** Every code that takes part, sorted, without the untold. */
  readonly codes: readonly string[];
  /** Codes of who acts and of those acted on, sorted; a visit that was told from the host's side is turned round. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** Who stands for each code, where one party does. */
  readonly holders: ReadonlyMap<string, Holder>;
  readonly content: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly window: Window;
  readonly print: { readonly words: string; readonly isLong: boolean };
}

/** Every event of a document, in reading order, ready to be compared. */
export function toldIn(source: Source): Told[] {
  const inOrder = [...source.events].sort((a, b) => a.span.start - b.span.start || (a.id < b.id ? -1 : 1));
  let at = 0;
  return inOrder.map((event, index) => {
    while (at < source.sentences.length && source.sentences[at]!.span.end <= event.span.start) at++;
    const sentence = source.sentences[at];
    const place = sentence && overlaps(sentence.span, event.span) ? at : -1;
    return toldOf(event, source, place, joinedTo(event, inOrder, index));
  });
}

/** Where the words of a quote are those of a second act that it is joined to: "agreed to trade more [and praised the plan]". */
function joinedTo(event: Event, inOrder: readonly Event[], index: number): Span[] {
  const spans: Span[] = [];
  for (let next = index + 1; next < inOrder.length && inOrder[next]!.span.start < event.span.end; next++) {
    const other = inOrder[next]!;
    const isJoined = other.base === event.base || other.type !== event.type;
    if (isJoined && other.span.start > event.anchor.end && other.anchor.start !== event.anchor.start)
      spans.push(other.span);
  }
  return spans;
}

function toldOf(event: Event, source: Source, sentence: number, joined: readonly Span[]): Told {
  const { text, about } = source.document;
  const anchor = text.slice(event.anchor.start, event.anchor.end);
  const course = courseOf(event);
  const encounter = encounterOf(event, anchor);
  const isHosted = isTurned(encounter, anchor);
  const [doing, done] = isHosted ? [event.recipients, event.actors] : [event.actors, event.recipients];
  const actors = codesOf(doing);
  const named = [...doing, ...done].map(({ span }) => span);
  const content = contentOf(without(event.quote, event.span, [...named, ...joined]));
  return {
    event,
    source,
    sentence,
    anchor,
    course,
    encounter,
    isMutual: isMutual(event, encounter, anchor),
    codes: codesOf([...doing, ...done]),
    actors,
    // "Jordan and Iraq agreed … in Iraq": who acts with another is not acted on besides.
    recipients: codesOf(done).filter((code) => !actors.includes(code) || actors.length === 1),
    holders: holdersOf([...doing, ...done]),
    content,
    numbers: new Set([...content].filter((word) => /^\d+$/.test(word) && !/^(?:19|20)\d\d$/.test(word))),
    window: windowOf(event.date, about.published?.value ?? null, about.genre, course === "coming"),
    print: printOf(event, source, sentence),
  };
}

function courseOf({ stance }: Event): Course {
  if (stance === "asserted" || stance === "historical") return "done";
  return stance === "future" ? "coming" : stance;
}

function holdersOf(parties: readonly Party[]): Map<string, Holder> {
  const holders = new Map<string, Holder>();
  for (const { code, quote } of parties) {
    if (parties.filter((one) => one.code === code).length === 1) holders.set(code, holderIn(quote));
  }
  return holders;
}

const codesOf = (parties: readonly Party[]): string[] =>
  [...new Set(parties.map(({ code }) => code).filter((code) => code !== OPEN))].sort();

/** A quote without some of its words. */
function without(quote: string, { start }: Span, left: readonly Span[]): string {
  let rest = quote;
  for (const span of left) {
    const [from, to] = [Math.max(0, span.start - start), Math.min(quote.length, span.end - start)];
    if (from < to) rest = rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to);
  }
  return rest;
}

/** What only tellings that can be of one episode share: type and parties. */
export const blockOf = ({ event, codes }: Told): string => `${codes.join("+")} ${event.type}`;

/** The sentence as every printing of it has it, with the word the event turns on. */
function printOf(event: Event, { document, sentences }: Source, sentence: number): Told["print"] {
  const span = sentences[sentence]?.span ?? event.span;
  const words = wordsOf(document.text.slice(span.start, span.end));
  const before = wordsOf(document.text.slice(span.start, Math.max(span.start, event.anchor.start))).length;
  return { words: `${words.join(" ")} ${before}`, isLong: words.length >= SHORTEST };
}

/** How a sentence is known again in another document; a short one only where both are copies of one text. */
export const printIn = ({ print }: Told, original: string): string =>
  print.isLong ? print.words : `${original}: ${print.words}`;

const SHORTEST = 6;
