import { wordEnd, wordHash } from "./name-words.ts";

/**
 * A tree of names by their words, each word known by its hash only: whoever walks it must compare the letters of what is
 * found. Node 0 is the root.
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
  const words = hashesOf(names);
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
  const ends = new Int32Array(names.length);
  let nodes = 0;
  let node = 0;
  let name = 0;
  for (const hash of words) {
    if (hash === END) {
      ends[name++] = node;
      node = 0;
      continue;
    }
    if (node === 0) first[hash & (FIRST_WORDS - 1)] = 1;
    const place = placeOf(node, hash);
    if (children[place] === 0) {
      parents[place] = node;
      hashes[place] = hash;
      children[place] = ++nodes;
    }
    node = children[place]!;
  }
  const tree: NameTree = {
    step: (from, hash) => children[placeOf(from, hash)]!,
    mayBegin: (hash) => first[hash & (FIRST_WORDS - 1)] === 1,
  };
  return { tree, ends };
}

/** Stands after the words of each name; hashes are whole numbers. */
const END = 0.5;

function hashesOf(names: readonly string[]): readonly number[] {
  const hashes: number[] = [];
  for (const name of names) {
    for (let at = 0; at < name.length; ) {
      const end = wordEnd(name, at);
      if (end > at) hashes.push(wordHash(name, at, end));
      at = Math.max(end, at + 1);
    }
    hashes.push(END);
  }
  return hashes;
}
