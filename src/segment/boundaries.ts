import { isBlank, isLineEnd, skipBlanks } from "./characters.ts";
import { datelineEnd } from "./dateline.ts";
import { partsLines, widestLine } from "./lines.ts";
import { isStopMark, stopAt } from "./stops.ts";

/** Calls `take` with each sentence of a stretch, without the blanks around it. A line end alone is a blank; an empty line parts, and so does a dateline's end. */
export function eachSentence(text: string, from: number, end: number, take: (from: number, to: number) => void): void {
  const widest = widestLine(text, from, end);
  let line = from;
  let start = skipBlanks(text, from, end);
  const finish = (to: number) => {
    let last = to;
    while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
    if (last > start) take(start, last);
    start = skipBlanks(text, to, end);
  };
  const opening = datelineEnd(text, start, end);
  if (opening > start) finish(opening);
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isStopMark(code)) {
      const { to, ends } = stopAt(text, start, at, end);
      if (ends) finish(to);
      at = to;
    } else if (isLineEnd(code)) {
      const next = skipBlanks(text, at, end);
      if (at > start && partsLines(text, { line, at, next, end, widest })) finish(at);
      at = next;
      line = next;
    } else at++;
  }
  finish(end);
}
