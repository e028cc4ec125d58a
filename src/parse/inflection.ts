import { ADJECTIVE, ADVERB, type Lexicon, NOUN, VERB } from "./lexicon.ts";

/** Kinds of endings, each with the part of speech that takes it. */
export type Ending = "s" | "ed" | "ing" | "er" | "est";

const DOUBLED = /([bdfgklmnprstvz])\1$/;
// Words of their own end in these: `call`, `pass`.
const OWN_DOUBLE = /([fls])\1$/;
// One vowel and one consonant behind a stem of one syllable: such a stem doubles the consonant.
const DOUBLES = /^[^aeiouy]*(?:qu)?[aeiouy][bdgklmnprtvz]$/;

/**
 * The words that a form with an ending may come from, the likeliest first by spelling alone: `stopped` from `stop` or
 * `stopp`, `hoped` from `hope` before `hop`. `form` is in small letters.
 */
export function stemsOf(form: string, ending: Ending): string[] {
  if (ending === "s") return stemsOfS(form);
  if (!form.endsWith(ending) || form.length < ending.length + 2) return [];
  const stem = form.slice(0, -ending.length);
  const short = stem.slice(0, -1);
  const stems: string[] = [];
  if (ending !== "ing" && stem.endsWith("i")) stems.push(`${short}y`);
  if (ending === "ing" && stem.endsWith("y")) stems.push(`${short}ie`);
  if (DOUBLES.test(stem)) stems.push(`${stem}e`, stem);
  else if (OWN_DOUBLE.test(stem)) stems.push(stem, short, `${stem}e`);
  else if (DOUBLED.test(stem)) stems.push(short, stem, `${stem}e`);
  else stems.push(stem, `${stem}e`);
  if (stem.endsWith("ck")) stems.push(short);
  return stems;
}

function stemsOfS(form: string): string[] {
  if (!/[^s]s$/.test(form) || form.length < 3) return [];
  const stem = form.slice(0, -1);
  if (form.endsWith("ies")) return [`${form.slice(0, -3)}y`, stem];
  if (/(?:[sxz]|[cs]h|o)es$/.test(form)) {
    const short = form.slice(0, -2);
    return /(?:ss|x|zz|[cs]h|o)$/.test(short) ? [short, stem] : [stem, short, short.replace(/([sz])\1$/, "$1")];
  }
  return [stem];
}

/** Those of the stems that are words of this part, in their order. */
export function basesOf(lexicon: Lexicon, form: string, ending: Ending, part: number): string[] {
  return stemsOf(form, ending).filter((stem) => (lexicon.partsOf(stem) & part) !== 0);
}

/** Penn tags by their endings. */
export const ENDINGS: Readonly<Record<string, readonly [Ending, number]>> = {
  VBZ: ["s", VERB],
  VBD: ["ed", VERB],
  VBN: ["ed", VERB],
  VBG: ["ing", VERB],
  NNS: ["s", NOUN],
  JJR: ["er", ADJECTIVE],
  JJS: ["est", ADJECTIVE],
  RBR: ["er", ADVERB | ADJECTIVE],
  RBS: ["est", ADVERB | ADJECTIVE],
};
