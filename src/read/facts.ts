import { type Span, span } from "../ground/span.ts";
import type { When } from "../ground/when.ts";
import type { Found } from "../model/document.ts";
import { authorIn, isNameAlone } from "./byline.ts";
import type { InlineDateline } from "./dateline.ts";
import { dateIn } from "./dates.ts";
import { type Field, fieldIn } from "./label.ts";
import { oneLine, type Piece } from "./piece.ts";
import type { Shape } from "./shape.ts";

/** A fact with the words it was read from; `at` counts from the start of the piece. */
export const foundIn = (piece: Piece, line: string, at: Span): Found<string> =>
  Object.freeze({
    value: oneLine(line.slice(at.start, at.end)),
    at: span(piece.start + at.start, piece.start + at.end),
  });

/** The first line that names this fact: "Source: …". */
export function fieldOf(shapes: readonly Shape[], wanted: Field): Found<string> | null {
  for (const { look, line, piece } of shapes) {
    const found = look === "field" ? fieldIn(line) : null;
    if (found?.field === wanted) return foundIn(piece, line, found.at);
  }
  return null;
}

/** The author that a byline names. */
export function bylineOf(shapes: readonly Shape[]): Found<string> | null {
  for (const { look, line, piece } of shapes) {
    if (look !== "byline") continue;
    const at = authorIn(line) ?? (piece.kind === "byline" && isNameAlone(line) ? { start: 0, end: line.length } : null);
    if (at) return foundIn(piece, line, at);
  }
  return null;
}

const CLAIMS = /published|\u00A9|copyright|\(c\)/i;
const IN_PAPER = /\b[Pp]ublished (?:in|by) ((?:[Tt]he )?\p{Lu}[\p{L}'\u2019 -]{2,50}?)(?=,|\son\s|$)/u;
const RIGHTS =
  /(?:\u00A9|copyright|\(c\))[\s\u00A9]*(?:\d{4}(?:\s?[-\u2013]\s?\d{4})?,?)?\s*(?:by\s)?([^\s\d.,|\u00A9][^\d.,|\u00A9]{2,50}?)(?=[.,|]|\sall rights|$)/i;

/** The publisher: a field, a masthead, the agency of a dateline, "Published in …", a copyright line. */
export function publisherOf(
  shapes: readonly Shape[],
  masthead: Shape | undefined,
  dateline: { readonly piece: Piece; readonly line: string; readonly found: InlineDateline } | null,
): Found<string> | null {
  const named = fieldOf(shapes, "publisher");
  if (named) return named;
  if (masthead) return foundIn(masthead.piece, masthead.line, { start: 0, end: masthead.line.length });
  if (dateline?.found.agency) return foundIn(dateline.piece, dateline.line, dateline.found.agency);
  return wordsOf(shapes, "date", IN_PAPER) ?? wordsOf(shapes, "furniture", RIGHTS);
}

function wordsOf(shapes: readonly Shape[], look: Shape["look"], form: RegExp): Found<string> | null {
  for (const shape of shapes) {
    const name = shape.look === look && CLAIMS.test(shape.line) ? form.exec(shape.line) : null;
    if (!name) continue;
    const start = name.index + name[0].lastIndexOf(name[1]!);
    return foundIn(shape.piece, shape.line, { start, end: start + name[1]!.length });
  }
  return null;
}

interface Candidate {
  readonly weight: number;
  readonly found: Found<When>;
}

const DONE = /^(?:done|signed|issued|adopted|made|concluded|given) (?:at|in|on)\b/i;

/** The day of publication: the line that says so, else the line of place and date, the dateline, the closing line. */
export function publishedOf(
  shapes: readonly Shape[],
  headEnd: number,
  tail: number,
  dateline: { readonly piece: Piece; readonly found: InlineDateline } | null,
): Found<When> | null {
  const candidates: Candidate[] = [];
  const add = (weight: number, piece: Piece, dated: { when: When; start: number; end: number }) => {
    const at = span(piece.start + dated.start, piece.start + dated.end);
    candidates.push({ weight: weight - (dated.when.precision === "day" ? 0 : 5), found: { value: dated.when, at } });
  };
  if (dateline?.found.dated) add(18, dateline.piece, dateline.found.dated);
  for (const [at, { date, line, piece, look }] of shapes.entries()) {
    if (date) add(date.isUpdate ? 10 : date.isLabelled ? 30 : at < headEnd ? 20 : at >= tail ? 12 : 2, piece, date);
    else if (at >= tail && look === "prose" && DONE.test(line)) {
      const dated = dateIn(line);
      if (dated) add(8, piece, dated);
    }
  }
  const best = candidates.reduce<Candidate | null>((top, one) => (top && top.weight >= one.weight ? top : one), null);
  return best && Object.freeze(best.found);
}
