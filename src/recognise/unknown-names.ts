import { isDash, MONTHS, WEEKDAYS } from "./date-words.ts";
import type { Sight } from "./sight.ts";
import { isCapital, nameOf, type Word } from "./words.ts";

const PARTICLES = /^(?:al|el|bin|ibn|bint|de|da|do|dos|del|della|di|van|von|der|den|ter|la|le|abu|ould)$/;
const NO_NAME =
  /^(?:the|a|an|on|in|at|to|of|for|and|or|but|said|says|told|who|which|that|is|was|has|had|will|he|she|it|his|her|mr|mrs|ms|dr)$/;
const MOST_WORDS = 6;
const HONORIFICS =
  /^(?:dr|mr|mrs|ms|miss|prof|professor|gen|general|lt|col|maj|capt|sheikh|shaikh|sir|dame|lord|lady|hon|excellency|mme|madam|madame)$/;

/** The word after "Dr", "Mr." and the like; the word itself when none stands there. */
export function pastHonorifics(words: readonly Word[], at: number): number {
  let end = at;
  while (end < words.length && isCapital(words[end]) && HONORIFICS.test(words[end]!.lower)) {
    end += words[end + 1]?.text === "." ? 2 : 1;
  }
  return end;
}

/**
 * A person's name that begins at a word: capitalised words, initials and particles in a row ("Jane Doe", "António de
 * la Cruz",
 * "Wang Qi-shan"). Stops where another known name begins. Null when the word begins no such name.
 */
function unknownNameAt(
  words: readonly Word[],
  at: number,
  isTaken: (at: number) => boolean,
): { readonly name: string; readonly end: number } | null {
  let end = at;
  let full = 0;
  for (let steps = 0; steps < MOST_WORDS && end < words.length; steps++) {
    const word = words[end]!;
    if (isTaken(end) && full === 0) return null;
    if (isTaken(end)) break;
    if (isPart(word)) {
      full++;
      end++;
      if (isDash(words[end]?.text) && !words[end]!.hasSpace && isCapital(words[end + 1])) end++;
      else if (word.text.length === 1 && words[end]?.text === ".") end++;
    } else if (full > 0 && PARTICLES.test(word.lower) && isTaken(end + 1)) {
      // "Leila de [Lima]": what a known name is called after.
      full++;
      end += 2;
    } else if (full + steps > 0 && PARTICLES.test(word.lower) && isPartOrParticle(words[end + 1])) end++;
    else if (steps === 0 && PARTICLES.test(word.lower) && isPart(words[end + 1])) end++;
    else break;
  }
  if (full === 0 || (full === 1 && words[at]!.text.length < 2)) return null;
  return { name: nameOf(words, at, end), end };
}

const isPartOrParticle = (word: Word | undefined): boolean =>
  word !== undefined && (isPart(word) || PARTICLES.test(word.lower));

const isPart = (word: Word | undefined): boolean =>
  word !== undefined &&
  isCapital(word) &&
  !NO_NAME.test(word.lower) &&
  !MONTHS.has(word.lower) &&
  !WEEKDAYS.has(word.lower);

/**
 * {@link unknownNameAt} among the names of the gazetteer in a sentence; `next` is the first piece that may lie behind,
 * -1 for any.
 */
export function nameAt({ passage, pieces }: Sight, at: number, next: number): { name: string; end: number } | null {
  const first = pastHonorifics(passage.words, Math.max(0, at));
  if (at < 0 || first >= passage.words.length) return null;
  return unknownNameAt(passage.words, first, (word) => {
    for (let place = Math.max(0, next); place < pieces.length && pieces[place]!.first <= word; place++) {
      if (pieces[place]!.end > word) return true;
    }
    return false;
  });
}
