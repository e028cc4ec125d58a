import { type Span, span } from "../ground/span.ts";
import type { Document } from "../model/document.ts";
import type { ActorMention, DateMention, Mention, QuantityMention, Quotation, Recognition } from "../model/mention.ts";
import type { Parse } from "../model/parse.ts";
import { type Graph, graphOf } from "./graph.ts";

/** One sentence with all that is known of it: tree, mentions by token, quotations. What matching works on. */
export interface Scene {
  readonly document: Document;
  readonly parse: Parse;
  readonly graph: Graph;
  readonly mentions: readonly Mention[];
  /** The mention that covers a token, by token; null where there is none. Actors go before other kinds. */
  readonly at: readonly (Mention | null)[];
  /** Lower-case lemma of each token. */
  readonly lemmas: readonly string[];
  /** The same as a set: a pattern whose word is not in it need not be tried. */
  readonly words: ReadonlySet<string>;
  /** Who acts in each verb, as far as it has been asked: many patterns ask the same. */
  readonly subjects: Map<number, readonly number[]>;
  readonly quotations: readonly Quotation[];
  readonly recognition: Recognition;
}

export function sceneOf(document: Document, parse: Parse, recognition: Recognition): Scene {
  const mentions = recognition.bySentence[parse.sentence.index] ?? [];
  const at: (Mention | null)[] = parse.tokens.map(() => null);
  for (const mention of mentions) {
    for (let token = mention.reach.first; token <= mention.reach.last; token++) {
      if (at[token] === null || mention.kind === "actor") at[token] = mention;
    }
  }
  const lemmas = parse.tokens.map((token) => token.lemma.toLowerCase());
  return {
    document,
    parse,
    graph: graphOf(parse),
    mentions,
    at,
    lemmas,
    words: new Set(lemmas),
    subjects: new Map(),
    quotations: quotationsIn(recognition, parse.sentence.index),
    recognition,
  };
}

// One table a document, made when it is first used: a long text has as many quotations as sentences.
const tables = new WeakMap<Recognition, ReadonlyMap<number, readonly Quotation[]>>();

function quotationsIn(recognition: Recognition, sentence: number): readonly Quotation[] {
  let table = tables.get(recognition);
  if (!table) {
    const made = new Map<number, Quotation[]>();
    for (const quotation of recognition.quotations) {
      for (const index of quotation.sentences) {
        const there = made.get(index);
        if (there) there.push(quotation);
        else made.set(index, [quotation]);
      }
    }
    table = made;
    tables.set(recognition, table);
  }
  return table.get(sentence) ?? [];
}

export function actorAt(scene: Scene, token: number): ActorMention | null {
  const mention = scene.at[token];
  return mention?.kind === "actor" ? mention : null;
}

/** The count that reaches over a token: "nearly a dozen routes" over each of its words; null when there is none. */
export const countAt = (scene: Scene, token: number): QuantityMention | null =>
  scene.mentions.find(
    (mention): mention is QuantityMention =>
      mention.kind === "quantity" &&
      mention.measure === "count" &&
      mention.reach.first <= token &&
      token <= mention.reach.last,
  ) ?? null;

/** A date or quantity that reaches over one of the tokens. */
export function mentionsAmong<K extends "date" | "quantity">(
  scene: Scene,
  kind: K,
  tokens: readonly number[],
): Extract<DateMention | QuantityMention, { kind: K }>[] {
  const inside = new Set(tokens);
  return scene.mentions.filter((mention): mention is Extract<DateMention | QuantityMention, { kind: K }> => {
    return mention.kind === kind && (inside.has(mention.reach.head) || inside.has(mention.reach.first));
  });
}

const EDGES = new Set(["PUNCT", "CCONJ"]);

/** The raw span of a set of tokens, from first to last, without punctuation and conjunctions at its edges; null when nothing is left. */
export function spanOfTokens(scene: Scene, tokens: readonly number[]): Span | null {
  const words = scene.parse.tokens;
  let first = Math.min(...tokens);
  let last = Math.max(...tokens);
  while (first <= last && EDGES.has(words[first]!.upos)) first++;
  while (last >= first && EDGES.has(words[last]!.upos)) last--;
  return first > last ? null : span(words[first]!.span.start, words[last]!.span.end);
}
