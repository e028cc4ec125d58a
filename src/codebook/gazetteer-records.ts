import papaparse from "papaparse";

/**
 * Tells `take` each record of a CSV text, one a line, with its line, from 1, and its values as written; blank lines are
 * passed over. A record in which a quote stands out of place or is not closed on its line is told to `fault` instead.
 */
export function eachRecord(
  source: string,
  take: (line: number, values: readonly string[]) => void,
  fault: (line: number, detail: string) => void,
): void {
  let number = 0;
  for (let from = source.startsWith("\uFEFF") ? 1 : 0; from < source.length; ) {
    const found = source.indexOf("\n", from);
    const end = found < 0 ? source.length : found;
    const line = source.slice(from, end > from && source[end - 1] === "\r" ? end - 1 : end);
    from = end + 1;
    number++;
    if (line === "" || line.trim() === "") continue;
    const values = line.includes('"') ? quotedRecord(line) : line.split(",");
    if (values) take(number, values);
    else fault(number, "A quote stands out of place, or is not closed on its line.");
  }
}

/** The values of a record some of which are quoted, after RFC 4180; null where a quote is out of place. */
function quotedRecord(line: string): readonly string[] | null {
  const { data, errors } = papaparse.parse<string[]>(line, { delimiter: "," });
  if (errors.length > 0 || data.length !== 1) return null;
  // The library lets a quote stand within a value that is not quoted.
  const isStray = data[0]!.some((value) => value.includes('"')) && !line.includes('""');
  return isStray ? null : data[0]!;
}
