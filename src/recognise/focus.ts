import type { Gazetteer, Meaning } from "../codebook/gazetteer.ts";
import { fold } from "../ground/fold.ts";
import type { Document } from "../model/document.ts";
import type { Piece } from "./names.ts";
import { personOn } from "./people.ts";

const MOST = 8;
const IN_TITLE = 6;
const EARLY = 2;
const EARLY_SENTENCES = 6;

/**
 * The states that a document is most about, weightiest first: how often each is named, by itself or by its people in
 * office.
 * A title weighs most, the first sentences more than later ones. Two states of one weight stand in the order in which
 * they are first named.
 */
export function focusOf(
  document: Document,
  sentences: readonly { readonly pieces: readonly Piece[] }[],
  gazetteer: Gazetteer,
  day: string | null,
): string[] {
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
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([code]) => code);
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
