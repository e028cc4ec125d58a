import type { Referent } from "../model/mention.ts";
import { isDash } from "./date-words.ts";
import { type Piece, reasonOf } from "./names.ts";
import { groundOf, type Named, referentOf, type Sight, tailAt } from "./noun-phrase.ts";
import { personOn } from "./people.ts";

/** A phrase that was read, and the piece after it. */
export interface Read {
  readonly named: Named | null;
  readonly next: number;
}

/** Reads the actor whose phrase begins at piece `at`: a state, an organisation, a title, an agent or a person with all that belongs to it. */
export function namedAt(sight: Sight, at: number): Read {
  const piece = sight.pieces[at]!;
  switch (piece.means.kind) {
    case "state":
      return stateAt(sight, at, piece);
    case "organisation":
      return organisationAt(sight, at, piece, piece.means.code);
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

function stateAt(sight: Sight, at: number, piece: Piece): Read {
  if (piece.means.kind !== "state") return { named: null, next: at + 1 };
  const { words } = sight.passage;
  const joined = compound(sight, at);
  if (joined) return joined;
  const { code, form } = piece.means;
  const capital = capitalAt(sight, at, piece);
  if (capital) return capital;
  const from = words[piece.end]?.lower === "'s" || words[piece.end]?.text === "'" ? piece.end + 1 : piece.end;
  const tail = tailAt(sight, from, at + 1, [code]);
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
  const counterpart = counterpartAt(sight, from, code, piece);
  if (counterpart) return { named: counterpart, next: at + 1 };
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

// "China-Kazakhstan", "Sino-Russian": one mention of several states.
function compound(sight: Sight, at: number): Read | null {
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

// "his Kazakh counterpart Jane Doe"
function counterpartAt(sight: Sight, from: number, code: string, piece: Piece): Named | null {
  const word = sight.passage.words[from]?.lower;
  if (word !== "counterpart" && word !== "counterparts" && word !== "side") return null;
  const referents: Referent[] = [{ code, sector: "GOV", who: null }];
  const ground = word === "side" ? "demonym" : "office";
  return { first: piece.first, end: from + 1, referents, ground, because: `${reasonOf(piece)}; ${word}`, person: null };
}

function organisationAt(sight: Sight, at: number, piece: Piece, code: string): Read {
  const { words } = sight.passage;
  const joined = compound(sight, at);
  if (joined) return joined;
  const sector = piece.means.kind === "organisation" ? piece.means.sector : "IGO";
  let { end } = piece;
  let next = at + 1;
  const short = sight.pieces[next];
  const isShort = short?.means.kind === "organisation" && short.means.code === code && short.first === end + 1;
  if (isShort && words[end]?.text === "(" && words[short.end]?.text === ")") {
    end = short.end + 1;
    next++;
  }
  const from = words[end]?.lower === "'s" ? end + 1 : end;
  const tail = tailAt(sight, from, next, [code]);
  const because = reasonOf(piece);
  if (!tail?.isTitle) {
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

// "President Tokayev", "the President of Kenya", "the government of Kenya", "Foreign Minister Jane Doe of Kenya"
function titleAt(sight: Sight, at: number, piece: Piece): Read {
  const { words } = sight.passage;
  const tail = tailAt(sight, piece.first, at, []);
  if (!tail) return { named: null, next: at + 1 };
  const owner = ownerAfter(sight, tail.end, tail.next);
  const reasons = tail.reasons.join("; ");
  if (!owner) {
    if (!tail.person) return { named: null, next: tail.next };
    const { referent, person } = referentOf(tail.person.referent.code, ownSector(tail.person.referent.sector), tail);
    const because = `${reasons}; ${tail.person.because}`;
    return {
      named: { first: piece.first, end: tail.end, referents: [referent], ground: "person", because, person },
      next: tail.next,
    };
  }
  const after = owner.end;
  const named = sight.pieces[owner.next]?.means.kind === "person" && sight.pieces[owner.next]!.first === after;
  const holder = named
    ? personAt(sight, owner.next, sight.pieces[owner.next]!, personCode(sight, owner.next)).named
    : null;
  const whole = holder?.person ? { ...tail, person: holder.person } : tail;
  const { referent, person } = referentOf(owner.code, owner.isState ? "GOV" : "IGO", whole);
  const end = holder ? holder.end : after;
  const because = `${reasons}; ${reasonOf(sight.pieces[owner.piece]!)}`;
  const first = words[piece.first] ? piece.first : at;
  return {
    named: { first, end, referents: [referent], ground: groundOf(whole), because, person },
    next: holder ? owner.next + 1 : owner.next,
  };
}

const ownSector = (sector: Referent["sector"]): Referent["sector"] =>
  sector === "IGO" || sector === "NGO" ? sector : "GOV";

const personCode = (sight: Sight, at: number): string => {
  const { means } = sight.pieces[at]!;
  return means.kind === "person" ? means.person : "";
};

function ownerAfter(sight: Sight, from: number, next: number) {
  const { words } = sight.passage;
  if (words[from]?.lower !== "of") return null;
  const start = words[from + 1]?.lower === "the" ? from + 2 : from + 1;
  const piece = sight.pieces[next];
  if (!piece || piece.first !== start) return null;
  if (piece.means.kind === "state" && piece.means.form !== "demonym") {
    return { code: piece.means.code, isState: true, end: piece.end, next: next + 1, piece: next };
  }
  if (piece.means.kind === "organisation") {
    return { code: piece.means.code, isState: false, end: piece.end, next: next + 1, piece: next };
  }
  return null;
}

function personAt(sight: Sight, at: number, piece: Piece, code: string): Read {
  const { memory } = sight;
  // A bare "Wang" is the Wang that the document has told of.
  const told = piece.end === piece.first + 1 ? memory.people.get(sight.passage.words[piece.first]!.text) : undefined;
  const person = told ?? personOn(memory.gazetteer, code, memory.day);
  if (!person) return { named: null, next: at + 1 };
  const because = person.because;
  const named: Named = {
    first: piece.first,
    end: piece.end,
    referents: [person.referent],
    ground: "person",
    because,
    person,
  };
  return { named, next: at + 1 };
}
