import { SPEECH } from "./abbreviations.ts";
import { CLOSERS, isBlank, isDigit, isLetter, isLower, isUpper, QUOTES } from "./characters.ts";
import { endsAtFullStop } from "./full-stop.ts";
import { type Next, nextWord } from "./next.ts";

/** What a run of stops with the marks that close it comes to: where it ends, and whether the sentence ends there. */
export interface Stop {
  readonly to: number;
  readonly ends: boolean;
}

// Latin, CJK, Arabic, Devanagari, Armenian, Ethiopic.
const WIDE = "\u3002\uFF01\uFF1F\uFF61";
const MARKS = `.!?\u2026\u203C\u2047\u2048\u2049${WIDE}\u061F\u06D4\u0964\u0965\u0589\u1362`;
const CODES = new Set([...MARKS].map((mark) => mark.charCodeAt(0)));

export const isStopMark = (code: number): boolean =>
  code < 128 ? code === 46 || code === 33 || code === 63 : code > 0x588 && CODES.has(code);

/** Judges the stop at `at` of the sentence that begins at `start`. Looks a bounded way back and ahead, blanks apart. */
export function stopAt(text: string, start: number, at: number, end: number): Stop {
  const { marks, to } = groupEnd(text, at, end);
  if (to >= end) return { to, ends: true };
  if (WIDE.includes(text[marks - 1]!)) return { to, ends: true };
  if (isEnclosed(text, at, marks) || isLeading(text, start, at)) return { to, ends: false };
  const next = nextWord(text, to, end);
  if (next.at >= end) return { to, ends: true };
  if (!isBlank(text.charCodeAt(to))) return { to, ends: endsWithoutBlank(text, at, to, next) };
  const isClosed = to > marks;
  const isSingle = marks === at + 1 && text[at] === ".";
  if (isSingle) return { to, ends: endsAtFullStop(text, { start, at, isClosed, next }) };
  return { to, ends: endsAtMark(text, text.slice(at, marks), isClosed, next) };
}

// The run of marks with what closes it: “…?!”)”, ". . .", "done . )", "[3]", "done. :-)".
function groupEnd(text: string, at: number, end: number): { marks: number; to: number } {
  let marks = at;
  let to = at;
  for (;;) {
    while (to < end && isStopMark(text.charCodeAt(to))) to++;
    marks = to;
    while (to < end && closes(text, to, end)) to++;
    to = matchEnd(FOOTNOTE, text, to, end);
    if (to < end && isStopMark(text.charCodeAt(to))) continue;
    const more = detachedEnd(text, to, end);
    if (more === to) return { marks, to };
    to = more;
    if (!isStopMark(text.charCodeAt(to))) return { marks, to };
  }
}

// The low-high pair of some languages closes with the mark that opens in English.
function closes(text: string, at: number, end: number): boolean {
  if (text[at] !== "\u201C") return CLOSERS.includes(text[at]!);
  return at + 1 >= end || isBlank(text.charCodeAt(at + 1));
}

const FOOTNOTE = /(?:\[\d{1,3}\])+/y;
const SMILE = /[ \t](?:>?[:;=]['\u2019]?-?[()DPpOo/|]{1,4}|\^_?\^|<3)(?=\s|$)/y;

// Marks that a single blank parts from the stop.
function detachedEnd(text: string, to: number, end: number): number {
  const code = text.charCodeAt(to);
  if (to + 1 >= end || (code !== 0x20 && code !== 0xa0)) return to;
  const mark = text[to + 1]!;
  const isFollowed = to + 2 < end && !isBlank(text.charCodeAt(to + 2));
  if (isStopMark(text.charCodeAt(to + 1))) return isFollowed && !isStopMark(text.charCodeAt(to + 2)) ? to : to + 1;
  if (")]}\u201D".includes(mark) || ("\"'".includes(mark) && !isFollowed)) return to + 2;
  return matchEnd(SMILE, text, to, end);
}

function matchEnd(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const found = at < end ? pattern.exec(text) : null;
  return found ? Math.min(end, at + found[0].length) : at;
}

// "[…]", "(!)": an omission or a remark, not an end.
const isEnclosed = (text: string, at: number, marks: number): boolean =>
  (text[at - 1] === "[" && text[marks] === "]") || (text[at - 1] === "(" && text[marks] === ")");

// "… and so on": nothing stands before it that could end.
function isLeading(text: string, start: number, at: number): boolean {
  for (let before = at - 1; before >= start && at - before < 8; before--) {
    const code = text.charCodeAt(before);
    if (isLetter(code) || isDigit(code)) return false;
  }
  return at - start < 8;
}

// "the talks.The next day", "in 2019.”The", "left.“We": a stop that no blank follows.
function endsWithoutBlank(text: string, at: number, to: number, next: Next): boolean {
  if (next.at !== to && !(next.at === to + 1 && QUOTES.includes(next.opener) && next.opener !== "'")) return false;
  const second = text.charCodeAt(next.at + 1);
  if (!isUpper(text.charCodeAt(next.at)) || !(isLower(second) || isBlank(second))) return false;
  const [last, before] = [text.charCodeAt(at - 1), text.charCodeAt(at - 2)];
  const isWord = (isLower(last) && isLower(before)) || (isDigit(last) && isDigit(before)) || last === 37;
  return isWord && !isInAddress(text, at);
}

const ADDRESS = /[@\\=]|:\/\/|www\./;

function isInAddress(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 60 && !isBlank(text.charCodeAt(from - 1))) from--;
  let to = at;
  while (to < text.length && to - at < 60 && !isBlank(text.charCodeAt(to))) to++;
  return ADDRESS.test(text.slice(from, to));
}

function endsAtMark(text: string, run: string, isClosed: boolean, next: Next): boolean {
  const isAsked = /[!?]/.test(run);
  if (isLower(text.charCodeAt(next.at))) return isAsked && !isClosed;
  return !(isAsked && isClosed && next.opener === " " && isGivenToSpeaker(text, next.at));
}

// ‘"Who pays?" Minister Otieno asked.’: up to four capitalised words and then a verb of speech.
function isGivenToSpeaker(text: string, at: number): boolean {
  const words = text.slice(at, at + 120).split(/[\s,]+/);
  const verb = words.slice(0, 5).findIndex((word) => SPEECH.has(word.replace(/\W+$/, "")));
  return verb > 0 && words.slice(0, verb).every((word) => isUpper(word.charCodeAt(0)) && !word.endsWith("."));
}
