import { isBlank } from "./characters.ts";

/** UTF-16 units of the longest sentence; a longer one is cut. */
export const LONGEST = 10_000;
/** How far back from the limit a good place is sought. */
const REACH = 2_000;

const BEST = /[;:\n]/;
const GOOD = /[,)\]\u2013\u2014\u201D"]/;

/** Gives a sentence whole when it is short enough, else in pieces cut behind a mark or a blank, never inside a pair of units. */
export function eachPiece(text: string, start: number, end: number, take: (from: number, to: number) => void): void {
  let from = start;
  while (end - from > LONGEST) {
    const cut = cutBefore(text, from, from + LONGEST);
    let to = cut;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    if (to > from) take(from, to);
    from = cut;
    while (from < end && isBlank(text.charCodeAt(from))) from++;
  }
  if (from < end) take(from, end);
}

function cutBefore(text: string, from: number, limit: number): number {
  let good = 0;
  let blank = 0;
  for (let at = limit; at > limit - REACH && at > from + 1; at--) {
    if (!isBlank(text.charCodeAt(at))) continue;
    const before = text[at - 1]!;
    if (BEST.test(before)) return at;
    if (good === 0 && GOOD.test(before)) good = at;
    if (blank === 0) blank = at;
  }
  if (good > 0) return good;
  if (blank > 0) return blank;
  const unit = text.charCodeAt(limit);
  return unit >= 0xdc00 && unit < 0xe000 ? limit - 1 : limit;
}
