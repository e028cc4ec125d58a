import { type Span, span } from "../ground/span.ts";
import type { Document } from "../model/document.ts";
import type { Reach } from "../model/mention.ts";
import type { Parse } from "../model/parse.ts";

/** A word, a number or a sign of a sentence, as the small grammars of this room see it; finer than the parser's tokens. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly kind: "word" | "number" | "sign";
  /** Offset in the passage's folded text. */
  readonly at: number;
  /** Raw offsets. */
  readonly span: Span;
  /** The parser's token that holds it; -1 when none does. */
  readonly token: number;
  /** False when it touches the word before it: the `th` of `20th`. */
  readonly hasSpace: boolean;
}

/** A sentence in the folded view, cut into words, with its parse. */
export interface Passage {
  readonly parse: Parse;
  readonly words: readonly Word[];
  /** The folded text of the sentence and its offset in the document's view. */
  readonly text: string;
  readonly offset: number;
}

const PIECE = /[\p{L}\p{M}]+|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|'s(?![\p{L}\p{M}])|[^\s]/gu;
const LETTER = /^\p{L}/u;

/** Cuts a sentence into words. Linear in its length. */
export function passageOf(document: Document, parse: Parse): Passage {
  const { view, text: raw } = document;
  const { span: at } = parse.sentence;
  const offset = view.toFolded(at.start);
  const text = view.text.slice(offset, view.toFolded(at.end));
  const words: Word[] = [];
  let token = 0;
  let before = 0;
  for (const found of text.matchAll(PIECE)) {
    const piece = found[0];
    const start = view.toRaw(offset + found.index);
    const end = trimEnd(raw, start, view.toRaw(offset + found.index + piece.length));
    while (token < parse.tokens.length && parse.tokens[token]!.span.end <= start) token++;
    const holds = token < parse.tokens.length && parse.tokens[token]!.span.start < end;
    const first = piece.charCodeAt(0);
    const isNumber = first >= 48 && first <= 57;
    words.push({
      text: piece,
      lower: piece.toLowerCase(),
      kind: isNumber ? "number" : LETTER.test(piece) ? "word" : "sign",
      at: found.index,
      span: span(start, end),
      token: holds ? token : -1,
      hasSpace: found.index > before || found.index === 0,
    });
    before = found.index + piece.length;
  }
  return { parse, words, text, offset };
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/;

/** An end without the invisible characters that the folded view dropped after a word. */
export function trimEnd(raw: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && INVISIBLE.test(raw[last - 1]!)) last--;
  return last;
}

/** True for a word that begins with a capital. */
export const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && word.kind === "word" && word.text[0] !== word.lower[0];

/** The raw span of the words from `first` to before `end`. */
export const spanOfWords = (words: readonly Word[], first: number, end: number): Span =>
  span(words[first]!.span.start, words[end - 1]!.span.end);

/** The folded text of the words from `first` to before `end`. */
export function nameOf(words: readonly Word[], first: number, end: number): string {
  let name = words[first]!.text;
  for (let at = first + 1; at < end; at++) name += (words[at]!.hasSpace ? " " : "") + words[at]!.text;
  return name;
}

/** The tokens that a raw span touches; null when there are none. `head` is the word the others hang on. */
export function reachOf(parse: Parse, at: Span): Reach | null {
  const { tokens } = parse;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.span.end <= at.start) low = middle + 1;
    else high = middle;
  }
  let last = low - 1;
  while (last + 1 < tokens.length && tokens[last + 1]!.span.start < at.end) last++;
  return last < low ? null : { first: low, last, head: headOf(parse, low, last) };
}

const LIGHT = new Set(["PUNCT", "ADP", "DET", "CCONJ", "PART"]);

// The topmost full word; where the tree gives several, the last that no other of them governs.
function headOf({ tokens }: Parse, first: number, last: number): number {
  let light = last;
  for (let at = first; at <= last; at++) {
    const token = tokens[at]!;
    if (token.head >= first && token.head <= last) continue;
    if (!LIGHT.has(token.upos)) return at;
    light = at;
  }
  return light;
}
