import { assemble, floatAdd, floatMultiply } from "../src/parse/assembly.ts";
import { product } from "../src/parse/product.ts";
import { adding, stepping } from "./routines.ts";

/** All numbers of a training run in one memory. Places are places of `numbers`, rows lie one behind the other. */
export interface Arena {
  readonly numbers: Float32Array;
  /** Takes so many numbers, zeroed, for good. */
  place(count: number): number;
  /** c (rows × columns) += a (rows × inner) × b (inner × columns); rows in fours, columns in eights. */
  multiply(a: number, b: number, c: number, rows: number, inner: number, columns: number): void;
  /** to += part × from, over so many numbers, in fours. */
  add(from: number, to: number, part: number, count: number): void;
  /** One step of Adam; see `stepping`. `constants` is a place. */
  step(values: number, slopes: number, means: number, squares: number, constants: number, count: number): void;
  /** Turns rows × columns on its side. */
  turn(from: number, rows: number, columns: number, to: number): void;
  clear(from: number, count: number): void;
}

interface Engine {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}
const SUMS = { multiply: floatMultiply, add: floatAdd, accumulates: true, inPanels: false } as const;
type Call = (...places: number[]) => void;

/** An arena of so many bytes; it needs an engine with vector instructions. */
export function arena(bytes: number): Arena {
  const engine = (globalThis as unknown as { WebAssembly: Engine }).WebAssembly;
  const memory = new engine.Memory({ initial: bytes >> 16 });
  const module = new engine.Module(assemble([product("multiply", SUMS), adding, stepping]));
  const { multiply, add, step } = new engine.Instance(module, { host: { memory } }).exports as Record<string, Call>;
  const numbers = new Float32Array(memory.buffer);
  // The first four hold the factor of `add`.
  let next = 16;
  return {
    numbers,
    place(count) {
      const at = next;
      next += (count + 15) & ~15;
      if (next > numbers.length) throw new RangeError("the arena is too small");
      return at;
    },
    multiply: (a, b, c, rows, inner, columns) => multiply!(4 * a, 4 * b, 4 * c, rows, inner, columns),
    add(from, to, part, count) {
      numbers.fill(part, 0, 4);
      add!(4 * from, 4 * to, 0, count);
    },
    step: (values, slopes, means, squares, constants, count) =>
      step!(4 * values, 4 * slopes, 4 * means, 4 * squares, 4 * constants, count),
    turn: (from, rows, columns, to) => turn(numbers, from, rows, columns, to),
    clear(from, count) {
      numbers.fill(0, from, from + count);
    },
  };
}

function turn(numbers: Float32Array, from: number, rows: number, columns: number, to: number): void {
  for (let first = 0; first < rows; first += 16) {
    const last = Math.min(rows, first + 16);
    for (let column = 0; column < columns; column++) {
      for (let row = first; row < last; row++)
        numbers[to + column * rows + row] = numbers[from + row * columns + column]!;
    }
  }
}
