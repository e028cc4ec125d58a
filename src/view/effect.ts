import type { Span } from "../ground/span.ts";
import { overlaps } from "../ground/span.ts";
import type { Statement } from "../model/statement.ts";
import { rowOf } from "./row.ts";

/** A text as two codebooks code it. */
export interface CodedTwice {
  /** A rule's file, or a document. */
  readonly source: string;
  readonly text: string;
  readonly sentences: readonly { readonly span: Span }[];
  readonly before: readonly Statement[];
  readonly after: readonly Statement[];
}

/** What became of one statement; null on the side that does not make it. */
export interface Change {
  readonly source: string;
  /** The sentence it stands in. */
  readonly sentence: string;
  readonly before: Statement | null;
  readonly after: Statement | null;
}

/** How many statements of a type came, went, and are put otherwise (other parties, stance, words or rule). */
export interface Tally {
  readonly type: string;
  readonly gained: number;
  readonly lost: number;
  readonly otherwise: number;
}

export interface Effect {
  readonly texts: number;
  readonly changes: readonly Change[];
  /** Most changed first. */
  readonly tallies: readonly Tally[];
}

/** PLOVER's type of an event, else the kind of statement. */
export const typeOf = (statement: Statement): string => (statement.kind === "event" ? statement.type : statement.kind);

/** Comes in: texts coded twice. Goes out: what changed, as plain data. */
export function viewEffect(coded: readonly CodedTwice[]): Effect {
  const changes = coded.flatMap(changesIn);
  const tallies = new Map<string, { type: string; gained: number; lost: number; otherwise: number }>();
  const of = (type: string) => {
    const there = tallies.get(type) ?? { type, gained: 0, lost: 0, otherwise: 0 };
    tallies.set(type, there);
    return there;
  };
  for (const { before, after } of changes) {
    if (before && after && typeOf(before) === typeOf(after)) of(typeOf(after)).otherwise++;
    else {
      if (before) of(typeOf(before)).lost++;
      if (after) of(typeOf(after)).gained++;
    }
  }
  const size = ({ gained, lost, otherwise }: Tally) => gained + lost + otherwise;
  const sorted = [...tallies.values()].sort((a, b) => size(b) - size(a) || (a.type < b.type ? -1 : 1));
  return { texts: coded.length, changes, tallies: sorted };
}

function changesIn({ source, text, sentences, before, after }: CodedTwice): Change[] {
  const outlines = (statements: readonly Statement[]) => new Set(statements.map(outlineOf));
  const [known, kept] = [outlines(before), outlines(after)];
  const lost = before.filter((one) => !kept.has(outlineOf(one)));
  const gained = after.filter((one) => !known.has(outlineOf(one)));
  const changes: Change[] = [];
  const add = (one: Statement | null, other: Statement | null) => {
    const sentence = sentenceAt(text, sentences, (other ?? one)!.anchor.start);
    changes.push({ source, sentence, before: one, after: other });
  };
  for (const one of lost) {
    const other = partnerOf(one, gained);
    if (other) gained.splice(gained.indexOf(other), 1);
    add(one, other);
  }
  for (const other of gained) add(null, other);
  const at = ({ before: one, after: other }: Change) => (other ?? one)!.anchor.start;
  return changes.sort((a, b) => at(a) - at(b));
}

// How sure the judge is moves a little with every rule; that alone is no other coding.
const outlineOf = (statement: Statement): string =>
  JSON.stringify({ ...rowOf(statement), id: null, codebook: null, confidence: null });

/** The statement that stands in place of another: of the same type on the same words, else of the same kind there. */
function partnerOf(one: Statement, others: readonly Statement[]): Statement | null {
  const same = others.filter((other) => other.kind === one.kind && overlaps(other.anchor, one.anchor));
  const alike = others.filter((other) => typeOf(other) === typeOf(one) && overlaps(other.span, one.span));
  return same.find((other) => typeOf(other) === typeOf(one)) ?? same[0] ?? alike[0] ?? null;
}

function sentenceAt(text: string, sentences: CodedTwice["sentences"], at: number): string {
  const span = sentences.find((one) => one.span.start <= at && at < one.span.end)?.span;
  return (span ? text.slice(span.start, span.end) : text).replace(/\s+/g, " ").trim();
}
