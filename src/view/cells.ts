import stringWidth from "string-width";
import type { Span } from "../ground/span.ts";

/** One character as a terminal shows it: `width` columns, standing for the raw offsets `[start, end)`. */
export interface Cell extends Span {
  readonly text: string;
  readonly width: number;
  readonly isBlank: boolean;
}

// What could move the cursor, colour the screen, turn the reading direction or hide: shown by its number, never sent raw.
const HIDDEN =
  /\p{Cc}|\p{Surrogate}|[\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/u;
const HIDDEN_ALL = new RegExp(HIDDEN.source, "gu");
const BLANK = /[\s\u0085]/u;
const MARK = /\p{M}|\p{Emoji_Modifier}/u;
const REGION = /[\u{1F1E6}-\u{1F1FF}]/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const JOINER = "\u200D";

/** True when a line of these words is not shown from left to right throughout, so that nothing can be drawn under it. */
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

const token = (character: string): string =>
  `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}>`;

/** Words from a document made safe for a terminal, on one line: control and direction characters become `<U+202E>`. */
export const visible = (words: string): string => words.replace(/\s+/gu, " ").replace(HIDDEN_ALL, token);

/** Columns that words take up. */
export const widthOf = (words: string): number => (/^[\x20-\x7E]*$/.test(words) ? words.length : stringWidth(words));

/** The characters of a stretch of a text; a run of blanks or line ends is one blank. Linear. */
export function cellsOf(text: string, { start, end }: Span): Cell[] {
  const cells: Cell[] = [];
  let at = start;
  while (at < end) {
    const next = BLANK.test(text[at]!) ? endOfBlanks(text, at, end) : endOfCharacter(text, at, end);
    cells.push(cellOf(text.slice(at, next), at, next));
    at = next;
  }
  return cells;
}

function cellOf(raw: string, start: number, end: number): Cell {
  if (BLANK.test(raw[0]!)) return { text: " ", width: 1, start, end, isBlank: true };
  if (raw === "\u00AD") return { text: "", width: 0, start, end, isBlank: false };
  const text = raw.replace(HIDDEN_ALL, token);
  return { text, width: widthOf(text), start, end, isBlank: false };
}

function endOfBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && BLANK.test(text[next]!)) next++;
  return next;
}

// A letter with its marks, an emoji with what is joined to it, two halves of a flag.
function endOfCharacter(text: string, at: number, end: number): number {
  let next = at + sizeAt(text, at);
  if (REGION.test(text.slice(at, next)) && REGION.test(text.slice(next, next + 2))) next += 2;
  while (next < end) {
    const size = sizeAt(text, next);
    if (text[next] === JOINER) next += 1 + (next + 1 < end ? sizeAt(text, next + 1) : 0);
    else if (MARK.test(text.slice(next, next + size))) next += size;
    else break;
  }
  return Math.min(next, end);
}

const sizeAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);
