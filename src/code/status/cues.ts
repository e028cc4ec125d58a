import type { Sign } from "../../model/status.ts";

/** A phrase found in a sentence. */
export interface Cue {
  readonly sign: Sign;
  readonly phrase: string;
  /** Place of its first word. */
  readonly at: number;
  /** How many words it has. */
  readonly length: number;
}

interface Phrase {
  readonly sign: Sign;
  readonly phrase: string;
  readonly words: readonly string[];
}

/** Finds the phrases of the lists in the words of a sentence. */
export type CueFinder = (words: readonly string[]) => Cue[];

const HEAD = 3;

/** A finder of the phrases in the codebook's lists of signs. Of phrases that begin at one word, or overlap, the first and longest counts. */
export function cueFinder(lists: ReadonlyMap<Sign, ReadonlySet<string>>): CueFinder {
  // By the first letters of the first word, so that a sentence is not held against every phrase.
  const byHead = new Map<string, Phrase[]>();
  for (const [sign, phrases] of lists) {
    for (const phrase of phrases) {
      const words = phrase.split(" ");
      const head = words[0]!.replace("*", "").slice(0, HEAD);
      byHead.set(head, [...(byHead.get(head) ?? []), { sign, phrase, words }]);
    }
  }
  for (const phrases of byHead.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return (words) => {
    const found: Cue[] = [];
    for (let at = 0; at < words.length; ) {
      const hit = phrasesAt(byHead, words[at]!).find((phrase) => standsAt(phrase, words, at));
      if (hit) found.push({ sign: hit.sign, phrase: hit.phrase, at, length: hit.words.length });
      at += hit?.words.length ?? 1;
    }
    return found;
  };
}

const phrasesAt = (byHead: ReadonlyMap<string, readonly Phrase[]>, word: string): readonly Phrase[] =>
  byHead.get(word.slice(0, HEAD)) ?? [];

const standsAt = ({ words }: Phrase, among: readonly string[], at: number): boolean =>
  words.every((word, place) => fits(word, among[at + place]));

function fits(wanted: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  if (wanted === "_") return true;
  return wanted.endsWith("*") ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
}
