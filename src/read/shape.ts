import type { Genre } from "../model/document.ts";
import { isBiography } from "./biography.ts";
import { authorIn, isNameAlone } from "./byline.ts";
import { type DateLine, dateLineIn } from "./dateline.ts";
import { isFurniture, isListHeader } from "./furniture.ts";
import { fieldIn, isMasthead, labelGenre } from "./label.ts";
import { ITEM } from "./lines.ts";
import { headOf, lengthOf, type Piece } from "./piece.ts";

/** What a piece looks like by itself, before its place in the text is considered. */
export type Look =
  | "furniture"
  | "list header"
  | "biography"
  | "date"
  | "byline"
  | "field"
  | "label"
  | "masthead"
  | "name"
  | "salutation"
  | "item"
  | "prose"
  | "line";

export interface Shape {
  readonly piece: Piece;
  /** The first characters of the piece. */
  readonly line: string;
  readonly look: Look;
  readonly date: DateLine | null;
  /** The genre that a label names. */
  readonly genre: Genre | null;
}

/** Longer than any headline. */
const PROSE = 180;
const STOP = /[.!]["'\u2019\u201D)\]*_]{0,2}$|[:;]$/;
const ABBREVIATED = /(?:\b\p{Lu}\.){2}$|\b(?:Inc|Ltd|Co|Jr|Sr|St)\.$/u;
const SALUTATION =
  /^\W{0,3}(?:(?:your )?(?:excellenc(?:y|ies)|majest(?:y|ies)|highness(?:es)?)|mr\.? (?:president|chair(?:man|person)?|speaker|secretary-general|prime minister|minister)|madam (?:president|chair|speaker)|ladies and gentlemen|distinguished \w+|dear (?:friends|colleagues|compatriots|guests|participants|fellow)|hono(?:u)?rable \w+|my fellow|fellow citizens|friends|colleagues|comrades)\b/i;

export const isSalutation = (line: string): boolean => line.length <= 200 && SALUTATION.test(line);

/** True for text in sentences: long, or closed by a stop. */
const isProse = (line: string, length: number): boolean =>
  length > PROSE || (STOP.test(line) && !ABBREVIATED.test(line) && /\S\s+\S/.test(line));

/** Looks at one piece. */
export function shapeOf(text: string, piece: Piece): Shape {
  const line = headOf(text, piece);
  const length = lengthOf(piece);
  const shape = (look: Look, date: DateLine | null = null, genre: Genre | null = null): Shape => ({
    piece,
    line,
    look,
    date,
    genre,
  });
  if (piece.kind === "furniture" || piece.kind === "biography" || piece.kind === "byline") return shape(piece.kind);
  if (isFurniture(line, length)) return shape("furniture");
  if (isListHeader(line, length)) return shape("list header");
  if (isBiography(line, length)) return shape("biography");
  if (length > PROSE) return shape(ITEM.test(line) || piece.kind === "item" ? "item" : "prose");
  const date = dateLineIn(line);
  if (date) return shape(authorIn(line) ? "byline" : "date", date);
  const genre = labelGenre(line);
  if (genre !== undefined) return shape("label", null, genre);
  return shape(lookOf(line, length, piece));
}

function lookOf(line: string, length: number, piece: Piece): Look {
  if (authorIn(line)) return "byline";
  if (piece.kind === "item" || ITEM.test(line)) return "item";
  if (isSalutation(line)) return "salutation";
  if (piece.kind !== "heading" && piece.kind !== "title") {
    if (fieldIn(line)) return "field";
    if (isProse(line, length)) return "prose";
  }
  if (isNameAlone(line)) return "name";
  return isMasthead(line) ? "masthead" : "line";
}
