import type { Span } from "../ground/span.ts";
import type { Party } from "../model/actor.ts";
import type { Statement } from "../model/statement.ts";
import { type Cell, cellsOf, isRightToLeft, visible } from "./cells.ts";
import type { Passage } from "./page.ts";
import { inkOf, paint, type Style } from "./paint.ts";
import { wrapCells } from "./wrap.ts";

/**
 * A passage with carets under its words: `^` under the parties and the word a rule turned on, `-` under the rest of the statement.
 * Each finding has its own row, with its number before it when there are several. Text from right to left is not drawn under.
 */
export function drawPassage(text: string, { span, findings }: Passage, style: Style): string[] {
  const margin = findings.length > 1 ? String(findings.length).length + 1 : 2;
  const lines = wrapCells(cellsOf(text, span), Math.max(20, style.width - margin));
  const words = isRightToLeft(text.slice(span.start, span.end));
  const drawn: string[] = [];
  for (const line of lines) {
    drawn.push(" ".repeat(margin) + line.map((cell) => cell.text).join(""));
    if (words) continue;
    for (const [index, finding] of findings.entries()) {
      const row = caretRow(line, finding);
      const number = findings.length > 1 ? String(index + 1).padEnd(margin) : " ".repeat(margin);
      if (row !== "") drawn.push(number + paint(style, inkOf(finding), row));
    }
  }
  return drawn;
}

/** What the carets would show, in words: for text that cannot be drawn under. */
export function marksInWords(text: string, finding: Statement): string[] {
  const said = (at: Span) => `"${visible(text.slice(at.start, at.end))}"`;
  const party = (role: string) => (one: Party) => `${role} ${said(one.span)}`;
  return [
    `word ${said(finding.anchor)}`,
    ...finding.actors.map(party("actor")),
    ...finding.recipients.map(party("recipient")),
  ];
}

function caretRow(line: readonly Cell[], { span, anchor, actors, recipients }: Statement): string {
  const pointed = [anchor, ...actors.map((one) => one.span), ...recipients.map((one) => one.span)];
  let row = "";
  for (const cell of line) {
    const mark = pointed.some((at) => touches(at, cell)) ? "^" : touches(span, cell) ? "-" : " ";
    row += mark.repeat(cell.width);
  }
  return row.trimEnd();
}

const touches = (at: Span, cell: Cell): boolean => at.start < cell.end && cell.start < at.end;
