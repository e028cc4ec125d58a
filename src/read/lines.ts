import { type Piece, trimmed } from "./piece.ts";

/** A line with something on it. `isAfterGap` is true when an empty line, or the text's start, stands before it. */
interface Line {
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
/** A line may be this much shorter than the longest ones and still be full. */
const RAGGED = 0.9;
/** No document has more lines; what follows them is one paragraph, so that a file of line ends cannot fill the memory. */
const MOST_LINES = 200_000;

/** What begins an item of a list: "1. ", "(2)", "b) ", "iv. ", "- ", a bullet. */
export const ITEM =
  /^(?:\(?(?:\d{1,3}[.)]|[a-z][.)]|[A-Z]\)|[ivx]{1,6}[.)]|[IVX]{2,6}[.)])(?=\s)|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+\p{Lu})|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|[-*\u2013\u2014\u2022\u2023\u25AA\u25CF\u25E6\u2043\u00B7](?=\s))/u;
/** Characters that a label of an item can take. */
const LABEL = 14;

/** The paragraphs: each line is one, or, when lines were wrapped at a width, each run of lines that were one line before. */
export function paragraphsOf(text: string, from = 0, to = text.length): Piece[] {
  const lines = linesOf(text, from, to);
  const width = wrapWidth(text, lines);
  const pieces: { start: number; end: number; kind: null }[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before && width !== null && goesOn(text, before, line, width)) pieces.at(-1)!.end = line.end;
    else pieces.push({ start: line.start, end: line.end, kind: null });
  }
  return pieces;
}

function linesOf(text: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  let isAfterGap = true;
  const take = (end: number) => {
    const line = trimmed(text, start, end);
    if (line) lines.push({ ...line, isAfterGap });
    isAfterGap = line === null;
  };
  LINE_END.lastIndex = from;
  for (let found = LINE_END.exec(text); found && found.index < to; found = LINE_END.exec(text)) {
    take(found.index);
    start = found.index + found[0].length;
    if (lines.length >= MOST_LINES) break;
  }
  take(to);
  return lines;
}

// A line was wrapped when the next line's first word would not have fitted on it any more.
function goesOn(text: string, line: Line, next: Line, width: number): boolean {
  if (next.isAfterGap || ITEM.test(text.slice(next.start, next.start + LABEL))) return false;
  const isFull = line.end - line.start + 1 + firstWord(text, next) > width * RAGGED;
  return isFull || /^\p{Ll}/u.test(text.slice(next.start, next.start + 2));
}

function firstWord(text: string, line: Line): number {
  const word = /^\S+/.exec(text.slice(line.start, Math.min(line.end, line.start + WIDEST)));
  return word ? word[0].length : 0;
}

/** The width at which the lines were wrapped; null when each line is a paragraph. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  if (!lines.some(({ isAfterGap }) => !isAfterGap)) return null;
  const lengths = lines.map(({ start, end }) => end - start).sort((a, b) => a - b);
  const width = lengths[Math.ceil(lengths.length * (1 - STRAY)) - 1] ?? 0;
  if (width > WIDEST || width < NARROWEST) return null;
  const pairs = lines.filter((line, at) => at > 0 && !line.isAfterGap).length;
  const full = lines.filter((line, at) => at > 0 && goesOn(text, lines[at - 1]!, line, width)).length;
  return full >= pairs * MOSTLY ? width : null;
}
