// In: the bytes of the weights and of the lexicon; then a document and one of its sentences.
// Out: the sentence as tokens with tags, lemmas and one tree over them, every token with its raw span.
// Never: reads a file, looks outside the sentence, or gives anything but one root and a tree.
import { span } from "../ground/span.ts";
import type { Document } from "../model/document.ts";
import type { Name } from "../model/name.ts";
import type { Parse, Token } from "../model/parse.ts";
import type { Sentence } from "../model/sentence.ts";
import { readLexicon } from "./lexicon.ts";
import { nameWords, parseNamed } from "./name-words.ts";
import { tokenise } from "./tokenise.ts";
import type { Tree } from "./tree.ts";
import { readModel } from "./weights.ts";
import { wordParser } from "./word-parser.ts";

export interface Parser {
  /** `names` are those of the document, in reading order: each is one word to the tree. */
  parse(document: Document, sentence: Sentence, names?: readonly Name[]): Parse;
  /** Parses words that are already cut; forms as in the folded view. */
  parseWords(forms: readonly string[]): Tree;
}

/**
 * Makes a parser from the bytes of `weights/parse.bin` and `weights/lexicon.bin`. Throws `RangeError` when they are
 * something else.
 */
export function loadParser(weights: Uint8Array, lexicon: Uint8Array): Parser {
  const parseWords = wordParser(readModel(weights), readLexicon(lexicon));

  const parse = (document: Document, sentence: Sentence, names: readonly Name[] = []): Parse => {
    const { view } = document;
    const places: number[] = [];
    const forms: string[] = [];
    tokenise(view.text, view.toFolded(sentence.span.start), view.toFolded(sentence.span.end), (from, to) => {
      places.push(from, to);
      forms.push(view.text.slice(from, to));
    });
    const tree = parseNamed(parseWords, forms, nameWords(places, names));
    const tokens = forms.map((form, index): Token => {
      const at = rawSpan(document, sentence, places[2 * index]!, places[2 * index + 1]!);
      const { lemmas, upos: parts, xpos: penn, heads, deprels } = tree;
      return {
        index,
        span: at,
        form,
        lemma: lemmas[index]!,
        upos: parts[index]!,
        xpos: penn[index]!,
        head: heads[index]!,
        deprel: deprels[index]!,
      };
    });
    return { sentence, tokens };
  };

  return { parse, parseWords };
}

const UNSEEN = /[\s\u00AD\u200B-\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/;

// The view's end offset may lie behind invisible characters that belong to no word; they are left out.
function rawSpan(document: Document, sentence: Sentence, from: number, to: number) {
  const start = document.view.toRaw(from);
  let end = Math.min(document.view.toRaw(to), sentence.span.end);
  while (end > start + 1 && UNSEEN.test(document.text[end - 1]!)) end--;
  return span(start, end);
}
