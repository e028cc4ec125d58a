// In: the folded view of a document and one sentence's stretch of it.
// Out: the sentence's words in the sense of the English Web Treebank, as stretches of the view.
// Never: reads outside the stretch, splits a character, or takes more than linear time.
import { addressEnd, matchEnd } from "./addresses.ts";
import { BLANK, classOf, DIGIT, isUpper, LETTER, widthOf } from "./characters.ts";
import { eachPart } from "./contractions.ts";
import { markEnd } from "./token-marks.ts";
import { ABBREVIATIONS, FILES, PREFIXES, SLASHED, UNITS } from "./token-words.ts";

/** Calls `take` with every token's offsets in `text`, in order. Tokens never overlap and hold no blank. */
export function tokenise(text: string, start: number, end: number, take: Take): void {
  let at = start;
  while (at < end) {
    const kind = classOf(text.codePointAt(at)!);
    if (kind === BLANK) at++;
    else at = token(text, at, end, kind, take);
  }
}

type Take = (from: number, to: number) => void;

// Takes the token that begins at `at` (or the parts of a contraction) and returns where it ends.
function token(text: string, at: number, end: number, kind: number, take: Take): number {
  let to = addressEnd(text, at, end);
  if (to === at) {
    if (kind === LETTER) return word(text, at, end, take);
    if (kind === DIGIT) return number(text, at, end, take);
    to = isClitic(text, at, end) ? runEnd(text, at + 1, end) : markEnd(text, at, end);
  }
  take(at, to);
  return to;
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

const PHONE = /(?:\d-)?\d{3}[-/]\d{3}-\d{4}(?![\w-])|(?:\d|\d{3}|\d{5})-\d{4}(?![\w-])/y;
const DAY = /(?:\d{1,2}-\d{1,2}-\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,4}\/\d{1,2}\/\d{1,4})(?![\w-])/y;
const MONTH_DAY = /(?![1-9]\/[2-9](?!\d))(?:1[0-2]|0?[1-9])\/(?:3[01]|[12]\d|0?[1-9])(?![\w/])/y;
const FIGURE = /\d{1,40}(?:[.,:]\d{1,20}){0,12}/y;
const FORMS = [DAY, PHONE, MONTH_DAY, FIGURE];

function number(text: string, at: number, end: number, take: Take): number {
  let to = at;
  for (let form = 0; form < FORMS.length && to === at; form++) to = matchEnd(FORMS[form]!, text, at, end);
  if (to === at) to = runEnd(text, at, end);
  const rest = runEnd(text, to, end);
  if (rest > to && UNITS.has(text.slice(to, rest))) {
    take(at, to);
    take(to, rest);
    return rest;
  }
  to = rest;
  const after = to + 1 < end ? runEnd(text, to + 1, end) : to;
  if (text[to] === "'" && after === to + 2 && (text[to + 1] === "s" || text[to + 1] === "S")) to = after;
  if (text[to] === "." && FILES.has(text.slice(to + 1, after).toLowerCase())) to = after;
  take(at, to);
  return to;
}

const INITIALS = /\p{Lu}\.(?:-\p{Lu}\.){1,3}/uy;

function word(text: string, at: number, end: number, take: Take): number {
  let to = runEnd(text, at, end);
  if (text[to] === "." && text[to + 1] === "-" && to - at < 3) {
    const initials = matchEnd(INITIALS, text, at, end);
    if (initials > at) {
      take(at, initials);
      return initials;
    }
  }
  for (let joins = 0; joins < 40; joins++) {
    const next = joined(text, at, to, end);
    if (next === to) break;
    to = next;
  }
  if (text[to] === "." && to < end && keepsStop(text, at, to, end)) to++;
  if (text[to] === "$" && to < end && to - at <= 3 && text.slice(at, to) === text.slice(at, to).toUpperCase()) to++;
  eachPart(text, at, to, take);
  return to;
}

const JOINTS = "'`&@.-/";

// Where the word ends when the mark at `to` belongs inside it; `to` itself when it does not.
function joined(text: string, at: number, to: number, end: number): number {
  if (to + 1 >= end || !JOINTS.includes(text[to]!)) return to;
  const next = classOf(text.codePointAt(to + 1)!);
  if (next !== LETTER && next !== DIGIT) return to;
  const mark = text[to]!;
  const after = runEnd(text, to + 1, end);
  if (mark === "'" || mark === "`" || mark === "@") return after;
  if (mark === "&") return isPair(text, at, to, after) ? after : to;
  if (mark === ".") return keepsDot(text, at, to, after) ? after : to;
  if (mark === "-") return isPrefix(text, at, to) ? after : to;
  return SLASHED.has(text.slice(at, after).toLowerCase()) ? after : to;
}

// "AT&T", "p&l".
function isPair(text: string, at: number, to: number, after: number): boolean {
  if (to - at === 1 && after - to === 2) return true;
  return to - at <= 4 && after - to <= 4 && isUpper(text, at) && isUpper(text, to + 1);
}

// The part before the hyphen is a prefix that the treebank keeps: "non-interference", but not the e of "Jamaat-e-Islami".
function isPrefix(text: string, at: number, to: number): boolean {
  if (to - at > 30) return false;
  const first = Math.max(at, text.lastIndexOf("-", to - 1) + 1);
  const isOpen = first > at || at === 0 || text[at - 1] !== "-";
  return isOpen && PREFIXES.has(text.slice(first, to).toLowerCase());
}

// "U.S", "e.g", "file.doc" hold their stop; "end.Next" does not.
function keepsDot(text: string, at: number, to: number, after: number): boolean {
  const single = to - at === 1 || text[to - 2] === ".";
  if (single && after - to === 2) return true;
  return after - to <= 6 && FILES.has(text.slice(to + 1, after).toLowerCase());
}

const CLOSERS = "\"')]}";

// True when the full stop at `to` is part of the word before it: abbreviations, initials, acronyms.
function keepsStop(text: string, at: number, to: number, end: number): boolean {
  if (text[to + 1] === "." && to + 1 < end) return to + 2 === end && isAbbreviation(text.slice(at, to));
  let next = to + 1;
  while (next < end && (classOf(text.charCodeAt(next)) === BLANK || CLOSERS.includes(text[next]!))) next++;
  if (next >= end) return false;
  const piece = text.slice(at, to);
  if (piece.length === 1) return isUpper(text, at) && piece !== "I" && next > to + 1 && isUpper(text, next);
  return isAbbreviation(piece);
}

const isAbbreviation = (piece: string): boolean =>
  (piece.length <= 12 && piece.length > 2 && piece[1] === "." && piece[piece.length - 2] === ".") ||
  ABBREVIATIONS.has(piece.toLowerCase());

const CLITIC = /^(?:s|m|d|re|ve|ll)$/i;

// "'s" or "'ll" right behind a closing bracket, quotation mark or full stop.
function isClitic(text: string, at: number, end: number): boolean {
  if (text[at] !== "'" || at === 0 || classOf(text.charCodeAt(at - 1)) === BLANK) return false;
  return CLITIC.test(text.slice(at + 1, Math.min(runEnd(text, at + 1, end), at + 5)));
}
