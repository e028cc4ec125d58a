import { type Span, span } from "../ground/span.ts";
import type { Hedge, QuantityMention } from "../model/mention.ts";
import { isDash } from "./date-words.ts";
import { type Counted, countedAt, currencyBefore, measureAt } from "./measures.ts";
import { NUMBER_WORDS, type Numeral, numeralAt, scaleAt } from "./numerals.ts";
import { CURRENCY_CODES, CURRENCY_SIGNS, DOLLARS, HEDGES } from "./units.ts";
import { type Passage, reachOf, spanOfWords, type Word } from "./words.ts";

/** One number or range with its sign of money, before its hedge and unit are known. */
interface Amount {
  readonly low: number;
  readonly high: number;
  readonly end: number;
  readonly currency: string | null;
  readonly isOrdinal: boolean;
  readonly isSpelled: boolean;
  readonly isAtLeast: boolean;
  readonly number: Span;
}

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

const FIRST_HEDGES = new Set(HEDGES.map(([words]) => words[0]!));

// A number, a sign or code of money, a hedge: nothing else begins a quantity.
const mayStart = ({ kind, lower, text }: Word): boolean =>
  kind === "number" ||
  NUMBER_WORDS.has(lower) ||
  FIRST_HEDGES.has(lower) ||
  STARTS.has(lower) ||
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

const CLOCK = /^(?:am|pm|a|p|hours|hrs|gmt|utc|o)$/;

// "11:43 am", "8 p.m.": the word after it, else -1.
function clockAt(words: readonly Word[], at: number): number {
  if (words[at]?.kind !== "number") return -1;
  const isPair = words[at + 1]?.text === ":" && !words[at + 1]!.hasSpace && words[at + 2]?.kind === "number";
  const end = isPair && !words[at + 2]!.hasSpace ? at + 3 : at + 1;
  const after = words[end]?.lower ?? "";
  const isHalf = (after === "a" || after === "p") && words[end + 1]?.text === "." && words[end + 2]?.lower === "m";
  if (isHalf) return end + 3;
  if (end === at + 3) return CLOCK.test(after) ? end + 1 : end;
  return after === "am" || after === "pm" ? end + 1 : -1;
}

const NAMED = new Set([
  "article",
  "articles",
  "resolution",
  "no",
  "chapter",
  "section",
  "annex",
  "paragraph",
  "page",
  "room",
]);

function amountAt(words: readonly Word[], at: number, isBetween: boolean): Amount | null {
  const before = words[at - 1];
  const { currency, end: start } = currencyBefore(words, at);
  const first = numeralAt(words, start);
  if (!first || (!words[start]!.hasSpace && currency === null && isInsideName(words, start))) return null;
  if (currency === null && before && NAMED.has(before.lower.replace(/\.$/, ""))) return null;
  const scale = scaleOf(words, first, currency);
  const joint = words[scale.end];
  const isJoint =
    joint &&
    (isDash(joint.text) || joint.lower === "to" || joint.lower === "or" || (isBetween && joint.lower === "and"));
  const second = isJoint ? secondOf(words, scale.end + 1, currency, first) : null;
  const lowFactor = second && scale.factor === 1 && second.factor > 1 ? second.factor : scale.factor;
  const low = round(first.value * lowFactor);
  const high = second ? round(second.value * second.factor) : low;
  const end = second?.end ?? scale.end;
  return {
    low: Math.min(low, high),
    high: Math.max(low, high),
    end,
    currency,
    isOrdinal: first.isOrdinal,
    isSpelled: first.isSpelled,
    isAtLeast: first.isAtLeast === true,
    number: span(words[start]!.span.start, words[(second ? second.numeralEnd : first.end) - 1]!.span.end),
  };
}

// A range goes upward: "10 to 15 per cent", "$3-5 billion", "two or three".
function secondOf(words: readonly Word[], at: number, currency: string | null, first: Numeral) {
  const { end: start } = currencyBefore(words, at);
  const found = numeralAt(words, start);
  if (!found || found.isOrdinal !== first.isOrdinal) return null;
  const scale = scaleOf(words, found, currency);
  return found.value * scale.factor > first.value
    ? { value: found.value, factor: scale.factor, end: scale.end, numeralEnd: found.end }
    : null;
}

function scaleOf(words: readonly Word[], of: Numeral, currency: string | null) {
  if (of.isOrdinal) return { factor: 1, end: of.end };
  const touching = words[of.end];
  const isShort = touching !== undefined && /^[kmb]$/.test(touching.lower);
  return isShort && currency === null ? { factor: 1, end: of.end } : scaleAt(words, of.end);
}

// Products such as 2.3 × 10^9 are cleaned of binary dust.
const round = (value: number): number => Number(value.toPrecision(12));

// "G20", "COVID-19", "C5+1"
function isInsideName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before) return false;
  if (before.kind === "word") return before.lower !== "s";
  if (!isDash(before.text) && before.text !== "+" && before.text !== "/") return false;
  if (!before.hasSpace && !isDash(before.text)) return words[at - 2]?.kind !== "sign";
  return !before.hasSpace && words[at - 2]?.kind === "word";
}

const FRACTIONS = /^(?:thirds?|quarters?|fifths?|tenths?|halves)$/;

function countOf(passage: Passage, amount: Amount, taken: readonly boolean[]): Counted | null {
  const { words } = passage;
  // "two thirds" is a share, not two of a thing.
  if (FRACTIONS.test(words[isDash(words[amount.end]?.text) ? amount.end + 1 : amount.end]?.lower ?? "")) return null;
  if (amount.isOrdinal) return { measure: "ordinal", unit: null, factor: 1, end: amount.end };
  const measured = measureAt(words, amount.end, amount.currency);
  if (measured) return measured;
  const after = words[amount.end];
  const isGlued = after !== undefined && !after.hasSpace && after.kind === "word" && after.lower !== "'s";
  if (isGlued) return null;
  const isOne = amount.isSpelled && amount.low === 1 && amount.high === 1;
  return countedAt(passage, amount.end, taken, isOne);
}
