import { READING_ROWS } from "../src/parse/readings.ts";
import { SHAPE_ROWS, SPELLING_ROWS } from "../src/parse/spelling.ts";
import { type Batch, MOST_ROWS, type Seen } from "./batch.ts";
import type { School } from "./dense.ts";
import type { Parameter, Parameters } from "./parameters.ts";

/** Columns of the four parts of a form's vector. */
export interface Widths {
  readonly word: number;
  readonly spelling: number;
  readonly shape: number;
  readonly readings: number;
}

// Of 100 words, so many lose their own row and are known by their spelling alone; rare words become unknown ones more
// often.
const BARE = 0.1;
const RARE = 0.4;
// How often a word loses its spelling as well, and how often a rare or bare one does.
const UNSPELT = 0.02;
const RARE_UNSPELT = 0.25;

/** The vectors of forms; `frequencies` says how often each row of the vocabulary stands in the lessons. */
export function input(school: School, learnt: Parameters, widths: Widths, frequencies: Float64Array) {
  const { space, random } = school;
  const words = learnt.table("word", frequencies.length, widths.word, 0.3);
  // Pieces that are never met must stay nought.
  const pieces = learnt.table("spelling", SPELLING_ROWS, widths.spelling, 0);
  const shapes = learnt.table("shape", SHAPE_ROWS, widths.shape, 0.3);
  // Combinations that are never met must stay nought.
  const readings = learnt.table("readings", READING_ROWS, widths.readings, 0);
  const width = widths.word + widths.spelling + widths.shape + widths.readings;
  const output = space.place(MOST_ROWS * width);
  const slopes = space.place(MOST_ROWS * width);
  const chosen = new Int32Array(MOST_ROWS);
  const unspelt = new Uint8Array(MOST_ROWS);

  const choose = (word: number): number => {
    if (random() < RARE / (RARE + frequencies[word]!)) return 0;
    return random() < BARE ? -1 : word;
  };
  // The place of a form's part in a row, and its rows in the tables.
  const eachRow = (seen: Seen, row: number, act: (table: Parameter, at: number, part: number, to: number) => void) => {
    let to = row * width;
    if (chosen[row]! >= 0) act(words, chosen[row]!, 1, to);
    to += widths.word;
    const part = 1 / Math.sqrt(seen.pieces.length);
    if (unspelt[row] === 0) for (const piece of seen.pieces) act(pieces, piece, part, to);
    to += widths.spelling;
    act(shapes, seen.shape, 1, to);
    for (const reading of seen.readings) act(readings, reading, 1, to + widths.shape);
  };
  const eachForm = (batch: Batch, act: (seen: Seen, row: number) => void): void => {
    let row = 0;
    for (const { seen } of batch.lessons) for (const form of seen) act(form, row++);
  };
  return {
    width,
    output,
    slopes,
    forward(batch: Batch): void {
      space.clear(output, batch.rows * width);
      eachForm(batch, (seen, row) => {
        chosen[row] = choose(seen.word);
        unspelt[row] = random() < (chosen[row]! > 0 ? UNSPELT : RARE_UNSPELT) ? 1 : 0;
        eachRow(seen, row, (table, at, part, to) => {
          space.add(table.values + at * table.columns, output + to, part, table.columns);
        });
      });
    },
    backward(batch: Batch): void {
      eachForm(batch, (seen, row) => {
        eachRow(seen, row, (table, at, part, from) => {
          table.used!.set(at, true);
          space.add(slopes + from, table.slopes + at * table.columns, part, table.columns);
        });
      });
    },
  };
}
