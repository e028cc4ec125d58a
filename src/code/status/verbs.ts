import { isIrregular, stemOf } from "./words.ts";

const HELPERS = new Set(
  "will would shall should may might could can has have had is are was were be been being to not never".split(" "),
);
const BETWEEN = /ly$|^(?:also|then|now|yet|already|still)$/;
const MOST_HELPERS = 4;

/** How a verb is put: by the helpers before it. */
export type Tense = "future" | "progressive" | "perfect" | "past" | "present" | "other";

export interface VerbGroup {
  /** Helpers with blanks between: "has been". */
  readonly helpers: string;
  readonly tense: Tense;
  readonly stem: string;
}

/** The verb at a word, with its helpers; null where no helper stands before it and its form is no past's. */
export function verbGroupAt(words: readonly string[], at: number): VerbGroup | null {
  const word = words[at]!;
  if (HELPERS.has(word) || !/^[a-z]{3,}$/.test(word)) return null;
  const helpers: string[] = [];
  for (let before = at - 1; before >= 0 && at - before <= MOST_HELPERS; before--) {
    if (HELPERS.has(words[before]!)) helpers.unshift(words[before]!);
    else if (!BETWEEN.test(words[before]!)) break;
  }
  if (helpers.length > 0) return { helpers: helpers.join(" "), tense: tenseOf(helpers), stem: stemOf(word) };
  return word.endsWith("ed") || isIrregular(word) ? { helpers: "", tense: "past", stem: stemOf(word) } : null;
}

function tenseOf(helpers: readonly string[]): Tense {
  const has = (...wanted: readonly string[]) => wanted.some((word) => helpers.includes(word));
  if (has("will", "would", "shall", "to")) return "future";
  if (has("being")) return "progressive";
  if (has("been", "has", "have")) return "perfect";
  if (helpers[0] === "was" || helpers[0] === "were") return "past";
  return helpers[0] === "is" || helpers[0] === "are" ? "present" : "other";
}
