import type { Gazetteer, Meaning } from "../codebook/gazetteer.ts";
import { fold } from "../ground/fold.ts";
import type { Document } from "../model/document.ts";
import type { PassageRead } from "./passage-reading.ts";
import { personOn } from "./people.ts";

const MOST = 8;
const IN_TITLE = 6;
const EARLY = 2;
const EARLY_SENTENCES = 6;

/** What a document is about. */
export interface Focus {
  /** States, weightiest first. */
  readonly states: readonly string[];
  /** The state it was written in by its dateline, or that outweighs all others by far; null when there is none. */
  readonly home: string | null;
}

/**
 * The states that a document is most about, weightiest first: how often each is named, by itself or by its people in
 * office.
 * A title weighs most, the first sentences more than later ones. Two states of one weight stand in the order in which
 * they are first named.
 */
export function focusOf(
  document: Document,
  sentences: readonly PassageRead[],
  gazetteer: Gazetteer,
  day: string | null,
): Focus {
  const weights = new Map<string, number>();
  const weigh = (means: Meaning, weight: number) => {
    const code =
      means.kind === "state" ? means.code : means.kind === "person" ? stateOf(gazetteer, means.person, day) : null;
    if (code !== null) weights.set(code, (weights.get(code) ?? 0) + weight);
  };
  for (const words of titlesOf(document)) {
    for (const { entries } of gazetteer.scan(words)) weigh(entries[0]!.means, IN_TITLE);
  }
  sentences.forEach(({ pieces }, at) => {
    for (const { means } of pieces) weigh(means, at < EARLY_SENTENCES ? EARLY : 1);
  });
  const order = [...weights].sort((a, b) => b[1] - a[1]);
  const states = order.slice(0, MOST).map(([code]) => code);
  const [first, second] = order;
  const isClear = first !== undefined && first[1] >= CLEAR && first[1] >= FAR_AHEAD * (second?.[1] ?? 0);
  return {
    states,
    home: datelineOf(document, gazetteer) ?? lineOf(sentences) ?? (isClear && sentences.length > 1 ? first[0] : null),
  };
}

const CLEAR = 6;
const FAR_AHEAD = 3;

// The same, where the line was left in the text: a name in capitals before "(", "-" and the like.
function lineOf(sentences: readonly PassageRead[]): string | null {
  for (const { passage, pieces } of sentences.slice(0, EARLY_SENTENCES)) {
    const [piece] = pieces;
    if (!piece || piece.first > 0 || !/^[(,:-]$/.test(passage.words[piece.end]?.text ?? ".")) continue;
    const name = passage.words.slice(0, piece.end);
    const isLine = name[0]!.text.length > 2 && name.every(({ text }) => text === text.toUpperCase());
    if (isLine && isPlace(piece.means)) return piece.means.code;
  }
  return null;
}

const isPlace = (means: Meaning): means is Extract<Meaning, { kind: "place" | "state" }> =>
  means.kind === "place" || (means.kind === "state" && means.form !== "demonym");

// "LAGOS (Wire) -": where the text was written.
function datelineOf({ blocks, view }: Document, gazetteer: Gazetteer): string | null {
  for (const { kind, span } of blocks) {
    if (kind !== "dateline") continue;
    for (const { entries } of gazetteer.scan(view.text.slice(view.toFolded(span.start), view.toFolded(span.end)))) {
      const { means } = entries[0]!;
      if (isPlace(means)) return means.code;
    }
  }
  return null;
}

/** The folded words of the document's title blocks, or of the title its page gave. */
function titlesOf({ blocks, view, about }: Document): string[] {
  const titles = blocks.filter(({ kind }) => kind === "title");
  if (titles.length === 0) return about.title ? [fold(about.title.value).text] : [];
  return titles.map(({ span }) => view.text.slice(view.toFolded(span.start), view.toFolded(span.end)));
}

function stateOf(gazetteer: Gazetteer, person: string, day: string | null): string | null {
  const referent = personOn(gazetteer, person, day)?.referent;
  return referent && gazetteer.actor(referent.code)?.kind === "state" ? referent.code : null;
}
