import { matchEnd } from "./addresses.ts";
import { BLANK, classOf, widthOf } from "./characters.ts";

const RUNS = ".-=*_~#+$/\\";
const CLOSERS = "!?";
const PAIRS = new Set(["<<", ">>", "''", "``", "->", "=>", "<-"]);
const SMILE = />?[:;=]'?-?[()DPp|](?![\w(])|[(]:(?!\w)|\^_?\^|<3(?!\w)/y;
const RULE = /[-=_*~+<>|{}]{4,}/y;

/** Where the punctuation mark, run of marks or smiling face at `at` ends. */
export function markEnd(text: string, at: number, end: number): number {
  const mark = text[at]!;
  if (CLOSERS.includes(mark)) return sameEnd(text, at, end, CLOSERS);
  if (":;=(^<>".includes(mark) && (at === 0 || classOf(text.charCodeAt(at - 1)) === BLANK)) {
    const smile = matchEnd(SMILE, text, at, end);
    if (smile > at) return smile;
  }
  if ("-=_*~+<>|{}".includes(mark)) {
    const rule = matchEnd(RULE, text, at, end);
    if (rule > at) return rule;
  }
  if (RUNS.includes(mark)) {
    const to = sameEnd(text, at, end, mark);
    if (to > at + 1) return to;
  }
  if (PAIRS.has(text.slice(at, Math.min(end, at + 2)))) return at + 2;
  return at + widthOf(text.codePointAt(at)!);
}

function sameEnd(text: string, at: number, end: number, marks: string): number {
  let to = at;
  while (to < end && marks.includes(text[to]!)) to++;
  return to;
}
