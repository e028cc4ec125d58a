import type { NameEntry, NameHit } from "./gazetteer.ts";
import { byLetter, type Ending, otherwiseUntil } from "./name-endings.ts";
import { nameTree } from "./name-tree.ts";
import { EMPTY, inCapitals, isWord, mixed, wordEnd, wordHash } from "./name-words.ts";

/** What a scanner finds. */
export interface Findables {
  /** Texts and what each may stand for; nothing for words that only look like a name ("South China Sea"). */
  readonly names: ReadonlyMap<string, readonly NameEntry[]>;
  readonly endings: readonly Ending[];
}

export type Scan = (text: string) => readonly NameHit[];

/** One way of writing: all names with exactly these letters. */
interface Candidate {
  readonly text: string;
  readonly entries: readonly NameEntry[];
  /** The text ends in a hyphen that must follow but is no part of the hit: `Franco-` in `Franco-German`. */
  readonly isPrefix: boolean;
  /** The text in capitals, unit for unit; null until it is asked for, since most names never are. */
  upper: string | null;
}

/** A name shorter than this is found in capitals only where its whole line is in capitals: "XI" is mostly a number. */
const SHORTEST_IN_CAPITALS = 4;
/** Abbreviations that spell a common word; left alone in a line of capitals, where case cannot tell. */
const COMMON_WORDS = new Set("US WHO IT IS IN AN ON AM AS AT BE BY DO GO HE IF ME MY NO OF OR SO TO UP WE".split(" "));
const MOST_BLANKS = 8;
/** More than stands between two words of any name. */
const MOST_BETWEEN = 32;

/**
 * Makes the scanner of a list of names. Leftmost-longest without overlaps; linear in the text, with a factor bounded by
 * the words of the longest name. A blank in a name matches a line end too.
 */
export function namesScanner({ names, endings }: Findables): Scan {
  const { tree, at: candidatesAt } = grown(names);
  const endingsAt = byLetter(endings);
  const path: number[] = [];
  /** The name that begins with the word that lies from `at` to `end`. */
  const nameAt = (sight: Sight, at: number, end: number, hash: number): NameHit | null => {
    const { text } = sight;
    let depth = 0;
    let here = end;
    for (let node = tree.step(0, hash); node !== 0; ) {
      if (candidatesAt[node] !== undefined) path[depth++] = node;
      const next = nextWord(text, here);
      if (next < 0) break;
      here = wordEnd(text, next);
      node = tree.step(node, wordHash(text, next, here));
    }
    // Of two names that begin here, the one with more words is the longer.
    while (depth > 0) {
      const hit = longest(candidatesAt[path[--depth]!]!, at, sight);
      if (hit) return hit;
    }
    return null;
  };
  return (text) => {
    const hits: NameHit[] = [];
    const sight: Sight = { text, line: { from: 0, to: -1, isCapitals: false } };
    for (let at = 0; at < text.length; ) {
      let end = at;
      let hash = EMPTY;
      for (; end < text.length; end++) {
        const unit = text.charCodeAt(end);
        if (!isWord(unit)) break;
        hash = mixed(hash, unit);
      }
      const hit = end > at && tree.mayBegin(hash) ? nameAt(sight, at, end, hash) : null;
      // What bounds the word is passed over with it.
      if (!hit) at = end + 1;
      else if (hit.entries.length === 0) at = hit.end;
      else {
        at = otherwiseUntil(hit, text, endingsAt);
        if (at === hit.end) hits.push(hit);
      }
    }
    return hits;
  };
}

function nextWord(text: string, from: number): number {
  const until = Math.min(text.length, from + MOST_BETWEEN);
  for (let at = from; at < until; at++) if (isWord(text.charCodeAt(at))) return at;
  return -1;
}

/** The tree of the names, and by node the candidates that end there, longest first. */
function grown(names: Findables["names"]) {
  const { tree, ends } = nameTree([...names.keys()]);
  const at: (Candidate[] | undefined)[] = [];
  let place = 0;
  for (const [text, entries] of names) {
    const candidate = { text, entries: distinct(entries), isPrefix: text.endsWith("-"), upper: null };
    const node = ends[place++]!;
    const listed = at[node];
    if (!listed) at[node] = [candidate];
    else {
      listed.push(candidate);
      listed.sort((a, b) => b.text.length - a.text.length);
    }
  }
  return { tree, at };
}

interface Sight {
  readonly text: string;
  readonly line: { from: number; to: number; isCapitals: boolean };
}

function longest(candidates: readonly Candidate[], at: number, sight: Sight): NameHit | null {
  let end = -1;
  let isBlocked = false;
  let entries: readonly NameEntry[] = NONE;
  for (const candidate of candidates) {
    const found = matchEnd(candidate, at, sight);
    if (found < 0 || found < end) continue;
    if (found > end) isBlocked = false;
    isBlocked ||= candidate.entries.length === 0;
    if (found > end || entries.length === 0) entries = candidate.entries;
    // What is written exactly so goes first.
    else if (sight.text.startsWith(candidate.text, at)) entries = distinct([...candidate.entries, ...entries]);
    else entries = distinct([...entries, ...candidate.entries]);
    end = found;
  }
  return end < 0 ? null : { start: at, end, entries: isBlocked ? NONE : entries };
}

const NONE: readonly NameEntry[] = Object.freeze([]);

// "President" finds both `President` and `president`: one meaning, told once.
function distinct(entries: readonly NameEntry[]): readonly NameEntry[] {
  if (entries.length < 2) return entries;
  const isSame = (a: NameEntry, b: NameEntry) => a.means === b.means && a.from === b.from && a.until === b.until;
  return Object.freeze(entries.filter((entry, at) => entries.findIndex((other) => isSame(other, entry)) === at));
}

/** Where a candidate that begins at `at` ends, or -1. */
function matchEnd(candidate: Candidate, at: number, sight: Sight): number {
  const { text: name, isPrefix } = candidate;
  candidate.upper ??= inCapitals(name);
  const { upper } = candidate;
  const { text } = sight;
  let here = at + name.length;
  let isAsWritten = text.startsWith(name, at);
  let isCapitals = isAsWritten && name === upper;
  if (!isAsWritten) {
    isAsWritten = isCapitals = true;
    here = at;
    for (let unit = 0; unit < name.length; unit++) {
      const wanted = name.charCodeAt(unit);
      if (wanted === 0x20) {
        here = pastBlanks(text, here);
        if (here < 0) return -1;
        continue;
      }
      const got = text.charCodeAt(here++);
      const capital = upper.charCodeAt(unit);
      if (got !== wanted) {
        if (got !== capital) return -1;
        // A capital at the head of a word is a sentence start or a headline.
        if (unit > 0 && isWord(name.charCodeAt(unit - 1))) isAsWritten = false;
      } else if (wanted !== capital) isCapitals = false;
      if (!isAsWritten && !isCapitals) return -1;
    }
  }
  if (!isPrefix && here < text.length && isWord(text.charCodeAt(here))) return -1;
  if (isCapitals && !passesInCapitals(name, isAsWritten, at, sight)) return -1;
  return isPrefix ? here - 1 : here;
}

function passesInCapitals(name: string, isAsWritten: boolean, at: number, sight: Sight): boolean {
  if (!isAsWritten && name.length >= SHORTEST_IN_CAPITALS) return true;
  if (isAsWritten && !COMMON_WORDS.has(name)) return true;
  return lineIsCapitals(at, sight) !== isAsWritten;
}

// Looks at each line once, however many names stand in it. A line of one or two words is no proof.
function lineIsCapitals(at: number, { text, line }: Sight): boolean {
  if (at >= line.from && at < line.to) return line.isCapitals;
  const end = text.indexOf("\n", at);
  line.from = text.lastIndexOf("\n", at) + 1;
  line.to = end < 0 ? text.length : end;
  const words = text.slice(line.from, line.to);
  line.isCapitals = !/\p{Ll}/u.test(words) && (words.match(/\p{Lu}{2,}/gu)?.length ?? 0) > 2;
  return line.isCapitals;
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  let lineEnds = 0;
  for (; at < text.length && at - from < MOST_BLANKS; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) lineEnds++;
    else if (unit !== 0x20 && unit !== 0x09) break;
  }
  return at === from || lineEnds > 1 ? -1 : at;
}
