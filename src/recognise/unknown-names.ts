import { isDash, MONTHS, WEEKDAYS } from "./date-words.ts";
import { isCapital, type Word } from "./words.ts";

const PARTICLES = /^(?:al|el|bin|ibn|bint|de|da|do|dos|del|della|di|van|von|der|den|ter|la|le|abu|ould)$/;
const NO_NAME =
  /^(?:the|a|an|on|in|at|to|of|for|and|or|but|said|says|told|who|which|that|is|was|has|had|will|he|she|it|his|her|mr|mrs|ms|dr)$/;
const MOST_WORDS = 6;

/**
 * A person's name that begins at a word: capitalised words, initials and particles in a row ("Jane Doe", "António de la Cruz",
 * "Wang Qi-shan"). Stops where another known name begins. Null when the word begins no such name.
 */
export function unknownNameAt(
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

function nameOf(words: readonly Word[], first: number, end: number): string {
  let name = words[first]!.text;
  for (let at = first + 1; at < end; at++) name += (words[at]!.hasSpace ? " " : "") + words[at]!.text;
  return name;
}
