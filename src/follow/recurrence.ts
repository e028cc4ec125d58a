import type { Recurrence } from "../model/undertaking.ts";

const UNITS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6 };
const ADVERBS: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, annual: 12, yearly: 12, biennial: 24 };

const OFTEN =
  /\b(?:(?:every|each)\s+(?:(two|three|four|five|six|\d{1,2}|other|second)\s+)?(month|quarter|year)s?|(once|twice)\s+(?:a|an|every|each)\s+(year)|(monthly|quarterly|annual|yearly|biennial)(?:ly)?|on\s+an?\s+(annual|yearly|quarterly|monthly)\s+basis|annually|regular(?:ly)?)\b/iu;

/** How often something is to be done, by its own words; null when they speak of no return. */
export function recurrenceIn(text: string): Recurrence | null {
  const found = OFTEN.exec(text);
  if (!found) return null;
  const [words, count, unit, times, , adverb, basis] = found;
  if (unit !== undefined) return { months: UNITS[unit.toLowerCase()]! * countOf(count), words };
  if (times !== undefined) return { months: times.toLowerCase() === "twice" ? 6 : 12, words };
  const named = (adverb ?? basis)?.toLowerCase();
  if (named !== undefined) return { months: ADVERBS[named]!, words };
  return { months: /^annually$/i.test(words) ? 12 : null, words };
}

function countOf(word: string | undefined): number {
  if (word === undefined) return 1;
  if (/^(?:other|second)$/i.test(word)) return 2;
  return NUMBERS[word.toLowerCase()] ?? Number(word);
}

const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const ORDINAL = new RegExp(`\\b(?:(\\d{1,3})(?:st|nd|rd|th)|(${ORDINALS.join("|")}))\\b`, "iu");

/** "The 12th meeting": its number; null when there is none. */
export function ordinalIn(text: string): number | null {
  const found = ORDINAL.exec(text);
  if (!found) return null;
  return found[1] === undefined ? ORDINALS.indexOf(found[2]!.toLowerCase()) + 1 : Number(found[1]);
}
