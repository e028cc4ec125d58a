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

const [A, B, C, ROWS, INNER, COLUMNS] = [0, 1, 2, 3, 4, 5] as const;
const [LINE, LEFT, AT, PLACE, STEP, OUT] = [6, 7, 8, 9, 10, 11] as const;
const A_ROWS = [12, 13, 14, 15] as const;
const SUMS = 16;
const [LOW, HIGH, SPREAD] = [24, 25, 26] as const;

/**
 * `name(a, b, c, rows, inner, columns)`: c = a × b, or c += a × b when it accumulates, at byte offsets. All numbers
 * have 32 bits and lie row by row; rows count in fours, columns in eights. A tile of 4 × 8 sums stays in registers
 * (the micro-kernel of Goto & van de Geijn, 2008).
 */
export const product = (name: string, multiply: Pairwise, add: Pairwise, accumulates: boolean): Routine => ({
  name,
  parameters: 6,
  integers: 10,
  vectors: 11,
  body: [
    ...set(LINE, times(get(COLUMNS), integer(4))),
    ...countDown(ROWS, 4, [
      ...set(PLACE, integer(0)),
      ...set(STEP, get(COLUMNS)),
      ...countDown(STEP, 8, [...tile(multiply, add, accumulates), ...advance(PLACE, integer(32))]),
      ...advance(A, times(get(INNER), integer(16))),
      ...advance(C, times(get(LINE), integer(4))),
    ]),
  ],
});

const advance = (local: number, amount: Code): Code => set(local, plus(get(local), amount));

function tile(multiply: Pairwise, add: Pairwise, accumulates: boolean): Code {
  const starts = A_ROWS.flatMap((row, at) => set(row, plus(get(A), times(get(INNER), integer(4 * at)))));
  const eachRow = (code: (row: number) => Code): Code => [
    ...set(OUT, plus(get(C), get(PLACE))),
    ...A_ROWS.flatMap((_, row) => [...code(row), ...advance(OUT, get(LINE))]),
  ];
  const sum = (row: number, half: number): number => SUMS + 2 * row + half;
  const halves = [0, 1];
  return [
    ...starts,
    ...set(AT, plus(get(B), get(PLACE))),
    ...set(LEFT, get(INNER)),
    ...eachRow((row) =>
      halves.flatMap((half) => set(sum(row, half), accumulates ? load(get(OUT), 16 * half) : floats(0))),
    ),
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
      ...advance(AT, get(LINE)),
    ]),
    ...eachRow((row) => halves.flatMap((half) => store(get(OUT), get(sum(row, half)), 16 * half))),
  ];
}
