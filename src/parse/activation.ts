import {
  type Code,
  countDown,
  floatAdd,
  floatMultiply,
  get,
  greater,
  integer,
  load,
  plus,
  type Routine,
  set,
  store,
  toFloat,
  toShorts,
} from "./assembly.ts";

/**
 * `count` rows of sums of `columns` (in eights) to activations, at byte offsets: `numbers` as they are, `steps` as
 * 16-bit integers.
 * `constants`: three fours of one number each (unit of the sums, slope below nought, steps to one), then the biases.
 */
export type Activate = (
  sums: number,
  constants: number,
  numbers: number,
  steps: number,
  count: number,
  columns: number,
) => void;

/** `count` (in eights) numbers to 16-bit steps, at byte offsets; of the constants only the steps to one are read. */
export type Shorten = (numbers: number, constants: number, steps: number, count: number) => void;

const [UNIT_AT, SLOPE_AT, SCALE_AT, BIAS_AT] = [0, 16, 32, 48] as const;
const EIGHT = [0, 16] as const;
const advance = (local: number, bytes: number): Code => set(local, plus(get(local), integer(bytes)));

function activate(): Routine {
  const [SUMS, CONSTANTS, NUMBERS, STEPS, COUNT, COLUMNS, LEFT, BIAS] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
  const [UNIT, SLOPE, SCALE, LOW, HIGH] = [8, 9, 10, 11, 12] as const;
  const half = (local: number, offset: number): Code => [
    ...set(
      local,
      floatAdd(floatMultiply(toFloat(load(get(SUMS), offset)), get(UNIT)), load(get(BIAS), BIAS_AT + offset)),
    ),
    // `greater(a, b)` is a < b ? b : a.
    ...set(local, greater(get(local), floatMultiply(get(local), get(SLOPE)))),
    ...store(get(NUMBERS), get(local), offset),
  ];
  const eight = [
    ...half(LOW, EIGHT[0]),
    ...half(HIGH, EIGHT[1]),
    ...store(get(STEPS), toShorts(floatMultiply(get(LOW), get(SCALE)), floatMultiply(get(HIGH), get(SCALE)))),
    ...[SUMS, NUMBERS, BIAS].flatMap((local) => advance(local, 32)),
    ...advance(STEPS, 16),
  ];
  const body = [
    ...set(UNIT, load(get(CONSTANTS), UNIT_AT)),
    ...set(SLOPE, load(get(CONSTANTS), SLOPE_AT)),
    ...set(SCALE, load(get(CONSTANTS), SCALE_AT)),
    ...countDown(COUNT, 1, [...set(BIAS, get(CONSTANTS)), ...set(LEFT, get(COLUMNS)), ...countDown(LEFT, 8, eight)]),
  ];
  return { name: "activate", parameters: 6, integers: 2, vectors: 5, body };
}

function shorten(): Routine {
  const [NUMBERS, CONSTANTS, STEPS, COUNT, SCALE] = [0, 1, 2, 3, 4] as const;
  const scaled = (offset: number): Code => floatMultiply(load(get(NUMBERS), offset), get(SCALE));
  const body = [
    ...set(SCALE, load(get(CONSTANTS), SCALE_AT)),
    ...countDown(COUNT, 8, [
      ...store(get(STEPS), toShorts(scaled(EIGHT[0]), scaled(EIGHT[1]))),
      ...advance(NUMBERS, 32),
      ...advance(STEPS, 16),
    ]),
  ];
  return { name: "shorten", parameters: 4, integers: 0, vectors: 1, body };
}

export const activation: Routine = activate();
export const shortening: Routine = shorten();
