import { BEFORE_FIGURE, CLOSING, EITHER, MIDWAY, STARTERS, TITLES } from "./abbreviations.ts";
import { isDigit, isLetter, isLower, isUpper, QUOTES } from "./characters.ts";
import type { Next } from "./next.ts";

/** A single full stop of the sentence that begins at `start`; `isClosed` when a quotation mark or bracket stands right behind it. */
export interface FullStop {
  readonly start: number;
  readonly at: number;
  readonly isClosed: boolean;
  readonly next: Next;
}

/** True when the full stop ends the sentence, false when it belongs to an abbreviation, an initial or a list's label. */
export function endsAtFullStop(text: string, { start, at, isClosed, next }: FullStop): boolean {
  if (isLabel(text, start, at)) return false;
  const before = wordBefore(text, start, at);
  const kind = kindOf(before);
  const first = text.charCodeAt(next.at);
  if (isLower(first)) return !isClosed && kind === "word" && VOWELS.test(before) && before.length > 1;
  if (isClosed || kind === "word") return true;
  if (kind === "midway" || DASHES.includes(next.opener) || next.opener === "(") return false;
  if (kind === "figure") return !isDigit(first) && !ROMAN.test(next.word);
  if (kind === "closing") return !isZone(next.word);
  return isStarter(next);
}

const VOWELS = /[aeiouy]/i;
const DASHES = "-\u2013\u2014";
const ROMAN = /^[IVXLC]+$/;

const isStarter = ({ word, opener }: Next): boolean => STARTERS.has(word.toLowerCase()) || QUOTES.includes(opener);

// "8 p.m. GMT"
const isZone = (word: string): boolean => /^[A-Z]{2,4}$/.test(word) && !STARTERS.has(word.toLowerCase());

type Kind = "word" | "midway" | "figure" | "closing" | "either";

const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
/** "Msgr", "Bldg": a capital and then consonants alone. */
const VOWELLESS = /^[A-Z][bcdfghjklmnpqrstvwxz]{1,4}$/;

function kindOf(before: string): Kind {
  const lower = before.toLowerCase();
  const isCapital = isUpper(before.charCodeAt(0));
  if (before.length === 1) return isCapital ? "either" : lower === "v" ? "midway" : lower === "p" ? "figure" : "word";
  if (MIDWAY.has(lower) || (isCapital && TITLES.has(lower))) return "midway";
  if (BEFORE_FIGURE.has(lower)) return "figure";
  if (CLOSING.has(lower)) return "closing";
  return EITHER.has(lower) || VOWELLESS.test(before) || DOTTED.test(before) ? "either" : "word";
}

const LONGEST = 40;

function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < LONGEST && isWordPart(text, from - 1)) from--;
  return text.slice(from, at);
}

function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLetter(code) || isDigit(code) || (code === 46 && isLetter(text.charCodeAt(at - 1)));
}

const LABEL = /^[("\u201C\s*]{0,3}(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[IVXLC]{1,6}|[ivxlc]{1,6})$/;
const INNER_LABEL = /[:;]\s{1,2}(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})$/;

// "1.", "2.3.", "A.", "IV." at the sentence's beginning, and "…: 1." behind a colon or semicolon.
function isLabel(text: string, start: number, at: number): boolean {
  if (at - start <= 24 && LABEL.test(text.slice(start, at))) return true;
  return INNER_LABEL.test(text.slice(Math.max(start, at - 10), at));
}
