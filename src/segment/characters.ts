const ASCII_BLANK = new Uint8Array(128);
for (let code = 0; code <= 0x20; code++) ASCII_BLANK[code] = 1;
ASCII_BLANK[0x7f] = 1;
const BLANK = /[\s\u0085\u00AD\u200B-\u200F\u2028-\u202E\u2060\u2066-\u2069]/;

/** True for white space, control characters and characters that are not seen. */
export const isBlank = (code: number): boolean =>
  code < 128
    ? ASCII_BLANK[code] === 1
    : code < 0x3001 || code === 0xfeff
      ? BLANK.test(String.fromCharCode(code))
      : false;

/** True for a line feed, a carriage return and the line and paragraph separators of Unicode. */
export const isLineEnd = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const LETTER = /\p{L}/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
const LOWER = /\p{Ll}/u;

export const isLetter = (code: number): boolean =>
  code < 128 ? (code | 32) >= 97 && (code | 32) <= 122 : LETTER.test(String.fromCharCode(code));
export const isUpper = (code: number): boolean =>
  code < 128 ? code >= 65 && code <= 90 : UPPER.test(String.fromCharCode(code));
export const isLower = (code: number): boolean =>
  code < 128 ? code >= 97 && code <= 122 : LOWER.test(String.fromCharCode(code));

/** Where the first character behind blanks stands, at most `end`. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Quotation marks that may open. */
export const QUOTES = "\"'\u2018\u201C\u201E\u00AB\u300C\u300E`";
/** Marks that close what stands before them: quotation marks and brackets. */
export const CLOSERS = "\"'\u2019\u201D\u00BB)]}\u300D\u300F\u300B\uFF09";
/** Marks that may stand before the first word of a sentence. */
export const OPENERS = `${QUOTES}([{\u300A\uFF08\u2022*\u2013\u2014-`;
