import type { Activate, Shorten } from "./activation.ts";
import { PANEL, type Product } from "./product.ts";
import type { Recur } from "./recurrence.ts";

/** The product over pairs of 16-bit integers, without vector instructions. */
export function plainProduct(memory: ArrayBuffer): Product {
  const words = new Int32Array(memory);
  return (a, b, c, rows, inner, columns) => {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const panel = b / 4 + (column - (column % PANEL)) * inner + (column % PANEL);
        let sum = 0;
        for (let k = 0; k < inner; k++) {
          const left = words[a / 4 + row * inner + k]!;
          const right = words[panel + PANEL * k]!;
          sum = (sum + ((left << 16) >> 16) * ((right << 16) >> 16) + (left >> 16) * (right >> 16)) | 0;
        }
        words[c / 4 + row * columns + column] = sum;
      }
    }
  };
}

const { fround } = Math;

function gate(sum: number): number {
  const half = fround(sum * 0.5);
  const upper = Math.min(half, 3);
  const y = Math.max(upper, -3);
  const square = fround(y * y);
  const above = fround(y * fround(27 + square));
  return fround(0.5 + fround(above / fround(54 + fround(18 * square))));
}

/** The recurrence in single precision, without vector instructions. */
export function plainRecur(memory: ArrayBuffer): Recur {
  const words = new Int32Array(memory);
  const floats = new Float32Array(memory);
  return (sums, sumsStep, input, inputStep, output, outputStep, gates, state, scale, count, width) => {
    const unit = floats[scale / 4]!;
    for (let word = 0; word < count; word++) {
      const value = (run: number, at: number) =>
        fround(fround(words[(sums + word * sumsStep) / 4 + run * width + at]!) * unit);
      const sum = (run: number, at: number, before: number) => {
        const bias = floats[gates / 4 + (run - 1) * width + at]!;
        const weight = floats[gates / 4 + (run + 1) * width + at]!;
        return fround(fround(value(run, at) + bias) + fround(weight * before));
      };
      for (let at = 0; at < width; at++) {
        const before = floats[state / 4 + at]!;
        const candidate = value(0, at);
        const keep = gate(sum(1, at, before));
        const now = fround(candidate + fround(keep * fround(before - candidate)));
        const open = gate(sum(2, at, before));
        const carried = floats[(input + word * inputStep) / 4 + at]!;
        floats[state / 4 + at] = now;
        floats[(output + word * outputStep) / 4 + at] = fround(carried + fround(open * fround(now - carried)));
      }
    }
  };
}

// The nearest 16-bit integer; halves go to the even one.
function shorten(value: number): number {
  const up = Math.round(value);
  const near = up - value === 0.5 && up % 2 !== 0 ? up - 1 : up;
  return near > 32767 ? 32767 : Math.max(near, -32768);
}

/** Activations in single precision, without vector instructions. */
export function plainActivate(memory: ArrayBuffer): Activate {
  const words = new Int32Array(memory);
  const floats = new Float32Array(memory);
  const shorts = new Int16Array(memory);
  return (sums, constants, numbers, steps, count, columns) => {
    const [unit, slope, scale] = [0, 1, 2].map((at) => floats[constants / 4 + 4 * at]!) as [number, number, number];
    for (let row = 0; row < count; row++) {
      for (let column = 0; column < columns; column++) {
        const at = row * columns + column;
        const bias = floats[constants / 4 + 12 + column]!;
        const sum = fround(fround(fround(words[sums / 4 + at]!) * unit) + bias);
        const leaked = fround(sum * slope);
        const value = Math.max(sum, leaked);
        floats[numbers / 4 + at] = value;
        shorts[steps / 2 + at] = shorten(fround(value * scale));
      }
    }
  };
}

/** Numbers to 16-bit steps, without vector instructions. */
export function plainShorten(memory: ArrayBuffer): Shorten {
  const floats = new Float32Array(memory);
  const shorts = new Int16Array(memory);
  return (numbers, constants, steps, count) => {
    const scale = floats[constants / 4 + 8]!;
    for (let at = 0; at < count; at++) shorts[steps / 2 + at] = shorten(fround(floats[numbers / 4 + at]! * scale));
  };
}
