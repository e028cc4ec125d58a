import { isBlank, isLetter, OPENERS, skipBlanks } from "./characters.ts";

/** What follows a stop, behind blanks and opening marks. */
export interface Next {
  readonly at: number;
  /** The first opening mark; a blank when there is none. */
  readonly opener: string;
  /** Its first letters, at most forty. */
  readonly word: string;
}

export function nextWord(text: string, from: number, end: number): Next {
  const opened = skipBlanks(text, from, end);
  let at = opened;
  while (at < end && at - opened < 8 && (OPENERS.includes(text[at]!) || isBlank(text.charCodeAt(at)))) at++;
  let to = at;
  while (to < end && to - at < 40 && isLetter(text.charCodeAt(to))) to++;
  return { at, opener: at > opened ? text[opened]! : " ", word: text.slice(at, to) };
}
