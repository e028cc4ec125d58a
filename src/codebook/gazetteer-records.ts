/**
 * Tells `take` each record of a CSV text (RFC 4180), with the line it begins on, from 1, and its values as written; blank lines
 * are passed over. A record in which a quote stands out of place is told to `fault` instead. A quoted value may run over line ends.
 */
export function eachRecord(
  source: string,
  take: (line: number, values: readonly string[]) => void,
  fault: (line: number, detail: string) => void,
): void {
  let number = 0;
  let next = source.startsWith("\uFEFF") ? 1 : 0;
  while (next < source.length) {
    let end = lineEnd(source, next);
    const line = lineOf(source, next, end);
    next = end + 1;
    number++;
    if (line === "" || line.trim() === "") continue;
    if (!line.includes('"')) {
      take(number, line.split(","));
      continue;
    }
    let text = line;
    while (hasOpenQuote(text) && end < source.length) {
      const from = end + 1;
      end = lineEnd(source, from);
      text += `\n${lineOf(source, from, end)}`;
    }
    const values = quotedRecord(text);
    if (values === null) {
      // A quote that is never closed spoils its own line only.
      fault(number, "A quote stands out of place.");
      continue;
    }
    take(number, values);
    number += text.split("\n").length - 1;
    next = end + 1;
  }
}

function lineEnd(source: string, from: number): number {
  const end = source.indexOf("\n", from);
  return end < 0 ? source.length : end;
}

const lineOf = (source: string, from: number, end: number): string =>
  source.slice(from, end > from && source[end - 1] === "\r" ? end - 1 : end);

const hasOpenQuote = (text: string): boolean => text.split('"').length % 2 === 0;

function quotedRecord(text: string): readonly string[] | null {
  const value = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;
  const values: string[] = [];
  for (;;) {
    const found = value.exec(text);
    if (!found) return null;
    values.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === "") return values;
  }
}
