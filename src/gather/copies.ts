import { wordsOf } from "../ground/words.ts";
import type { Source } from "./told.ts";

/**
 * Which documents are one text under several mastheads: each id with the id of the earliest such document. A text is known by the
 * smallest hashes of its runs of words; it is compared only with the first document that had one of them, so time stays linear.
 */
export function copiesAmong(inOrder: readonly Source[]): Map<string, string> {
  const firstWith = new Map<number, Sketch>();
  const originals = new Map<string, string>();
  for (const source of inOrder) {
    const sketch = sketchOf(source);
    const original = sketch && originalOf(sketch, firstWith);
    originals.set(source.document.id, original ?? source.document.id);
    if (!sketch || original !== null) continue;
    for (const hash of sketch.hashes) if (!firstWith.has(hash)) firstWith.set(hash, sketch);
  }
  return originals;
}

interface Sketch {
  readonly id: string;
  readonly hashes: ReadonlySet<number>;
}

const RUN = 4;
const KEPT = 48;
const FEWEST_WORDS = 20;
const ALIKE = 0.5;

/** The {@link KEPT} smallest hashes of the runs of {@link RUN} words; null for a text too short to be known by them. */
function sketchOf({ document, sentences }: Source): Sketch | null {
  const words = sentences.flatMap(({ span }) => wordsOf(document.text.slice(span.start, span.end)));
  if (words.length < FEWEST_WORDS) return null;
  const all = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) all.add(hashOf(words.slice(at, at + RUN).join(" ")));
  return { id: document.id, hashes: new Set([...all].sort((a, b) => a - b).slice(0, KEPT)) };
}

function originalOf(sketch: Sketch, firstWith: ReadonlyMap<number, Sketch>): string | null {
  const seen = new Set<Sketch>();
  for (const hash of sketch.hashes) {
    const first = firstWith.get(hash);
    if (!first || seen.has(first)) continue;
    seen.add(first);
    if (likeness(first.hashes, sketch.hashes) >= ALIKE) return first.id;
  }
  return null;
}

/** Of the smallest hashes of both together, the share that both have: an estimate of how many runs the two texts share. */
function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const all = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, KEPT);
  return all.filter((hash) => a.has(hash) && b.has(hash)).length / all.length;
}

/** FNV-1a over UTF-16 units, mixed once more so that small hashes are no matter of the first letters. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
