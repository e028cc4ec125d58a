/** What a piece of text is. */
export type WordKind = "word" | "number" | "sign";

/** Takes each piece: its place in the text, what it is, and whether it has no capital. */
type Take = (from: number, to: number, kind: WordKind, isLower: boolean) => void;

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/y;

/**
 * Cuts a folded text into runs of letters, numbers (`1,234.5`), the owner's `'s`, and single signs. Linear.
 * Letters of the ASCII table are told by their codes, all others are asked of the character tables once.
 */
export function cutWords(text: string, take: Take): void {
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = unit < 0x80 ? ASCII[unit]! : kindBeyond(text, at);
    if (kind === BLANK) at += 1;
    else if (kind === UPPER || kind === LOWER) at = takeLetters(text, at, take);
    else if (kind === DIGIT) {
      NUMBER.lastIndex = at;
      const end = at + (NUMBER.exec(text)?.[0].length ?? 1);
      take(at, end, "number", true);
      at = end;
    } else {
      const isOwner = unit === 0x27 && text[at + 1] === "s" && !isLetter(text, at + 2);
      const end = isOwner ? at + 2 : at + widthAt(text, at);
      take(at, end, "sign", true);
      at = end;
    }
  }
}

function takeLetters(text: string, from: number, take: Take): number {
  let at = from;
  let isLower = true;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = unit < 0x80 ? ASCII[unit]! : kindBeyond(text, at);
    if (kind !== UPPER && kind !== LOWER) break;
    if (kind === UPPER) isLower = false;
    at += unit < 0x80 ? 1 : widthAt(text, at);
  }
  take(from, at, "word", isLower);
  return at;
}

const BLANK = 1;
const UPPER = 2;
const LOWER = 3;
const DIGIT = 4;
const SIGN = 5;

const ASCII = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) return BLANK;
  if (unit >= 0x41 && unit <= 0x5a) return UPPER;
  if (unit >= 0x61 && unit <= 0x7a) return LOWER;
  return unit >= 0x30 && unit <= 0x39 ? DIGIT : SIGN;
});

const LETTER = /[\p{L}\p{M}]/u;
const known = new Uint8Array(0x10000);

// A letter beyond ASCII may have a capital: it counts as one, so that its small form is always looked up.
function kindBeyond(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) return LETTER.test(String.fromCodePoint(text.codePointAt(at)!)) ? UPPER : SIGN;
  if (known[unit] === 0) {
    const letter = String.fromCharCode(unit);
    known[unit] = LETTER.test(letter) ? UPPER : /\s/.test(letter) ? BLANK : SIGN;
  }
  return known[unit]!;
}

const isLetter = (text: string, at: number): boolean =>
  at < text.length && LETTER.test(String.fromCodePoint(text.codePointAt(at)!));

const widthAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);
