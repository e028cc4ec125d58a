/** A matrix of 16-bit steps: `values[row * columns + column] * step`. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly step: number;
  readonly values: Int16Array;
}

/** A table of vectors, one row each: `values[row * columns + column] * steps[row]`. */
export interface Table {
  readonly rows: number;
  readonly columns: number;
  readonly steps: Float32Array;
  readonly values: Int8Array;
}

/** The parts of a weights file. */
export interface Model {
  /** `XPOS UPOS`, by place. */
  readonly tagNames: readonly string[];
  readonly relations: readonly string[];
  /** The words with rows of their own, from row 1; row 0 stands for all others. */
  readonly vocabulary: readonly string[];
  /** The layer whose output tells the tags. */
  readonly tagLayer: number;
  readonly layers: number;
  readonly lemmas: Readonly<Record<string, string>>;
  table(name: string): Table;
  matrix(name: string): Matrix;
}

/** What the header says of a part: where it begins in the data and its size; a table has no step of its own. */
export interface Part {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly at: number;
  readonly step?: number;
}

export interface Header {
  readonly tagNames: readonly string[];
  readonly relations: readonly string[];
  readonly vocabulary: readonly string[];
  readonly tagLayer: number;
  readonly layers: number;
  readonly lemmas: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
}

/** `ENTQ`: the second form of the file. */
export const MAGIC = 0x454e5451;

/**
 * Reads a weights file: magic, length of the header, header as JSON, then the parts, little-endian: 16-bit steps of a
 * matrix row by row; for a table first the 32-bit steps of its rows, then their 8-bit values. Throws `RangeError` on
 * any other file.
 */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== MAGIC) throw new RangeError("not a weights file of the parser");
  const start = 8 + view.getUint32(4);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, start))) as Header;
  const parts = new Map(header.parts.map((part) => [part.name, part]));
  const find = (name: string): Part => {
    const part = parts.get(name);
    if (part === undefined) throw new RangeError(`the weights file has no part ${name}`);
    return part;
  };
  const copy = (at: number, size: number): ArrayBuffer => {
    if (start + at + size > bytes.length) throw new RangeError("the weights file is cut short");
    const part = new Uint8Array(size);
    part.set(bytes.subarray(start + at, start + at + size));
    return part.buffer;
  };
  const matrix = (name: string): Matrix => {
    const { rows, columns, at, step = 1 } = find(name);
    return { rows, columns, step, values: new Int16Array(copy(at, 2 * rows * columns)) };
  };
  const table = (name: string): Table => {
    const { rows, columns, at } = find(name);
    const steps = new Float32Array(copy(at, 4 * rows));
    return { rows, columns, steps, values: new Int8Array(copy(at + 4 * rows, rows * columns)) };
  };
  return { ...header, matrix, table };
}
