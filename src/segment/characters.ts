const SPACE = /[\s\u0085\u200B]/;
const ASCII_BLANK = new Uint8Array(128);
for (let code = 0; code <= 0x20; code++) ASCII_BLANK[code] = 1;

/** True for white space, control characters and the zero-width space. */
export const isBlank = (code: number): boolean =>
  code < 128 ? ASCII_BLANK[code] === 1 : code >= 0x85 && SPACE.test(String.fromCharCode(code));

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const LETTER = /\p{L}/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
const LOWER = /\p{Ll}/u;

export const isLetter = (code: number): boolean => {
  const low = code | 32;
  return code < 128 ? low >= 97 && low <= 122 : LETTER.test(String.fromCodePoint(code));
};
export const isUpper = (code: number): boolean =>
  code < 128 ? code >= 65 && code <= 90 : UPPER.test(String.fromCodePoint(code));
export const isLower = (code: number): boolean =>
  code < 128 ? code >= 97 && code <= 122 : LOWER.test(String.fromCodePoint(code));

/** Marks that close what stands before them: quotation marks and brackets. */
export const CLOSERS = "\"'\u2019\u201D\u00BB)]}\u300D\u300F\u300B\uFF09";
/** Marks that may stand before the first word of a sentence. */
export const OPENERS = "\"'\u2018\u201C\u201E\u00AB([{\u300C\u300E\u300A\uFF08`*\u2022\u2013\u2014-";
