import type { Span } from "../ground/span.ts";
import type { Sentence } from "./sentence.ts";

/** One word or punctuation mark in the sense of Universal Dependencies. */
export interface Token {
  /** Place in the sentence, from 0. */
  readonly index: number;
  /** Raw offsets; the two halves of a contraction ("do|n't") have touching spans. */
  readonly span: Span;
  /** The word in the normalised view. */
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX, … */
  readonly upos: string;
  /** Penn Treebank tag: NN, VBD, … */
  readonly xpos: string;
  /** Index of the head within the sentence; -1 for the root. */
  readonly head: number;
  /** UD relation with its subtype: `nsubj`, `nsubj:pass`, `obl`, `nmod:poss`, … */
  readonly deprel: string;
}

/** A sentence as a tree. Every token's `head` is another token or -1; exactly one is -1 unless there are no tokens. */
export interface Parse {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
}
