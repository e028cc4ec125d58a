import { wordEnd, wordHash } from "./name-words.ts";

/**
 * A tree of names by their words, each word known by its hash only: whoever walks it must compare the letters of what
 * is found. Node 0 is the root.
 */
export interface NameTree {
  /** The node one word further; 0 where no name goes on so. */
  step(node: number, hash: number): number;
  /** False when no name begins with the word, by a table that is quick to ask. */
  mayBegin(hash: number): boolean;
}

const FIRST_WORDS = 1 << 16;

/** Makes the tree of some names; `ends` has the node at which each of them ends. */
export function nameTree(names: readonly string[]): { tree: NameTree; ends: Int32Array } {
  const { words, lengths } = wordsOf(names);
  // Twice as many places as steps keeps each look-up to one or two places.
  const places = 1 << Math.ceil(Math.log2(Math.max(2, words.length) * 2));
  const parents = new Int32Array(places);
  const hashes = new Int32Array(places);
  const children = new Int32Array(places);
  const first = new Uint8Array(FIRST_WORDS);
  const placeOf = (node: number, hash: number): number => {
    let place = (Math.imul(node, 0x9e3779b1) ^ Math.imul(hash, 0x85ebca6b)) >>> 7;
    for (;;) {
      place &= places - 1;
      if (children[place] === 0 || (parents[place] === node && hashes[place] === hash)) return place;
      place++;
    }
  };
  let nodes = 0;
  let at = 0;
  const ends = lengths.map((length) => {
    let node = 0;
    for (const until = at + length; at < until; at++) {
      const hash = words[at]!;
      if (node === 0) first[hash & (FIRST_WORDS - 1)] = 1;
      const place = placeOf(node, hash);
      if (children[place] === 0) {
        parents[place] = node;
        hashes[place] = hash;
        children[place] = ++nodes;
      }
      node = children[place]!;
    }
    return node;
  });
  const tree: NameTree = {
    step: (from, hash) => children[placeOf(from, hash)]!,
    mayBegin: (hash) => first[hash & (FIRST_WORDS - 1)] === 1,
  };
  return { tree, ends };
}

/** The hashes of the names' words, one after another, and how many each name has. */
function wordsOf(names: readonly string[]): { words: Int32Array; lengths: Int32Array } {
  const words: number[] = [];
  const lengths = new Int32Array(names.length);
  for (const [place, name] of names.entries()) {
    const before = words.length;
    for (let at = 0; at < name.length; ) {
      const end = wordEnd(name, at);
      if (end > at) words.push(wordHash(name, at, end));
      at = Math.max(end, at + 1);
    }
    lengths[place] = words.length - before;
  }
  return { words: Int32Array.from(words), lengths };
}
