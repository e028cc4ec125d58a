const WORD = /[\p{L}\p{N}\p{M}_]/u;
// Written without blanks between words, or drawn onto an emoji: they bound a word rather than belong to one.
const NO_WORD = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\uFE00-\uFE0F]|[\u20D0-\u20FF]/u;

const UNKNOWN = 0;
const IS_WORD = 1;
const NO_WORD_UNIT = 2;
// What has been asked of the character tables before; asking them is slow.
const known = new Uint8Array(1 << 16);

/** Tells of a UTF-16 unit whether it belongs to a word. */
export function isWord(unit: number): boolean {
  const kind = known[unit];
  return kind === UNKNOWN ? learn(unit) : kind === IS_WORD;
}

function learn(unit: number): boolean {
  const is = ofTables(unit);
  known[unit] = is ? IS_WORD : NO_WORD_UNIT;
  return is;
}

function ofTables(unit: number): boolean {
  const letter = String.fromCharCode(unit);
  // What has a capital is a letter, and this block is all punctuation: that spares most texts the slow tables.
  if (letter.toLowerCase() !== letter.toUpperCase()) return true;
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || letter === "_";
  if (unit >= 0x2000 && unit <= 0x206f) return false;
  return WORD.test(letter) && !NO_WORD.test(letter);
}

/** Where the word that holds `at` ends. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWord(text.charCodeAt(end))) end++;
  return end;
}

/** A number for a word, the same in lower case and in capitals. Words that differ may share one. */
export function wordHash(text: string, from: number, to: number): number {
  let hash = EMPTY;
  for (let at = from; at < to; at++) hash = mixed(hash, text.charCodeAt(at));
  return hash;
}

/** The number of a word without letters. */
export const EMPTY = 0x811c9dc5 | 0;

/** The number of a word with one more letter. Beyond ASCII all is passed over: its capitals are not worth a table. */
export function mixed(hash: number, unit: number): number {
  if (unit >= 0x80) return hash;
  return Math.imul(hash ^ (unit >= 0x61 && unit <= 0x7a ? unit - 0x20 : unit), 0x01000193);
}

const BEYOND_ASCII = /[\u0080-\uFFFF]/;

/** Capitals unit for unit, so that offsets stay: `ß` has no capital of one unit, `ı` none of its own; both stay. */
export function inCapitals(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toUpperCase();
  let out = "";
  for (const unit of text.split("")) {
    const upper = unit.toUpperCase();
    out += unit < "\x80" || (upper.length === 1 && upper > "\x7F") ? upper : unit;
  }
  return out;
}
