// In: a document with its blocks.
// Out: the sentences, headings and list items of its coded blocks, in reading order, as stretches of the raw text.
// Never: crosses a block's edge, changes a word, reads a locale, or takes more than linear time.
import { problem, type Report } from "../ground/problem.ts";
import { span } from "../ground/span.ts";
import { type Document, isCoded } from "../model/document.ts";
import type { Sentence } from "../model/sentence.ts";
import { eachSentence } from "./boundaries.ts";
import { eachPiece } from "./pieces.ts";

/** Cuts the coded blocks of a document into sentences. Reports `read/long-line` once when one had to be cut in pieces. */
export function segment(document: Document, report: Report): Sentence[] {
  const sentences: Sentence[] = [];
  let isLong = false;
  document.blocks.forEach(({ kind, span: within }, block) => {
    if (!isCoded(kind)) return;
    eachSentence(document.text, within.start, within.end, (start, end) => {
      let pieces = 0;
      eachPiece(document.text, start, end, (from, to) => {
        sentences.push(Object.freeze({ index: sentences.length, span: span(from, to), block }));
        pieces++;
      });
      if (pieces > 1 && !isLong) {
        isLong = true;
        report(problem("read/long-line", undefined, { document: document.id, span: span(start, end) }));
      }
    });
  });
  return sentences;
}
