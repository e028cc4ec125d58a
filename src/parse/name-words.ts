import type { Name, NameKind } from "../model/name.ts";
import type { Tree } from "./tree.ts";

/** Words `first` to `last` (included) are one name. */
export interface NameWords {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
}

const BRACKET = /^[()]$/;

/** Which of the words at `places` (start and end of each, in turn, as offsets) are names; one that cuts a word is left out. */
export function nameWords(places: readonly number[], names: readonly Name[]): NameWords[] {
  const found: NameWords[] = [];
  const end = places.at(-1) ?? 0;
  let word = 0;
  for (let at = firstFrom(names, places[0] ?? 0); at < names.length && names[at]!.start < end; at++) {
    const name = names[at]!;
    while (word * 2 < places.length && places[2 * word]! < name.start) word++;
    let last = word;
    while (places[2 * last + 1]! < name.end) last++;
    if (places[2 * word] === name.start && places[2 * last + 1] === name.end) {
      found.push({ first: word, last, kind: name.kind });
    }
  }
  return found;
}

function firstFrom(names: readonly Name[], start: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word that stands for any name of a kind while a tree is built; each is frequent in the treebank. */
const STAND_INS: Readonly<Record<NameKind, string>> = {
  state: "Iraq",
  people: "Iraqi",
  person: "Bush",
  body: "Congress",
};
const PEOPLES = "Iraqis";
// "Chinese" and "Swiss" have no plural of their own.
const PLURAL = /[^s]s$/;

/**
 * Parses words with each name as one word, so that the tree of a sentence does not hang on who is named in it, nor on how long the
 * name is. Within a name the last word is the head and the others are its `compound`; all are proper nouns (an adjective of a people keeps its tag).
 */
export function parseNamed(
  parseWords: (forms: readonly string[]) => Tree,
  forms: readonly string[],
  names: readonly NameWords[],
): Tree {
  if (names.length === 0) return parseWords(forms);
  const short: string[] = [];
  // Place in the short sentence of each word, and the word that each place of it stands on.
  const places = new Int32Array(forms.length);
  const words: number[] = [];
  let next = 0;
  for (let at = 0; at < forms.length; at++) {
    const name = names[next]?.first === at ? names[next++]! : null;
    const last = name ? name.last : at;
    places.fill(short.length, at, last + 1);
    const head = name ? headOf(forms, name) : at;
    words.push(head);
    short.push(name ? standIn(forms[head]!, name.kind) : forms[at]!);
    at = last;
  }
  return widened(parseWords(short), forms, names, places, words);
}

/** The word that the others of a name hang on: its last, or the last before a short name in brackets. */
function headOf(forms: readonly string[], { first, last }: NameWords): number {
  return forms[last] === ")" && forms[last - 2] === "(" && last - 3 >= first ? last - 3 : last;
}

function standIn(lastWord: string, kind: NameKind): string {
  const word = kind === "people" && PLURAL.test(lastWord) ? PEOPLES : STAND_INS[kind];
  return lastWord.length > 3 && lastWord === lastWord.toUpperCase() && kind !== "body" ? word.toUpperCase() : word;
}

function widened(
  tree: Tree,
  forms: readonly string[],
  names: readonly NameWords[],
  places: Int32Array,
  words: readonly number[],
): Tree {
  const heads = new Int32Array(forms.length);
  const spread = (column: readonly string[]) => forms.map((_, at) => column[places[at]!]!);
  const lemmas = spread(tree.lemmas);
  const upos = spread(tree.upos);
  const xpos = spread(tree.xpos);
  const deprels = spread(tree.deprels);
  for (let at = 0; at < forms.length; at++) {
    const above = tree.heads[places[at]!]!;
    heads[at] = above < 0 ? -1 : words[above]!;
  }
  for (const name of names) {
    const { first, last, kind } = name;
    const head = headOf(forms, name);
    for (let at = first; at <= last; at++) {
      lemmas[at] = forms[at]!;
      const isOwn = at === head && kind === "people" && xpos[at] !== "NN";
      if (!isOwn) {
        upos[at] = "PROPN";
        xpos[at] = xpos[at] === "NNPS" ? "NNPS" : "NNP";
      }
      if (BRACKET.test(forms[at]!)) {
        upos[at] = "PUNCT";
        xpos[at] = forms[at] === "(" ? "-LRB-" : "-RRB-";
      }
      if (at === head) continue;
      heads[at] = head;
      deprels[at] = upos[at] === "PUNCT" ? "punct" : "compound";
    }
  }
  return { lemmas, upos, xpos, heads, deprels };
}
