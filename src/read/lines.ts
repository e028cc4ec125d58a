import { type Piece, trimmed } from "./piece.ts";

/** A line with something on it. `isAfterGap` is true when an empty line, or the text's start, stands before it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly isAfterGap: boolean;
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** No one wraps text at more columns than this, nor at fewer. */
const WIDEST = 140;
const NARROWEST = 40;
/** Share of line ends that must look like a wrap. */
const MOSTLY = 0.6;
/** Share of long lines (addresses, tables) that a wrapped text may hold. */
const STRAY = 0.03;

/** Begins an item of its own, even in the middle of wrapped text. */
export const ITEM =
  /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,6})[.)](?=\s)|\(\d{1,3}\)|[-*\u2022\u2023\u25AA\u25CF\u25E6\u2013\u2014](?=\s))/;

/** The lines of a text that are not blank. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let isAfterGap = true;
  const take = (end: number) => {
    const line = trimmed(text, start, end);
    if (line) lines.push({ ...line, isAfterGap });
    isAfterGap = line === null;
  };
  for (const found of text.matchAll(LINE_END)) {
    take(found.index);
    start = found.index + found[0].length;
  }
  take(text.length);
  return lines;
}

/** The paragraphs: each line is one, or, when lines were wrapped at a width, each run of lines that were one line before. */
export function paragraphsOf(text: string): Piece[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const pieces: { start: number; end: number; kind: null }[] = [];
  for (const [at, line] of lines.entries()) {
    const last = pieces.at(-1);
    const before = lines[at - 1];
    if (last && before && width !== null && goesOn(text, before, line, width)) last.end = line.end;
    else pieces.push({ start: line.start, end: line.end, kind: null });
  }
  return pieces;
}

// A line was wrapped when the next line's first word would not have fitted on it any more.
function goesOn(text: string, line: Line, next: Line, width: number): boolean {
  if (next.isAfterGap || ITEM.test(text.slice(next.start, next.start + 12))) return false;
  return isFull(text, line, next, width) || /^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
}

function isFull(text: string, line: Line, next: Line, width: number): boolean {
  return line.end - line.start + 1 + firstWord(text, next) > width * 0.9;
}

function firstWord(text: string, line: Line): number {
  const word = /^\S+/.exec(text.slice(line.start, Math.min(line.end, line.start + WIDEST)));
  return word ? word[0].length : 0;
}

/** The width at which the lines were wrapped; null when each line is a paragraph. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b);
  const width = lengths[Math.ceil(lengths.length * (1 - STRAY)) - 1] ?? 0;
  if (width > WIDEST || width < NARROWEST) return null;
  let pairs = 0;
  let full = 0;
  for (const [at, next] of lines.entries()) {
    const line = lines[at - 1];
    if (!line || next.isAfterGap) continue;
    pairs++;
    if (goesOn(text, line, next, width)) full++;
  }
  return pairs > 0 && full >= pairs * MOSTLY ? width : null;
}
