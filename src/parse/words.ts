import { hashOf } from "./hash.ts";

/** What the models know of each word of a sentence: hashes of form, lower-cased form, endings, beginning and shape. */
export interface Words {
  readonly length: number;
  readonly forms: readonly string[];
  readonly form: Int32Array;
  readonly lower: Int32Array;
  readonly ending2: Int32Array;
  readonly ending3: Int32Array;
  readonly ending4: Int32Array;
  readonly start: Int32Array;
  readonly shape: Int32Array;
}

export function wordsOf(forms: readonly string[]): Words {
  const count = forms.length;
  const column = () => new Int32Array(count);
  const words = {
    length: count,
    forms,
    form: column(),
    lower: column(),
    ending2: column(),
    ending3: column(),
    ending4: column(),
    start: column(),
    shape: column(),
  };
  for (let at = 0; at < count; at++) {
    const form = plain(forms[at]!);
    const lower = form.toLowerCase();
    const size = lower.length;
    words.form[at] = hashOf(form);
    words.lower[at] = hashOf(lower);
    words.ending2[at] = hashOf(lower, Math.max(0, size - 2));
    words.ending3[at] = hashOf(lower, Math.max(0, size - 3));
    words.ending4[at] = hashOf(lower, Math.max(0, size - 4));
    words.start[at] = hashOf(lower, 0, Math.min(2, size));
    words.shape[at] = hashOf(shapeOf(form));
  }
  return words;
}

// Figures alike: every digit reads as 0.
const plain = (form: string): string => (/\d/.test(form) ? form.replace(/\d/g, "0") : form);

/** `Xx`, `XX`, `d.d`: kinds of characters, runs of one kind written at most twice; at most 12 marks. */
export function shapeOf(form: string): string {
  let shape = "";
  for (let at = 0; at < form.length && shape.length < 12; at++) {
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
