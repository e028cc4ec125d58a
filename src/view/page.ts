import { cover, type Span } from "../ground/span.ts";
import type { About, Block, BlockKind } from "../model/document.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Statement } from "../model/statement.ts";

/** A stretch of the text, most often a sentence, with what was found in it, in reading order. */
export interface Passage {
  readonly span: Span;
  readonly findings: readonly Statement[];
}

/** A document as a reader sees it: its facts, what was left aside, and the passages that hold findings. */
export interface Page {
  readonly id: string;
  readonly text: string;
  readonly about: About;
  readonly sentences: number;
  /** How many blocks of each kind were not coded. */
  readonly aside: ReadonlyMap<BlockKind, number>;
  readonly passages: readonly Passage[];
  readonly statements: readonly Statement[];
}

interface Shown {
  readonly id: string;
  readonly text: string;
  readonly about: About;
  readonly blocks: readonly Block[];
}

const ASIDE: readonly BlockKind[] = ["byline", "dateline", "furniture", "biography"];

/**
 * Comes in: a document, its sentences and statements. Goes out: the page to draw, as plain data.
 * A statement belongs to the sentence it begins in; without sentences it stands by itself. Must never change a word.
 */
export function viewPage(document: Shown, sentences: readonly Sentence[], statements: readonly Statement[]): Page {
  const aside = new Map<BlockKind, number>();
  for (const kind of ASIDE) {
    const count = document.blocks.filter((block) => block.kind === kind).length;
    if (count > 0) aside.set(kind, count);
  }
  const { id, text, about } = document;
  return {
    id,
    text,
    about,
    sentences: sentences.length,
    aside,
    passages: passagesOf(sentences, statements),
    statements,
  };
}

function passagesOf(sentences: readonly Sentence[], statements: readonly Statement[]): Passage[] {
  const passages: { span: Span; findings: Statement[] }[] = [];
  const byStart = new Map<number, { span: Span; findings: Statement[] }>();
  for (const statement of statements) {
    const home = homeOf(sentences, statement.span.start) ?? statement.span;
    const there = byStart.get(home.start);
    if (there) {
      there.findings.push(statement);
      there.span = cover(there.span, statement.span);
    } else {
      const passage = { span: cover(home, statement.span), findings: [statement] };
      byStart.set(home.start, passage);
      passages.push(passage);
    }
  }
  return passages.sort((a, b) => a.span.start - b.span.start);
}

// The last sentence that begins at or before the place, if it reaches so far.
function homeOf(sentences: readonly Sentence[], at: number): Span | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.span.start <= at) low = middle + 1;
    else high = middle;
  }
  const span = sentences[low - 1]?.span;
  return span && at < span.end ? span : null;
}
