import { SHORT_CODES } from "./language-codes.ts";
import { guessLanguages } from "./on-demand.ts";

/** Words that make up more than a quarter of English prose and are rare in any other language. */
const ENGLISH = new Set(
  `the and of to that with which from has have had were was will would its this these their by for is are be been on as at not
   said it he she they we you our`.split(/\s+/),
);
const LONGEST_WORD = 5;
/** Characters looked at. */
const SAMPLE = 3000;
/** Words that a language can be told from when nothing but their letters tells it. */
const LEAST_WORDS = 40;
/** The same when they have letters with marks. */
const LEAST_MARKED = 12;
/** Share of the English words above which a text is English without doubt, and below which it is not. */
const SURE = 0.16;
const POSSIBLE = 0.04;
/** A guess in which English comes this close to the best is English when its words say so too. */
const CLOSE = 0.9;

/**
 * ISO 639-1 code of a text's language, or `und` when it is too short to tell. Plain English is known without a library; a few
 * words in plain Latin letters are never taken for another language, since the guess is no good there.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const { words, english } = counted(sample);
  if (english >= words * SURE && english > 0) return "en";
  const least = OTHER_SCRIPT.test(sample) ? 0 : MARKED.test(sample) ? LEAST_MARKED : LEAST_WORDS;
  if (words < least) return english > 0 ? "en" : "und";
  return guessed(sample.toWellFormed(), english >= words * POSSIBLE);
}

function guessed(sample: string, isPossiblyEnglish: boolean): string {
  const guesses = guessLanguages(sample, [...SHORT_CODES.keys()]);
  const english = guesses.find(([code]) => code === "eng")?.[1] ?? 0;
  if (isPossiblyEnglish && english >= CLOSE) return "en";
  return SHORT_CODES.get(guesses[0]?.[0] ?? "") ?? "und";
}

/** Words of a text, and how many of them are English ones. Any character beyond ASCII counts as part of a word. */
function counted(sample: string): { words: number; english: number } {
  let words = 0;
  let english = 0;
  let start = -1;
  for (let at = 0; at <= sample.length; at++) {
    if (at < sample.length && isOfWord(sample.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words++;
      if (at - start <= LONGEST_WORD && ENGLISH.has(sample.slice(start, at).toLowerCase())) english++;
      start = -1;
    }
  }
  return { words, english };
}

const isOfWord = (code: number): boolean => {
  const low = code | 32;
  return (low >= 97 && low <= 122) || (code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && code !== 0x3000);
};

/** Letters of another script than Latin, a few of them. */
const OTHER_SCRIPT = /(?:(?!\p{Script=Latin})\p{L}\P{L}{0,3}){6}/u;
const MARKED = /[\u00C0-\u024F][^\u00C0-\u024F]*[\u00C0-\u024F]/;
