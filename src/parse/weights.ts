/** The parts of a weights file. */
export interface Model {
  readonly tagNames: readonly string[];
  readonly relations: readonly string[];
  readonly lemmas: Readonly<Record<string, string>>;
  readonly tables: readonly Int8Array[];
}

interface Header {
  readonly tagNames: string[];
  readonly relations: string[];
  readonly lemmas: Record<string, string>;
  readonly tables: { readonly size: number; readonly bytes: number }[];
}

/** Reads a weights file: `ENTP`, length of the header, header as JSON, tables as pairs of gap and value. Throws `RangeError` on any other file. */
export function readModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== 0x454e5450) throw new RangeError("not a weights file of the parser");
  const size = view.getUint32(4);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + size))) as Header;
  let at = 8 + size;
  const tables = header.tables.map((table) => {
    const part = bytes.subarray(at, at + table.bytes);
    at += table.bytes;
    return unpacked(part, table.size);
  });
  return { ...header, tables };
}

// Gaps below 255 take one byte; 255 announces a gap of three bytes.
function unpacked(bytes: Uint8Array, size: number): Int8Array {
  const table = new Int8Array(size);
  let place = 0;
  for (let at = 0; at < bytes.length; ) {
    let gap = bytes[at++]!;
    if (gap === 255) {
      gap = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
      at += 3;
    }
    place += gap;
    table[place++] = (bytes[at++]! << 24) >> 24;
  }
  return table;
}
