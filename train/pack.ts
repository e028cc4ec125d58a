interface Trained {
  readonly tagNames: readonly string[];
  readonly relations: readonly string[];
  readonly lemmas: Readonly<Record<string, string>>;
  readonly tables: readonly Float32Array[];
}

/** Writes the weights file that src/parse/weights.ts reads; values are rounded to 127 steps either way. */
export function packModel(model: Trained): Uint8Array {
  const parts = model.tables.map(packed);
  const tables = model.tables.map((table, at) => ({ size: table.length, bytes: parts[at]!.length }));
  const header = new TextEncoder().encode(JSON.stringify({ ...model, tables }));
  const bytes = new Uint8Array(8 + header.length + parts.reduce((sum, part) => sum + part.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x454e5450);
  view.setUint32(4, header.length);
  bytes.set(header, 8);
  let at = 8 + header.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

// The step is such that one weight in ten thousand is clipped.
function packed(table: Float32Array): Uint8Array {
  const sizes = table
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort();
  const step = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127;
  const bytes: number[] = [];
  const out = new Uint8Array(table.length * 2 + 16);
  let size = 0;
  let gap = 0;
  for (const weight of table) {
    const value = Math.max(-127, Math.min(127, Math.round(weight / step)));
    if (value === 0) {
      gap++;
      continue;
    }
    if (gap < 255) out[size++] = gap;
    else {
      out[size++] = 255;
      out[size++] = gap & 255;
      out[size++] = (gap >> 8) & 255;
      out[size++] = gap >> 16;
    }
    out[size++] = value & 255;
    gap = 0;
  }
  void bytes;
  return out.slice(0, size);
}
