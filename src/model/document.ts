import type { Folded } from "../ground/fold.ts";
import type { Span } from "../ground/span.ts";
import type { When } from "../ground/when.ts";

export const GENRES = [
  "op-ed",
  "news",
  "joint statement",
  "communique",
  "speech",
  "treaty",
  "press release",
  "unknown",
] as const;
export type Genre = (typeof GENRES)[number];

/**
 * What a stretch of the text is. Nothing is coded in `furniture` (advertisements, share bars, next-article links),
 * `biography` (about the author), `byline` and `dateline`; they are marked, never deleted.
 */
export const BLOCK_KINDS = [
  "title",
  "byline",
  "dateline",
  "heading",
  "paragraph",
  "item",
  "furniture",
  "biography",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A stretch of the text, in raw offsets; blocks do not overlap and stand in reading order. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** A fact about the document, with the words it was read from; `at` is null when a caller or the page's metadata gave it. */
export interface Found<T> {
  readonly value: T;
  readonly at: Span | null;
}

export interface About {
  readonly title: Found<string> | null;
  readonly author: Found<string> | null;
  readonly publisher: Found<string> | null;
  /** The day (or month, year) the text was published: what relative dates are reckoned from. */
  readonly published: Found<When> | null;
  /** ISO 639-1 code, or `und`. */
  readonly language: string;
  readonly genre: Genre;
  /** Where the text came from: a path, a URL, or `-`. */
  readonly source: string;
}

/** A text with its blocks. All spans are UTF-16 offsets into `text`, the raw decoded text. */
export interface Document {
  /** The id a caller gave, or the first 16 hex digits of `sha256`. */
  readonly id: string;
  /** SHA-256 of the bytes that were read. */
  readonly sha256: string;
  readonly text: string;
  /** The normalised view that matching works on, with its map back to `text`. */
  readonly view: Folded;
  readonly blocks: readonly Block[];
  readonly about: About;
}

/** True for the blocks in which statements are sought. */
export const isCoded = (kind: BlockKind): boolean => kind === "paragraph" || kind === "item" || kind === "heading";
