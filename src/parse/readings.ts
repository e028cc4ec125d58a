import { hashOf } from "./hash.ts";
import { basesOf, ENDINGS } from "./inflection.ts";
import { IRREGULAR } from "./irregular.ts";
import { type Lexicon, OFTEN } from "./lexicon.ts";

const TAGS = Object.keys(ENDINGS);
const PARTS_BITS = 8;
// Rows of what the lexicon says of the form as it stands, of tags by regular and by irregular endings, of none.
const REGULAR = PARTS_BITS;
const FREQUENT = REGULAR + TAGS.length;
const BY_TABLE = FREQUENT + TAGS.length;
const NONE = BY_TABLE + TAGS.length;
const WHOLE = 64;
/** Rows of the table of readings; a power of two. */
export const READING_ROWS = 512;

const PLAIN = /^[a-z]+$/;

/**
 * What a form may be by the lexicon and its ending, as rows of a table: one for each part of speech as it stands, one
 * for each Penn tag that it may have as an inflected form, and one for all of it together.
 */
export function readingsOf(lexicon: Lexicon, form: string): Int32Array {
  const word = form.toLowerCase();
  const rows: number[] = [];
  if (PLAIN.test(word)) {
    const parts = lexicon.partsOf(word);
    for (let bit = 0; bit < PARTS_BITS; bit++) if ((parts >> bit) & 1) rows.push(bit);
    TAGS.forEach((tag, at) => {
      const irregular = IRREGULAR.get(`${tag} ${word}`);
      if (irregular !== undefined) rows.push(BY_TABLE + at);
      const [ending, part] = ENDINGS[tag]!;
      const base = irregular ?? basesOf(lexicon, word, ending, part)[0];
      if (base === undefined) return;
      if (irregular === undefined) rows.push(REGULAR + at);
      if ((lexicon.partsOf(base) >> OFTEN) & part) rows.push(FREQUENT + at);
    });
  }
  if (rows.length === 0) rows.push(NONE);
  rows.push(WHOLE + ((hashOf(rows.join(" ")) >>> 0) % (READING_ROWS - WHOLE)));
  return Int32Array.from(rows);
}
