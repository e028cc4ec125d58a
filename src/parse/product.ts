import {
  type Code,
  countDown,
  floats,
  get,
  integer,
  load,
  loadSplat,
  type Pairwise,
  plus,
  type Routine,
  set,
  store,
  times,
} from "./assembly.ts";

/** c = a × b; see `product`. */
export type Product = (a: number, b: number, c: number, rows: number, inner: number, columns: number) => void;

/** What a product does besides multiplying and adding. */
export interface Manner {
  readonly multiply: Pairwise;
  readonly add: Pairwise;
  /** c += a × b. */
  readonly accumulates: boolean;
  /** Eight columns of `b` lie together, row by row, before the next eight; else its whole rows lie one behind the other. */
  readonly inPanels: boolean;
}

const [A, B, C, ROWS, INNER, COLUMNS] = [0, 1, 2, 3, 4, 5] as const;
const [LINE, LEFT, AT, BLOCKS, OUT] = [6, 7, 8, 9, 10] as const;
const A_ROWS = [11, 12, 13, 14] as const;
const SUMS = 15;
const [LOW, HIGH, SPREAD] = [23, 24, 25] as const;
/** Columns of a panel, and their bytes. */
export const PANEL = 8;
const PANEL_BYTES = 4 * PANEL;

/**
 * `name(a, b, c, rows, inner, columns)`: c = a × b at byte offsets. All numbers have 32 bits; those of a and c lie row by
 * row; rows count in fours, columns in eights. A tile of 4 × 8 sums stays in registers (the micro-kernel of Goto & van de Geijn,
 * 2008), and eight columns of b in the nearest cache while all rows of a pass by.
 */
export const product = (name: string, manner: Manner): Routine => ({
  name,
  parameters: 6,
  integers: 9,
  vectors: 11,
  body: [
    ...set(LINE, times(get(COLUMNS), integer(4))),
    ...countDown(COLUMNS, PANEL, [
      ...set(A_ROWS[3], get(A)),
      ...set(OUT, get(C)),
      ...set(BLOCKS, get(ROWS)),
      ...countDown(BLOCKS, 4, tile(manner)),
      ...advance(B, manner.inPanels ? times(get(INNER), integer(PANEL_BYTES)) : integer(PANEL_BYTES)),
      ...advance(C, integer(PANEL_BYTES)),
    ]),
  ],
});

const advance = (local: number, amount: Code): Code => set(local, plus(get(local), amount));

// The last row of a tile ends where the first of the next begins.
function tile({ multiply, add, accumulates, inPanels }: Manner): Code {
  const [first, ...further] = A_ROWS;
  const starts = [
    ...set(first, get(A_ROWS[3])),
    ...further.flatMap((row, at) => set(row, plus(get(first), times(get(INNER), integer(4 * (at + 1)))))),
  ];
  const eachRow = (code: (row: number) => Code): Code =>
    A_ROWS.flatMap((_, row) => [...code(row), ...advance(OUT, get(LINE))]);
  const sum = (row: number, half: number): number => SUMS + 2 * row + half;
  const halves = [0, 1];
  const back = set(OUT, plus(get(OUT), times(get(LINE), integer(-4))));
  const begun = accumulates
    ? [...eachRow((row) => halves.flatMap((half) => set(sum(row, half), load(get(OUT), 16 * half)))), ...back]
    : A_ROWS.flatMap((_, row) => halves.flatMap((half) => set(sum(row, half), floats(0))));
  return [
    ...starts,
    ...begun,
    ...set(AT, get(B)),
    ...set(LEFT, get(INNER)),
    ...countDown(LEFT, 1, [
      ...set(LOW, load(get(AT))),
      ...set(HIGH, load(get(AT), 16)),
      ...A_ROWS.flatMap((start, row) => [
        ...set(SPREAD, loadSplat(get(start))),
        ...halves.flatMap((half) => {
          const at = sum(row, half);
          return set(at, add(get(at), multiply(get(SPREAD), get(half === 0 ? LOW : HIGH))));
        }),
        ...advance(start, integer(4)),
      ]),
      ...advance(AT, inPanels ? integer(PANEL_BYTES) : get(LINE)),
    ]),
    ...eachRow((row) => halves.flatMap((half) => store(get(OUT), get(sum(row, half)), 16 * half))),
  ];
}
