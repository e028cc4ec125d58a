import type { Gazetteer } from "../codebook/gazetteer.ts";
import type { Document } from "../model/document.ts";
import { isCoded } from "../model/document.ts";
import type { Piece } from "./names.ts";
import { personOn } from "./people.ts";
import type { Passage } from "./words.ts";

const MOST = 8;
const IN_TITLE = 6;
const EARLY = 2;
const EARLY_SENTENCES = 6;

/**
 * The states that a document is most about, weightiest first: how often each is named, by itself or by its people in office.
 * A title weighs most, the first sentences more than later ones. Two states of one weight stand in the order in which they are first named.
 */
export function focusOf(
  document: Document,
  passages: readonly Passage[],
  pieces: readonly (readonly Piece[])[],
  gazetteer: Gazetteer,
  day: string | null,
): string[] {
  const weights = new Map<string, number>();
  let early = 0;
  for (const [at, { parse }] of passages.entries()) {
    const kind = document.blocks[parse.sentence.block]?.kind ?? "paragraph";
    if (kind !== "title" && !isCoded(kind)) continue;
    const weight = kind === "title" ? IN_TITLE : early++ < EARLY_SENTENCES ? EARLY : 1;
    for (const { means } of pieces[at]!) {
      const code =
        means.kind === "state" ? means.code : means.kind === "person" ? stateOf(gazetteer, means.person, day) : null;
      if (code !== null) weights.set(code, (weights.get(code) ?? 0) + weight);
    }
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([code]) => code);
}

function stateOf(gazetteer: Gazetteer, person: string, day: string | null): string | null {
  const referent = personOn(gazetteer, person, day)?.referent;
  return referent && gazetteer.actor(referent.code)?.kind === "state" ? referent.code : null;
}
