import { FUTURE_WORDS } from "./date-words.ts";
import type { Passage } from "./words.ts";

/**
 * For each word, true where the sentence speaks of what is to come: by the verb last read, else by the next one
 * ("said on Monday that it will meet on Friday": Friday alone). Null when the sentence nowhere speaks of it.
 */
export function toComeIn({ words, parse }: Passage): readonly boolean[] | null {
  if (!words.some(({ lower }) => FUTURE_WORDS.has(lower))) return null;
  const tenses = words.map(({ lower, token }) =>
    FUTURE_WORDS.has(lower) ? true : parse.tokens[token]?.xpos === "VBD" ? false : null,
  );
  let isToCome = tenses.find((tense) => tense !== null) ?? false;
  return tenses.map((tense) => {
    const before = isToCome;
    if (tense !== null) isToCome = tense;
    return before;
  });
}
