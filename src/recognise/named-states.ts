import { OPEN } from "../model/actor.ts";
import type { Referent } from "../model/mention.ts";
import { isDash } from "./date-words.ts";
import { groupAt, pastOwner } from "./named-groups.ts";
import { type Piece, reasonOf } from "./names.ts";
import { groundOf, referentOf, tailAt } from "./noun-phrase.ts";
import type { Named, Read, Sight } from "./sight.ts";
import { isBacker } from "./whereabouts.ts";

/**
 * Reads the phrase that begins with a state's name: "Kazakh President Jane Doe", "China-Kazakhstan", "the Kenyan
 * capital, Nairobi".
 */
export function stateAt(sight: Sight, at: number, piece: Piece): Read {
  if (piece.means.kind !== "state") return { named: null, next: at + 1 };
  const { words } = sight.passage;
  const joined = compound(sight, at);
  if (joined) return joined;
  const shared = coordinate(sight, at);
  if (shared) return shared;
  if (isBacker(words, piece.end)) return { named: null, next: at + 1 };
  const { code, form } = piece.means;
  const group = groupOf(sight, at, code);
  if (group) return group;
  const capital = capitalAt(sight, at, piece);
  if (capital) return capital;
  const from = words[piece.end]?.lower === "'s" || words[piece.end]?.text === "'" ? piece.end + 1 : piece.end;
  const counterpart = counterpartAt(sight, from, code, piece);
  if (counterpart) return { named: counterpart, next: at + 1 };
  const tail = tailAt(sight, from, at + 1, [code], piece.first);
  if (tail) {
    const { referent, person } = referentOf(code, "GOV", tail);
    const because = [reasonOf(piece), ...tail.reasons].join("; ");
    const named: Named = {
      first: piece.first,
      end: tail.end,
      referents: [referent],
      ground: groundOf(tail),
      because,
      person,
    };
    return { named, next: tail.next };
  }
  const isPeople = form === "demonym" && isPlural(sight, piece);
  const isSeat = form === "capital" || form === "metonym";
  const ground = isSeat ? "capital" : form === "demonym" ? "demonym" : "name";
  const place = form === "capital" ? placeNote(sight, piece) : "";
  const referent: Referent = { code, sector: isPeople ? "CVL" : "GOV", who: null };
  return {
    named: {
      first: piece.first,
      end: piece.end,
      referents: [referent],
      ground,
      because: reasonOf(piece) + place,
      person: null,
    },
    next: at + 1,
  };
}

// "Syrian [Kurds]", "Lebanon's [Hezbollah]": a group with its state before it.
function groupOf(sight: Sight, at: number, code: string): Read | null {
  const state = sight.pieces[at]!;
  const piece = sight.pieces[at + 1];
  if (piece?.means.kind !== "group" || piece.first !== pastOwner(sight.passage.words, state.end)) return null;
  if (piece.means.code !== OPEN && piece.means.code !== code) return null;
  const { named, next } = groupAt(sight, at + 1, piece, code);
  return named && { named: { ...named, first: state.first, because: `${reasonOf(state)}; ${named.because}` }, next };
}

const MOST_OWNERS = 6;

// "the Kenyan and Ugandan presidents", "Kenya's, Uganda's and Rwanda's ministers"
function coordinate(sight: Sight, at: number): Read | null {
  const { pieces, passage } = sight;
  const { words } = passage;
  const owners: Piece[] = [];
  let next = at;
  for (let start = pieces[at]!.first; owners.length < MOST_OWNERS; ) {
    const piece = pieces[next];
    if (piece?.means.kind !== "state" || piece.first !== start) break;
    owners.push(piece);
    next++;
    const end = words[piece.end]?.lower === "'s" ? piece.end + 1 : piece.end;
    const comma = words[end]?.text === "," ? end + 1 : end;
    start = words[comma]?.lower === "and" ? comma + 1 : comma;
    if (start === end) break;
  }
  const last = owners.at(-1);
  if (!last || owners.length < 2) return null;
  const isOwned = words[last.end]?.lower === "'s";
  if (!isOwned && owners.some(({ means }) => means.kind === "state" && means.form !== "demonym")) return null;
  const tail = tailAt(sight, isOwned ? last.end + 1 : last.end, next, [], pieces[at]!.first);
  if (!tail || tail.person || tail.name !== null || !words[tail.end - 1]!.lower.endsWith("s")) return null;
  const referents = owners.map(
    ({ means }) => referentOf(means.kind === "state" ? means.code : "", "GOV", tail).referent,
  );
  const because = [...owners.map(reasonOf), ...tail.reasons].join("; ");
  const named: Named = {
    first: pieces[at]!.first,
    end: tail.end,
    referents,
    ground: groundOf(tail),
    because,
    person: null,
  };
  return { named, next: tail.next };
}

const isPlural = ({ passage }: Sight, piece: Piece): boolean => {
  const token = passage.parse.tokens[passage.words[piece.end - 1]!.token];
  return (token?.xpos === "NNS" || token?.xpos === "NNPS") && passage.words[piece.end - 1]!.lower.endsWith("s");
};

const PLACE_PREPOSITIONS =
  /^(?:in|at|to|from|near|outside|around|through|into|via|toward|towards|leaving|reached|visited)$/;

// "in Astana" is a place, "with Astana" a government; both give the state.
function placeNote({ passage }: Sight, piece: Piece): string {
  const before = passage.words[piece.first - 1];
  return before && PLACE_PREPOSITIONS.test(before.lower) ? ", as a place" : ", as its government";
}

/** Names joined by dashes, "Kenya-Uganda": one mention of several. */
export function compound(sight: Sight, at: number): Read | null {
  const { words } = sight.passage;
  const referents: Referent[] = [];
  const reasons: string[] = [];
  let next = at;
  let end = -1;
  for (; next < sight.pieces.length && referents.length < 8; next++) {
    const piece = sight.pieces[next]!;
    if (piece.means.kind !== "state" && piece.means.kind !== "organisation") break;
    const isJoined =
      end < 0 ||
      (isDash(words[end]?.text) &&
        !words[end]!.hasSpace &&
        words[end + 1]?.hasSpace === false &&
        piece.first === end + 1);
    if (!isJoined) break;
    referents.push({
      code: piece.means.code,
      sector: piece.means.kind === "state" ? "GOV" : piece.means.sector,
      who: null,
    });
    reasons.push(reasonOf(piece));
    end = piece.end;
  }
  if (referents.length < 2) return null;
  const named: Named = {
    first: sight.pieces[at]!.first,
    end,
    referents: referents.filter(({ code }, place) => referents.findIndex((other) => other.code === code) === place),
    ground: "name",
    because: reasons.join("; "),
    person: null,
  };
  return { named, next };
}

// "the Kazakh capital, Astana", "Kenya's capital Nairobi", "the Kazakh capital"
function capitalAt(sight: Sight, at: number, piece: Piece): Read | null {
  const { words } = sight.passage;
  if (piece.means.kind !== "state") return null;
  const noun = words[piece.end]?.lower === "'s" ? piece.end + 1 : piece.end;
  if (words[noun]?.lower !== "capital") return null;
  let end = words[noun + 1]?.lower === "city" ? noun + 2 : noun + 1;
  let next = at + 1;
  const city = sight.pieces[next];
  const link = words[end]?.text === "," || words[end]?.lower === "of" ? end + 1 : end;
  const reasons = [reasonOf(piece)];
  if (city?.means.kind === "state" && city.means.code === piece.means.code && city.first === link) {
    end = city.end;
    next++;
    reasons.push(reasonOf(city));
  }
  const referents: Referent[] = [{ code: piece.means.code, sector: "GOV", who: null }];
  const because = `${reasons.join("; ")}, as a place`;
  return { named: { first: piece.first, end, referents, ground: "capital", because, person: null }, next };
}

// "his Peruvian counterpart", "the Chilean side"
function counterpartAt(sight: Sight, from: number, code: string, piece: Piece): Named | null {
  const { words } = sight.passage;
  // In a treaty "the Chilean Party" is the state; a party of voters has a name before the word.
  const word = words[from]?.text === "Party" ? "side" : words[from]?.lower;
  if (word !== "counterpart" && word !== "counterparts" && word !== "side") return null;
  const referents: Referent[] = [{ code, sector: "GOV", who: null }];
  const ground = word === "side" ? "demonym" : "office";
  return { first: piece.first, end: from + 1, referents, ground, because: `${reasonOf(piece)}; ${word}`, person: null };
}
