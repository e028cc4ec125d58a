// The few words of WebAssembly's machine language (core specification 2.0, with its vector instructions) that the
// kernel needs.

/** Code: bytes of instructions. An expression leaves one value, a statement none. */
export type Code = readonly number[];

export const I32 = 0x7f;
export const V128 = 0x7b;

export const get = (local: number): Code => [0x20, ...leb(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...leb(local)];
export const integer = (value: number): Code => [0x41, ...signed(value)];
export const plus = (left: Code, right: Code): Code => [...left, ...right, 0x6a];
export const minus = (left: Code, right: Code): Code => [...left, ...right, 0x6b];
export const times = (left: Code, right: Code): Code => [...left, ...right, 0x6c];

/** Four numbers from an address on, `offset` bytes behind it. */
export const load = (address: Code, offset = 0): Code => [...address, 0xfd, 0x00, 2, ...leb(offset)];
/** One number of 32 bits four times over. */
export const loadSplat = (address: Code, offset = 0): Code => [...address, 0xfd, 0x09, 2, ...leb(offset)];
export const store = (address: Code, value: Code, offset = 0): Code => [
  ...address,
  ...value,
  0xfd,
  0x0b,
  2,
  ...leb(offset),
];

/** One instruction on two vectors. */
export type Pairwise = (left: Code, right: Code) => Code;
const vector =
  (...instruction: number[]): Pairwise =>
  (left, right) => [...left, ...right, 0xfd, ...instruction];

/** Sums and products of single-precision numbers. */
export const floatAdd = vector(0xe4, 1);
export const floatSubtract = vector(0xe5, 1);
export const floatMultiply = vector(0xe6, 1);
export const floatDivide = vector(0xe7, 1);
export const floatRoot = (value: Code): Code => [...value, 0xfd, 0xe3, 1];
/** `right < left ? right : left`, and the other way round. */
export const lesser = vector(0xea, 1);
export const greater = vector(0xeb, 1);
/** Sums of 32-bit integers. */
export const integerAdd = vector(0xae, 1);
/** Products of 16-bit integers, summed by twos to 32 bits. */
export const pairProduct = vector(0xba, 1);
/** Four 32-bit integers as single-precision numbers. */
export const toFloat = (value: Code): Code => [...value, 0xfd, 0xfa, 1];
/** The nearest 16-bit integers (halves to the even one, bounded) of two fours of single-precision numbers. */
export const toShorts = (low: Code, high: Code): Code => [...nearest(low), ...nearest(high), 0xfd, 0x85, 1];
const nearest = (value: Code): Code => [...value, 0xfd, 0x6a, 0xfd, 0xf8, 1];
/** One single-precision constant four times over. */
export const floats = (value: number): Code => {
  const bytes = new Uint8Array(Float32Array.of(value, value, value, value).buffer);
  return [0xfd, 0x0c, ...bytes];
};

/** Runs `body` for as long as the local is above nought once `step` is taken off it; at least once. */
export const countDown = (local: number, step: number, body: Code): Code => [
  0x03,
  0x40,
  ...body,
  ...set(local, minus(get(local), integer(step))),
  ...get(local),
  ...integer(0),
  0x4a,
  0x0d,
  0x00,
  0x0b,
];

/** A function of 32-bit integers without a result. */
export interface Routine {
  readonly name: string;
  readonly parameters: number;
  /** How many locals of each kind follow the parameters: integers first, then vectors. */
  readonly integers: number;
  readonly vectors: number;
  readonly body: Code;
}

/** A module that imports its memory as `host.memory` and exports the routines by name. */
export function assemble(routines: readonly Routine[]): Uint8Array {
  const types = routines.map((routine) => [0x60, ...list(Array(routine.parameters).fill([I32])), 0]);
  const exports = routines.map((routine, at) => [...text(routine.name), 0, at]);
  const codes = routines.map(({ integers, vectors, body }) => {
    return sized([2, ...leb(integers), I32, ...leb(vectors), V128, ...body, 0x0b]);
  });
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, [[...text("host"), ...text("memory"), 2, 0, 1]]),
    ...section(
      3,
      routines.map((_, at) => [at]),
    ),
    ...section(7, exports),
    ...section(10, codes),
  ]);
}

const sized = (bytes: Code): Code => [...leb(bytes.length), ...bytes];
const list = (items: readonly Code[]): Code => [...leb(items.length), ...items.flat()];
const section = (id: number, items: readonly Code[]): Code => [id, ...sized(list(items))];
const text = (name: string): Code => sized([...name].map((character) => character.charCodeAt(0)));

function leb(value: number): Code {
  return value > 0x7f ? [(value & 0x7f) | 0x80, ...leb(value >>> 7)] : [value];
}

function signed(value: number): Code {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}
