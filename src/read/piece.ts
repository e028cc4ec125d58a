import type { BlockKind } from "../model/document.ts";

/** A line or paragraph, trimmed, in raw offsets. `kind` is what the layout already says of it, null when only its words can. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind | null;
}

/** Characters of a piece that the cues look at: no line of furniture, date or byline is longer, however long a paragraph. */
const HEAD = 400;

/** The words of a piece, cut short when it is a long paragraph. */
export const headOf = (text: string, piece: Piece): string =>
  text.slice(piece.start, Math.min(piece.end, piece.start + HEAD));

export const lengthOf = (piece: Piece): number => piece.end - piece.start;

/** A piece in one line: each run of blanks a plain space. */
export const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();

const ODD_BLANK = /[\s\u0085\u200B-\u200F\u2060\uFEFF]/;

const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code <= 32 || (code >= 0x85 && ODD_BLANK.test(text[at]!));
};

/** Shrinks a stretch to what is between its outer blanks; null when it is blank. */
export function trimmed(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  return start < end ? { start, end } : null;
}
