import type { Hedge } from "../model/mention.ts";
import { isDash } from "./date-words.ts";
import { numeralAt } from "./numerals.ts";
import type { Word } from "./words.ts";

/**
 * A place in an order, told by words: "the second-largest", "one of its top". `number` is the place among words that
 * tells it.
 */
export interface Rank {
  readonly value: number;
  readonly hedge: Hedge;
  readonly end: number;
  readonly number: number;
}

const SUPERLATIVES = new Set(["largest", "biggest", "top", "leading", "foremost"]);
const MOST_OWNERS = 6;

/** Words that begin a rank. */
export const RANK_STARTS: ReadonlySet<string> = new Set(["one", "among", "amongst", "top", "largest", "biggest"]);

/** The rank that begins at a word; null when none does. */
export function rankAt(words: readonly Word[], at: number): Rank | null {
  const word = words[at]!.lower;
  const start = word === "one" && words[at + 1]?.lower === "of" ? at + 2 : word.startsWith("among") ? at + 1 : -1;
  if (start >= 0) return amongAt(words, start);
  const top = topAt(words, at);
  if (top) return top;
  const isAlone =
    (word === "largest" || word === "biggest") && /^(?:the|'s|its|our|their|'|world)$/.test(words[at - 1]?.lower ?? "");
  if (isAlone) return { value: 1, hedge: "exact", end: at + 1, number: at };
  const found = numeralAt(words, at);
  if (!found?.isOrdinal) return null;
  const next = isDash(words[found.end]?.text) ? found.end + 1 : found.end;
  const isNamed = words[next]?.lower === "largest" || words[next]?.lower === "biggest";
  return isNamed ? { value: found.value, hedge: "exact", end: next + 1, number: at } : null;
}

// "one of Kenya's top", "among the largest", "among its top five"
function amongAt(words: readonly Word[], start: number): Rank | null {
  for (let at = start; at < words.length && at < start + MOST_OWNERS; at++) {
    const word = words[at]!;
    const top = topAt(words, at);
    if (top) return top;
    if (SUPERLATIVES.has(word.lower)) return { value: 1, hedge: "about", end: at + 1, number: at };
    if (word.kind === "sign" && word.lower !== "'s" && word.text !== "-") return null;
  }
  return null;
}

// "top five"
function topAt(words: readonly Word[], at: number): Rank | null {
  if (words[at]?.lower !== "top") return null;
  const found = numeralAt(words, at + 1);
  return found && !found.isOrdinal ? { value: found.value, hedge: "at most", end: found.end, number: at + 1 } : null;
}
