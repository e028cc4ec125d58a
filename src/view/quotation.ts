import { cellsOf } from "./cells.ts";
import { wrapCells } from "./wrap.ts";

const MOST_LINES = 3;

/** Words of a document in quotation marks, on lines of at most `width` columns; what is longer than three lines is cut. */
export function quotationLines(words: string, width: number): string[] {
  const lines = wrapCells(cellsOf(words, { start: 0, end: words.length }), width - 2);
  const shown = lines.slice(0, MOST_LINES).map((line) => line.map((cell) => cell.text).join(""));
  const cut = lines.length > MOST_LINES ? " …" : "";
  return shown.map((line, at) => `${at === 0 ? "“" : " "}${line}${at === shown.length - 1 ? `${cut}”` : ""}`);
}
