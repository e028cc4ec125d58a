import type { Gazetteer, Meaning, NameEntry, NameHit } from "../codebook/gazetteer.ts";
import { addDays, coversDay, whenOf } from "../ground/when.ts";
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

/**
 * The gazetteer's names in a sentence, each with the meaning that holds on the day (`null`: any day), in order. A state or organisation
 * named within a mechanism's or strategy's name follows it ("the Kenya-Uganda Joint Commission"); else there are no overlaps.
 */
export function piecesIn(passage: Passage, gazetteer: Gazetteer, day: string | null): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const hit of gazetteer.scan(passage.text)) {
    const piece = pieceOf(passage, hit, from, day);
    if (!piece) continue;
    from = piece.first;
    pieces.push(piece);
    if (piece.means.kind === "mechanism" || piece.means.kind === "strategy")
      inner(passage, gazetteer, piece, day, pieces);
  }
  return pieces;
}

function pieceOf({ words }: Passage, hit: NameHit, from: number, day: string | null): Piece | null {
  let first = from;
  while (first < words.length && endOf(words[first]!) <= hit.start) first++;
  let end = first;
  while (end < words.length && words[end]!.at < hit.end) end++;
  const chosen = choose(hit.entries, day);
  return end === first || !chosen ? null : { first, end, means: chosen.entry.means, ...chosen };
}

// The name without its last word, so that the whole is not found again.
function inner(
  passage: Passage,
  gazetteer: Gazetteer,
  { first, end }: Piece,
  day: string | null,
  pieces: Piece[],
): void {
  const { words, text } = passage;
  const start = words[first]!.at;
  for (const hit of gazetteer.scan(text.slice(start, words[end - 1]!.at))) {
    const piece = pieceOf(passage, { ...hit, start: hit.start + start, end: hit.end + start }, first, day);
    if (piece?.means.kind === "state" || piece?.means.kind === "organisation") pieces.push(piece);
  }
}

const endOf = (word: Word): number => word.at + word.text.length;

function choose(entries: readonly NameEntry[], day: string | null): { entry: NameEntry; isDated: boolean } | null {
  const holding = day === null ? entries : entries.filter(({ from, until }) => coversDay(from, until, day));
  const among = holding.length > 0 ? holding : entries.filter((entry) => mayLag(entry, day!));
  let entry = among[0];
  for (const other of among) {
    if (ORDER.indexOf(other.means.kind) < ORDER.indexOf(entry!.means.kind)) entry = other;
  }
  return entry ? { entry, isDated: holding.length > 0 } : null;
}

/** For how long after a capital has moved or been renamed texts may still call the government by its old name. */
const LAG_DAYS = 400;

// "Bonn" in a text of today is a town; an old name of a state is still that state's.
function mayLag({ means, until }: NameEntry, day: string): boolean {
  if (means.kind !== "state" || (means.form !== "capital" && means.form !== "metonym")) return true;
  const last = until === null ? null : (whenOf(until)?.to ?? null);
  return last !== null && last < day && day <= addDays(last, LAG_DAYS);
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
