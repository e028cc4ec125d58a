/** What a character is to the tokeniser. */
export const BLANK = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;

const WORD = /[\p{L}\p{M}\p{N}]/u;
const NUMBER = /\p{Nd}/u;
const SPACE = /\s/;

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) ASCII[code] = classify(code);

function classify(code: number): number {
  const character = String.fromCodePoint(code);
  if (code <= 0x20 || SPACE.test(character)) return BLANK;
  if (character === "_") return LETTER;
  if (NUMBER.test(character)) return DIGIT;
  return WORD.test(character) ? LETTER : MARK;
}

/** The class of a code point: blank, letter (marks and underscore too), digit, or punctuation mark. */
export const classOf = (code: number): number => (code < 128 ? ASCII[code]! : classify(code));

/** UTF-16 units of a code point. */
export const widthOf = (code: number): number => (code > 0xffff ? 2 : 1);

export const isUpper = (text: string, at: number): boolean => {
  const character = text[at]!;
  return character !== character.toLowerCase();
};
