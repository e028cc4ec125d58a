import type { Referent } from "../model/mention.ts";
import { bareAt } from "./bare-agents.ts";
import { countryFor } from "./coreference.ts";
import { type Piece, reasonOf } from "./names.ts";
import { groundOf, referentOf, type Tail, tailAt } from "./noun-phrase.ts";
import { isLocal, type Owner, ownersAfter } from "./owners.ts";
import { type Person, personOn } from "./people.ts";
import type { Named, Read, Sight } from "./sight.ts";
import { nameAt, pastHonorifics } from "./unknown-names.ts";
import { isCapital } from "./words.ts";

/**
 * Reads "President Tokayev", "the President of Kenya", "the governments of Kenya and Uganda", "the Minister of Trade
 * of Kenya Jane Doe".
 */
export function titleAt(sight: Sight, at: number, piece: Piece): Read {
  const tail = tailAt(sight, piece.first, at, []);
  if (!tail) return { named: null, next: at + 1 };
  const owners = ownersAfter(sight, tail);
  if (owners.length > 0) return owned(sight, piece, tail, owners);
  const told = tail.person ? heldBy(piece, tail, tail.person) : officeTold(sight, piece, tail);
  const named = told ?? local(sight, piece, tail) ?? bareAt(sight, piece.first, tail);
  return { named, next: tail.next };
}

function owned(sight: Sight, piece: Piece, tail: Tail, owners: readonly Owner[]): Read {
  const last = owners.at(-1)!;
  const reasons = [...tail.reasons, ...owners.map(({ because }) => because)].join("; ");
  const base = { first: piece.first, ground: groundOf(tail), because: reasons };
  if (owners.length > 1) {
    const referents = owners.map(
      ({ code, sector }) => referentOf(code, sector, { ...tail, person: null, name: null }).referent,
    );
    return { named: { ...base, end: last.end, referents, person: null }, next: last.next };
  }
  const whole = tail.person || tail.name !== null ? null : holderAfter(sight, last, tail);
  const { referent, person } = referentOf(last.code, last.sector, whole ?? tail);
  const end = whole?.end ?? last.end;
  const named: Named = { ...base, ground: groundOf(whole ?? tail), end, referents: [referent], person };
  return { named, next: whole?.next ?? last.next };
}

// "Minister of Foreign Affairs of Kenya Jane Doe"
function holderAfter(sight: Sight, owner: Owner, tail: Tail): Tail | null {
  const { memory, pieces } = sight;
  const piece = pieces[owner.next];
  if (piece?.means.kind === "person" && piece.first === owner.end) {
    const person = personOn(memory.gazetteer, piece.means.person, memory.day);
    return person && { ...tail, person, end: piece.end, next: owner.next + 1 };
  }
  const found = tail.isTitle ? nameAt(sight, owner.end, owner.next) : null;
  return found?.name.includes(" ") ? { ...tail, name: found.name, end: found.end, next: owner.next } : null;
}

function heldBy(piece: Piece, tail: Tail, known: Person): Named {
  const { referent, person } = referentOf(known.referent.code, ownSector(known.referent.sector), tail);
  const because = `${tail.reasons.join("; ")}; ${known.because}`;
  return { first: piece.first, end: tail.end, referents: [referent], ground: "person", because, person };
}

const PUBLIC = new Set(["GOV", "COP", "JUD", "LEG"]);

// "the government", "the police": of the state that the sentence, or the one before it, is about.
function local(sight: Sight, piece: Piece, tail: Tail): Named | null {
  const { passage, memory } = sight;
  if (tail.isTitle || passage.words[piece.first - 1]?.lower !== "the") return null;
  if (!PUBLIC.has(tail.sector!) || !isLocal(tail.sector, passage.words[tail.end - 1]!.lower)) return null;
  const owner = countryFor(passage, memory, -1, 1);
  const code = owner?.referents[0]?.code;
  if (!code || memory.gazetteer.actor(code)?.kind !== "state") return null;
  const { referent } = referentOf(code, "GOV", tail);
  const because = `${tail.reasons.join("; ")}; of ${code}, the state last told of`;
  return { first: piece.first, end: tail.end, referents: [referent], ground: "agent", because, person: null };
}

const ownSector = (sector: Referent["sector"]): Referent["sector"] =>
  sector === "IGO" || sector === "NGO" ? sector : "GOV";

// "the President", once the text has told who holds the office.
function officeTold({ passage, memory }: Sight, piece: Piece, tail: Tail): Named | null {
  if (tail.office === null || tail.name !== null || passage.words[piece.first - 1]?.lower !== "the") return null;
  if (passage.words[tail.end - 1]!.lower.endsWith("s")) return null;
  const person = memory.offices.get(tail.office);
  if (!person) return null;
  const because = `${tail.reasons.join("; ")}; the one last told of`;
  return { first: piece.first, end: tail.end, referents: [person.referent], ground: "office", because, person };
}

// "Amber [Tusk]", "[Bush] Gardens": a family name within a longer name is another's.
function isOther({ passage: { words }, pieces }: Sight, at: number, piece: Piece): boolean {
  if (piece.end > piece.first + 1) return false;
  const next = words[piece.end];
  if (isCapital(next) && next!.hasSpace && pieces[at + 1]?.first !== piece.end) return true;
  const before = words[piece.first - 1];
  const isNamed = isCapital(before) && before!.text.length > 1 && words[piece.first]!.hasSpace;
  if (!isNamed || piece.first < 2 || pastHonorifics(words, piece.first - 1) === piece.first) return false;
  return pieces[at - 1]?.end !== piece.first;
}

/** Reads a person's name, and the administration named after them: "Tokayev", "the Biden administration". */
export function personAt(sight: Sight, at: number, piece: Piece, code: string): Read {
  const { memory, passage, pieces } = sight;
  // A bare "Wang" is the Wang that the document has told of.
  const told = piece.end === piece.first + 1 ? memory.people.get(passage.words[piece.first]!.text) : undefined;
  const person = told ?? personOn(memory.gazetteer, code, memory.day);
  if (!person || (!told && isOther(sight, at, piece))) return { named: null, next: at + 1 };
  const { because, referent } = person;
  const agent = pieces[at + 1];
  if (agent?.means.kind === "agent" && agent.first === piece.end && agent.means.sector === "GOV") {
    const of: Referent = { ...referent, sector: referent.sector === "CVL" ? "GOV" : referent.sector, who: null };
    const reasons = `${because}; ${reasonOf(agent)}`;
    const named: Named = {
      first: piece.first,
      end: agent.end,
      referents: [of],
      ground: "agent",
      because: reasons,
      person: null,
    };
    return { named, next: at + 2 };
  }
  return {
    named: { first: piece.first, end: piece.end, referents: [referent], ground: "person", because, person },
    next: at + 1,
  };
}
