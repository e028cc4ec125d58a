import { fold } from "../src/ground/fold.ts";
import { sha256 } from "../src/ground/identity.ts";
import { span } from "../src/ground/span.ts";
import { whenOf } from "../src/ground/when.ts";
import type { Block, Document, Genre } from "../src/model/document.ts";
import type { Parse, Token } from "../src/model/parse.ts";

/** For tests alone: a document whose every line is a paragraph. */
export function plainDocument(
  text: string,
  given: { date?: string; genre?: Genre; title?: string; author?: string } = {},
): Document {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map((line, place) => ({
    kind: place === 0 && given.title !== undefined && line[0] === given.title ? "title" : "paragraph",
    span: span(line.index, line.index + line[0].length),
  }));
  const published = given.date ? whenOf(given.date) : null;
  return {
    id: "plain",
    sha256: sha256(text),
    text,
    view: fold(text),
    blocks,
    about: {
      title: given.title === undefined ? null : { value: given.title, at: null },
      author: given.author === undefined ? null : { value: given.author, at: null },
      publisher: null,
      published: published && { value: published, at: null },
      language: "en",
      genre: given.genre ?? "news",
      source: "-",
    },
  };
}

const PIECE = /\p{L}[\p{L}\p{M}]*|\d[\d.,]*\d|\d|['\u2019]s\b|\S/gu;

/** For tests alone: sentences at full stops before a blank, words at blanks and signs, no tree. */
export function plainParses(document: Document): Parse[] {
  const parses: Parse[] = [];
  for (const [block, { span: at }] of document.blocks.entries()) {
    for (const found of document.text
      .slice(at.start, at.end)
      .matchAll(/[^\s].*?[.!?]+["\u201D'\u2019)]*(?=\s|$)|\S.*$/g)) {
      const start = at.start + found.index;
      const sentence = { index: parses.length, span: span(start, start + found[0].length), block };
      parses.push({ sentence, tokens: plainTokens(found[0], start) });
    }
  }
  return parses;
}

function plainTokens(text: string, offset: number): Token[] {
  return [...text.matchAll(PIECE)].map((found, index): Token => {
    const form = fold(found[0]).text;
    const isWord = /^\p{L}/u.test(form);
    const upos = isWord
      ? /^\p{Lu}/u.test(form)
        ? "PROPN"
        : "NOUN"
      : /^\d/.test(form)
        ? "NUM"
        : form === "'s"
          ? "PART"
          : "PUNCT";
    return {
      index,
      span: span(offset + found.index, offset + found.index + found[0].length),
      form,
      lemma: form.toLowerCase(),
      upos,
      xpos: "",
      head: -1,
      deprel: "dep",
    };
  });
}
