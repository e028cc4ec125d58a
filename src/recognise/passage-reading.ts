import { contains, overlaps, type Span } from "../ground/span.ts";
import type { When } from "../ground/when.ts";
import type { Document } from "../model/document.ts";
import type { DateMention, QuantityMention } from "../model/mention.ts";
import { type Coined, coinedIn } from "./coined-names.ts";
import { datesIn } from "./dates.ts";
import { firstWhere } from "./first-where.ts";
import type { NamesReader, Piece } from "./names.ts";
import { quantitiesIn } from "./quantities.ts";
import { type Passage, spanOfWords } from "./words.ts";

/** A sentence with its dates, quantities and the gazetteer's names, each word given to one of them. */
export interface PassageRead {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
  readonly coined: readonly Coined[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly QuantityMention[];
  /** For each word, true when a date has it. */
  readonly taken: readonly boolean[];
  /** The calendar date last read, for the next sentence. */
  readonly last: When | null;
}

/**
 * Reads dates, quantities and names. A longer name keeps the date within it ("Vision 2030"), a longer date the name
 * ("1 May").
 */
export function readPassage(
  { about }: Document,
  passage: Passage,
  namesIn: NamesReader,
  before: When | null,
): PassageRead {
  const published = about.published?.value ?? null;
  const names = namesIn(passage);
  const found = datesIn(passage, published, before);
  const isNamed = withNames(found.taken, names);
  const quantities = quantitiesIn(passage, isNamed);
  const spans = names.map(({ first, end }) => spanOfWords(passage.words, first, end));
  const dates = found.mentions.filter(({ span }) => !isInside(span, spans));
  const amounts = quantities.filter(({ measure }) => measure === "money").map(({ span }) => span);
  const times = dates.map(({ span }) => span);
  const pieces = names.filter((_, at) => !isInside(spans[at]!, amounts) && !touches(spans[at]!, times));
  return {
    passage,
    pieces,
    coined: coinedIn(passage, pieces),
    dates,
    quantities,
    taken: found.taken,
    last: found.last,
  };
}

const WHOLE = new Set(["mechanism", "strategy", "organisation"]);

function withNames(taken: readonly boolean[], names: readonly Piece[]): readonly boolean[] {
  const all = [...taken];
  for (const { first, end, means } of names) if (WHOLE.has(means.kind)) all.fill(true, first, end);
  return all;
}

const isInside = (span: Span, others: readonly Span[]): boolean => {
  const other = others[firstBehind(others, span.start)];
  return other !== undefined && contains(other, span);
};

const touches = (span: Span, others: readonly Span[]): boolean => {
  const other = others[firstBehind(others, span.start)];
  return other !== undefined && overlaps(other, span);
};

// The first span that ends behind an offset; the spans stand in order.
const firstBehind = (spans: readonly Span[], offset: number): number =>
  firstWhere(spans.length, (at) => spans[at]!.end > offset);
