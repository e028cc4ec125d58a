// In: the weights file's bytes; then a document and one of its sentences.
// Out: the sentence as tokens with tags, lemmas and one tree over them, every token with its raw span.
// Never: reads a file, looks outside the sentence, or gives anything but one root and a tree.
import { span } from "../ground/span.ts";
import type { Document } from "../model/document.ts";
import type { Name } from "../model/name.ts";
import type { Parse, Token } from "../model/parse.ts";
import type { Sentence } from "../model/sentence.ts";
import { arcFeatures, labelFeatures, Near, State } from "./arcs.ts";
import { Lemmatiser } from "./lemmatise.ts";
import { nameWords, parseNamed } from "./name-words.ts";
import { bestLabel, Tagger } from "./tagger.ts";
import { tokenise } from "./tokenise.ts";
import type { Tree } from "./tree.ts";
import { readModel } from "./weights.ts";
import { wordsOf } from "./words.ts";

export interface Parser {
  /** `names` are those of the document, in reading order: each is one word to the tree. */
  parse(document: Document, sentence: Sentence, names?: readonly Name[]): Parse;
  /** Parses words that are already cut; forms as in the folded view. */
  parseWords(forms: readonly string[]): Tree;
}

/** Makes a parser from the bytes of `weights/parse.bin`. Throws `RangeError` when they are something else. */
export function loadParser(weights: Uint8Array): Parser {
  const model = readModel(weights);
  const [tagTable, arcTable, labelTable] = model.tables as [Int8Array, Int8Array, Int8Array];
  const xpos = model.tagNames.map((name) => name.split(" ")[0]!);
  const upos = model.tagNames.map((name) => name.split(" ")[1]!);
  const tagger = new Tagger(tagTable, model.tagNames.length);
  const lemmatiser = new Lemmatiser(new Map(Object.entries(model.lemmas)));
  const rows = new Int32Array(64);
  const actionScores = new Float32Array(3);
  const relationScores = new Float32Array(model.relations.length);

  const parseWords = (forms: readonly string[]): Tree => {
    const words = wordsOf(forms);
    const tags = tagger.tag(words);
    const state = new State(words.length);
    while (!state.isDone) {
      bestLabel(arcTable, 3, rows, arcFeatures(state, words, tags, rows), actionScores);
      let best = -1;
      for (let action = 0; action < 3; action++) {
        if (state.may(action) && (best < 0 || actionScores[action]! > actionScores[best]!)) best = action;
      }
      state.take(best);
    }
    const { heads } = state;
    const near = new Near(heads, words, tags);
    const deprels = forms.map((_, at) => {
      if (heads[at]! < 0) return "root";
      const count = labelFeatures(heads, near, at, words, tags, rows);
      const relation = model.relations[bestLabel(labelTable, model.relations.length, rows, count, relationScores)]!;
      return relation === "root" ? "dep" : relation;
    });
    const names = (list: readonly string[]) => forms.map((_, at) => list[tags[at]!]!);
    const penn = names(xpos);
    const lemmas = forms.map((form, at) => lemmatiser.lemma(form, penn[at]!));
    return { lemmas, upos: names(upos), xpos: penn, heads, deprels };
  };

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
