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
  const starts: number[] = [];
  let at = 0;
  while (at < raw.length) {
    const end = clusterEnd(raw, at);
    const folded = foldCluster(raw.slice(at, end));
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(folded.length === end - at ? at + unit : at);
    }
    parts.push(folded);
    at = end;
  }
  starts.push(raw.length);
  return mapped(parts.join(""), Int32Array.from(starts));
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
