import { dateIn } from "./dates.ts";
import { headOf, lengthOf, type Piece } from "./piece.ts";

/** A line this long is prose, not a headline. */
const PROSE = 140;

export const isProse = (text: string, piece: Piece): boolean => {
  const length = lengthOf(piece);
  return length > PROSE || (length > 60 && /[.!?:;]["'\u201D\u2019)]?$/.test(text.slice(piece.end - 3, piece.end)));
};

const NAME_WORD =
  "(?:\\p{Lu}[\\p{L}'\u2019-]*\\.?|(?:de|da|di|del|van|von|der|den|bin|ibn|al|el|la|le|dos|du|ter|y|e)(?=\\s))";
const NAME = new RegExp(`^${NAME_WORD}(?:\\s${NAME_WORD}){1,4}$`, "u");
const BY = /^(?:(?:written |reported |opinion )?by|author:)\s+(?=\p{Lu})/iu;

/** The author's name in a byline: "By Helen Marsh", or, when `isBare`, a name alone on its line. */
export function authorIn(line: string, isBare: boolean): { start: number; end: number } | null {
  if (line.length > 80) return null;
  const by = BY.exec(line);
  if (by) return { start: by[0].length, end: line.length };
  return isBare && NAME.test(line) && !/\p{Lu}{4}/u.test(line) ? { start: 0, end: line.length } : null;
}

/** Letters beside the date that a line of place and date may hold. */
const BESIDE = 50;

/** The date of a line that says nothing else but a place, a time, "Published". */
export function dateLine(text: string, piece: Piece) {
  const line = headOf(text, piece);
  if (line.length > 120) return null;
  const dated = dateIn(line);
  if (!dated) return null;
  const rest = line.slice(0, dated.start) + line.slice(dated.end);
  return rest.length <= BESIDE && !/[a-z]{2}\s+[a-z]{2,}\s+[a-z]{2,}/.test(rest) ? dated : null;
}
