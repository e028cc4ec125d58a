import type { Shows } from "../model/evidence.ts";
import { type Lexicon, listOf } from "./source.ts";

/** A word that shows how far something has come. */
export interface Cue {
  readonly shows: Shows;
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly isNegated: boolean;
}

/** Which list shows what; where a sentence has several, the first of this order is what it tells. */
const LISTS: readonly (readonly [Shows, string])[] = [
  ["withdrawn", "step-withdrawn"],
  ["completed", "step-completed"],
  ["suspended", "step-suspended"],
  ["stalled", "step-stalled"],
  ["delayed", "step-delayed"],
  ["operating", "step-operating"],
  ["started", "step-started"],
  ["funded", "step-funded"],
  ["in_force", "step-in-force"],
  ["signed", "step-signed"],
  ["contrary", "step-contrary"],
];

// "Will be delayed" tells of a delay that is known; "will be opened" tells of nothing yet.
const KNOWN_AHEAD: ReadonlySet<Shows> = new Set(["delayed", "stalled", "suspended", "withdrawn"]);
const AHEAD = new Set("will would shall ll planned expected scheduled hoped".split(" "));
const UNREAL = new Set("may might could should must if unless whether".split(" "));
const NOT = new Set("not never no without neither nor cannot t hardly yet".split(" "));
const LOOK_BACK = 7;

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What a sentence shows, weightiest first; what lies ahead or might be shows nothing. */
export function cuesIn(text: string, lexicon: Lexicon): Cue[] {
  const words = wordsIn(text);
  return LISTS.flatMap(([shows, name]) => cueAmong(text, words, phrasesOf(listOf(lexicon, name)), shows) ?? []);
}

/** The words of a text that stand for one thing done, as a cue; null when they are not there, or lie ahead. */
export const cueOf = (text: string, phrases: readonly string[], shows: Shows): Cue | null =>
  cueAmong(
    text,
    wordsIn(text),
    phrases.map((phrase) => [phrase]),
    shows,
  );

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+|[,;:.()\u2013\u2014]/gu)].map((found) => {
    return { word: found[0].toLowerCase(), start: found.index, end: found.index + found[0].length };
  });

function cueAmong(
  text: string,
  words: readonly Word[],
  phrases: readonly (readonly string[])[],
  shows: Shows,
): Cue | null {
  for (const phrase of phrases) {
    const at = words.findIndex((_, from) => phrase.every((word, offset) => words[from + offset]?.word === word));
    if (at < 0) continue;
    const before = clauseBefore(words, at);
    if (before.some((word) => UNREAL.has(word)) || (!KNOWN_AHEAD.has(shows) && isAhead(before))) continue;
    const [start, end] = [words[at]!.start, words[at + phrase.length - 1]!.end];
    return { shows, start, end, words: text.slice(start, end), isNegated: before.some((word) => NOT.has(word)) };
  }
  return null;
}

// "To be opened", "to have opened by then"; the "to" of "from Mbeya to Kasama" stands farther off.
const isAhead = (before: readonly string[]): boolean =>
  before.some((word) => AHEAD.has(word)) ||
  before.at(-1) === "to" ||
  /(?:^| )to (?:be|have|have been)$/.test(before.slice(-3).join(" "));

function clauseBefore(words: readonly Word[], at: number): string[] {
  const before = words.slice(Math.max(0, at - LOOK_BACK), at).map(({ word }) => word);
  const stop = before.findLastIndex((word) =>
    /^(?:[,;:.()\u2013\u2014]|that|which|after|since|when|where)$/.test(word),
  );
  return before.slice(stop + 1);
}

const PHRASES = new WeakMap<ReadonlySet<string>, readonly (readonly string[])[]>();

function phrasesOf(list: ReadonlySet<string>): readonly (readonly string[])[] {
  const there = PHRASES.get(list) ?? [...list].map((phrase) => phrase.toLowerCase().split(" "));
  PHRASES.set(list, there);
  return there;
}

/** True when a text has one of a list's phrases, wherever it stands and however it is put. */
export function hasPhrase(text: string, list: ReadonlySet<string>): boolean {
  const words = ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu)
      ?.join(" ") ?? ""
  } `;
  return [...list].some((phrase) => words.includes(` ${phrase.toLowerCase()} `));
}
