import type { Word } from "./words.ts";

/** A number read from digits or from words; `end` is the word after it. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
  readonly isOrdinal: boolean;
  /** True for numbers in words: `three`. */
  readonly isSpelled: boolean;
  /** True for `hundreds of`, which gives the least it can mean. */
  readonly isAtLeast?: boolean;
}

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const ORDINALS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth";

const table = (words: string, value: (place: number) => number) =>
  words.split(" ").map((word, place): [string, number] => [word, value(place)]);

const SMALL: ReadonlyMap<string, number> = new Map([
  ...table(ONES, (place) => place),
  ...table(TENS, (place) => (place + 2) * 10),
]);
const RANKS: ReadonlyMap<string, number> = new Map([
  ...table(ORDINALS, (place) => place),
  ...table(ORDINAL_TENS, (place) => (place + 2) * 10),
  ["hundredth", 100],
]);
/** Words and abbreviations of scale. `m` and `k` count only when they touch the number. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["mln", 1e6],
  ["mn", 1e6],
  ["billion", 1e9],
  ["bln", 1e9],
  ["bn", 1e9],
  ["trillion", 1e12],
  ["trln", 1e12],
  ["tn", 1e12],
  ["lakh", 1e5],
  ["crore", 1e7],
]);
/** "hundreds of": at least two of them. */
const PLURALS: ReadonlyMap<string, number> = new Map([
  ["dozens", 24],
  ["scores", 40],
  ["hundreds", 200],
  ["thousands", 2e3],
  ["millions", 2e6],
  ["billions", 2e9],
  ["trillions", 2e12],
]);
const TOUCHING: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["b", 1e9],
]);
/** Words that begin a number, besides `a` and `an`. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...RANKS.keys(),
  ...PLURALS.keys(),
  "dozen",
  "half",
]);
const SUFFIX: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

/**
 * The number that begins at a word, without its scale; null when none does. A hyphen may stand inside (`twenty-five`).
 */
export function numeralAt(words: readonly Word[], at: number): Numeral | null {
  const word = words[at];
  if (!word) return null;
  if (word.kind === "number") return inDigits(words, at);
  if (word.kind !== "word" || !(NUMBER_WORDS.has(word.lower) || word.lower === "a" || word.lower === "an")) return null;
  const rank = RANKS.get(word.lower);
  if (rank !== undefined) return { value: rank, end: at + 1, isOrdinal: true, isSpelled: true };
  return inWords(words, at);
}

function inDigits(words: readonly Word[], at: number): Numeral {
  const value = Number(words[at]!.text.replaceAll(",", ""));
  const after = words[at + 1];
  const decimals = words[at + 2];
  // "43,8 bln": a comma before one or two digits and a scale is a decimal comma.
  const isDecimal =
    after?.text === "," && !after.hasSpace && decimals?.hasSpace === false && /^\d{1,2}$/.test(decimals.text);
  if (isDecimal && Number.isInteger(value) && SCALES.has(words[at + 3]?.lower ?? "")) {
    return { value: Number(`${value}.${decimals.text}`), end: at + 3, isOrdinal: false, isSpelled: false };
  }
  const isOrdinal = after !== undefined && !after.hasSpace && SUFFIX.has(after.lower);
  return { value, end: isOrdinal ? at + 2 : at + 1, isOrdinal, isSpelled: false };
}

function inWords(words: readonly Word[], at: number): Numeral | null {
  const first = words[at]!;
  if (first.lower === "a" || first.lower === "an" || first.lower === "half") return articled(words, at);
  if (first.lower === "dozen") return { value: 12, end: at + 1, isOrdinal: false, isSpelled: true };
  const small = SMALL.get(first.lower);
  if (small === undefined) return pluralAt(words, at);
  let value = small;
  let end = at + 1;
  if (small >= 20) {
    const next = words[end]?.text === "-" ? end + 1 : end;
    const one = SMALL.get(words[next]?.lower ?? "");
    const rank = RANKS.get(words[next]?.lower ?? "");
    if (one !== undefined && one > 0 && one < 10) {
      value += one;
      end = next + 1;
    } else if (rank !== undefined && rank < 10) {
      return { value: small + rank, end: next + 1, isOrdinal: true, isSpelled: true };
    }
  }
  return withHundreds(words, value, end);
}

function withHundreds(words: readonly Word[], value: number, at: number): Numeral {
  let total = value;
  let end = at;
  if (words[end]?.lower === "hundred") {
    total *= 100;
    end++;
    const next = words[end]?.lower === "and" ? end + 1 : end;
    const rest = SMALL.has(words[next]?.lower ?? "") ? inWords(words, next) : null;
    if (rest && rest.value < 100) return { ...rest, value: total + rest.value };
  }
  if (words[end]?.lower === "dozen") return { value: total * 12, end: end + 1, isOrdinal: false, isSpelled: true };
  return { value: total, end, isOrdinal: false, isSpelled: true };
}

// "hundreds of", "hundreds of thousands of"
function pluralAt(words: readonly Word[], at: number): Numeral | null {
  const value = PLURALS.get(words[at]!.lower);
  if (value === undefined || words[at + 1]?.lower !== "of") return null;
  const more = PLURALS.get(words[at + 2]?.lower ?? "");
  const isDouble = more !== undefined && words[at + 3]?.lower === "of";
  const found = { isOrdinal: false, isSpelled: true, isAtLeast: true };
  return isDouble ? { ...found, value: (value * more) / 2, end: at + 4 } : { ...found, value, end: at + 2 };
}

// "a dozen", "a hundred", "half a million", "half a dozen"
function articled(words: readonly Word[], at: number): Numeral | null {
  const isHalf = words[at]!.lower === "half";
  const noun = isHalf ? at + 2 : at + 1;
  if (isHalf && words[at + 1]?.lower !== "a") return null;
  const word = words[noun]?.lower ?? "";
  const part = isHalf ? 0.5 : 1;
  if (word === "dozen") return { value: 12 * part, end: noun + 1, isOrdinal: false, isSpelled: true };
  if (word === "hundred") return { value: 100 * part, end: noun + 1, isOrdinal: false, isSpelled: true };
  if (SCALES.has(word)) return { value: part, end: noun, isOrdinal: false, isSpelled: true };
  return null;
}

/** The scale that stands after a number: its factor and the word after it. */
export function scaleAt(words: readonly Word[], at: number): { readonly factor: number; readonly end: number } {
  let factor = 1;
  let end = at;
  for (let steps = 0; steps < 2; steps++) {
    const next = words[end]?.text === "-" ? end + 1 : end;
    const word = words[next];
    if (!word) break;
    const found = SCALES.get(word.lower) ?? (word.hasSpace || next !== end ? undefined : TOUCHING.get(word.lower));
    if (found === undefined) break;
    factor *= found;
    end = next + 1;
  }
  return { factor, end };
}
