import { stem, wordsOf } from "../ground/words.ts";
import { type Lexicon, listOf } from "./source.ts";

/** What words are about: their telling stems, each with its weight. Names weigh more than other words. */
export type Matter = ReadonlyMap<string, number>;

// Words of grammar, of time, and of amounts: what is undertaken is asked apart from when and how much.
const EMPTY = new Set(
  (
    "a an the this that these those and or but nor so if as of to in on at by for from with without into over under between among about after before during since until " +
    "its their his her our your my it he she they we i you them him us who which whose what where when while is are was were be been being has have had do does did will " +
    "would shall should may might can could must not no also both all any each every other more most very than then there here such s one two side said say says according " +
    "day days week weeks month months annually yearly annual monthly quarterly twice once end early late mid next last first second third fourth fifth sixth seventh eighth " +
    "least most level ninth tenth eleventh twelfth monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december " +
    "hundred thousand million billion trillion percent per cent dollar dollars usd euro euros yuan"
  ).split(" "),
);

const NAME_WEIGHT = 2;

/** The matter of some words; the parties themselves are left out, since they are compared apart. */
export function matterOf(text: string, lexicon: Lexicon): Matter {
  const pale = palesOf(lexicon);
  const matter = new Map<string, number>();
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const word = wordsOf(found[0])[0];
    if (word === undefined || word.length < 2 || /^\d/.test(word) || EMPTY.has(word)) continue;
    const root = stem(word);
    if (pale.has(root)) continue;
    const isName = /^\p{Lu}/u.test(found[0]) && found.index > 0;
    if (/^\p{Lu}/u.test(found[0]) && lexicon.codesOf(found[0]).length > 0) continue;
    matter.set(root, Math.max(matter.get(root) ?? 0, isName ? NAME_WEIGHT : 1));
  }
  return matter;
}

const PALES = new WeakMap<Lexicon, ReadonlySet<string>>();

function palesOf(lexicon: Lexicon): ReadonlySet<string> {
  const there = PALES.get(lexicon) ?? new Set([...listOf(lexicon, "pale-words")].map(stem));
  PALES.set(lexicon, there);
  return there;
}

export const weightOf = (matter: Matter): number => [...matter.values()].reduce((sum, weight) => sum + weight, 0);

/** The stems that two have in common. */
export const commonOf = (a: Matter, b: Matter): string[] => [...a.keys()].filter((root) => b.has(root));

/** Weight of what two have in common. */
export function sharedWeight(a: Matter, b: Matter): number {
  return commonOf(a, b).reduce((sum, root) => sum + Math.min(a.get(root)!, b.get(root)!), 0);
}

/** How much of the lesser matter both have, 0 to 1; 0 when one of them has none. */
export function likeness(a: Matter, b: Matter): number {
  const lesser = Math.min(weightOf(a), weightOf(b));
  return lesser === 0 ? 0 : Math.min(1, sharedWeight(a, b) / lesser);
}

/** How much of `whole` the other has, 0 to 1. */
export function shareOf(whole: Matter, other: Matter): number {
  const weight = weightOf(whole);
  return weight === 0 ? 0 : Math.min(1, sharedWeight(whole, other) / weight);
}
