// Products of matrices, written as WebAssembly by the program itself at load: four numbers at a time, no binary part in the package.
// Where WebAssembly is missing the same sums are done in the same order in plain code, so that the results are the same to the bit.

/** `c += a × b` on one memory: offsets in bytes; `a` is rows × inner, `b` inner × columns, all row by row. Rows in fours, columns in eights. */
export type Multiply = (a: number, b: number, c: number, rows: number, inner: number, columns: number) => void;

export interface Kernel {
  readonly memory: ArrayBuffer;
  readonly multiply: Multiply;
}

/** A kernel over at least `bytes` of memory, zeroed. */
export function kernel(bytes: number, plain = false): Kernel {
  if (plain || typeof WebAssembly === "undefined") return plainKernel(bytes);
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / 65536) });
  try {
    const module = new WebAssembly.Module(program() as BufferSource);
    const instance = new WebAssembly.Instance(module, { e: { m: memory } });
    return { memory: memory.buffer, multiply: instance.exports.f as Multiply };
  } catch {
    // An engine without vector instructions refuses the module; the plain sums are slower and the same.
    return plainKernel(bytes);
  }
}

function plainKernel(bytes: number): Kernel {
  const memory = new ArrayBuffer(Math.ceil(bytes / 4) * 4);
  const all = new Float32Array(memory);
  const { fround } = Math;
  const multiply: Multiply = (a, b, c, rows, inner, columns) => {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const at = c / 4 + row * columns + column;
        let sum = all[at]!;
        for (let k = 0; k < inner; k++) {
          sum = fround(sum + fround(all[a / 4 + row * inner + k]! * all[b / 4 + k * columns + column]!));
        }
        all[at] = sum;
      }
    }
  };
  return { memory, multiply };
}

// Parameters and locals of the one function.
const [A, B, C, ROWS, INNER, COLUMNS, LEFT, AT, A0, A1, A2, A3, PLACE, OUT] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
const LINE = 14;
const STEP = 15;
const SUMS = 16;
const B0 = 24;
const B1 = 25;
const SPREAD = 26;

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const constant = (value: number): number[] => [0x41, value];
const I32_ADD = 0x6a;
const I32_SUB = 0x6b;
const I32_MUL = 0x6c;
const LOOP = [0x03, 0x40];
const END = 0x0b;
const load = (offset: number): number[] => [0xfd, 0x00, 0x02, offset];
const store = (offset: number): number[] => [0xfd, 0x0b, 0x02, offset];
const SPLAT_LOAD = [0xfd, 0x09, 0x02, 0x00];
const F_ADD = [0xfd, 0xe4, 0x01];
const F_MUL = [0xfd, 0xe6, 0x01];
const add = (local: number, amount: number[]): number[] => [...get(local), ...amount, I32_ADD, ...set(local)];
const times4 = (local: number): number[] => [...get(local), ...constant(4), I32_MUL];
// Loops on while the local is above nought.
const again = (local: number): number[] => [...get(local), ...constant(0), 0x4a, 0x0d, 0x00, END];

function innermost(): number[] {
  const code = [...LOOP, ...get(AT), ...load(0), ...set(B0), ...get(AT), ...load(16), ...set(B1)];
  [A0, A1, A2, A3].forEach((row, at) => {
    code.push(...get(row!), ...SPLAT_LOAD, ...set(SPREAD));
    for (const [sum, factor] of [
      [SUMS + 2 * at, B0],
      [SUMS + 2 * at + 1, B1],
    ] as const) {
      code.push(...get(sum), ...get(SPREAD), ...get(factor), ...F_MUL, ...F_ADD, ...set(sum));
    }
    code.push(...add(row!, constant(4)));
  });
  code.push(...add(AT, get(LINE)), ...get(LEFT), ...constant(1), I32_SUB, ...set(LEFT), ...again(LEFT));
  return code;
}

function tile(): number[] {
  const code = [...get(A), ...set(A0)];
  for (const [row, before] of [
    [A1, A0],
    [A2, A1],
    [A3, A2],
  ] as const) {
    code.push(...get(before!), ...times4(INNER), I32_ADD, ...set(row!));
  }
  code.push(...get(B), ...get(PLACE), I32_ADD, ...set(AT), ...get(INNER), ...set(LEFT));
  const rows = (each: (row: number) => number[]): void => {
    code.push(...get(C), ...get(PLACE), I32_ADD, ...set(OUT));
    for (let row = 0; row < 4; row++) code.push(...each(row), ...add(OUT, get(LINE)));
  };
  rows((row) => [0, 1].flatMap((half) => [...get(OUT), ...load(16 * half), ...set(SUMS + 2 * row + half)]));
  code.push(...innermost());
  rows((row) => [0, 1].flatMap((half) => [...get(OUT), ...get(SUMS + 2 * row + half), ...store(16 * half)]));
  return code;
}

function body(): number[] {
  return [
    ...[...times4(COLUMNS), ...set(LINE)],
    ...LOOP,
    ...[...constant(0), ...set(PLACE), ...get(COLUMNS), ...set(STEP)],
    ...LOOP,
    ...tile(),
    ...[...add(PLACE, constant(32)), ...get(STEP), ...constant(8), I32_SUB, ...set(STEP), ...again(STEP)],
    ...add(A, [...times4(INNER), ...constant(4), I32_MUL]),
    ...add(C, [...get(LINE), ...constant(4), I32_MUL]),
    ...[...get(ROWS), ...constant(4), I32_SUB, ...set(ROWS), ...again(ROWS)],
    END,
  ];
}

const sized = (bytes: number[]): number[] => [...leb(bytes.length), ...bytes];

function leb(value: number): number[] {
  const low = value & 0x7f;
  return value > 0x7f ? [low | 0x80, ...leb(value >>> 7)] : [low];
}

function program(): Uint8Array {
  const section = (id: number, bytes: number[]): number[] => [id, ...sized(bytes)];
  const locals = [2, 10, 0x7f, 11, 0x7b];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 6, 0x7f, 0x7f, 0x7f, 0x7f, 0x7f, 0x7f, 0]),
    ...section(2, [1, 1, 0x65, 1, 0x6d, 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, 1, 0x66, 0, 0]),
    ...section(10, [1, ...sized([...locals, ...body()])]),
  ]);
}
