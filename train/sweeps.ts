/** What a layer adds to its places: the gates' weights and the highway. */
export interface Parts {
  readonly gates: number;
  readonly gateSlopes: number;
  /** The highway: its place, that of its slopes, and the step from row to row. */
  readonly from: number;
  readonly slopes: number;
  readonly step: number;
  readonly isFirst: boolean;
}

/** Places of a layer's rows. */
export interface Places {
  readonly sums: number;
  readonly sumSlopes: number;
  readonly output: number;
  readonly slopes: number;
  /** For each row five runs of the layer's width: states, both gates, the slopes of both gates. */
  readonly kept: number;
}

/** The recurrences over one sentence in one direction, forward and back. */
export function sweeps(numbers: Float32Array, half: number, columns: number, places: Places) {
  const width = 2 * half;
  const carry = new Float64Array(half);
  const rowsOf = (way: 0 | 1, start: number, end: number, step: number) => (way === 0 ? start + step : end - 1 - step);
  const sweepForward = (way: 0 | 1, start: number, end: number, parts: Parts): void => {
    const gates = parts.gates + way * 4 * half;
    for (let step = 0; step < end - start; step++) {
      const row = rowsOf(way, start, end, step);
      const sums = places.sums + row * columns + way * 3 * half;
      const kept = places.kept + row * 5 * width + way * half;
      const before = step === 0 ? -1 : places.kept + rowsOf(way, start, end, step - 1) * 5 * width + way * half;
      const from = parts.from + row * parts.step + way * half;
      const output = places.output + row * width + way * half;
      unitForward(numbers, half, sums, gates, kept, before, from, output);
    }
  };
  const sweepBackward = (way: 0 | 1, start: number, end: number, parts: Parts): void => {
    const gates = way * 4 * half;
    carry.fill(0);
    for (let step = end - start - 1; step >= 0; step--) {
      const row = rowsOf(way, start, end, step);
      const sums = row * columns + way * 3 * half;
      unitBackward(numbers, half, carry, parts.isFirst, {
        sums: places.sums + sums,
        sumSlopes: places.sumSlopes + sums,
        kept: places.kept + row * 5 * width + way * half,
        before: step === 0 ? -1 : places.kept + rowsOf(way, start, end, step - 1) * 5 * width + way * half,
        from: parts.from + row * parts.step + way * half,
        fromSlopes: parts.slopes + row * parts.step + way * half,
        slopes: places.slopes + row * width + way * half,
        gates: parts.gates + gates,
        gateSlopes: parts.gateSlopes + gates,
      });
    }
  };
  return { forward: sweepForward, backward: sweepBackward };
}

function unitForward(
  numbers: Float32Array,
  half: number,
  sums: number,
  gates: number,
  kept: number,
  before: number,
  from: number,
  output: number,
): void {
  const width = 2 * half;
  for (let at = 0; at < half; at++) {
    const old = before < 0 ? 0 : numbers[before + at]!;
    const candidate = numbers[sums + at]!;
    const y = bounded(numbers[sums + half + at]! + numbers[gates + at]! + numbers[gates + 2 * half + at]! * old);
    const keep = sigmoid(y);
    const z = bounded(
      numbers[sums + 2 * half + at]! + numbers[gates + half + at]! + numbers[gates + 3 * half + at]! * old,
    );
    const open = sigmoid(z);
    const now = candidate + keep * (old - candidate);
    const carried = numbers[from + at]!;
    numbers[output + at] = carried + open * (now - carried);
    numbers[kept + at] = now;
    numbers[kept + width + at] = keep;
    numbers[kept + 2 * width + at] = open;
    numbers[kept + 3 * width + at] = slopeOf(y);
    numbers[kept + 4 * width + at] = slopeOf(z);
  }
}

// Half of a gate's sum, from -3 to 3, where the fraction that stands for tanh is -1 and 1.
const bounded = (sum: number): number => (sum > 6 ? 3 : sum < -6 ? -3 : 0.5 * sum);
const sigmoid = (y: number): number => 0.5 + (y * (27 + y * y)) / (54 + 18 * y * y);
function slopeOf(y: number): number {
  const part = (9 - y * y) / (3 + y * y);
  return (part * part) / 36;
}

interface Unit {
  readonly sums: number;
  readonly sumSlopes: number;
  readonly kept: number;
  readonly before: number;
  readonly from: number;
  readonly fromSlopes: number;
  readonly slopes: number;
  readonly gates: number;
  readonly gateSlopes: number;
}

function unitBackward(numbers: Float32Array, half: number, carry: Float64Array, isFirst: boolean, unit: Unit): void {
  const { sums, sumSlopes, kept, before, from, fromSlopes, slopes, gates, gateSlopes } = unit;
  const width = 2 * half;
  for (let at = 0; at < half; at++) {
    const slope = numbers[slopes + at]!;
    const old = before < 0 ? 0 : numbers[before + at]!;
    const keep = numbers[kept + width + at]!;
    const open = numbers[kept + 2 * width + at]!;
    const state = carry[at]! + slope * open;
    const dOpen = slope * (numbers[kept + at]! - numbers[from + at]!) * numbers[kept + 4 * width + at]!;
    const dKeep = state * (old - numbers[sums + at]!) * numbers[kept + 3 * width + at]!;
    const passed = slope * (1 - open);
    numbers[fromSlopes + at] = isFirst ? passed : numbers[fromSlopes + at]! + passed;
    numbers[sumSlopes + at] = state * (1 - keep);
    numbers[sumSlopes + half + at] = dKeep;
    numbers[sumSlopes + 2 * half + at] = dOpen;
    numbers[gateSlopes + at]! += dKeep;
    numbers[gateSlopes + half + at]! += dOpen;
    numbers[gateSlopes + 2 * half + at]! += dKeep * old;
    numbers[gateSlopes + 3 * half + at]! += dOpen * old;
    carry[at] = state * keep + dKeep * numbers[gates + 2 * half + at]! + dOpen * numbers[gates + 3 * half + at]!;
  }
}
