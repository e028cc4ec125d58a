import type { Piece } from "./names.ts";
import { isCapital, nameOf, type Passage, type Word } from "./words.ts";

/**
 * A strategy named by its form alone, "Kenya's Green Line initiative": words `first` to before `end`, and whose it is
 * when told.
 */
export interface Coined {
  readonly first: number;
  readonly end: number;
  readonly name: string;
  readonly parties: readonly string[];
}

/** Words that make a name a strategy's. */
const KINDS =
  /^(?:initiatives?|strategy|policy|plan|programme|program|vision|agenda|doctrine|road|belt|corridor|route|pivot|compass|outreach|roadmap|framework)$/;
const SMALL = /^(?:of|and|the|for|on|in|to)$/;
const MOST_WORDS = 8;

/** Strategies in a sentence that the gazetteer does not have, by their form. */
export function coinedIn(passage: Passage, pieces: readonly Piece[]): Coined[] {
  const { words } = passage;
  const found: Coined[] = [];
  let piece = 0;
  for (let at = 0; at < words.length; at++) {
    while (piece < pieces.length && pieces[piece]!.end <= at) piece++;
    if (pieces[piece] && pieces[piece]!.first <= at) {
      at = pieces[piece]!.end - 1;
      continue;
    }
    if (!isCapital(words[at])) continue;
    const end = nameEnd(words, at, pieces[piece]?.first ?? words.length);
    if (isCoined(words, at, end)) {
      const parties = ownerBefore(words, at, pieces[piece - 1]);
      found.push({ first: at, end, name: nameOf(words, at, end), parties });
    }
    at = end - 1;
  }
  return found.length > 0 && isHeadline(words) ? [] : found;
}

function nameEnd(words: readonly Word[], first: number, until: number): number {
  let end = first + 1;
  for (let at = first + 1; at < until && at < first + MOST_WORDS; at++) {
    if (isCapital(words[at])) end = at + 1;
    else if (words[at]!.text === "-" && isCapital(words[at + 1])) continue;
    else if (!SMALL.test(words[at]!.lower)) break;
  }
  return end;
}

// By a word of its own, or, set in marks, by the one behind them: "New Harvest" initiative.
function isCoined(words: readonly Word[], first: number, end: number): boolean {
  if (end - first < 2) return false;
  for (let at = first + (first === 0 ? 1 : 0); at < end; at++)
    if (isCapital(words[at]) && KINDS.test(words[at]!.lower)) return true;
  const isMarked = isMark(words[first - 1]) && isMark(words[end]);
  return isMarked && KINDS.test(words[end + 1]?.lower ?? "");
}

const headlines = new WeakMap<readonly Word[], boolean>();

/** True where nearly every word has a capital: there capitals tell nothing. */
export function isHeadline(words: readonly Word[]): boolean {
  const known = headlines.get(words) ?? areCapitals(words);
  headlines.set(words, known);
  return known;
}

function areCapitals(words: readonly Word[]): boolean {
  const long = words.filter(({ kind, text }) => kind === "word" && text.length > 3);
  return long.length > 4 && long.filter(isCapital).length > 0.9 * long.length;
}

const isMark = (word: Word | undefined): boolean => word?.text === '"' || word?.text === "'";

// "Kenya's", "Kenya's \"", "the Kenyan"
function ownerBefore(words: readonly Word[], first: number, piece: Piece | undefined): string[] {
  if (piece?.means.kind !== "state") return [];
  const mark = isMark(words[first - 1]) ? first - 1 : first;
  const end = words[mark - 1]?.lower === "'s" ? mark - 1 : mark;
  return piece.end === end ? [piece.means.code] : [];
}

/** Coined names sentence by sentence, each with the owner that the text gives it anywhere. */
export function withOwners(sentences: readonly (readonly Coined[])[]): readonly (readonly Coined[])[] {
  const owners = new Map<string, readonly string[]>();
  for (const coined of sentences)
    for (const { name, parties } of coined) if (parties.length > 0) owners.set(name, parties);
  if (owners.size === 0) return sentences;
  return sentences.map((coined) => coined.map((one) => ({ ...one, parties: owners.get(one.name) ?? one.parties })));
}
