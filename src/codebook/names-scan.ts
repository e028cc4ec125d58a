import type { NameEntry, NameHit } from "./gazetteer.ts";

/** A text to find and what it stands for; `null` for words that only look like a name ("South China Sea"). */
export interface Findable {
  readonly text: string;
  readonly entry: NameEntry | null;
}

export type Scan = (text: string) => readonly NameHit[];

/** One way of writing: all names with exactly these letters. `upper` is the same in capitals, unit for unit. */
interface Candidate {
  readonly text: string;
  readonly upper: string;
  /** The text ends in a hyphen that must follow but is no part of the hit: `Franco-` in `Franco-German`. */
  readonly isPrefix: boolean;
  readonly entries: NameEntry[];
}

/** A name shorter than this is found in capitals only where its whole line is in capitals: "XI" is mostly a number. */
const SHORTEST_IN_CAPITALS = 4;
/** Abbreviations that spell a common word; left alone in a line of capitals, where case cannot tell. */
const COMMON_WORDS = new Set("US WHO IT IS IN AN ON AM AS AT BE BY DO GO HE IF ME MY NO OF OR SO TO UP WE".split(" "));
const MOST_BLANKS = 8;

const WORD = /[\p{L}\p{N}\p{M}_]/u;
// Written without blanks between words, or drawn onto an emoji: they bound a word rather than belong to one.
const NO_WORD = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\uFE00-\uFE0F]|[\u20D0-\u20FF]/u;

const BEYOND_ASCII = /[\u0080-\uFFFF]/;
const HASHES = 1 << 16;

/**
 * Makes the scanner of a list of names. Leftmost-longest without overlaps; linear in the text, with a factor bounded by the
 * number of names that begin with the same word. A blank in a name matches a line end too.
 */
export function namesScanner(findables: readonly Findable[]): Scan {
  const isWord = wordTest();
  const byWord = indexed(findables, isWord);
  const mayBegin = new Uint8Array(HASHES);
  for (const word of byWord.keys()) mayBegin[hashOf(word, 0, word.length)] = 1;
  return (text) => {
    const hits: NameHit[] = [];
    const line = { from: 0, to: -1, isCapitals: false };
    let at = 0;
    while (at < text.length) {
      if (!isWord(text.charCodeAt(at))) {
        at++;
        continue;
      }
      let hash = 0;
      let end = at;
      for (; end < text.length; end++) {
        const unit = text.charCodeAt(end);
        if (!isWord(unit)) break;
        hash = mixed(hash, unit);
      }
      if (mayBegin[hash] === 1) {
        const candidates = byWord.get(inCapitals(text.slice(at, end)));
        const hit = candidates && longest(candidates, text, at, isWord, line);
        if (hit) {
          if (hit.entries.length > 0) hits.push(hit);
          at = hit.end;
          continue;
        }
      }
      at = end;
    }
    return hits;
  };
}

function indexed(findables: readonly Findable[], isWord: WordTest): Map<string, Candidate[]> {
  const byText = new Map<string, Candidate>();
  const byWord = new Map<string, Candidate[]>();
  for (const { text, entry } of findables) {
    let candidate = byText.get(text);
    if (!candidate) {
      candidate = { text, upper: inCapitals(text), isPrefix: text.endsWith("-"), entries: [] };
      byText.set(text, candidate);
      let end = 0;
      while (end < text.length && isWord(text.charCodeAt(end))) end++;
      const word = candidate.upper.slice(0, end);
      const listed = byWord.get(word);
      if (listed) listed.push(candidate);
      else byWord.set(word, [candidate]);
    }
    if (entry !== null) candidate.entries.push(entry);
  }
  for (const candidates of byWord.values()) {
    if (candidates.length > 1) candidates.sort((a, b) => b.text.length - a.text.length);
  }
  return byWord;
}

interface Line {
  from: number;
  to: number;
  isCapitals: boolean;
}

type WordTest = (unit: number) => boolean;

function longest(
  candidates: readonly Candidate[],
  text: string,
  at: number,
  isWord: WordTest,
  line: Line,
): NameHit | null {
  let end = -1;
  let exact: NameEntry[] = [];
  let loose: NameEntry[] = [];
  let isBlocked = false;
  for (const candidate of candidates) {
    const found = matchEnd(candidate, text, at, isWord, line);
    if (found < 0 || found < end) continue;
    if (found > end) {
      exact = [];
      loose = [];
      isBlocked = false;
    }
    end = found;
    if (candidate.entries.length === 0) isBlocked = true;
    else if (text.startsWith(candidate.text, at)) exact = [...exact, ...candidate.entries];
    else loose = [...loose, ...candidate.entries];
  }
  if (end < 0) return null;
  return { start: at, end, entries: isBlocked ? [] : distinct([...exact, ...loose]) };
}

// "President" finds both `President` and `president`: one meaning, told once.
function distinct(entries: readonly NameEntry[]): readonly NameEntry[] {
  if (entries.length === 1) return entries;
  const seen = new Set<string>();
  return entries.filter(({ means, from, until }) => {
    const key = JSON.stringify([means, from, until]);
    return !seen.has(key) && seen.add(key);
  });
}

/** Where a candidate that begins at `at` ends, or -1. */
function matchEnd(candidate: Candidate, text: string, at: number, isWord: WordTest, line: Line): number {
  const { text: name, upper } = candidate;
  let here = at;
  let isAsWritten = true;
  let isCapitals = true;
  for (let unit = 0; unit < name.length; unit++) {
    const wanted = name.charCodeAt(unit);
    const got = text.charCodeAt(here);
    if (wanted === 0x20) {
      const past = pastBlanks(text, here);
      if (past < 0) return -1;
      here = past;
      continue;
    }
    const capital = upper.charCodeAt(unit);
    if (got !== wanted) {
      if (got !== capital) return -1;
      // A capital at the head of a word is a sentence start or a headline.
      if (unit > 0 && isWord(name.charCodeAt(unit - 1))) isAsWritten = false;
    } else if (wanted !== capital) isCapitals = false;
    if (!isAsWritten && !isCapitals) return -1;
    here++;
  }
  if (here < text.length && isWord(text.charCodeAt(here))) {
    if (!candidate.isPrefix) return -1;
  }
  if (isCapitals && !passesInCapitals(name, isAsWritten, text, at, line)) return -1;
  return candidate.isPrefix ? here - 1 : here;
}

function passesInCapitals(name: string, isAsWritten: boolean, text: string, at: number, line: Line): boolean {
  if (!isAsWritten && name.length >= SHORTEST_IN_CAPITALS) return true;
  if (isAsWritten && !COMMON_WORDS.has(name)) return true;
  return lineIsCapitals(text, at, line) !== isAsWritten;
}

// Looks at each line once, however many names stand in it. A line of one or two words is no proof.
function lineIsCapitals(text: string, at: number, line: Line): boolean {
  if (at >= line.from && at < line.to) return line.isCapitals;
  const start = text.lastIndexOf("\n", at) + 1;
  const end = text.indexOf("\n", at);
  line.from = start;
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

/** Capitals unit for unit, so that offsets stay: `ß` has no capital of one unit, `ı` none of its own; both stay as they are. */
function inCapitals(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toUpperCase();
  let out = "";
  for (const unit of text.split("")) {
    const upper = unit.toUpperCase();
    out += unit < "\x80" || (upper.length === 1 && upper > "\x7F") ? upper : unit;
  }
  return out;
}

const mixed = (hash: number, unit: number): number =>
  unit < 0x80 ? (Math.imul(hash, 31) + (unit >= 0x61 && unit <= 0x7a ? unit - 0x20 : unit)) & (HASHES - 1) : hash;

function hashOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = mixed(hash, text.charCodeAt(at));
  return hash;
}

// Each unit is asked of the character tables once, then remembered.
function wordTest(): WordTest {
  const known = new Uint8Array(1 << 16);
  return (unit) => {
    const kind = known[unit]!;
    if (kind !== 0) return kind === 1;
    const letter = String.fromCharCode(unit);
    const isWord = WORD.test(letter) && !NO_WORD.test(letter);
    known[unit] = isWord ? 1 : 2;
    return isWord;
  };
}
