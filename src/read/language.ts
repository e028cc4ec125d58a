import { guessLanguages } from "./on-demand.ts";

/** Words that make up more than a quarter of English prose and are rare in any other language. */
const ENGLISH = new Set(
  "the and of to that with which from has have had were was will would its this these their by for is are be been on as at not said it he she they we you our".split(
    " ",
  ),
);
/** Characters looked at. */
const SAMPLE = 6000;
const WORD = /\p{L}+/gu;
/** Words that a language can be told from. */
const LEAST_WORDS = 12;
const ENGLISH_SHARE = 0.18;

/** ISO 639-1 code of a text's language, or `und` when it is too short to tell. Plain English is known without a library. */
export function languageOf(text: string): string {
  const words = text.slice(0, SAMPLE).match(WORD) ?? [];
  const english = words.filter((word) => ENGLISH.has(word.toLowerCase())).length;
  if (words.length < LEAST_WORDS) return "und";
  if (english >= words.length * ENGLISH_SHARE) return "en";
  const best = guessLanguages(text.slice(0, SAMPLE))[0]?.[0] ?? "und";
  return best === "eng" ? "en" : best;
}
