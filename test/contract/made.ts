import { fold } from "../../src/ground/fold.ts";
import { sha256 } from "../../src/ground/identity.ts";
import { readMarked } from "../../src/ground/marked.ts";
import { span } from "../../src/ground/span.ts";
import { type When, whenOf } from "../../src/ground/when.ts";
import type { Party } from "../../src/model/actor.ts";
import type { Document } from "../../src/model/document.ts";
import type { Sentence } from "../../src/model/sentence.ts";
import { type Event, type Statement, statement } from "../../src/model/statement.ts";

/** A document made by hand, one paragraph, for tests of rooms that only keep or draw what others found. */
export function madeDocument(text: string, id = sha256(text).slice(0, 16), published: When | null = null): Document {
  return {
    id,
    sha256: sha256(text),
    text,
    view: fold(text),
    blocks: [{ kind: "paragraph", span: span(0, text.length) }],
    about: {
      title: null,
      author: null,
      publisher: null,
      published: published && { value: published, at: null },
      language: "en",
      genre: "unknown",
      source: `${id}.txt`,
    },
  };
}

/** The whole text as one sentence. */
export const wholeSentence = (document: Document): Sentence => ({
  index: 0,
  span: span(0, document.text.length),
  block: 0,
});

/**
 * A document and one event in it, from a marked sentence: `[China]{actor CHN} [praised]{event} [Kazakhstan]{recipient KAZ}.`
 * The span runs from the first to the last mark.
 */
export function madeEvent(
  marked: string,
  more: Partial<Event> & { readonly day?: string } = {},
): [Document, Statement] {
  const read = readMarked(marked);
  if ("fault" in read) throw new Error(read.fault);
  const document = madeDocument(read.text);
  const parties = (role: string): Party[] =>
    read.marks
      .filter((mark) => mark.labels[0] === role)
      .map((mark) => ({
        code: mark.labels[1]!,
        sector: "GOV",
        span: mark.span,
        quote: read.text.slice(mark.span.start, mark.span.end),
      }));
  const anchor = read.marks.find((mark) => mark.labels[0] === "event")!.span;
  const { day, ...given } = more;
  const event = statement<Event>(read.text, {
    kind: "event",
    document: document.id,
    span: span(read.marks[0]!.span.start, read.marks.at(-1)!.span.end),
    anchor,
    speaker: { role: "author", name: null, code: null, span: null },
    date: day === undefined ? null : whenOf(day),
    rule: "support/praise",
    codebook: "1.0.0+00000000",
    pillars: ["diplomacy"],
    stance: "asserted",
    actors: parties("actor"),
    recipients: parties("recipient"),
    type: "SUPPORT",
    base: "SUPPORT",
    mode: null,
    contexts: ["diplomatic"],
    quad: "verbal cooperation",
    intensity: 3.5,
    cameo: "051",
    confidence: null,
    ...given,
  });
  return [document, event];
}
