import type { Sector } from "../model/actor.ts";
import type { Ground, Referent } from "../model/mention.ts";
import { isDash } from "./date-words.ts";
import { type Piece, reasonOf } from "./names.ts";
import { bareNames, holderNamed, type Person, personOn } from "./people.ts";
import type { Sight } from "./sight.ts";
import { nameAt, pastHonorifics } from "./unknown-names.ts";
import { isCapital, type Word } from "./words.ts";

/** Titles, agents and a person's name in a row: "Foreign Ministry spokesperson Mao Ning". */
export interface Tail {
  readonly end: number;
  readonly next: number;
  readonly sector: Sector | null;
  readonly office: string | null;
  readonly isTitle: boolean;
  readonly isFormer: boolean;
  readonly person: Person | null;
  /** A name that the gazetteer does not have. */
  readonly name: string | null;
  readonly reasons: readonly string[];
}

const MOST_MODIFIERS = 4;
const FORMER = new Set(["former", "ex", "late", "erstwhile", "onetime"]);
const CLOSED = new Set(["ADP", "CCONJ", "PRON", "SCONJ", "AUX", "VERB", "DET", "PUNCT"]);
const NO_MODIFIER =
  /^(?:and|or|of|in|on|to|with|for|from|by|at|the|a|an|that|which|who|whose|is|are|was|were|has|have|had|will|would|said|its|their|his|her|as|but|between)$/;

// "US-led forces", "London-based group"
const LED = /^(?:led|based|run|owned|controlled|dominated|born)$/;

/** True when words may stand between a state and its title: "Kazakh [Deputy] Prime Minister". */
function areModifiers({ passage }: Sight, from: number, until: number, mayBeVerbal: boolean): boolean {
  if (until - from > MOST_MODIFIERS) return false;
  for (let at = from; at < until; at++) {
    const word = passage.words[at]!;
    if (isDash(word.text) || (LED.test(word.lower) && isDash(passage.words[at - 1]?.text))) continue;
    const token = passage.parse.tokens[word.token];
    if (word.kind !== "word" || NO_MODIFIER.test(word.lower)) return false;
    const isVerbal = token?.xpos === "VBN" || token?.xpos === "VBG";
    if (token && CLOSED.has(token.upos) && !(isVerbal && mayBeVerbal)) return false;
  }
  return true;
}

// "firm support" is no firm's.
function isAdjective({ passage: { words, parse } }: Sight, { end, entry }: Piece): boolean {
  const after = parse.tokens[words[end]?.token ?? -1];
  return entry.text === "firm" && after?.upos === "NOUN";
}

const isFormerBefore = (words: readonly Word[], from: number, until: number): boolean => {
  for (let at = from; at < until; at++) if (FORMER.has(words[at]!.lower)) return true;
  return false;
};

const LASTING = new Set<Sector>(["REB", "OPP", "PTY", "LAB", "EDU", "CRM", "BUS", "MED", "NGO", "REF", "JUD", "COP"]);
// "militia leader" is of the militia, "union officials" of the union.
const GENERIC =
  /^(?:leaders?|officials?|commanders?|chiefs?|spokes\w+|representatives?|delegat\w+|members?|negotiators?|envoys?|soldiers?|fighters?|families|officers?)$/;

/**
 * Reads titles and agents from piece `next` on, and the person they end in. Null when no title or agent stands there.
 * `first` is the word where the whole phrase begins ("former" may stand before it).
 */
export function tailAt(sight: Sight, from: number, next: number, owners: readonly string[], first = from): Tail | null {
  const { passage, pieces } = sight;
  let sector: Sector | null = null;
  let office: string | null = null;
  let end = from;
  let at = next;
  let isFormer = first > 0 && isFormerBefore(passage.words, first - 1, first);
  const reasons: string[] = [];
  for (let steps = 0; steps < 5; steps++) {
    const piece = pieces[at];
    if (piece?.means.kind !== "title" && piece?.means.kind !== "agent") break;
    const joint =
      passage.words[end]?.lower === "and" && office !== null && piece.means.kind === "title" ? end + 1 : end;
    if (!areModifiers(sight, joint, piece.first, steps === 0) || isAdjective(sight, piece)) break;
    isFormer ||= isFormerBefore(passage.words, joint, piece.first);
    if (sector === null || !LASTING.has(sector) || !GENERIC.test(passage.words[piece.end - 1]!.lower))
      sector = piece.means.sector;
    if (piece.means.kind === "title") office ??= piece.means.office;
    reasons.push(reasonOf(piece));
    end = piece.end;
    at++;
  }
  if (sector === null) return null;
  const isTitle = office !== null;
  const base = { sector, office, isTitle, isFormer, reasons, name: null, person: null };
  return withPerson(sight, { ...base, end, next: at }, owners);
}

const PERSONAL =
  /(?:leader|mayor|governor|lawmaker|legislator|senator|congressman|congresswoman|mp|mep|journalist|reporter|editor|blogger|columnist|activist|campaigner|dissident|politician|lawyer|barrister|businessman|businesswoman|tycoon|oligarch|entrepreneur|cleric|judge|prosecutor|magistrate|commander|soldier|officer|warlord|envoy|diplomat|negotiator|adviser|advisor|official|student|professor|scholar|researcher|scientist|artist|candidate|chief|fighter|militant|gunman|representative|critic|pastor|inmate|prisoner|detainee|serviceman|policeman)$/;

// "journalist Jane Doe", "Mayor John Roe": a noun for one person with the name behind it.
const isOnePerson = ({ passage: { words } }: Sight, { end }: Tail): boolean =>
  PERSONAL.test(words[end - 1]!.lower) && (isCapital(words[end]) || isCapital(words[end + 1]));

function withPerson(sight: Sight, tail: Tail, owners: readonly string[]): Tail {
  const { pieces, memory } = sight;
  if (!tail.isTitle && !isOnePerson(sight, tail)) return tail;
  const piece = pieces[tail.next];
  if (piece?.means.kind === "person" && piece.first === pastHonorifics(sight.passage.words, tail.end)) {
    const person = personOn(memory.gazetteer, piece.means.person, memory.day);
    return { ...tail, end: piece.end, next: tail.next + 1, person, reasons: [...tail.reasons, reasonOf(piece)] };
  }
  const found = nameAt(sight, tail.end, tail.next);
  if (!found || (!tail.isTitle && !found.name.includes(" "))) return tail;
  const told = { ...tail, end: found.end };
  const words = found.name.split(" ");
  const known = memory.people.get(words.at(-1)!);
  if (known && (words.length === 1 || known.referent.who === found.name)) return { ...told, person: known };
  const among = owners.length > 0 ? owners : memory.focus;
  const holder = words.length === 1 ? holderNamed(memory.gazetteer, among, tail.office!, memory.day, words[0]!) : null;
  return holder ? { ...told, person: holder } : { ...told, name: found.name };
}

/** The referent of a state's (or organisation's) title or agent, and the person to remember. */
export function referentOf(code: string, own: Sector, tail: Tail): { referent: Referent; person: Person | null } {
  const sector = own !== "GOV" ? own : tail.isFormer ? "CVL" : (tail.sector ?? "GOV");
  if (tail.person) {
    const known = tail.person.referent;
    // A title told of somebody without a "former" puts them in office, whatever the table says of that day.
    const isOwn = known.code === code;
    const told = tail.isFormer ? "CVL" : known.sector === "CVL" ? sector : known.sector;
    const referent = isOwn ? { ...known, sector: own !== "GOV" ? own : told } : { code, sector, who: known.who };
    return { referent, person: { ...tail.person, referent, office: tail.office ?? tail.person.office } };
  }
  if (tail.name !== null) {
    const referent = { code, sector, who: tail.name };
    return {
      referent,
      person: {
        referent,
        office: tail.office,
        because: tail.reasons.join("; "),
        names: bareNames(tail.name),
        span: null,
      },
    };
  }
  const who = tail.isTitle && tail.office !== null ? `${code}/${tail.office}` : null;
  return { referent: { code, sector, who }, person: null };
}

export const groundOf = (tail: Tail): Ground =>
  tail.person || tail.name !== null ? "person" : tail.isTitle ? "office" : "agent";
