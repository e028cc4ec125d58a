import {
  type Code,
  countDown,
  floatAdd,
  floatDivide,
  floatMultiply,
  floatSubtract,
  floats,
  get,
  greater,
  integer,
  lesser,
  load,
  loadSplat,
  plus,
  type Routine,
  set,
  store,
  times,
  toFloat,
} from "./assembly.ts";

/**
 * One direction of a simple recurrent unit (SRU; Lei et al., 2018) over `count` words, at byte offsets:
 * `sums` holds for each word three runs of `width` 32-bit integers (candidate, forget, reset), worth `scale` each;
 * `gates` four runs of `width` numbers (both biases, both weights of the state); `state` is one run and ends as the
 * last state; `input` (what the highway carries) and `output` are runs of `width` numbers. Steps lead from one word
 * to the next, in bytes.
 */
export type Recur = (
  sums: number,
  sumsStep: number,
  input: number,
  inputStep: number,
  output: number,
  outputStep: number,
  gates: number,
  state: number,
  scale: number,
  count: number,
  width: number,
) => void;

const [SUMS, SUMS_STEP, INPUT, INPUT_STEP, OUTPUT, OUTPUT_STEP] = [0, 1, 2, 3, 4, 5] as const;
const [GATES, STATE, SCALE, COUNT, WIDTH] = [6, 7, 8, 9, 10] as const;
const [RUN, LEFT, PLACE] = [11, 12, 13] as const;
const [UNIT, BEFORE, CANDIDATE, GATE, SQUARE, NOW, CARRIED] = [14, 15, 16, 17, 18, 19, 20] as const;

const at = (base: number, runs = 0): Code => {
  const address = plus(get(base), get(PLACE));
  return runs === 0 ? address : plus(address, times(get(RUN), integer(runs)));
};
const value = (run: number): Code => floatMultiply(toFloat(load(at(SUMS, run))), get(UNIT));

// The sigmoid, its tanh as the fraction y(27+y²)/(27+9y²), which is 1 at 3. Leaves the gate in GATE.
const gate = (run: number): Code => [
  ...set(
    GATE,
    floatAdd(floatAdd(value(run), load(at(GATES, run - 1))), floatMultiply(load(at(GATES, run + 1)), get(BEFORE))),
  ),
  ...set(GATE, greater(lesser(floatMultiply(get(GATE), floats(0.5)), floats(3)), floats(-3))),
  ...set(SQUARE, floatMultiply(get(GATE), get(GATE))),
  ...set(
    GATE,
    floatAdd(
      floats(0.5),
      floatDivide(
        floatMultiply(get(GATE), floatAdd(floats(27), get(SQUARE))),
        floatAdd(floats(54), floatMultiply(floats(18), get(SQUARE))),
      ),
    ),
  ),
];

export const recurrence: Routine = {
  name: "recur",
  parameters: 11,
  integers: 3,
  vectors: 7,
  body: [
    ...set(RUN, times(get(WIDTH), integer(4))),
    ...set(UNIT, loadSplat(get(SCALE))),
    ...countDown(COUNT, 1, [
      ...set(PLACE, integer(0)),
      ...set(LEFT, get(WIDTH)),
      ...countDown(LEFT, 4, [
        ...set(BEFORE, load(at(STATE))),
        ...set(CANDIDATE, value(0)),
        ...gate(1),
        ...set(NOW, floatAdd(get(CANDIDATE), floatMultiply(get(GATE), floatSubtract(get(BEFORE), get(CANDIDATE))))),
        ...gate(2),
        ...store(at(STATE), get(NOW)),
        ...set(CARRIED, load(at(INPUT))),
        ...store(at(OUTPUT), floatAdd(get(CARRIED), floatMultiply(get(GATE), floatSubtract(get(NOW), get(CARRIED))))),
        ...set(PLACE, plus(get(PLACE), integer(16))),
      ]),
      ...set(SUMS, plus(get(SUMS), get(SUMS_STEP))),
      ...set(INPUT, plus(get(INPUT), get(INPUT_STEP))),
      ...set(OUTPUT, plus(get(OUTPUT), get(OUTPUT_STEP))),
    ]),
  ],
};
