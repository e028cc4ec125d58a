import { isDigit, isLineEnd, isUpper, OPENERS } from "./characters.ts";

/** A line end: the line's beginning, the end itself, the first character behind the blanks that follow, and the stretch's end. */
export interface LineEnd {
  readonly line: number;
  readonly at: number;
  readonly next: number;
  readonly end: number;
  /** Length of the longest line of the stretch. */
  readonly widest: number;
}

/** Length of the longest line. */
export function widestLine(text: string, from: number, end: number): number {
  let widest = 0;
  let line = from;
  for (let at = text.indexOf("\n", from); at >= 0 && at < end; at = text.indexOf("\n", line)) {
    widest = Math.max(widest, at - line);
    line = at + 1;
  }
  return Math.max(widest, end - line);
}

/** True when a line end parts sentences: an empty line, a line that begins with a list's label, or one that was ended on purpose. */
export function partsLines(text: string, place: LineEnd): boolean {
  const { at, next, end } = place;
  if (next >= end || lineEnds(text, at, next) > 1) return true;
  return isLabelLine(text, place) || isDeliberate(text, place);
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < 2; at++) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code) && !(code === 13 && text.charCodeAt(at + 1) === 10)) count += code === 0x2029 ? 2 : 1;
  }
  return count;
}

const LABEL = /(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[*\u2013\u2014-])[ \t]+\S/y;
const BULLETS = "\u2022\u2023\u25AA\u25AB\u25CF\u25CB\u25E6\u25A0\u25B6\u2043\u00B7";

// A wrapped line may begin with a figure or a dash by chance, but then the line before it does not end in a mark.
function isLabelLine(text: string, { at, next, end }: LineEnd): boolean {
  if (BULLETS.includes(text[next]!)) return true;
  LABEL.lastIndex = next;
  const found = LABEL.exec(text);
  return found !== null && next + found[0].length <= end && '.:;,!?"\u201D)'.includes(text[lastSeen(text, at)]!);
}

const ROOM = 0.8;

// The next word would have found room on the line, by a good measure, and begins like a sentence.
function isDeliberate(text: string, { line, at, next, end, widest }: LineEnd): boolean {
  let first = next;
  while (first < end && first - next < 4 && OPENERS.includes(text[first]!)) first++;
  if (isDigit(text.charCodeAt(first))) first = labelEnd(text, first);
  if (!isUpper(text.charCodeAt(first))) return false;
  const last = lastSeen(text, at);
  if (",-\u2013\u2014/&(".includes(text[last]!)) return false;
  let wordEnd = next;
  while (wordEnd < end && wordEnd - next < 40 && text.charCodeAt(wordEnd) > 0x20) wordEnd++;
  return last + 2 - line + (wordEnd - next) <= ROOM * widest;
}

const NUMBER = /\d{1,3}(?:\.\d{1,3}){0,3}[.)]?[ \t]{1,4}/y;

function labelEnd(text: string, at: number): number {
  NUMBER.lastIndex = at;
  return at + (NUMBER.exec(text)?.[0].length ?? 0);
}

function lastSeen(text: string, at: number): number {
  let last = at - 1;
  while (last > 0 && at - last < 40 && text.charCodeAt(last) <= 0x20) last--;
  return last;
}
