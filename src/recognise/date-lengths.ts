import type { When } from "../ground/when.ts";
import { shift, stretch, unitAround } from "./calendar.ts";
import { type Length, type Moment, type Reader, type Reading, relative } from "./date-reading.ts";
import { dayFor } from "./date-reckoning.ts";
import { isDash, UNITS } from "./date-words.ts";
import { numeralAt } from "./numerals.ts";
import type { Word } from "./words.ts";

const BACK: ReadonlySet<string> = new Set(["past", "last", "previous", "preceding", "recent"]);
const AHEAD: ReadonlySet<string> = new Set(["next", "coming", "following", "upcoming", "future"]);
/** Counts that tell no number: "the past few months". */
export const VAGUE_COUNTS: ReadonlySet<string> = new Set(["few", "several", "couple", "many"]);

/**
 * Reads `the past three decades`, `the next five years`, `the past decade`, `recent years`, `the last few months`,
 * `the coming years`.
 */
export const pastStretch: Reader = (words, at, moment) => {
  const word = words[at]!.lower;
  const isBack = BACK.has(word);
  if (!isBack && !AHEAD.has(word)) return null;
  const length = lengthAt(words, at + 1);
  if (length)
    return { ...counted(length.end, length, isBack, moment), because: isBack ? "past-length" : "next-length" };
  let next = at + 1;
  if (VAGUE_COUNTS.has(words[next]?.lower ?? "")) next += words[next + 1]?.lower === "of" ? 2 : 1;
  const noun = words[next]?.lower ?? "";
  const unit = UNITS.get(noun);
  if (!unit) return null;
  const isPlural = noun.endsWith("s");
  if (!isPlural && word !== "past" && word !== "coming") return null;
  if (!isPlural) return { ...counted(next + 1, { low: 1, unit }, isBack, moment), because: `${word}-${unit}` };
  const day = dayFor(moment, unit);
  const when = day === null ? null : isBack ? stretch(null, day) : stretch(day, null);
  return relative(next + 1, when, isBack ? "recent-times" : "coming-times");
};

function counted(end: number, length: Length, isBack: boolean, moment: Moment): Reading {
  const day = dayFor(moment, length.unit);
  const far = day === null ? null : shift(day, length.unit, isBack ? -length.low : length.low);
  const when = day === null ? null : isBack ? stretch(far, day) : stretch(day, far);
  return { ...relative(end, when, "length", "duration"), length };
}

/** A length of time: `three decades`, `30 years`, `30 year`, `two-day`, `a month`, `half a century`. */
export function lengthAt(words: readonly Word[], at: number): (Length & { readonly end: number }) | null {
  const word = words[at];
  if (!word) return null;
  const isSingle = word.lower === "a" || word.lower === "an" || word.lower === "one";
  if (isSingle) {
    const unit = UNITS.get(words[at + 1]?.lower ?? "");
    if (unit) return { low: 1, unit, end: at + 2 };
  }
  const found = numeralAt(words, at);
  if (!found || found.isOrdinal) return null;
  const next = isDash(words[found.end]?.text) ? found.end + 1 : found.end;
  const unit = UNITS.get(words[next]?.lower ?? "");
  return unit && found.value <= 5000 ? { low: found.value, unit, end: next + 1 } : null;
}

const AGO: ReadonlySet<string> = new Set(["ago", "earlier", "previously"]);
const HENCE: ReadonlySet<string> = new Set(["hence", "later"]);

/** Reads `a month ago`, `three decades ago`, `two years later`, and lengths alone: `three decades`, `30 years`. */
export const lengthAlone: Reader = (words, at, moment) => {
  const found = lengthAt(words, at);
  if (!found) return null;
  const after = words[found.end]?.lower ?? "";
  const base = after === "ago" ? dayFor(moment, found.unit) : (moment.last?.from ?? null);
  if (AGO.has(after) || HENCE.has(after)) {
    const step = AGO.has(after) ? -found.low : found.low;
    const when = base === null ? null : unitAround(shift(base, found.unit, step), found.unit, 0);
    return relative(found.end + 1, aside(when, found, base, step), AGO.has(after) ? "ago" : "later");
  }
  // "a year" alone is a rate, not a length.
  if (found.low === 1 && words[at]!.lower !== "one" && !LENGTH_PREPOSITIONS.has(words[at - 1]?.lower ?? ""))
    return null;
  return { ...relative(found.end, null, "length", "duration"), length: found };
};

const LENGTH_PREPOSITIONS: ReadonlySet<string> = new Set([
  "for",
  "within",
  "in",
  "over",
  "after",
  "during",
  "throughout",
]);

// "three decades ago" is about a year, three decades back; so is "a century ago".
function aside(when: When | null, of: Length, base: string | null, step: number): When | null {
  if (base === null || when === null || (of.unit !== "decade" && of.unit !== "century")) return when;
  const { from, to } = unitAround(shift(base, of.unit, step), "year", 0);
  return { from, to, precision: "decade" };
}
