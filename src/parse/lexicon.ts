/** Parts of speech as bits. */
export const NOUN = 1;
export const VERB = 2;
export const ADJECTIVE = 4;
export const ADVERB = 8;
/** `part << OFTEN`: a good share of a word's uses are of that part. */
export const OFTEN = 4;

/** Words of English with the parts of speech that each can be. */
export interface Lexicon {
  /** The bits of a word in small letters as it stands in a dictionary; 0 for all others. */
  partsOf(word: string): number;
}

/** `ENTL`. */
export const LEXICON_MAGIC = 0x454e544c;
/** Every so many words one is written in full. */
export const BLOCK = 16;
/** No more letters than these are said to be shared. */
export const MOST_SHARED = 15;
/** A run of so many letters or more has its length in a byte of its own. */
export const LONG_RUN = 15;

/**
 * Reads a lexicon file: magic, length, number of blocks, where each begins, then the words in the order of their
 * letters. A word is a byte with the number of letters it shares with the word before (upper half) and of those that
 * follow (lower half, see `LONG_RUN`), a byte of bits, and the letters that follow. Throws `RangeError` on any other
 * file.
 */
export function readLexicon(bytes: Uint8Array): Lexicon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || view.getUint32(0) !== LEXICON_MAGIC) throw new RangeError("not a lexicon file");
  if (view.getUint32(4) !== bytes.length) throw new RangeError("the lexicon file is cut short");
  const count = view.getUint32(8);
  const startOf = (block: number): number => (block < count ? view.getUint32(12 + 4 * block) : bytes.length);
  return {
    partsOf(word) {
      let [low, high] = [0, count - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (order(bytes, startOf(middle), word) <= 0) low = middle;
        else high = middle - 1;
      }
      return partsIn(bytes, startOf(low), startOf(low + 1), word);
    },
  };
}

// A run's length and where its byte of bits stands.
const runAt = (bytes: Uint8Array, at: number): [size: number, bits: number] => {
  const size = bytes[at]! & 15;
  return size < LONG_RUN ? [size, at + 1] : [bytes[at + 1]!, at + 2];
};

/** Below nought when the first word of a block stands before `word`, above when behind it. */
function order(bytes: Uint8Array, at: number, word: string): number {
  const [size, bits] = runAt(bytes, at);
  for (let letter = 0; letter < size; letter++) {
    const difference = letter < word.length ? bytes[bits + 1 + letter]! - word.charCodeAt(letter) : 1;
    if (difference !== 0) return difference;
  }
  return size - word.length;
}

function partsIn(bytes: Uint8Array, start: number, end: number, word: string): number {
  // How many letters the last word read has in common with the wanted one.
  let common = 0;
  for (let at = start; at < end; ) {
    const shared = bytes[at]! >> 4;
    const [size, bits] = runAt(bytes, at);
    if (shared < common) {
      if (shared < MOST_SHARED) return 0;
      common = shared;
    }
    if (shared === common) {
      let same = 0;
      while (same < size && bytes[bits + 1 + same] === word.charCodeAt(common + same)) same++;
      if (same === size && common + same === word.length) return bytes[bits]!;
      common += same;
    }
    at = bits + 1 + size;
  }
  return 0;
}
