import { agreement } from "./agreement.ts";
import { lemmatiser } from "./lemmatise.ts";
import type { Lexicon } from "./lexicon.ts";
import { network, type Reading } from "./network.ts";
import type { Tree } from "./tree.ts";
import type { Model } from "./weights.ts";
import { LONGEST } from "./workspace.ts";

/**
 * Parses words of any number, forms as in the folded view. With `isPlain` no WebAssembly is used; the trees are the
 * same.
 */
export function wordParser(model: Model, lexicon: Lexicon, isPlain = false): (forms: readonly string[]) => Tree {
  const read = network(model, lexicon, isPlain);
  const lemma = lemmatiser(new Map(Object.entries(model.lemmas)), lexicon);
  const agree = agreement(model);
  const xpos = model.tagNames.map((name) => name.split(" ")[0]!);
  const upos = model.tagNames.map((name) => name.split(" ")[1]!);
  return (forms) => {
    const reading = forms.length <= LONGEST ? read(forms) : inPieces(read, model, forms);
    agree(reading, forms);
    const { tags, heads, relations } = reading;
    const penn = forms.map((_, at) => xpos[tags[at]!]!);
    return {
      lemmas: forms.map((form, at) => lemma(form, penn[at]!)),
      upos: forms.map((_, at) => upos[tags[at]!]!),
      xpos: penn,
      heads,
      deprels: forms.map((_, at) => model.relations[relations[at]!]!),
    };
  };
}

const BREAK = /^[;:.!?]$/;
const LATER = "parataxis";

// Longer sentences are read piece by piece; the roots of later pieces hang on the first.
function inPieces(read: (forms: readonly string[]) => Reading, model: Model, forms: readonly string[]): Reading {
  const all: Reading = {
    tags: new Uint8Array(forms.length),
    heads: new Int32Array(forms.length),
    relations: new Uint8Array(forms.length),
  };
  const later = Math.max(0, model.relations.indexOf(LATER));
  let root = -1;
  for (let start = 0; start < forms.length; ) {
    const end = pieceEnd(forms, start);
    const piece = read(forms.slice(start, end));
    all.tags.set(piece.tags, start);
    all.relations.set(piece.relations, start);
    const own = start + piece.heads.indexOf(-1);
    piece.heads.forEach((head, at) => {
      all.heads[start + at] = head < 0 ? root : start + head;
    });
    if (root < 0) root = own;
    else all.relations[own] = later;
    start = end;
  }
  return all;
}

/** Behind the last strong mark in the second half of what can be read in one go, or where that ends. */
function pieceEnd(forms: readonly string[], start: number): number {
  const most = Math.min(forms.length, start + LONGEST);
  if (most === forms.length) return most;
  for (let at = most; at > start + LONGEST / 2; at--) if (BREAK.test(forms[at - 1]!)) return at;
  return most;
}
