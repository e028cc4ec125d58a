import type { Memory } from "./memory.ts";
import type { Named } from "./sight.ts";
import { isCapital, type Passage } from "./words.ts";

/** A person whom the document has told of before and who is named again without a title: "Sklyar", "Roman Sklyar". */
export function knownPersonAt({ words }: Passage, at: number, memory: Memory): Named | null {
  const word = words[at]!;
  if (!isCapital(word) || memory.people.size === 0) return null;
  const person = memory.people.get(word.text);
  if (!person || person.referent.who === null) return null;
  const parts = person.referent.who.split(" ");
  const isFull = parts.length > 1 && parts.every((part, place) => words[at + place]?.text === part);
  const end = isFull ? at + parts.length : at + 1;
  // Part of another, longer name.
  if (!isFull && (isCapital(words[end]) || (isCapital(words[at - 1]) && at > 1))) return null;
  return { first: at, end, referents: [person.referent], ground: "person", because: person.because, person };
}
