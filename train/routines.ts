import {
  type Code,
  countDown,
  floatAdd,
  floatDivide,
  floatMultiply,
  floatRoot,
  floatSubtract,
  floats,
  get,
  integer,
  load,
  plus,
  type Routine,
  set,
  store,
} from "../src/parse/assembly.ts";

const advance = (local: number): Code => set(local, plus(get(local), integer(16)));

/**
 * `add(from, to, part, count)`: to += part × from, at byte offsets; `part` holds the factor four times; counts in
 * fours.
 */
export const adding: Routine = {
  name: "add",
  parameters: 4,
  integers: 0,
  vectors: 1,
  body: [
    ...set(4, load(get(2))),
    ...countDown(3, 4, [
      ...store(get(1), floatAdd(load(get(1)), floatMultiply(load(get(0)), get(4)))),
      ...[0, 1].flatMap(advance),
    ]),
  ],
};

/** What Adam keeps of the mean of the slopes and of the mean of their squares. */
export const KEEP_MEAN = 0.9;
export const KEEP_SQUARE = 0.98;

/**
 * `step(values, slopes, means, squares, constants, count)`: one step of Adam (Kingma & Ba, 2015), which sets the
 * slopes to nought.
 * `constants`: four times the factor of the slopes, then four times the rate with both corrections in it.
 */
export const stepping: Routine = (() => {
  const [VALUES, SLOPES, MEANS, SQUARES, CONSTANTS, COUNT] = [0, 1, 2, 3, 4, 5] as const;
  const [SLOPE, MEAN, SQUARE, FACTOR, RATE] = [6, 7, 8, 9, 10] as const;
  const mixed = (old: Code, keep: number, fresh: Code): Code =>
    floatAdd(floatMultiply(old, floats(keep)), floatMultiply(fresh, floats(1 - keep)));
  const move = floatDivide(floatMultiply(get(RATE), get(MEAN)), floatAdd(floatRoot(get(SQUARE)), floats(1e-8)));
  const body = [
    ...set(FACTOR, load(get(CONSTANTS))),
    ...set(RATE, load(get(CONSTANTS), 16)),
    ...countDown(COUNT, 4, [
      ...set(SLOPE, floatMultiply(load(get(SLOPES)), get(FACTOR))),
      ...set(MEAN, mixed(load(get(MEANS)), KEEP_MEAN, get(SLOPE))),
      ...set(SQUARE, mixed(load(get(SQUARES)), KEEP_SQUARE, floatMultiply(get(SLOPE), get(SLOPE)))),
      ...store(get(MEANS), get(MEAN)),
      ...store(get(SQUARES), get(SQUARE)),
      ...store(get(SLOPES), floats(0)),
      ...store(get(VALUES), floatSubtract(load(get(VALUES)), move)),
      ...[VALUES, SLOPES, MEANS, SQUARES].flatMap(advance),
    ]),
  ];
  return { name: "step", parameters: 6, integers: 0, vectors: 5, body };
})();
