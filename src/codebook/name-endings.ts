import type { NameHit } from "./gazetteer.ts";
import { isWord } from "./name-words.ts";

/** Words that make something else of the name before them: `Beijing Declaration`, `Kenya Airways`. */
export interface Ending {
  /** Names of which kind: capitals and seats of power, or states and their people. */
  readonly after: "capital" | "state";
  /** With the blank or hyphen before it. */
  readonly text: string;
}

/** Endings by the letter after the blank or hyphen. */
export function byLetter(endings: readonly Ending[]): ReadonlyMap<number, readonly Ending[]> {
  const letters = new Map<number, Ending[]>();
  for (const ending of endings) {
    const letter = ending.text.charCodeAt(1);
    letters.set(letter, [...(letters.get(letter) ?? []), ending]);
  }
  return letters;
}

/** Where the words end that make something else of a hit; the hit's own end when none follow. */
export function otherwiseUntil(hit: NameHit, text: string, endingsAt: ReadonlyMap<number, readonly Ending[]>): number {
  const endings = endingsAt.get(text.charCodeAt(hit.end + 1));
  if (!endings) return hit.end;
  const { means } = hit.entries[0]!;
  if (means.kind !== "state") return hit.end;
  const kind: Ending["after"] = means.form === "capital" || means.form === "metonym" ? "capital" : "state";
  let until = hit.end;
  for (const ending of endings) {
    const end = hit.end + ending.text.length;
    if (ending.after !== kind || end <= until || !text.startsWith(ending.text, hit.end)) continue;
    if (end === text.length || !isWord(text.charCodeAt(end))) until = end;
  }
  return until;
}
