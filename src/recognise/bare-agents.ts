import { OPEN, type Sector } from "../model/actor.ts";
import type { Referent } from "../model/mention.ts";
import type { Token } from "../model/parse.ts";
import { sameSector } from "./coreference.ts";
import { isPairNoun } from "./descriptions.ts";
import { firstWhere } from "./first-where.ts";
import type { Piece } from "./names.ts";
import { groundOf, referentOf, type Tail } from "./noun-phrase.ts";
import type { Named, Sight } from "./sight.ts";
import { ABROAD, stateAround, type Whereabouts } from "./whereabouts.ts";
import { isCapital, type Passage, type Word } from "./words.ts";

/**
 * An agent or titled person whose state stands not beside them ("police", "the rebels", "Mayor Jane Doe"). Their state is
 * their owner's, else the one in which their clause happens, else the one their sentence or their document is about;
 * where nothing tells it, their code is {@link OPEN}. Null for words that act for nobody here.
 */
export function bareAt(sight: Sight, first: number, tail: Tail): Named | null {
  const { passage } = sight;
  if (!isActing(passage, first, tail)) return null;
  const start = withModifiers(sight, first);
  const owner = ownerBefore(sight, start, tail);
  if (owner === "others") return null;
  const where = owner ?? joinedTo(sight, tail) ?? toldBefore(sight, start, tail) ?? stateOf(sight, start, tail);
  const code = where?.code ?? OPEN;
  const { referent, person } = referentOf(code, "GOV", tail);
  const because = `${tail.reasons.join("; ")}; ${where?.because ?? "the text does not tell whose"}`;
  const of: Referent = code === OPEN && tail.name === null ? { ...referent, who: null } : referent;
  return { first: start, end: tail.end, referents: [of], ground: groundOf(tail), because, person, isAside: true };
}

const AGAINST = new Set<Sector>(["REB", "OPP", "CRM"]);

// "Yemeni troops and [police]": of the state of whom they are joined to, unless they may be its foes.
function joinedTo({ passage: { parse, words }, memory }: Sight, { sector, end }: Tail): Whereabouts | null {
  const token = parse.tokens[words[end - 1]!.token];
  const told = memory.told.at(-1)?.mention;
  if (token?.deprel !== "conj" || told?.ground !== "agent" || told.referents.length !== 1) return null;
  const { first, last } = told.reach;
  const [{ code, sector: other }] = told.referents as [Referent];
  if (told.sentence !== parse.sentence.index || token.head < first || token.head > last) return null;
  if (AGAINST.has(sector!) !== AGAINST.has(other) || memory.gazetteer.actor(code)?.kind !== "state") return null;
  return { code, because: `of ${code}, joined to those of it` };
}

// "the rebels", told of before as some state's.
function toldBefore({ passage, memory }: Sight, first: number, { sector, isTitle }: Tail): Whereabouts | null {
  if (isTitle || sector === null || sector === "GOV" || passage.words[first - 1]?.lower !== "the") return null;
  const found = sameSector(memory, passage.parse.sentence.index, sector);
  return found && { code: found.referents[0]!.code, because: found.because };
}

/** Where somebody stands who may be at home only there; titles and those sent abroad are not told by a place. */
export function stateOf(
  sight: Sight,
  word: number,
  tail: Pick<Tail, "sector" | "isTitle" | "end">,
): Whereabouts | null {
  const last = sight.passage.words[tail.end - 1]!.lower;
  if (ABROAD.test(last) || isForeign(sight.passage.words, word, tail.end)) return null;
  const isOfficial = tail.sector === "GOV";
  const around = stateAround(sight, {
    word,
    isBySite: tail.sector !== "NGO" && (!tail.isTitle || LOCAL_TITLES.test(last)),
    isVisiting: isForces(tail.sector),
    isByBody: tail.sector !== "BUS" && tail.sector !== "NGO",
    isByActor: !tail.isTitle && (SUBJECTS.test(last) || AT_HOME.has(tail.sector!)),
    isByPeople: !isOfficial && !tail.isTitle && !UNBOUND.has(tail.sector!),
  });
  const { home } = sight.memory;
  if (around || home === null || (UNBOUND.has(tail.sector!) && !CROWD.test(last))) return around;
  return { code: home, because: `of ${home}, the state that the document is about or written in` };
}

const FOREIGN =
  /^(?:foreign|western|overseas|international|multinational|visiting|european|african|asian|latin|arab|allied)$/;

const isForeign = (words: readonly Word[], first: number, end: number): boolean =>
  words.slice(first, end).some(({ lower }) => FOREIGN.test(lower));

const UNBOUND = new Set<Sector>(["BUS", "NGO", "IGO", "MED", "CVL", "REF"]);
const CROWD = /^(?:protest[eo]rs?|demonstrators?|rioters|crowds?|villagers|residents|voters|farmers|activists)$/;
const AT_HOME = new Set<Sector>(["OPP", "JUD", "LEG"]);
// Whom a state governs, as it is mostly said of its own.
const SUBJECTS =
  /^(?:protest[eo]rs?|demonstrators?|rioters|activists?|residents|villagers|citizens|voters|journalists?|reporters|bloggers?|lawyers?|students?|teachers?|prisoners?|detainees|inmates?|strikers|clerics?|minorities|newspapers?|unions?)$/;
const LOCAL_TITLES = /^(?:mayor|governor|speaker|prosecutor|magistrate|justice|commissioner|mp)$/;
// Troops in a state may be another's.
const isForces = (sector: Sector | null): boolean => sector === "MIL" || sector === "SPY";

const HOLLOW =
  /^(?:members|groups|relatives|television|customs|aircraft|tanks|drones?|artillery|railways?|fleet|submarines?|helicopters?|representatives?|leaderships?|governments|treasury|shareholders|deputies|passengers?|tourists?|visitors|travell?ers|consumers)$/;
const HARDWARE =
  /^(?:warships?|warplanes?|bombers?|jets?|gunboats?|frigates?|destroyers?|boats?|vessels?|carrier|ships|aircraft)$/;
const NOT_AS_PARTY = /^(?:in|as|like|than|via|per|without|into|during|through|under)$/;
const BODY_OF =
  /^(?:camps?|bases?|compounds?|stations?|convoys?|vehicles?|posts?|checkpoints?|headquarters|positions?|targets?|buildings?|outposts?|patrols?|strongholds?|barracks|hideouts?|offices?|installations?|facilit(?:y|ies)|units?)$/;
const ARMED = new Set<Sector>(["GOV", "MIL", "COP", "REB"]);
const MOST_AHEAD = 4;
const MOST_BACK = 6;

// A noun that acts or is acted on: no part of a longer name or of "court papers", not "in parliament".
function isActing({ words, parse: { tokens } }: Passage, first: number, tail: Tail): boolean {
  const last = words[tail.end - 1]!;
  const token = tokens[last.token];
  if (!token || (token.upos !== "NOUN" && token.upos !== "PROPN")) return false;
  if (tail.isTitle && tail.name === null && tail.person === null) return isOffice(words, first, tail, token);
  if (HOLLOW.test(last.lower) || (HARDWARE.test(last.lower) && !isSubject(token))) return false;
  const isSet = /^(?:the|top)$/.test(words[first - 1]?.lower ?? "") || words[first]!.lower === "top";
  if (isSet && isPairNoun(last)) return false;
  if (words[tail.end]?.text === "-" && !words[tail.end]!.hasSpace) return false;
  if (tail.name === null && isCapital(words[tail.end]) && isCapital(last)) return false;
  return !isModifier(tokens, token, tail.sector) && !isAway(tokens, token);
}

const isSubject = ({ deprel }: Token): boolean => deprel.startsWith("nsubj");

// "the foreign minister" is somebody's; "leader", "the secretary of the club" are anybody's.
function isOffice(words: readonly Word[], first: number, { end, office }: Tail, token: Token): boolean {
  const before = words[first - 1]?.lower ?? "";
  if (office === null || !/^(?:the|his|her|their|its|'s)$/.test(before) || words[end]?.lower === "of") return false;
  return !words[end - 1]!.lower.endsWith("s") && !/^(?:compound|amod|flat|appos|root)$/.test(token.deprel);
}

function isModifier(tokens: readonly Token[], token: Token, sector: Sector | null): boolean {
  if (!/^(?:compound|amod|nmod:poss|nummod|flat)$/.test(token.deprel) || token.head <= token.index) return false;
  if (token.head - token.index > MOST_AHEAD || tokens[token.index + 1]?.form === "'s") return false;
  return !(ARMED.has(sector!) && BODY_OF.test(tokens[token.head]!.form.toLowerCase()));
}

// "in court", "as president", "she is a lawyer": where or what, not who.
function isAway(tokens: readonly Token[], { index }: Token): boolean {
  for (let at = Math.max(0, index - MOST_BACK); at < index; at++) {
    const { head, upos, form, deprel } = tokens[at]!;
    if (head === index && deprel === "cop") return true;
    if (head === index && upos === "ADP" && NOT_AS_PARTY.test(form.toLowerCase())) return true;
  }
  return false;
}

const MOST_MODIFIERS = 3;

// "[suspected Islamist] militants", "[textile] workers": what hangs on the noun right before it.
function withModifiers({ passage: { words, parse }, pieces }: Sight, first: number): number {
  const head = words[first]!.token;
  let start = first;
  while (start > 0 && first - start < MOST_MODIFIERS) {
    const word = words[start - 1]!;
    const token = parse.tokens[word.token];
    if (!token || word.kind !== "word" || !/^(?:compound|amod)$/.test(token.deprel)) break;
    if (token.xpos === "VBG" || words[start - 2]?.text === "-") break;
    if (!isNear(token, head) || token.upos === "NUM" || endsPiece(pieces, start)) break;
    start--;
  }
  return start;
}

function endsPiece(pieces: readonly Piece[], word: number): boolean {
  const at = firstWhere(pieces.length, (place) => pieces[place]!.end >= word);
  return pieces[at]?.end === word;
}

const isNear = (token: Token, head: number): boolean => token.head >= head && token.head - head < MOST_AHEAD;

const BODIES = new Set<Sector>(["GOV", "MIL", "COP", "SPY", "LEG"]);
const PRONOUN = /^(?:its|his|her|their)$/;
const SPEAKER = /^(?:our|my|your|whose)$/;

/** The state of whoever owns a noun, "Assad's [forces]", "its [army]"; `others` when the first person or several do. */
function ownerBefore(sight: Sight, first: number, tail: Tail): Whereabouts | "others" | null {
  const { words, parse } = sight.passage;
  const { memory } = sight;
  let at = first - 1;
  for (let steps = 0; steps < MOST_MODIFIERS && /^(?:ADJ|NOUN|NUM)$/.test(upos(at)); steps++) at--;
  function upos(place: number): string {
    return parse.tokens[words[place]?.token ?? -1]?.upos ?? "";
  }
  const word = words[at];
  if (!word) return null;
  if (SPEAKER.test(word.lower)) return "others";
  const isPronoun = PRONOUN.test(word.lower);
  // Who sends or recalls its own army acts on nobody.
  if (isPronoun && BODIES.has(tail.sector!) && !isSubject(parse.tokens[words[tail.end - 1]!.token]!)) return "others";
  if (!isPronoun && word.lower !== "'s" && word.text !== "'") return null;
  const end = isPronoun ? word.span.end : words[at - 1]?.span.end;
  const told = memory.told.at(-1)?.mention;
  if (!told || told.span.end !== end) return null;
  if (told.referents.length !== 1) return "others";
  const { code } = told.referents[0]!;
  if (memory.gazetteer.actor(code)?.kind !== "state") return "others";
  return { code, because: `of ${code}, whose owner stands before it` };
}
