import { isBlank } from "./characters.ts";
import { isLabelLine, stopAt } from "./stops.ts";

const LINE_FEED = 10;
const FULL_STOP = 46;
const STOPS = new Set([FULL_STOP, 33, 63, 0x2026, 0x203c, 0x2047, 0x2048, 0x2049, 0x3002, 0xff01, 0xff1f, 0xff61]);

/** Calls `take` with each sentence of a stretch, without the blanks around it. A line end alone is a blank; an empty line parts. */
export function eachSentence(text: string, from: number, end: number, take: (from: number, to: number) => void): void {
  let start = skipBlanks(text, from, end);
  let at = start;
  const finish = (to: number, next: number) => {
    let last = to;
    while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
    if (last > start) take(start, last);
    start = skipBlanks(text, next, end);
    at = start;
  };
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) {
      const next = skipBlanks(text, at, end);
      if (partsLines(text, at, next, end)) finish(at, next);
      else at = next;
    } else if (STOPS.has(code)) {
      const stop = stopAt(text, start, at, end);
      if (stop.ends) finish(stop.to, stop.to);
      else at = stop.to;
    } else at++;
  }
  finish(end, end);
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

// Two line ends in one run of blanks, or a line that begins with a list's label or bullet.
function partsLines(text: string, at: number, next: number, end: number): boolean {
  if (next >= end) return true;
  const second = text.indexOf("\n", at + 1);
  return (second >= 0 && second < next) || isLabelLine(text, next, end);
}
