import type { Gazetteer, Meaning, NameEntry, NameHit } from "../codebook/gazetteer.ts";
import { addDays, coversDay, whenOf } from "../ground/when.ts";
import { isTown } from "./towns.ts";
import { isCapital, type Passage, type Word } from "./words.ts";

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
  "organisation",
  "mechanism",
  "strategy",
  "state",
  "group",
  "place",
  "person",
  "title",
  "agent",
];

/**
 * The gazetteer's names in a sentence, each with the meaning that holds on the day, in order. A state or organisation
 * named within a mechanism's or strategy's name follows it ("the Kenya-Uganda Joint Commission"); else there are no
 * overlaps.
 */
export type NamesReader = (passage: Passage) => Piece[];

/** Makes a reader of names for texts of a day (`null`: any day). */
export function namesReader(gazetteer: Gazetteer, day: string | null): NamesReader {
  const known = new Map<NameEntry, boolean>();
  const holds = (entry: NameEntry): boolean => {
    if (day === null || (entry.from === null && entry.until === null)) return true;
    const before = known.get(entry);
    if (before !== undefined) return before;
    const found = coversDay(entry.from, entry.until, day);
    known.set(entry, found);
    return found;
  };
  const choose = (entries: readonly NameEntry[]): Pick<Piece, "entry" | "isDated"> | null => {
    const [only] = entries;
    if (entries.length === 1 && holds(only!)) return { entry: only!, isDated: true };
    const holding = entries.filter(holds);
    const entry = foremost(holding.length > 0 ? holding : entries.filter((other) => mayLag(other, day!)));
    return entry ? { entry, isDated: holding.length > 0 } : null;
  };
  const read = (passage: Passage, from: number, end: number): Piece[] => {
    const { words, text } = passage;
    if (from >= end) return [];
    const start = words[from]!.at;
    const until = end < words.length ? words[end]!.at : text.length;
    const pieces: Piece[] = [];
    let at = from;
    for (const hit of gazetteer.scan(from === 0 && until === text.length ? text : text.slice(start, until))) {
      const place = placeOf(words, hit, start, at);
      const chosen = place && choose(hit.entries);
      if (!place || !chosen) continue;
      at = place.end;
      const piece = { ...place, means: chosen.entry.means, ...chosen };
      if (!isTown(words, piece.means, piece.end)) pieces.push(piece);
    }
    return pieces;
  };
  return (passage) => read(passage, 0, passage.words.length).flatMap((piece) => whole(passage, piece, read));
}

type ReadPart = (passage: Passage, from: number, end: number) => Piece[];

function placeOf(
  words: readonly Word[],
  hit: NameHit,
  start: number,
  from: number,
): { first: number; end: number } | null {
  let first = from;
  while (first < words.length && endOf(words[first]!) <= hit.start + start) first++;
  let end = first;
  while (end < words.length && words[end]!.at < hit.end + start) end++;
  return end === first ? null : { first, end };
}

const endOf = (word: Word): number => word.at + word.text.length;

function foremost(entries: readonly NameEntry[]): NameEntry | undefined {
  let [entry] = entries;
  for (const other of entries) {
    if (ORDER.indexOf(other.means.kind) < ORDER.indexOf(entry!.means.kind)) entry = other;
  }
  return entry;
}

/** For how long after a capital has moved or been renamed texts may still call the government by its old name. */
const LAG_DAYS = 400;

// "Bonn" in a text of today is a town; an old name of a state is still that state's.
function mayLag({ means, until }: NameEntry, day: string): boolean {
  if (means.kind !== "state" || (means.form !== "capital" && means.form !== "metonym")) return true;
  const last = until === null ? null : (whenOf(until)?.to ?? null);
  return last !== null && last < day && day <= addDays(last, LAG_DAYS);
}

// A name with the names in it.
function whole(passage: Passage, piece: Piece, read: ReadPart): Piece[] {
  const { means, first, end } = piece;
  if (means.kind === "mechanism" || means.kind === "strategy") return [piece, ...within(passage, piece, read)];
  if (means.kind !== "title" || end - first < 2 || !isCapital(passage.words[first])) return [piece];
  // "European Commission President" is the organisation and the title.
  const [owner] = read(passage, first, end - 1);
  if (owner?.first !== first || !isActor(owner)) return [piece];
  const [title] = read(passage, owner.end, end);
  return title?.end === end && title.means.kind === "title" ? [owner, title] : [piece];
}

const isActor = ({ means }: Piece): boolean => means.kind === "state" || means.kind === "organisation";

// Without its last word and without its first, so that the whole is not found again.
function within(passage: Passage, { first, end }: Piece, read: ReadPart): Piece[] {
  const found: Piece[] = [];
  for (const inner of [...read(passage, first, end - 1), ...read(passage, first + 1, end)]) {
    if (isActor(inner) && inner.first >= (found.at(-1)?.end ?? first)) found.push(inner);
  }
  return found;
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
    case "group":
      return `${means.kind} ${text}${dates}${late}`;
    case "place":
      return `${means.form} ${text} in ${means.code}`;
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
