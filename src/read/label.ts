import type { Span } from "../ground/span.ts";
import type { Genre } from "../model/document.ts";

/** The name of a section or of a kind of text, alone on its line. */
const LABELS: readonly (readonly [RegExp, Genre | null])[] = [
  [
    /^\W*(?:op-?\s?eds?|opinions?|commentar(?:y|ies)|editorials?|columns?|columnists?|viewpoints?|perspectives?|guest (?:essay|column|post)|comment|analysis(?: and opinion)?|opinion (?:&|and|\/|\|) \w+|letters? to the editor|blogs?)\W*$/i,
    "op-ed",
  ],
  [
    /^\W*(?:for immediate release|(?:press|media|news) (?:release|statement|note|advisory)s?(?: no\.? ?[\d/-]+)?|read-?out|news from the ministry)\W*$/i,
    "press release",
  ],
  [
    /^\W*(?:(?:world|national|international|foreign|local|breaking|latest|top) news|news|world|politics|business|economy|africa|asia|europe|americas|middle east|international|national|front page|top stories|breaking|exclusive|diplomacy)\W*$/i,
    null,
  ],
  [
    /^\W*(?:by )?(?:(?:our|a|the) )?(?:(?:staff|special|senior|diplomatic|city) )?(?:reporters?|correspondents?|(?:news|web|monitoring) desk|(?:monitoring|bureau|news) report|agencies|wire services)\W*$/i,
    "news",
  ],
  [
    /^\W*(?:distr|original|language|symbol|ref(?:erence)?|tel(?:ephone)?|fax|e-?mail|website|venue)\.?\s?[.:]\s?\S.{0,60}$/i,
    null,
  ],
  [
    /^\W*(?:unofficial translation|official translation|as delivered|check against delivery|full text|transcript)\W*$/i,
    null,
  ],
];

/** What a label says of the genre; undefined when the line is no label. */
export function labelGenre(line: string): Genre | null | undefined {
  if (line.length > 60) return undefined;
  return LABELS.find(([form]) => form.test(line))?.[1];
}

const KIND =
  /\b(?:ministry|embassy|department|government|office|mission|consulate|secretariat|press service|presidency|house|agency|times|daily|herald|tribune|gazette|observer|review|newspaper|journal|wire)\b/i;
const VERB =
  /\b(?:is|are|was|has|have|will|says?|said|must|should|signs?|meets?|visits?|hosts?|opens?|its|with|from|on|at|by|as)\b/i;
const SMALL = /^(?:of|for|and|the|to|in|&)$/;

/** True when a line is the name of an issuing body or a paper: words that begin large, one of them saying what it is. */
export function isMasthead(line: string): boolean {
  if (line.length > 90 || !KIND.test(line) || VERB.test(line) || /[\d.:;!?"\u201C]/.test(line)) return false;
  return line.split(/\s+/).every((word) => SMALL.test(word) || /^[^a-z]/.test(word));
}

export type Field = "title" | "author" | "publisher" | "date";

const FIELDS: readonly (readonly [RegExp, Field])[] = [
  [/^(?:title|headline|subject)\s?:\s*/i, "title"],
  [/^(?:authors?|writer|byline|speaker)\s?:\s*/i, "author"],
  [/^(?:source|publisher|publication|agency|outlet|issued by)\s?:\s*/i, "publisher"],
  [/^(?:date|dated|published(?: on)?|publication date|released)\s?:\s*/i, "date"],
];

/** A line that names a fact of the document: "Source: The Coast Herald". `at` is the fact's place in the line. */
export function fieldIn(line: string): { readonly field: Field; readonly at: Span } | null {
  if (line.length > 300) return null;
  for (const [form, field] of FIELDS) {
    const found = form.exec(line);
    if (found && found[0].length < line.length) return { field, at: { start: found[0].length, end: line.length } };
  }
  return null;
}
