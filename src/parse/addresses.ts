import { classOf, DIGIT, LETTER } from "./characters.ts";

/**
 * Where a token ends that is written by rules of its own: an address, a mail box, a name of three or more parts with dots, a
 * document's symbol (`A/RES/76/300`), a tag. `at` itself when none begins there. Looks a bounded way ahead.
 */
export function addressEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  const kind = classOf(code);
  if (kind !== LETTER && kind !== DIGIT) return tagEnd(text, at, end, code);
  const low = code | 32;
  if (low === 104 || low === 119 || low === 102 || low === 109) {
    const url = matchEnd(URL, text, at, end);
    if (url > at) return trimmed(text, at, url);
  }
  return chunkEnd(text, at, end);
}

const URL = /(?:https?:\/\/|ftp:\/\/|mailto:|www\.)[^\s<>"]{1,2000}/iy;
const MAIL = /[\w.%+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){0,6}/y;
const DOMAIN = /[a-z][a-z0-9-]{1,40}(?:\.[a-z][a-z0-9-]{1,40}){2,8}(?![\w.])/y;
const SYMBOL = /[A-Z]{1,4}(?:\/[A-Z0-9.]{1,12}){1,6}(?![\w/])/y;
const MAIL_NAME = 64;

function chunkEnd(text: string, at: number, end: number): number {
  let dots = 0;
  let strokes = 0;
  let to = at;
  for (; to < end && to - at <= MAIL_NAME; to++) {
    const code = text.charCodeAt(to);
    if (code === 46) dots++;
    else if (code === 47) strokes++;
    else if (!isChunk(code)) break;
  }
  if (text[to] === "@" && to < end && strokes === 0) return trimmed(text, at, matchEnd(MAIL, text, at, end));
  if (strokes > 0) {
    const symbol = matchEnd(SYMBOL, text, at, end);
    if (symbol > at && /\/.*\d/.test(text.slice(at, symbol))) return trimmed(text, at, symbol);
  }
  return dots > 1 ? matchEnd(DOMAIN, text, at, end) : at;
}

// Letters, digits and the marks that a mail box's name may hold.
const isChunk = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 45 ||
  code === 95 ||
  code === 37 ||
  code === 43;

const TAG = /[@#]\p{L}[\p{L}\p{Nd}_.]{0,60}/uy;
const SIGNED = /\+\d{1,20}(?:[.,]\d{1,20}){0,6}/y;
const YEAR = /'\d{2}s?(?!\w)/y;
const FRACTION = /\.\d{1,20}(?![\w.])/y;
const TAGS: ReadonlyMap<number, RegExp> = new Map([
  [35, TAG],
  [64, TAG],
  [43, SIGNED],
  [39, YEAR],
  [46, FRACTION],
]);

// "@name", "#topic", "+44", "'60s", ".05" behind a blank.
function tagEnd(text: string, at: number, end: number, code: number): number {
  const pattern = TAGS.get(code);
  if (pattern === undefined || (at > 0 && !/[\s([$]/.test(text[at - 1]!))) return at;
  return trimmed(text, at, matchEnd(pattern, text, at, end));
}

/** Where the match of a sticky pattern at `at` ends, at most `end`; `at` itself when there is none. */
export function matchEnd(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? Math.min(end, at + found[0].length) : at;
}

// A mark behind an address belongs to the sentence; a bracket only when it was not opened inside.
function trimmed(text: string, at: number, to: number): number {
  let open = 0;
  for (let place = at; place < to; place++) {
    if (text[place] === "(") open++;
    else if (text[place] === ")") open--;
  }
  let end = to;
  for (; end > at + 1 && ".,;:!?)'\"]".includes(text[end - 1]!); end--) {
    if (text[end - 1] !== ")") continue;
    if (open >= 0) break;
    open++;
  }
  return end;
}
