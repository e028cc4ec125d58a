import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Entente } from "../src/index.ts";
import { type EventScore, type KeyEvent, scoreEvents } from "./founding.ts";
import { rowsIn } from "./rows.ts";

interface Row {
  readonly id: string;
  readonly document: string;
  readonly quote: string;
  readonly types: readonly string[];
  readonly who: readonly string[];
}

export interface ExampleScore {
  readonly document: string;
  readonly gold: number;
  readonly score: EventScore;
}

/** Scores the events of each document of `examples/` against those that were marked by hand. */
export function scoreExamples(root: string, entente: Entente): ExampleScore[] {
  const rows = rowsIn<Row>(join(root, "bench/gold/examples.ndjson"));
  return [...new Set(rows.map(({ document }) => document))].map((document) => {
    const reading = entente.read(readFileSync(join(root, "examples", document)), { source: document });
    if (!reading.document) throw new Error(`${document} could not be read`);
    const { text } = reading.document;
    const events = rows.filter((row) => row.document === document).map((row) => keyOf(row, text));
    return { document, gold: events.length, score: scoreEvents({ events }, reading.statements) };
  });
}

function keyOf({ id, document, quote, types, who }: Row, text: string): KeyEvent {
  const start = text.indexOf(quote);
  if (start < 0 || text.indexOf(quote, start + 1) >= 0) throw new Error(`${document}: not there once: ${quote}`);
  return { id, span: [start, start + quote.length], types, who };
}
