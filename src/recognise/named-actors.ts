import { groupAt, placeAt } from "./named-groups.ts";
import { compound, stateAt } from "./named-states.ts";
import { personAt, titleAt } from "./named-titles.ts";
import { type Piece, reasonOf } from "./names.ts";
import { groundOf, referentOf, tailAt } from "./noun-phrase.ts";
import type { Named, Read, Sight } from "./sight.ts";

/**
 * Reads the actor whose phrase begins at piece `at`: a state, an organisation, a title, an agent or a person with all
 * that belongs to it.
 */
export function namedAt(sight: Sight, at: number): Read {
  const piece = sight.pieces[at]!;
  switch (piece.means.kind) {
    case "state":
      return stateAt(sight, at, piece);
    case "organisation":
      return organisationAt(sight, at, piece, piece.means.code);
    case "place":
      return placeAt(sight, at, piece);
    case "group":
      return groupAt(sight, at, piece);
    case "title":
    case "agent":
      return titleAt(sight, at, piece);
    case "person":
      return personAt(sight, at, piece, piece.means.person);
    case "mechanism":
    case "strategy":
      return { named: null, next: at + 1 };
  }
}

function organisationAt(sight: Sight, at: number, piece: Piece, code: string): Read {
  const { passage, pieces } = sight;
  const { words } = passage;
  const joined = compound(sight, at);
  if (joined) return joined;
  const sector = piece.means.kind === "organisation" ? piece.means.sector : "IGO";
  let { end } = piece;
  let next = at + 1;
  const short = pieces[next];
  const isShort = short?.means.kind === "organisation" && short.means.code === code && short.first === end + 1;
  if (isShort && words[end]?.text === "(" && words[short.end]?.text === ")") {
    end = short.end + 1;
    next++;
  }
  const from = words[end]?.lower === "'s" ? end + 1 : end;
  const tail = tailAt(sight, from, next, [code], piece.first);
  const because = reasonOf(piece);
  const isTheirs = tail?.isTitle || (tail && sector === "IGO" && pieces[next]!.first === from);
  if (!tail || !isTheirs) {
    const named: Named = {
      first: piece.first,
      end,
      referents: [{ code, sector, who: null }],
      ground: "organisation",
      because,
      person: null,
    };
    return { named, next };
  }
  const { referent, person } = referentOf(code, sector, tail);
  const reasons = [because, ...tail.reasons].join("; ");
  return {
    named: {
      first: piece.first,
      end: tail.end,
      referents: [referent],
      ground: groundOf(tail),
      because: reasons,
      person,
    },
    next: tail.next,
  };
}
