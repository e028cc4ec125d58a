import { type Header, MAGIC, type Part } from "../src/parse/weights.ts";

/** A trained parameter, row by row. */
export interface Learnt {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
  /** Tables of vectors are kept as 8-bit steps of each row's own size, all else as 16-bit steps. */
  readonly isTable: boolean;
}

const MATRIX_STEPS = 2047;
const TABLE_STEPS = 127;

/** Writes the weights file that `readModel` reads. */
export function packModel(header: Omit<Header, "parts">, learnt: readonly Learnt[]): Uint8Array {
  const parts: Part[] = [];
  const data: Uint8Array[] = [];
  let at = 0;
  for (const { name, rows, columns, values, isTable } of learnt) {
    const { bytes, step } = isTable ? packTable(values, rows, columns) : packMatrix(values);
    parts.push({ name, rows, columns, at, ...(step === undefined ? {} : { step }) });
    data.push(bytes);
    at += bytes.length;
  }
  const text = new TextEncoder().encode(JSON.stringify({ ...header, parts }));
  const start = new Uint8Array(8);
  const view = new DataView(start.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, text.length);
  return Uint8Array.from(Buffer.concat([start, text, ...data]));
}

const largest = (values: Float32Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function packMatrix(values: Float32Array): { bytes: Uint8Array; step: number } {
  const step = (largest(values) || 1) / MATRIX_STEPS;
  const whole = Int16Array.from(values, (value) => Math.round(value / step));
  return { bytes: new Uint8Array(whole.buffer), step };
}

function packTable(values: Float32Array, rows: number, columns: number): { bytes: Uint8Array; step?: number } {
  const steps = new Float32Array(rows);
  const whole = new Int8Array(values.length);
  for (let row = 0; row < rows; row++) {
    const own = values.subarray(row * columns, (row + 1) * columns);
    const step = Math.fround(largest(own) / TABLE_STEPS);
    steps[row] = step;
    for (let at = 0; step > 0 && at < columns; at++) whole[row * columns + at] = Math.round(own[at]! / step);
  }
  return { bytes: new Uint8Array(Buffer.concat([new Uint8Array(steps.buffer), new Uint8Array(whole.buffer)])) };
}
