import { describe, expect, it } from "vitest";
import { kernel } from "./kernel.ts";

const BYTES = 1 << 20;

/** The same numbers in both kernels' memory: small integers in the first half, fractions in the second. */
function pair() {
  const kernels = [kernel(BYTES), kernel(BYTES, true)] as const;
  let seed = 1;
  const draw = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    return seed / 2 ** 31;
  };
  const first = kernels[0].memory;
  const integers = new Int32Array(first);
  const floats = new Float32Array(first);
  for (let at = 0; at < BYTES / 8; at++) integers[at] = (((draw() * 3000) | 0) << 16) | ((draw() * 3000) & 0xffff);
  for (let at = BYTES / 8; at < BYTES / 4; at++) floats[at] = draw() * 4;
  new Uint8Array(kernels[1].memory).set(new Uint8Array(first));
  return kernels;
}

const HALF = BYTES / 2;
const same = ([one, other]: ReturnType<typeof pair>): boolean =>
  Buffer.from(one.memory).equals(Buffer.from(other.memory));

describe("the kernel as WebAssembly and in plain code", () => {
  it("is another thing in each", () => {
    const [vector, plain] = pair();
    expect(vector.multiply).not.toBe(plain.multiply);
    expect(String(vector.multiply)).toContain("native code");
  });

  it.each([
    [4, 4, 8],
    [8, 12, 24],
    [20, 6, 40],
  ])("multiplies %i × %i pairs × %i alike", (rows, inner, columns) => {
    const kernels = pair();
    for (const { multiply } of kernels) multiply(0, 40_000, HALF + 64, rows, inner, columns);
    expect(same(kernels)).toBe(true);
  });

  it("multiplies as by hand", () => {
    const { memory, multiply } = kernel(4096);
    const shorts = new Int16Array(memory);
    // One pair of numbers in each of four rows, times two rows of eight columns.
    shorts.set([3, -5, 1, 1, 0, 0, 2, 7]);
    for (let column = 0; column < 8; column++) shorts.set([column, 10 * column], 64 + 2 * column);
    multiply(0, 128, 1024, 4, 1, 8);
    const sums = new Int32Array(memory, 1024, 32);
    expect([...sums.subarray(0, 8)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((column) => 3 * column - 50 * column));
    expect([...sums.subarray(24)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((column) => 2 * column + 70 * column));
  });

  it.each([
    ["forward", 1],
    ["back", -1],
  ])("runs a recurrence %s alike", (_, way) => {
    const kernels = pair();
    const [count, width] = [9, 12];
    const step = way * 4 * width;
    const start = way < 0 ? (count - 1) * 4 * width : 0;
    for (const { memory, recur } of kernels) {
      new Float32Array(memory)[HALF / 4] = 1e-9;
      const places = [3 * start, 3 * step, HALF + 64 + start, step, HALF + 8192 + start, step] as const;
      recur(...places, HALF + 16_384, HALF + 32_768, HALF, count, width);
    }
    expect(same(kernels)).toBe(true);
  });

  it("activates and shortens alike, also what is too great and what lies halfway", () => {
    const kernels = pair();
    for (const { memory, activate, shorten } of kernels) {
      const floats = new Float32Array(memory);
      floats.fill(1e-4, HALF / 4, HALF / 4 + 4);
      floats.fill(0.1, HALF / 4 + 4, HALF / 4 + 8);
      floats.fill(1024, HALF / 4 + 8, HALF / 4 + 12);
      floats.set([0.5 / 1024, 1.5 / 1024, -0.5 / 1024, -2.5 / 1024, 1e9, -1e9, 31.99, 0], HALF / 4 + 4096);
      activate(0, HALF, HALF + 100_000, HALF + 200_000, 6, 16);
      shorten(HALF + 16_384, HALF, HALF + 300_000, 64);
    }
    expect(same(kernels)).toBe(true);
    const shorts = new Int16Array(kernels[0].memory, HALF + 300_000, 8);
    expect([...shorts]).toEqual([0, 2, 0, -2, 32767, -32768, 32758, 0]);
  });
});
