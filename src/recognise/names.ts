import type { Gazetteer, Meaning, NameEntry } from "../codebook/gazetteer.ts";
import { coversDay } from "../ground/when.ts";
import type { Passage, Word } from "./words.ts";

/** A name of the gazetteer in a sentence: words `first` to before `end`, with the meaning that was chosen. */
export interface Piece {
  readonly first: number;
  readonly end: number;
  readonly means: Meaning;
  readonly entry: NameEntry;
  /** False when the name held at another time than the document's. */
  readonly isDated: boolean;
}

/** Which meaning goes first when one name has several: what is longest and rarest as a name. */
const ORDER: readonly Meaning["kind"][] = [
  "mechanism",
  "strategy",
  "organisation",
  "state",
  "person",
  "title",
  "agent",
];

/** The gazetteer's names in a sentence, each with the meaning that holds on the day (`null`: any day). In order, without overlaps. */
export function piecesIn(passage: Passage, gazetteer: Gazetteer, day: string | null): Piece[] {
  const pieces: Piece[] = [];
  let first = 0;
  for (const hit of gazetteer.scan(passage.text)) {
    const { words } = passage;
    while (first < words.length && endOf(words[first]!) <= hit.start) first++;
    let end = first;
    while (end < words.length && words[end]!.at < hit.end) end++;
    if (end === first) continue;
    const { entry, isDated } = choose(hit.entries, day);
    pieces.push({ first, end, means: entry.means, entry, isDated });
  }
  return pieces;
}

const endOf = (word: Word): number => word.at + word.text.length;

function choose(entries: readonly NameEntry[], day: string | null): { entry: NameEntry; isDated: boolean } {
  const holding = day === null ? entries : entries.filter(({ from, until }) => coversDay(from, until, day));
  const among = holding.length > 0 ? holding : entries;
  let entry = among[0]!;
  for (const other of among) {
    if (ORDER.indexOf(other.means.kind) < ORDER.indexOf(entry.means.kind)) entry = other;
  }
  return { entry, isDated: holding.length > 0 };
}

/** Why a name was read so, for the reader: `capital Astana of KAZ since 2022-09-17`. */
export function reasonOf({ entry, means, isDated }: Piece): string {
  const { from, until, text } = entry;
  const dates = `${from ? ` since ${from}` : ""}${until ? ` until ${until}` : ""}`;
  const late = isDated ? "" : ", a name of another time";
  switch (means.kind) {
    case "state":
      return `${means.form} ${text} of ${means.code}${dates}${late}`;
    case "organisation":
      return `organisation ${text}${dates}${late}`;
    case "title":
      return `title ${text}`;
    case "agent":
      return `agent ${text} (${means.sector})`;
    case "person":
      return `person ${text}`;
    case "mechanism":
    case "strategy":
      return `${means.kind} ${text}${dates}${late}`;
  }
}
