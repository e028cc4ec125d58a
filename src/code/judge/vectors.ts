/** Word vectors: words that are used alike lie near each other. Made by `npm run train -- vectors`. */
export interface Vectors {
  /** Numbers in a vector. */
  readonly size: number;
  /** Adds a word's vector, of length one, to `sum` from `at` on; false when the word has none. Words in dictionary form, small letters. */
  add(word: string, sum: Float32Array, at: number): boolean;
}

/** `ENTV`. */
export const VECTORS_MAGIC = 0x454e5456;

/**
 * Reads a file of vectors: magic, number of words, size, the words (one a line, UTF-8, its length before it), then of each word a signed
 * byte a number. Throws `RangeError` on any other file.
 */
export function readVectors(bytes: Uint8Array): Vectors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16 || view.getUint32(0) !== VECTORS_MAGIC) throw new RangeError("not a file of word vectors");
  const [count, size, length] = [view.getUint32(4), view.getUint32(8), view.getUint32(12)];
  const words = new TextDecoder().decode(bytes.subarray(16, 16 + length)).split("\n");
  const start = 16 + length;
  if (words.length !== count || bytes.length !== start + count * size)
    throw new RangeError("the file of word vectors is cut short");
  const steps = new Int8Array(bytes.buffer, bytes.byteOffset + start, count * size);
  const places = new Map(words.map((word, place) => [word, place]));
  const scales = Float32Array.from(words, (_, place) => {
    let square = 0;
    for (let at = place * size; at < (place + 1) * size; at++) square += steps[at]! * steps[at]!;
    return 1 / Math.sqrt(square || 1);
  });
  return {
    size,
    add(word, sum, at) {
      const place = places.get(word);
      if (place === undefined) return false;
      const [from, scale] = [place * size, scales[place]!];
      for (let number = 0; number < size; number++) sum[at + number]! += steps[from + number]! * scale;
      return true;
    },
  };
}
