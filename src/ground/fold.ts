/**
 * A view of a text that is kind to matching: NFC, every space separator a plain space, quotation marks and
 * dashes folded to ASCII, invisible format characters dropped. It maps each of its offsets back to the text it came from.
 */
export interface Folded {
  readonly text: string;
  /** Offset in the original text (UTF-16 units) of an offset in `text`; `text.length` maps to the original's length. */
  toRaw(offset: number): number;
  /** Offset in `text` of an offset in the original. */
  toFolded(offset: number): number;
}

const SINGLE: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201A": "'",
  "\u201B": "'",
  "\u02BC": "'",
  "\u2032": "'",
  "\u201C": '"',
  "\u201D": '"',
  "\u201E": '"',
  "\u201F": '"',
  "\u00AB": '"',
  "\u00BB": '"',
  "\u2033": '"',
  "\u2010": "-",
  "\u2011": "-",
};
// Spaces to a plain space; line separators to a line feed; tabs stay (a reader of tables wants them).
const SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/;
const ODD = /[^\n\t\x20-\x7E]/;
const MARK = /\p{M}/u;
/** UAX #15 stream-safe text: never more than 30 marks in one go, since normalising long runs is quadratic. */
const MOST_MARKS = 30;

/** Folds a text. Linear in its length. */
export function fold(raw: string): Folded {
  if (!ODD.test(raw)) return { text: raw, toRaw: (offset) => offset, toFolded: (offset) => offset };
  const parts: string[] = [];
  // NFC makes a few letters longer (U+0958 is two), never more than three times.
  let starts = new Int32Array(raw.length + 64);
  let size = 0;
  let at = 0;
  while (at < raw.length) {
    const plain = plainEnd(raw, at);
    if (plain > at) {
      parts.push(raw.slice(at, plain));
      for (; at < plain; at++) starts[size++] = at;
      continue;
    }
    const end = clusterEnd(raw, at);
    const folded = foldCluster(raw.slice(at, end));
    if (size + folded.length + (raw.length - end) >= starts.length) starts = grown(starts);
    for (let unit = 0; unit < folded.length; unit++) starts[size++] = folded.length === end - at ? at + unit : at;
    parts.push(folded);
    at = end;
  }
  starts[size] = raw.length;
  return mapped(parts.join(""), starts);
}

function mapped(text: string, starts: Int32Array): Folded {
  const clamp = (offset: number) => Math.max(0, Math.min(offset, text.length));
  return {
    text,
    toRaw: (offset) => starts[clamp(offset)]!,
    toFolded: (offset) => {
      let low = 0;
      let high = text.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle]! < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

function grown(starts: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(starts.length * 2);
  longer.set(starts);
  return longer;
}

/** Where a run of plain characters ends that begins at `at`; the last one before a mark belongs to the mark. */
function plainEnd(raw: string, at: number): number {
  let end = at;
  for (; end < raw.length; end++) {
    const unit = raw.charCodeAt(end);
    if ((unit < 0x20 || unit > 0x7e) && unit !== 0x0a && unit !== 0x09) break;
  }
  return end < raw.length && raw.charCodeAt(end) >= 0x300 ? Math.max(at, end - 1) : end;
}

// One character with the marks that belong to it.
function clusterEnd(raw: string, at: number): number {
  const next = raw.codePointAt(at)! > 0xffff ? at + 2 : at + 1;
  if (next >= raw.length || raw.charCodeAt(next) < 0x300) return next;
  let end = next;
  for (let marks = 0; marks < MOST_MARKS && end < raw.length; marks++) {
    const point = raw.codePointAt(end)!;
    if (!MARK.test(String.fromCodePoint(point))) break;
    end += point > 0xffff ? 2 : 1;
  }
  return end;
}

function foldCluster(cluster: string): string {
  if (cluster.length === 1) {
    if (cluster < "\x7F") return cluster === "\r" ? "\n" : cluster;
    const single = SINGLE[cluster];
    if (single !== undefined) return single;
    if (SPACE.test(cluster)) return " ";
    if (cluster === "\u2028" || cluster === "\u2029" || cluster === "\u0085") return "\n";
    return INVISIBLE.test(cluster) ? "" : cluster.normalize("NFC");
  }
  return cluster.normalize("NFC");
}
