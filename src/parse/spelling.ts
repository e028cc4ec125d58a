import { hashOf } from "./hash.ts";

/** Rows of the tables of spelling and of shape; powers of two. */
export const SPELLING_ROWS = 1 << 15;
export const SHAPE_ROWS = 1 << 9;
const LONGEST = 40;

/** What the network knows of a form without its neighbours. */
export interface Spelling {
  /** The form in small letters, all digits 0: the key of the vocabulary. */
  readonly word: string;
  /** Rows of its beginnings, endings, runs of three and four letters, and of the whole. */
  readonly pieces: Int32Array;
  /** Row of its shape. */
  readonly shape: number;
}

/** Takes a form apart as fastText does (Bojanowski et al., 2017); of very long forms only both ends are read. */
export function spellingOf(form: string): Spelling {
  const short = form.length > LONGEST ? form.slice(0, LONGEST / 2) + form.slice(-LONGEST / 2) : form;
  const plain = /\d/.test(short) ? short.replace(/\d/g, "0") : short;
  const word = plain.toLowerCase();
  const { length } = word;
  const pieces: number[] = [];
  const add = (kind: number, from: number, to: number): void => {
    pieces.push((hashOf(word, from, to) ^ Math.imul(kind, 0x9e3779b1)) & (SPELLING_ROWS - 1));
  };
  for (let size = 1; size <= 5 && size <= length; size++) add(1, length - size, length);
  for (let size = 1; size <= 4 && size <= length; size++) add(2, 0, size);
  for (let size = 3; size <= 4; size++) for (let at = 0; at + size <= length; at++) add(3, at, at + size);
  add(4, 0, length);
  return { word, pieces: Int32Array.from(pieces), shape: hashOf(shapeOf(plain)) & (SHAPE_ROWS - 1) };
}

/** `Xx`, `XX`, `d.d`: kinds of characters, runs of one kind written at most twice; at most 8 marks. */
export function shapeOf(form: string): string {
  let shape = "";
  for (let at = 0; at < form.length && shape.length < 8; at++) {
    const kind = kindOf(form[at]!);
    if (!(shape.endsWith(kind + kind) && /[Xxd]/.test(kind))) shape += kind;
  }
  return shape;
}

function kindOf(character: string): string {
  if (character >= "0" && character <= "9") return "d";
  if (character !== character.toLowerCase()) return "X";
  return character !== character.toUpperCase() ? "x" : character;
}
