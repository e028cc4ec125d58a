import type { Hedge, QuantityMention } from "../model/mention.ts";
import { type Amount, amountAt, clockAt } from "./amounts.ts";
import { isDash } from "./date-words.ts";
import { type Counted, countedAt, measureAt } from "./measures.ts";
import { NUMBER_WORDS } from "./numerals.ts";
import { RANK_STARTS, type Rank, rankAt } from "./ranks.ts";
import { CURRENCY_CODES, CURRENCY_SIGNS, DOLLARS, HEDGES } from "./units.ts";
import { type Passage, reachOf, spanOfWords, type Word } from "./words.ts";

/** Reads the quantities of a sentence among the words that no date has taken. Linear. */
export function quantitiesIn(passage: Passage, taken: readonly boolean[]): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (let at = afterNumber(passage.words); at < passage.words.length; at++) {
    if (taken[at] || !mayStart(passage.words[at]!)) continue;
    const read = quantityAt(passage, at, taken);
    if (!read) continue;
    if (read.mention) found.push(read.mention);
    at = read.end - 1;
  }
  return found;
}

// "1. The two sides": the number of an item counts nothing.
const afterNumber = (words: readonly Word[]): number =>
  words[0]?.kind === "number" && /^[.)]$/.test(words[1]?.text ?? "") && !words[1]!.hasSpace && words.length > 2 ? 2 : 0;

function quantityAt(
  passage: Passage,
  at: number,
  taken: readonly boolean[],
): { mention: QuantityMention | null; end: number } | null {
  const { words } = passage;
  const rank = rankAt(words, at);
  if (rank) return { mention: ranked(passage, at, rank), end: rank.end };
  const hedge = hedgeAt(words, at);
  const isBetween = words[at]!.lower === "between" || words[at]!.lower === "from";
  const start = isBetween ? at + 1 : hedge.end;
  if (start >= words.length || taken[start]) return null;
  const clock = clockAt(words, start);
  if (clock > 0) return { mention: null, end: clock };
  const amount = amountAt(words, start, isBetween);
  if (!amount || (isBetween && amount.low === amount.high)) return null;
  const counted = countOf(passage, amount, taken);
  if (counted === null) return null;
  const from = isBetween ? at : hedge.end > at ? at : start;
  const whole = spanOfWords(words, from, counted.end);
  const reach = reachOf(passage.parse, whole);
  if (!reach) return null;
  const isRange = amount.low !== amount.high;
  const mention: QuantityMention = {
    kind: "quantity",
    sentence: passage.parse.sentence.index,
    span: whole,
    reach,
    low: amount.low * counted.factor,
    high: amount.high * counted.factor,
    hedge: hedge.hedge !== "exact" ? hedge.hedge : isRange ? "between" : amount.isAtLeast ? "at least" : "exact",
    unit: counted.unit,
    measure: counted.measure,
    number: amount.number,
  };
  return { mention, end: counted.end };
}

function ranked(passage: Passage, at: number, { value, hedge, end, number }: Rank): QuantityMention | null {
  const whole = spanOfWords(passage.words, at, end);
  const reach = reachOf(passage.parse, whole);
  if (!reach) return null;
  const place = passage.words[number]!.span;
  const sentence = passage.parse.sentence.index;
  return {
    kind: "quantity",
    sentence,
    span: whole,
    reach,
    low: value,
    high: value,
    hedge,
    unit: null,
    measure: "ordinal",
    number: place,
  };
}

const FIRST_HEDGES = new Set(HEDGES.map(([words]) => words[0]!));

// A number, a sign or code of money, a hedge: nothing else begins a quantity.
const mayStart = ({ kind, lower, text }: Word): boolean =>
  kind === "number" ||
  NUMBER_WORDS.has(lower) ||
  FIRST_HEDGES.has(lower) ||
  STARTS.has(lower) ||
  RANK_STARTS.has(lower) ||
  CURRENCY_SIGNS.has(text) ||
  CURRENCY_CODES.has(text);

const STARTS = new Set(["between", "from", "a", "an", ...DOLLARS.keys()]);

function hedgeAt(words: readonly Word[], at: number): { hedge: Hedge; end: number } {
  if (FIRST_HEDGES.has(words[at]!.lower)) {
    for (const [phrase, hedge] of HEDGES) {
      if (phrase.every((word, place) => words[at + place]?.lower === word)) return { hedge, end: at + phrase.length };
    }
  }
  return { hedge: "exact", end: at };
}

const FRACTIONS = /^(?:thirds?|quarters?|fifths?|tenths?|halves)$/;

function isShare({ words, parse }: Passage, { end, isSpelled }: Amount): boolean {
  const next = parse.tokens[words[end]?.token ?? -1];
  return isSpelled && words[end - 2]?.lower === "a" && !/^(?:NOUN|PROPN|ADJ|VERB)$/.test(next?.upos ?? "PUNCT");
}

function countOf(passage: Passage, amount: Amount, taken: readonly boolean[]): Counted | null {
  const { words } = passage;
  // "two thirds" is a share, not two of a thing.
  if (FRACTIONS.test(words[isDash(words[amount.end]?.text) ? amount.end + 1 : amount.end]?.lower ?? "")) return null;
  // "by a fifth" is a share as well; "a fifth bridge" is the fifth.
  if (amount.isOrdinal && isShare(passage, amount)) return null;
  if (amount.isOrdinal) return { measure: "ordinal", unit: null, factor: 1, end: amount.end };
  const measured = measureAt(words, amount.end, amount.currency);
  if (measured) return measured;
  const after = words[amount.end];
  const isGlued = after !== undefined && !after.hasSpace && after.kind === "word" && after.lower !== "'s";
  if (isGlued) return null;
  const isOne = amount.isSpelled && amount.low === 1 && amount.high === 1;
  return countedAt(passage, amount.end, taken, isOne);
}
