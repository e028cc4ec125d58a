import type { Complement, Pattern, SlotPart } from "../codebook/pattern.ts";
import type { Mention } from "../model/mention.ts";
import { relation } from "./graph.ts";
import type { Scene } from "./scene.ts";

/**
 * What patterns ask of a sentence before their words are looked for in its tree, each by a number: a word, a preposition, a kind of mention.
 * Of the many patterns on a word most ask for what the sentence does not have; that is seen here without looking at its tree.
 */
export interface Asks {
  /** How many there are. */
  readonly count: number;
  /** Those that a lemma meets, and those that a preposition as it stands in the text meets. */
  readonly byLemma: ReadonlyMap<string, readonly number[]>;
  readonly byPreposition: ReadonlyMap<string, readonly number[]>;
}

/** Kinds of mentions are the first of the asks, in this order. */
const KINDS = ["party", "actor", "amount", "rank", "count", "date", "mechanism", "strategy"] as const;
type Kind = (typeof KINDS)[number];

const NONE: readonly number[] = [];

/** Gives patterns their numbers; the same set of words has one number wherever it is written. */
export function newAsks(): { readonly asks: Asks; readonly of: (pattern: Pattern) => readonly number[] } {
  const numbers = new Map<string, number>();
  const byLemma = new Map<string, number[]>();
  const byPreposition = new Map<string, number[]>();
  const numberOf = (words: ReadonlySet<string>, isPreposition: boolean): number => {
    const key = `${isPreposition ? "p" : "w"} ${[...words].join(" ")}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = KINDS.length + numbers.size;
    numbers.set(key, number);
    for (const word of words) {
      append(byLemma, word, number);
      if (isPreposition) append(byPreposition, word, number);
    }
    return number;
  };
  const asksOf = ({ preposition, is }: Complement): readonly number[] => {
    const words = is.kind === "word" ? [numberOf(is.lemmas, false)] : kindsOf(is);
    const isSought = is.kind === "word" || !(is.isOptional || is.slot === "holder" || is.slot === "number");
    // "That" opens a clause that may stand without it.
    return preposition === null || !isSought || preposition.has("that")
      ? words
      : [...words, numberOf(preposition, true)];
  };
  const of = ({ subject, particle, complements }: Pattern): readonly number[] => {
    const own = subject === null ? NONE : kindsOf(subject);
    const verbs = particle === null ? NONE : [numberOf(new Set([particle]), false)];
    return [...new Set([...complements.flatMap(asksOf), ...verbs, ...own])];
  };
  return {
    asks: {
      get count() {
        return KINDS.length + numbers.size;
      },
      byLemma,
      byPreposition,
    },
    of,
  };
}

function append(table: Map<string, number[]>, word: string, number: number): void {
  const there = table.get(word);
  if (there) there.push(number);
  else table.set(word, [number]);
}

const KIND_OF: Readonly<Partial<Record<SlotPart["slot"], Kind>>> = {
  ...({ actor: "party", recipient: "party", both: "party", holder: "actor", number: "count" } as const),
  ...({ amount: "amount", rank: "rank", date: "date", mechanism: "mechanism", strategy: "strategy" } as const),
};

function kindsOf({ slot, isOptional }: SlotPart): readonly number[] {
  const kind = KIND_OF[slot];
  return kind === undefined || isOptional ? NONE : [KINDS.indexOf(kind)];
}

/** For each ask, by its number, one where the sentence has what is asked for. */
export function metIn(scene: Scene, asks: Asks): Uint8Array {
  const met = new Uint8Array(asks.count);
  for (const mention of scene.mentions) for (const kind of kindsOfMention(mention)) met[KINDS.indexOf(kind)] = 1;
  for (const lemma of scene.words) for (const ask of asks.byLemma.get(lemma) ?? NONE) met[ask] = 1;
  for (const token of scene.graph.tokens) {
    const rel = relation(token);
    if (rel !== "case" && rel !== "mark") continue;
    for (const ask of asks.byPreposition.get(token.form.toLowerCase()) ?? NONE) met[ask] = 1;
  }
  return met;
}

function kindsOfMention(mention: Mention): readonly Kind[] {
  if (mention.kind === "actor") return ["party", "actor"];
  if (mention.kind === "date") return ["date"];
  if (mention.kind === "mechanism") return ["party", "mechanism"];
  if (mention.kind === "strategy") return ["party", "strategy"];
  if (mention.measure === "ordinal") return ["rank"];
  return mention.measure === "count" ? ["amount", "count"] : ["amount"];
}
