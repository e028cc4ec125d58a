import { OPEN, type Sector } from "../model/actor.ts";
import { reasonOf } from "./names.ts";
import type { Tail } from "./noun-phrase.ts";
import { personOn } from "./people.ts";
import type { Sight } from "./sight.ts";
import { isCapital } from "./words.ts";

/**
 * A state or organisation to which a title or agent belongs; `end` is the word after its name, `next` the piece after
 * it.
 */
export interface Owner {
  readonly code: string;
  readonly sector: Sector;
  readonly end: number;
  readonly next: number;
  readonly because: string;
}

const MOST_WORDS = 7;
const MOST_OWNERS = 6;

/**
 * The owners told after a title: "of Kenya", "of the Republic of Kenya", "for Trade of Kenya"; several after a plural.
 */
export function ownersAfter(sight: Sight, tail: Tail): Owner[] {
  const { words } = sight.passage;
  const { end, next } = tail;
  const first =
    fromAt(sight, tail) ?? ownerAt(sight, pastPortfolio(sight, end, next), next, tail.isTitle) ?? placeAt(sight, tail);
  if (!first) return [];
  const owners = [first];
  if (!words[end - 1]!.lower.endsWith("s")) return owners;
  for (let last = first; owners.length < MOST_OWNERS; last = owners.at(-1)!) {
    const comma = words[last.end]?.text === "," ? last.end + 1 : last.end;
    const and = words[comma]?.lower === "and" ? comma + 1 : comma;
    const start = words[and]?.lower === "the" ? and + 1 : and;
    const found = start > last.end ? ownerNamed(sight, start, last.next) : null;
    if (!found || (and === comma && !endsInAnd(sight, found))) break;
    owners.push(found);
  }
  return owners;
}

// A list of names goes on to an "and".
function endsInAnd({ passage: { words } }: Sight, { end }: Owner): boolean {
  return words[end]?.text === "," || words[end]?.lower === "and";
}

const LOCAL = new Set<Sector>(["COP", "JUD", "LEG", "CVL", "LAB", "OPP", "EDU", "MED", "CRM", "REB", "REF"]);

/** True for those who act within a state: police, courts, crowds, a government; not for troops, envoys and firms. */
export const isLocal = (sector: Sector | null, word: string): boolean =>
  LOCAL.has(sector!) || /^(?:authorities|officials|governments?)$/.test(word);

const RESIDENT = new Set<Sector>(["CVL", "REF", "EDU", "LAB", "MED", "OPP", "JUD", "LEG", "COP", "REB", "BUS"]);

const SOLDIER = /^(?:soldiers?|officers?|servicem[ae]n)$/;

// "refugees from Sudan", but not troops withdrawn from there: the tree must hang the state on the noun.
function fromAt(sight: Sight, { end, next, sector, isTitle }: Tail): Owner | null {
  const { words, parse } = sight.passage;
  if (isTitle || words[end]?.lower !== "from" || !(RESIDENT.has(sector!) || SOLDIER.test(words[end - 1]!.lower)))
    return null;
  const owner = ownerNamed(sight, words[end + 1]?.lower === "the" ? end + 2 : end + 1, next);
  const token = owner && parse.tokens[words[owner.end - 1]!.token];
  return token?.deprel === "nmod" && token.head === words[end - 1]!.token ? owner : null;
}

// "police in Nairobi", "authorities in Peru"; but troops, envoys and firms may be in another's country.
function placeAt(sight: Sight, { end, next, sector, isTitle }: Tail): Owner | null {
  const { words } = sight.passage;
  if (isTitle || !isLocal(sector, words[end - 1]!.lower) || words[end]?.lower !== "in") return null;
  return ownerNamed(sight, words[end + 1]?.lower === "the" ? end + 2 : end + 1, next);
}

function ownerAt(sight: Sight, of: number, next: number, isTitle: boolean): Owner | null {
  const { words } = sight.passage;
  if (words[of]?.lower !== "of") return null;
  return ownerNamed(sight, words[of + 1]?.lower === "the" ? of + 2 : of + 1, next, isTitle);
}

function ownerNamed({ pieces, memory }: Sight, start: number, next: number, isTitle = true): Owner | null {
  const piece = pieces[next];
  if (!piece || piece.first !== start) return null;
  const { means, end } = piece;
  const base = { end, next: next + 1, because: reasonOf(piece) };
  if (means.kind === "state" && means.form !== "demonym") return { ...base, code: means.code, sector: "GOV" };
  if (means.kind === "place") return { ...base, code: means.code, sector: "GOV" };
  if (means.kind === "group" && means.code !== OPEN) return { ...base, code: means.code, sector: means.sector };
  if (means.kind === "person") {
    const person = isTitle ? null : personOn(memory.gazetteer, means.person, memory.day);
    return person && { ...base, code: person.referent.code, sector: person.referent.sector === "IGO" ? "IGO" : "GOV" };
  }
  if (means.kind !== "organisation") return null;
  return { ...base, code: means.code, sector: memory.gazetteer.actor(means.code) ? means.sector : "IGO" };
}

// "[Cabinet Secretary] for Trade and Industry of Kenya": the place of the "of" before the owner.
function pastPortfolio({ passage: { words }, pieces }: Sight, from: number, next: number): number {
  const piece = pieces[next];
  if (!piece || piece.first - from > MOST_WORDS) return from;
  const of = words[piece.first - 1]?.lower === "the" ? piece.first - 2 : piece.first - 1;
  for (let at = from; at < of; at++) {
    if (!isCapital(words[at]) && !/^(?:of|for|and|the|,)$/.test(words[at]!.lower)) return from;
  }
  return of;
}
