import { OPEN, type Sector } from "../model/actor.ts";
import type { Token } from "../model/parse.ts";
import { isDash } from "./date-words.ts";
import type { Memory } from "./memory.ts";
import { type Piece, reasonOf } from "./names.ts";
import { personOn } from "./people.ts";
import type { Sight } from "./sight.ts";
import type { Passage, Word } from "./words.ts";

/** The state that a sentence tells for somebody without one, and by what. */
export interface Whereabouts {
  readonly code: string;
  readonly because: string;
}

/**
 * A state named in a sentence: `site` where things happen ("in Lagos"), `body` by a part of that state ("Kenyan
 * courts"), `person` by one of its people or groups, `actor` as the subject, `other` in any other way: it may be the other party.
 */
interface Trace extends Whereabouts {
  readonly role: "site" | "body" | "person" | "actor" | "other";
  readonly word: number;
  readonly clause: number;
}

const traces = new WeakMap<readonly Piece[], readonly Trace[]>();

function tracesOf({ passage, pieces, memory }: Sight): readonly Trace[] {
  let found = traces.get(pieces);
  if (!found) {
    found = pieces.flatMap((piece, at) => traceOf(passage, pieces, at, piece, memory) ?? []);
    traces.set(pieces, found);
  }
  return found;
}

function traceOf(passage: Passage, pieces: readonly Piece[], at: number, piece: Piece, memory: Memory): Trace | null {
  const { means, first, end } = piece;
  const clause = clauseOf(passage.parse.tokens, passage.words[end - 1]!.token);
  const base = { because: reasonOf(piece), word: first, clause };
  switch (means.kind) {
    case "place":
      return { ...base, code: means.code, role: "site" };
    case "state":
      return { ...base, code: means.code, role: roleOfState(passage, pieces, at) };
    case "group":
      return means.code === OPEN ||
        NOT_OF_STATE.has(means.sector) ||
        memory.gazetteer.actor(means.code)?.kind !== "state"
        ? null
        : { ...base, code: means.code, role: "person" };
    case "person": {
      const referent = personOn(memory.gazetteer, means.person, memory.day)?.referent;
      const isOfState = referent && memory.gazetteer.actor(referent.code)?.kind === "state";
      return isOfState ? { ...base, code: referent.code, role: "person" } : null;
    }
    default:
      return null;
  }
}

const NOT_OF_STATE = new Set<Sector>(["BUS", "MED", "NGO", "IGO"]);
const IN = /^(?:in|at|near|outside|across|throughout|around|inside|within|over|into)$/;
const AREA =
  /^(?:the|northern|southern|eastern|western|central|north|south|east|west|northeastern|northwestern|southeastern|southwestern|upper|lower|coastal|mainland|occupied|war-torn|neighbouring|neighboring|capital|city|town|village|province|region|state|district|of|parts|rural|all|much)$/;
const MOST_AREA = 5;

/** True when words stand where something is done: "in [Lagos]", "across the northern [Mali]". */
export function isSite(words: readonly Word[], first: number): boolean {
  let at = first - 1;
  while (at > first - MOST_AREA && at >= 0 && AREA.test(words[at]!.lower)) at--;
  return IN.test(words[at]?.lower ?? "");
}

/** What a state sends abroad or lets in: where they are tells nothing of whose they are. */
export const ABROAD =
  /(?:envoy|emissar|diplomat|ambassador|embass|consul|delegat|negotiat|mission|representative|attach|peacekeep|tourist|visitor|travell?er|national|expat|exile|diaspora|settler|pilgrim|invader|occupation|coalition|investor|importer|exporter|hostage|contractor|mercenar|foreign)/;
const OWN = new Set<Sector>(["GOV", "MIL", "COP", "JUD", "LEG", "OPP", "REB", "PTY", "SPY"]);

function roleOfState({ words, parse: { tokens } }: Passage, pieces: readonly Piece[], at: number): Trace["role"] {
  const piece = pieces[at]!;
  const { means } = piece;
  if (means.kind !== "state") return "other";
  if (means.form !== "demonym" && isSite(words, piece.first)) return "site";
  const isOwner = means.form === "demonym" || words[piece.end]?.lower === "'s";
  const before = pieces[at - 1];
  if (before && words[before.end]?.lower === "of" && piece.first - before.end <= 2 && isBody(before, words))
    return "body";
  const after = pieces[at + 1];
  // "Cairo University", "Lima police": what is in a city is of its state.
  if (means.form === "capital" && after?.means.kind === "agent" && after.first === piece.end) return "site";
  if (isBacker(words, piece.end)) return "other";
  const isSubject = (end: number): boolean => tokens[words[end - 1]!.token]?.deprel.startsWith("nsubj") ?? false;
  if (!isOwner || !after || after.first - piece.end > 3) return isSubject(piece.end) ? "actor" : "other";
  // "Peruvian farmers" who act do so at home; whoever is acted on under a state's name is marked as a stranger.
  return isBody(after, words) || (after.means.kind === "agent" && isSubject(after.end) && !isAbroad(after, words))
    ? "body"
    : "other";
}

const BACKED = /^(?:backed|supported|aligned|allied|funded|financed|armed|trained|sponsored|friendly|affiliated)$/;

/** True for a state's name in "Norwegian-backed rebels": they are not its own. */
export const isBacker = (words: readonly Word[], end: number): boolean =>
  isDash(words[end]?.text) && !words[end]!.hasSpace && BACKED.test(words[end + 1]?.lower ?? "");

const isAbroad = ({ end }: Piece, words: readonly Word[]): boolean => ABROAD.test(words[end - 1]!.lower);

const isBody = (piece: Piece, words: readonly Word[]): boolean =>
  (piece.means.kind === "agent" || piece.means.kind === "title") &&
  OWN.has(piece.means.sector) &&
  !isAbroad(piece, words);

const MOST_UP = 12;

/** The verb over a token, or the top of its tree: the clause it stands in. */
function clauseOf(tokens: readonly Token[], token: number): number {
  let at = token;
  for (let up = 0; up < MOST_UP && at >= 0; up++) {
    const here = tokens[at];
    if (!here || here.head < 0 || (here.upos === "VERB" && at !== token)) return at;
    at = here.head;
  }
  return at;
}

/** What the words of a sentence tell of somebody's state; `people` when persons and groups named in it may tell too. */
export interface Asked {
  readonly word: number;
  readonly isBySite: boolean;
  /** They may stand in another's state: a site tells only when the sentence names no other state. */
  readonly isVisiting: boolean;
  readonly isByBody: boolean;
  readonly isByPeople: boolean;
  /** A state that acts on them does so at home: "Peru jailed protesters". */
  readonly isByActor: boolean;
}

/** A sentence that names more is a list, and tells nothing of anybody in it. */
const MOST_TRACES = 40;

/** The one state in whose clause or sentence somebody stands; null when it names none for sure. */
export function stateAround(sight: Sight, asked: Asked): Whereabouts | null {
  const { word, isBySite, isVisiting } = asked;
  const all = tracesOf(sight);
  if (all.length === 0 || all.length > MOST_TRACES) return null;
  const isOne = all.every(({ code }) => code === all[0]!.code);
  const { tokens } = sight.passage.parse;
  const clause = clauseOf(tokens, sight.passage.words[word]!.token);
  const sites = isBySite && (isOne || !isVisiting) ? all.filter(({ role }) => role === "site") : [];
  const here = nearest(
    sites.filter((site) => site.clause === clause),
    word,
  );
  if (here) return { ...here, because: `${here.because}, where it is done` };
  const site = theOne(sites);
  if (site) return { ...site, because: `${site.because}, the one place that the sentence names` };
  if (sites.length > 0) return null;
  const tells = { body: asked.isByBody, person: asked.isByPeople, actor: asked.isByActor, site: false, other: false };
  const known = all.filter(({ role }) => tells[role]);
  const one = theOne(known);
  return one && isOne ? { ...one, because: `${one.because}, the one state that the sentence names` } : null;
}

const theOne = (found: readonly Trace[]): Trace | null =>
  found.length > 0 && found.every(({ code }) => code === found[0]!.code) ? found[0]! : null;

// The next behind the word, else the next before it.
function nearest(sites: readonly Trace[], from: number): Trace | null {
  let found: Trace | null = null;
  for (const site of sites) {
    if (!found || Math.abs(site.word - from) < Math.abs(found.word - from)) found = site;
  }
  return found;
}
