import { type Span, span } from "../ground/span.ts";
import type { Document } from "../model/document.ts";
import type { Reach } from "../model/mention.ts";
import type { Parse } from "../model/parse.ts";
import { cutWords, type WordKind } from "./cut-words.ts";
import { firstWhere } from "./first-where.ts";

/**
 * A word, a number or a sign of a sentence, as the small grammars of this room see it; finer than the parser's tokens.
 */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly kind: WordKind;
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

/** Cuts a sentence into words. Linear in its length. */
export function passageOf(document: Document, parse: Parse): Passage {
  const { view, text: raw } = document;
  const { tokens, sentence } = parse;
  const offset = view.toFolded(sentence.span.start);
  const text = view.text.slice(offset, view.toFolded(sentence.span.end));
  const words: Word[] = [];
  let token = 0;
  let before = -1;
  cutWords(text, (from, to, kind, isLower) => {
    const start = view.toRaw(offset + from);
    const end = trimEnd(raw, start, view.toRaw(offset + to));
    while (token < tokens.length && tokens[token]!.span.end <= start) token++;
    const piece = text.slice(from, to);
    words.push({
      text: piece,
      lower: isLower ? piece : piece.toLowerCase(),
      kind,
      at: from,
      span: { start, end },
      token: token < tokens.length && tokens[token]!.span.start < end ? token : -1,
      hasSpace: from > before,
    });
    before = to;
  });
  return { parse, words, text, offset };
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/;

/** An end without the invisible characters that the folded view dropped after a word. */
export function trimEnd(raw: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && raw.charCodeAt(last - 1) > 0x7f && INVISIBLE.test(raw[last - 1]!)) last--;
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
  const low = firstWhere(tokens.length, (place) => tokens[place]!.span.end > at.start);
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
