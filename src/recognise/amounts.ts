import { type Span, span } from "../ground/span.ts";
import { isDash } from "./date-words.ts";
import { currencyBefore } from "./measures.ts";
import { type Numeral, numeralAt, scaleAt } from "./numerals.ts";
import type { Word } from "./words.ts";

/** One number or range with its sign of money, before its hedge and unit are known. */
export interface Amount {
  readonly low: number;
  readonly high: number;
  readonly end: number;
  readonly currency: string | null;
  readonly isOrdinal: boolean;
  readonly isSpelled: boolean;
  readonly isAtLeast: boolean;
  readonly number: Span;
}

const CLOCK = /^(?:am|pm|a|p|hours|hrs|gmt|utc|o)$/;

/** The word after a time of day, "11:43 am", "8 p.m."; -1 when none begins here. */
export function clockAt(words: readonly Word[], at: number): number {
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

/** The number or range that begins at a word, with its sign of money and its scale; null when none does. */
export function amountAt(words: readonly Word[], at: number, isBetween: boolean): Amount | null {
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
