import { BEFORE_FIGURE, CLOSING, EITHER, OPEN, SPEECH, STARTERS } from "./abbreviations.ts";
import { CLOSERS, isBlank, isDigit, isLetter, isLower, isUpper, OPENERS } from "./characters.ts";

/** What a run of stops with the marks that close it comes to: where it ends, and whether the sentence ends there. */
export interface Stop {
  readonly to: number;
  readonly ends: boolean;
}

const MARKS = ".!?\u2026\u203C\u2047\u2048\u2049\u3002\uFF01\uFF1F\uFF61";
const WIDE = "\u3002\uFF01\uFF1F\uFF61";
const LONGEST_WORD = 40;

/** Judges the stop at `at` of the sentence that begins at `start`. Looks a bounded way back and ahead. */
export function stopAt(text: string, start: number, at: number, end: number): Stop {
  let marks = at;
  while (marks < end && MARKS.includes(text[marks]!)) marks++;
  let to = marks;
  while (to < end && CLOSERS.includes(text[to]!)) to++;
  to = footnoteEnd(text, to, end);
  if (to >= end) return { to, ends: true };
  if (WIDE.includes(text[marks - 1]!)) return { to, ends: true };
  const next = nextWord(text, to, end);
  const run = text.slice(at, marks);
  if (!isBlank(text.charCodeAt(to))) return { to, ends: endsWithoutBlank(text, at, marks, to, next) };
  if (next.at >= end) return { to, ends: true };
  return {
    to,
    ends: run === "." ? endsAtFullStop(text, start, at, to > marks, next) : endsAtMark(run, to > marks, next, text),
  };
}

const FOOTNOTE = /(?:\[\d{1,3}\])+/y;

function footnoteEnd(text: string, at: number, end: number): number {
  if (text[at] !== "[") return at;
  FOOTNOTE.lastIndex = at;
  const found = FOOTNOTE.exec(text);
  return found ? Math.min(end, at + found[0].length) : at;
}

interface Next {
  /** Where its first character stands, behind blanks and opening marks. */
  readonly at: number;
  readonly word: string;
  readonly isQuoted: boolean;
}

function nextWord(text: string, from: number, end: number): Next {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  const opened = at;
  while (at < end && at - opened < 8 && (OPENERS.includes(text[at]!) || isBlank(text.charCodeAt(at)))) at++;
  let to = at;
  while (to < end && to - at < LONGEST_WORD && isLetter(text.charCodeAt(to))) to++;
  return { at, word: text.slice(at, to), isQuoted: at > opened };
}

// "the talks.The next day" and "2019.”The": a stop that no blank follows.
function endsWithoutBlank(text: string, at: number, marks: number, to: number, next: Next): boolean {
  if (next.at !== to && to === marks) return false;
  const second = text.charCodeAt(next.at + 1);
  if (!isUpper(text.charCodeAt(next.at)) || !(isLower(second) || isBlank(second))) return false;
  return at >= 2 && isLower(text.charCodeAt(at - 1)) && isLower(text.charCodeAt(at - 2));
}

function endsAtMark(run: string, isClosed: boolean, next: Next, text: string): boolean {
  const first = text.charCodeAt(next.at);
  if (isLower(first)) return !isClosed && /[!?]/.test(run);
  if (isClosed && !next.isQuoted && /[!?]/.test(run)) return !isGivenToSpeaker(text, next.at);
  return true;
}

// ‘"Who pays?" Minister Otieno asked.’: up to four capitalised words and then a verb of speech.
function isGivenToSpeaker(text: string, at: number): boolean {
  const words = text
    .slice(at, at + 120)
    .split(/[\s,]+/)
    .slice(0, 5);
  const verb = words.findIndex((word) => SPEECH.has(word.replace(/\W+$/, "")));
  return verb > 0 && words.slice(0, verb).every((word) => isUpper(word.codePointAt(0) ?? 0) && !word.endsWith("."));
}

function endsAtFullStop(text: string, start: number, at: number, isClosed: boolean, next: Next): boolean {
  const first = text.charCodeAt(next.at);
  if (isLabel(text, start, at)) return false;
  const before = wordBefore(text, start, at);
  const lower = before.toLowerCase();
  if (isLower(first)) return !isClosed && before.length > 3 && !before.includes(".") && !isListed(lower);
  if (isClosed) return true;
  if (OPEN.has(lower)) return false;
  if (BEFORE_FIGURE.has(lower)) return !isDigit(first) && !/^[IVX]+$/.test(next.word);
  const isStarter = STARTERS.has(next.word.toLowerCase());
  if (CLOSING.has(lower)) return true;
  const isInitial = before.length === 1 && isUpper(before.charCodeAt(0));
  if (EITHER.has(lower) || isInitial || /^(?:\p{L}\.)+\p{L}$/u.test(before)) return isStarter || next.isQuoted;
  return true;
}

const isListed = (word: string): boolean => OPEN.has(word) || BEFORE_FIGURE.has(word) || EITHER.has(word);

function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  while (from > start && at - from < LONGEST_WORD && isWordPart(text, from - 1)) from--;
  return text.slice(from, at);
}

const isWordPart = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return isLetter(code) || isDigit(code) || (code === 46 && isLetter(text.charCodeAt(at - 1)));
};

const LABEL = /^[("\u201C\s]{0,3}(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[IVXLC]{1,6}|[ivxlc]{1,6})$/;

// "1.", "2.3.", "A.", "IV.": what stands between the sentence's beginning and the stop is a list's label.
const isLabel = (text: string, start: number, at: number): boolean =>
  at - start <= 24 && LABEL.test(text.slice(start, at));

const LABEL_LINE = /(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[\u2022\u25CF\u25AA*\u2013\u2014-])[ \t]+\S/y;

/** True when a line begins with a label or bullet: "(a) …", "3. …", "• …". */
export function isLabelLine(text: string, at: number, end: number): boolean {
  LABEL_LINE.lastIndex = at;
  const found = LABEL_LINE.exec(text);
  return found !== null && at + found[0].length <= end;
}
