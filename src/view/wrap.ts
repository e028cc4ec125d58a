import { type Cell, widthOf } from "./cells.ts";

/** Breaks cells into lines of at most `width` columns, at blanks where there are any; a blank at a break is dropped. */
export function wrapCells(cells: readonly Cell[], width: number): Cell[][] {
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let used = 0;
  const flush = () => {
    while (line.at(-1)?.isBlank) line.pop();
    if (line.length > 0) lines.push(line);
    line = [];
    used = 0;
  };
  for (const word of wordsOf(cells)) {
    const wide = word.reduce((sum, cell) => sum + cell.width, 0);
    if (used + wide > width && used > 0 && !word[0]!.isBlank) flush();
    if (used === 0 && word[0]!.isBlank) continue;
    for (const cell of word) {
      if (used + cell.width > width && used > 0) flush();
      if (used === 0 && cell.isBlank) continue;
      line.push(cell);
      used += cell.width;
    }
  }
  flush();
  return lines;
}

function* wordsOf(cells: readonly Cell[]): Generator<Cell[]> {
  let word: Cell[] = [];
  for (const cell of cells) {
    if (word.length > 0 && (cell.isBlank || word[0]!.isBlank)) {
      yield word;
      word = [];
    }
    word.push(cell);
  }
  if (word.length > 0) yield word;
}

/** Breaks a line of parts so that no line is wider than `width`; later lines begin with `indent`. A part is never broken. */
export function wrapParts(parts: readonly string[], between: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    const joined = line === "" ? part : `${line}${between}${part}`;
    if (line !== "" && widthOf(joined) > width) {
      lines.push(line);
      line = `${indent}${part}`;
    } else line = joined;
  }
  if (line !== "") lines.push(line);
  return lines;
}
