// In: the folded view of a document and one sentence's stretch of it.
// Out: the sentence's words in the sense of the English Web Treebank, as stretches of the view.
// Never: reads outside the stretch, splits a character, or takes more than linear time.
import { BLANK, classOf, DIGIT, isUpper, LETTER, widthOf } from "./characters.ts";
import { ABBREVIATIONS, FUSED, PREFIXES, SLASHED, UNITS } from "./token-words.ts";

/** Calls `take` with every token's offsets in `text`, in order. Tokens never overlap and hold no blank. */
export function tokenise(text: string, start: number, end: number, take: (from: number, to: number) => void): void {
  let at = start;
  while (at < end) {
    if (classOf(text.codePointAt(at)!) === BLANK) at++;
    else at = token(text, at, end, take);
  }
}

type Take = (from: number, to: number) => void;

// Takes the token that begins at `at` (or the parts of a contraction) and returns where it ends.
function token(text: string, at: number, end: number, take: Take): number {
  const kind = classOf(text.codePointAt(at)!);
  const address = addressEnd(text, at, end);
  if (address > at) {
    take(at, address);
    return address;
  }
  if (kind === DIGIT) return number(text, at, end, take);
  if (kind === LETTER) return word(text, at, end, take);
  const to = markEnd(text, at, end);
  take(at, to);
  return to;
}

const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"]{1,2000}/iy;
const MAIL = /[\w.%+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){0,6}/y;

function addressEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at) | 32;
  if (code === 104 || code === 119 || code === 102) {
    ADDRESS.lastIndex = at;
    const found = ADDRESS.exec(text);
    if (found) return trimmed(text, at, Math.min(end, at + found[0].length));
  }
  return mailEnd(text, at, end);
}

function mailEnd(text: string, at: number, end: number): number {
  if (classOf(text.charCodeAt(at)) !== LETTER && classOf(text.charCodeAt(at)) !== DIGIT) return at;
  const sign = text.indexOf("@", at);
  if (sign < 0 || sign >= end || sign - at > 64) return at;
  MAIL.lastIndex = at;
  const found = MAIL.exec(text);
  return found ? trimmed(text, at, Math.min(end, at + found[0].length)) : at;
}

function trimmed(text: string, at: number, to: number): number {
  let end = to;
  while (end > at + 1 && ".,;:!?)'\"]".includes(text[end - 1]!)) end--;
  return end;
}

// The end of a run of letters and digits.
function runEnd(text: string, at: number, end: number): number {
  let to = at;
  while (to < end) {
    const code = text.codePointAt(to)!;
    const kind = classOf(code);
    if (kind !== LETTER && kind !== DIGIT) break;
    to += widthOf(code);
  }
  return to;
}

const PHONE = /(?:\d-)?\d{3}[-/]\d{3}-\d{4}(?![\w-])|\d{3}-\d{4}(?![\w-])|\d{1,2}-\d{1,2}-\d{2,4}(?![\w-])/y;
const FIGURE = /\d{1,40}(?:[.,:/]\d{1,20}){0,12}/y;
const ORDINAL = /^(?:st|nd|rd|th|s)$/i;

function number(text: string, at: number, end: number, take: Take): number {
  let to = matchEnd(PHONE, text, at, end);
  if (to === at) to = matchEnd(FIGURE, text, at, end);
  if (to === at) to = runEnd(text, at, end);
  const rest = runEnd(text, to, end);
  if (rest > to) {
    const tail = text.slice(to, rest);
    if (!ORDINAL.test(tail) && UNITS.has(tail)) {
      take(at, to);
      take(to, rest);
      return rest;
    }
    to = rest;
  }
  if (text[to] === "'" && (text[to + 1] === "s" || text[to + 1] === "S") && runEnd(text, to + 1, end) === to + 2) {
    take(at, to);
    take(to, to + 2);
    return to + 2;
  }
  take(at, to);
  return to;
}

function matchEnd(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? Math.min(end, at + found[0].length) : at;
}

function word(text: string, at: number, end: number, take: Take): number {
  let to = runEnd(text, at, end);
  for (let joins = 0; joins < 40; joins++) {
    const next = joined(text, at, to, end);
    if (next === to) break;
    to = next;
  }
  if (text[to] === "." && to < end && keepsStop(text, at, to, end)) to++;
  if (text[to] === "$" && to < end && to - at <= 3 && text.slice(at, to) === text.slice(at, to).toUpperCase()) to++;
  contraction(text, at, to, take);
  return to;
}

// Where the word ends when the mark at `to` belongs inside it; `to` itself when it does not.
function joined(text: string, at: number, to: number, end: number): number {
  if (to + 1 >= end) return to;
  const next = classOf(text.codePointAt(to + 1)!);
  if (next !== LETTER && next !== DIGIT) return to;
  const mark = text[to]!;
  const after = runEnd(text, to + 1, end);
  if (mark === "'" || mark === "`") return after;
  if (mark === "&") return to - at <= 4 && after - to <= 4 && isUpper(text, at) && isUpper(text, to + 1) ? after : to;
  if (mark === "@") return after;
  if (mark === ".") return keepsDot(text, at, to, after) ? after : to;
  if (mark === "-") return PREFIXES.has(text.slice(at, to).toLowerCase()) ? after : to;
  if (mark === "/") return SLASHED.has(text.slice(at, after).toLowerCase()) ? after : to;
  return to;
}

const FILE = /^(?:com|net|org|gov|edu|info|co|uk|ru|cn|kz|eu|doc|docx|xls|xlsx|pdf|txt|htm|html|jpg|zip|exe|ppt)$/i;

// "U.S", "e.g", "file.doc" hold their stop; "end.Next" does not.
function keepsDot(text: string, at: number, to: number, after: number): boolean {
  const single = to - at === 1 || text[to - 2] === ".";
  if (single && after - to === 2) return true;
  return FILE.test(text.slice(to + 1, after));
}

// True when the full stop at `to` is part of the word before it: abbreviations, initials, acronyms.
function keepsStop(text: string, at: number, to: number, end: number): boolean {
  const piece = text.slice(at, to);
  if (text[to + 1] === "." && to + 1 < end) return false;
  let next = to + 1;
  while (next < end && classOf(text.charCodeAt(next)) === BLANK) next++;
  const isLast = next >= end;
  if (piece.length >= 3 && piece.length <= 12 && piece[1] === "." && piece[piece.length - 2] === ".") return !isLast;
  if (isLast) return false;
  if (piece.length === 1) return isUpper(text, at) && piece !== "I" && next > to + 1 && isUpper(text, next);
  return ABBREVIATIONS.has(piece.toLowerCase());
}

const TAIL = /(?:n't|['`](?:s|m|d|re|ve|ll))$/i;

function contraction(text: string, at: number, to: number, take: Take): void {
  const piece = text.slice(at, to);
  const cut = FUSED.get(piece.toLowerCase()) ?? cutOf(piece);
  if (cut <= 0 || cut >= piece.length) {
    take(at, to);
    return;
  }
  contraction(text, at, at + cut, take);
  take(at + cut, to);
}

function cutOf(piece: string): number {
  if (piece.length > 200 || !(piece.includes("'") || piece.includes("`"))) return 0;
  const found = TAIL.exec(piece);
  return found ? found.index : 0;
}

const RUNS = ".-=*_~#+";
const CLOSERS = "!?";
const PAIRS = new Set(["<<", ">>", "''", "``"]);
const SMILE = /[:;=]'?-?[()DPp|](?![\w(])|[(]:(?!\w)|\^_\^/y;

function markEnd(text: string, at: number, end: number): number {
  const mark = text[at]!;
  if (RUNS.includes(mark)) return sameEnd(text, at, end, mark);
  if (CLOSERS.includes(mark)) return sameEnd(text, at, end, CLOSERS);
  if (PAIRS.has(text.slice(at, Math.min(end, at + 2)))) return at + 2;
  if (mark === "'" && isClitic(text, at, end)) return runEnd(text, at + 1, end);
  const smile = matchEnd(SMILE, text, at, end);
  if (smile > at && (at === 0 || classOf(text.charCodeAt(at - 1)) === BLANK)) return smile;
  return at + widthOf(text.codePointAt(at)!);
}

function sameEnd(text: string, at: number, end: number, marks: string): number {
  let to = at;
  while (to < end && marks.includes(text[to]!)) to++;
  return to;
}

// "'s" or "'ll" right behind a closing bracket, quotation mark or full stop.
function isClitic(text: string, at: number, end: number): boolean {
  if (at === 0 || classOf(text.charCodeAt(at - 1)) === BLANK) return false;
  return /^(?:s|m|d|re|ve|ll)$/i.test(text.slice(at + 1, Math.min(runEnd(text, at + 1, end), at + 5)));
}
