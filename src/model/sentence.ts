import type { Span } from "../ground/span.ts";

/** One sentence, heading or list item. */
export interface Sentence {
  /** Place in the document, from 0. */
  readonly index: number;
  /** Raw offsets, without the blanks around it. */
  readonly span: Span;
  /** Index into `document.blocks`. */
  readonly block: number;
}
