import type { QuantityMention } from "../model/mention.ts";
import type { Token } from "../model/parse.ts";
import { isDash } from "./date-words.ts";
import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS, DOLLARS, MEASURES, PERCENTS } from "./units.ts";
import type { Passage, Word } from "./words.ts";

/** What a number counts; `end` is the word after the unit. `factor` is for units that carry their own scale. */
export interface Counted {
  readonly measure: QuantityMention["measure"];
  readonly unit: string | null;
  readonly factor: number;
  readonly end: number;
}

/**
 * The currency written before a number (`$`, `US$`, `RMB`, `EUR`), and the word after it; `at` itself when there is
 * none.
 */
export function currencyBefore(words: readonly Word[], at: number): { currency: string | null; end: number } {
  const word = words[at];
  if (!word) return { currency: null, end: at };
  const sign = CURRENCY_SIGNS.get(word.text);
  if (sign) return { currency: sign, end: at + 1 };
  const next = words[at + 1];
  if (word.kind === "word" && next && CURRENCY_SIGNS.has(next.text) && (!next.hasSpace || DOLLARS.has(word.lower))) {
    const dollars = next.text === "$" ? DOLLARS.get(word.lower) : CURRENCY_SIGNS.get(next.text);
    if (dollars) return { currency: dollars, end: at + 2 };
  }
  // "U.S. $5 million"
  const code = CURRENCY_CODES.get(word.text);
  if (!code) return { currency: null, end: at };
  const after = next?.text === "." ? at + 2 : at + 1;
  return words[after]?.kind === "number" ? { currency: code, end: after } : { currency: null, end: at };
}

const MOST_WORDS = 3;

function phraseAt(
  words: readonly Word[],
  at: number,
  table: ReadonlyMap<string, string>,
): { unit: string; end: number } | null {
  let phrase = "";
  let found: { unit: string; end: number } | null = null;
  for (let length = 1; length <= MOST_WORDS && at + length <= words.length; length++) {
    phrase = length === 1 ? words[at]!.lower : `${phrase} ${words[at + length - 1]!.lower}`;
    const unit = table.get(phrase);
    if (unit) found = { unit, end: at + length };
  }
  return found;
}

/** Money, per cent or a unit of measure after a number. A range may repeat its sign. */
export function measureAt(words: readonly Word[], at: number, currency: string | null): Counted | null {
  const next = isDash(words[at]?.text) && words[at + 1]?.kind === "word" ? at + 1 : at;
  const money = moneyAt(words, next);
  if (money && (currency === null || currency === money.unit || money.unit === "USD")) {
    return { ...money, unit: currency ?? money.unit, measure: "money", factor: 1 };
  }
  if (currency !== null) return { measure: "money", unit: currency, factor: 1, end: at };
  if (next >= words.length) return null;
  const percent = phraseAt(words, next, PERCENTS);
  if (percent) return { measure: "percent", unit: percent.unit, factor: 1, end: percent.end };
  const found = phraseAt(words, next, MEASURES) ?? shortMetre(words, next);
  if (!found) return null;
  const rate = found.unit === "barrel" || found.unit === "t" ? rateAt(words, found.end) : null;
  return {
    measure: "unit",
    unit: rate ? `${found.unit}/${rate.per}` : found.unit,
    factor: 1,
    end: rate?.end ?? found.end,
  };
}

// "5m" is five metres when no money is about.
const shortMetre = (words: readonly Word[], at: number) =>
  words[at]?.lower === "m" && !words[at]!.hasSpace ? { unit: "m", end: at + 1 } : null;

function rateAt(words: readonly Word[], at: number): { per: string; end: number } | null {
  const isRate = /^(?:a|an|per|each)$/.test(words[at]?.lower ?? "");
  const per = words[at + 1]?.lower ?? "";
  return isRate && /^(?:day|week|month|year)$/.test(per) ? { per, end: at + 2 } : null;
}

const OWNERS: ReadonlyMap<string, string> = new Map([
  ["us", "USD"],
  ["american", "USD"],
  ["australian", "AUD"],
  ["canadian", "CAD"],
  ["singapore", "SGD"],
]);

// "dollars", "US dollars", "U.S. dollars", "Chinese yuan" is left to its last word; "RMB", "EUR"
function moneyAt(words: readonly Word[], at: number): { unit: string; end: number } | null {
  const word = words[at];
  if (!word) return null;
  if (CURRENCY_SIGNS.has(word.text)) return { unit: CURRENCY_SIGNS.get(word.text)!, end: at + 1 };
  const code = CURRENCY_CODES.get(word.text);
  if (code && word.text.length > 2) return { unit: code, end: at + 1 };
  const isSpelledOut = word.lower === "u" && words[at + 1]?.text === "." && words[at + 2]?.lower === "s";
  const noun = isSpelledOut ? at + (words[at + 3]?.text === "." ? 4 : 3) : OWNERS.has(word.lower) ? at + 1 : at;
  const name = words[noun]?.lower ?? "";
  const unit = CURRENCY_NAMES.get(name) ?? (name.endsWith("s") ? CURRENCY_NAMES.get(name.slice(0, -1)) : undefined);
  if (!unit) return null;
  return { unit: unit === "USD" && noun === at + 1 ? OWNERS.get(word.lower)! : unit, end: noun + 1 };
}

const MOST_MODIFIERS = 4;
const isNoun = (token: Token): boolean => token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "SYM";
const isModifier = (token: Token): boolean =>
  isNoun(token) || token.upos === "ADJ" || token.xpos === "VBN" || token.xpos === "VBG";

/**
 * The noun counted by a number that has no unit: the noun it modifies in the tree, else the next noun phrase's last
 * noun.
 */
export function countedAt(passage: Passage, at: number, taken: readonly boolean[], isOne: boolean): Counted | null {
  const { words, parse } = passage;
  let noun = -1;
  let start = at;
  if (isDash(words[start]?.text) && words[start]?.hasSpace === false) start++;
  for (let place = start; place < Math.min(words.length, start + MOST_MODIFIERS + 1); place++) {
    const token = parse.tokens[words[place]!.token];
    // "hundreds of people" counts the people.
    if (place === start && words[place]!.lower === "of") continue;
    if (!token || taken[place] || words[place]!.kind !== "word" || !isModifier(token)) break;
    // "two sides agreed": a participle after the noun is rather a verb.
    if (noun >= 0 && !isNoun(token)) break;
    if (isNoun(token)) noun = place;
  }
  if (noun < 0) return isOne ? null : { measure: "count", unit: null, factor: 1, end: at };
  // "one" is more often a pronoun than a number.
  if (isOne && (start !== at || noun !== start)) return null;
  const lemma = parse.tokens[words[noun]!.token]!.lemma.toLowerCase();
  return { measure: "count", unit: lemma, factor: 1, end: noun + 1 };
}
