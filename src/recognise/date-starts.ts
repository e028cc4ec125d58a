import { EDGES, MONTHS, PARTS, RECURRING, SPELLED_DECADES, UNITS, WEEKDAYS } from "./date-words.ts";
import { NUMBER_WORDS } from "./numerals.ts";
import type { Word } from "./words.ts";

const OTHERS =
  "between from more over nearly almost about around some roughly exactly just within in since before after beyond by until till no year last previous this current next earlier later past preceding recent coming following upcoming future same that every each the q h fy yesterday today tonight tomorrow recently lately multi a an half";

const STARTS: ReadonlySet<string> = new Set([
  ...OTHERS.split(" "),
  ...[EDGES, MONTHS, PARTS, SPELLED_DECADES, UNITS, WEEKDAYS].flatMap((words) => [...words.keys()]),
  ...RECURRING,
  ...NUMBER_WORDS,
]);

/** False for words that begin no date: most are, and need not be asked of every reader. */
export const mayStart = ({ kind, lower }: Word): boolean => kind === "number" || (kind === "word" && STARTS.has(lower));
