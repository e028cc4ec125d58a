import { type Span, span } from "../ground/span.ts";
import { type Document, isCoded } from "../model/document.ts";

/** A stretch in quotation marks, marks included. `isCut` when no closing mark was found in its paragraph. */
export interface Quoted {
  readonly span: Span;
  readonly isCut: boolean;
  /** True when it goes on from the paragraph before, which was left open. */
  readonly isContinued: boolean;
}

type Mark = { readonly at: number; readonly kind: "open" | "close" | "either" };

const MARKS = /["\u201C\u201D\u201E\u201F\u00AB\u00BB\uFF02]/g;
const BLANK_BEFORE = /[\s([{\u2013\u2014\u2018\u00A0]/;
/**
 * A quotation whose mark never closes is taken to its paragraph's end, but for one that long it is taken for a stray
 * mark.
 */
const LONGEST = 4000;

/**
 * The outer quotations of the coded blocks, in reading order. Nested marks of the same kind are part of the outer one.
 * Linear.
 */
export function quotedIn(document: Document): Quoted[] {
  const found: Quoted[] = [];
  let isOpenFromBefore = false;
  for (const block of document.blocks) {
    if (!isCoded(block.kind) && block.kind !== "title") continue;
    const { start, end } = block.span;
    const before = found.length;
    pair(document.text, start, end, isOpenFromBefore, found);
    if (found.length === before) singles(document.text, start, end, found);
    isOpenFromBefore = found.length > before && found.at(-1)!.isCut;
  }
  return found;
}

function marksOf(text: string, start: number, end: number): Mark[] {
  const words = text.slice(start, end);
  return [...words.matchAll(MARKS)].map((match): Mark => {
    const at = start + match.index;
    if (match[0] === "\u201C") return { at, kind: words.includes("\u201E") ? "either" : "open" };
    if (match[0] === "\u201E" || match[0] === "\u00AB" || match[0] === "\u201F") return { at, kind: "open" };
    if (match[0] === "\u201D" || match[0] === "\u00BB") return { at, kind: "close" };
    const previous = at > start ? text[at - 1]! : " ";
    const next = at + 1 < end ? text[at + 1]! : " ";
    if (BLANK_BEFORE.test(previous) && !/\s/.test(next)) return { at, kind: "open" };
    return { at, kind: /\s/.test(next) && !BLANK_BEFORE.test(previous) ? "close" : "either" };
  });
}

function pair(text: string, start: number, end: number, wasOpen: boolean, found: Quoted[]): void {
  const marks = marksOf(text, start, end);
  let open = -1;
  let depth = 0;
  for (const mark of marks) {
    if (open < 0) {
      if (mark.kind === "close") continue;
      open = mark.at;
      depth = 1;
    } else if (mark.kind === "open") depth++;
    else if (--depth <= 0) {
      found.push({ span: span(open, mark.at + 1), isCut: false, isContinued: wasOpen && open === start });
      open = -1;
    }
  }
  if (open < 0) return;
  // A second opening mark was a slip where one closing mark follows all the same.
  const last = depth > 1 ? marks.findLast((mark) => mark.kind !== "open" && mark.at > open) : undefined;
  const until = last ? last.at + 1 : end;
  if (until - open <= LONGEST) {
    found.push({ span: span(open, until), isCut: !last, isContinued: wasOpen && open === start });
  }
}

const OPENS_SINGLE = /(?:^|[\s([{\u2014\u2013])(['\u2018])(?=[\p{L}\p{N}[])/gu;
const CLOSES_SINGLE = /['\u2019](?![\p{L}\p{N}])/gu;

// British single quotes, where a paragraph has no double ones. An apostrophe closes nothing unless a stop or an end is
// by.
function singles(text: string, start: number, end: number, found: Quoted[]): void {
  const words = text.slice(start, end);
  const closes = [...words.matchAll(CLOSES_SINGLE)].map((match) => match.index).filter((at) => isStop(words, at));
  let after = 0;
  let next = 0;
  for (const match of words.matchAll(OPENS_SINGLE)) {
    const open = match.index + match[0].length - 1;
    if (open < after) continue;
    while (next < closes.length && closes[next]! <= open + 1) next++;
    const close = closes[next];
    if (close === undefined) break;
    after = close + 1;
    found.push({ span: span(start + open, start + after), isCut: false, isContinued: false });
  }
}

const isStop = (words: string, at: number): boolean =>
  at + 1 >= words.length ||
  /[,.!?;]/.test(words[at - 1] ?? "") ||
  /[,.!?;:)\u2014]/.test(words[at + 1]!) ||
  !/s$/i.test(words.slice(Math.max(0, at - 1), at));
