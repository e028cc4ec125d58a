import type { Passage, Word } from "./words.ts";

/** Words that stand for actors named elsewhere; `end` is the word after them. */
export interface Description {
  readonly end: number;
  readonly kind: DescriptionKind;
  /** For `other`: where the pronoun stands whose partner is meant ("its neighbour"); -1 when none does. */
  readonly pronoun: number;
}

/**
 * `person` he, she; `thing` it; `many` they; `pair` both sides, each other; `other` its neighbour, the other side;
 * `triple` the three countries; `same` the country; `body` the group, the bloc; `speaker` we, our country.
 */
export type DescriptionKind = "person" | "thing" | "many" | "pair" | "triple" | "other" | "same" | "body" | "speaker";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const PRONOUNS: ReadonlyMap<string, DescriptionKind> = new Map(
  (
    [
      ["he she him his her hers himself herself", "person"],
      ["it its itself", "thing"],
      ["they them their theirs themselves", "many"],
      ["we us our ours ourselves i me my mine myself", "speaker"],
    ] as const
  ).flatMap(([words, kind]) => words.split(" ").map((word): [string, DescriptionKind] => [word, kind])),
);
const PAIRED = set(
  "sides countries nations states parties governments leaders presidents ministers premiers monarchs delegations neighbours neighbors partners capitals peoples armies militaries heads leaderships economies allies republics powers rivals foes",
);
const SHARED = set("countries nations peoples presidents governments states");
const CAPITAL_PARTIES = set("Parties Sides Participants");
const PARTNERS = set("neighbour neighbor partner ally rival counterpart counterparts friend foe adversary");
const OTHERS = set("side party country state nation government");
const COUNTRIES = set("country nation republic kingdom federation");
const BODIES = set("group movement organisation organization bloc alliance network faction");
const POSSESSIVES = set("its his her their our my");
const HOSTS = set("country nation state government side");
const MOST_ADJECTIVES = 4;

// "time-tested", "closest", "Central Asian": words that may stand before the noun.
function pastAdjectives({ words, parse }: Passage, at: number, isNoun: (word: Word) => boolean): number {
  for (let end = at; end < words.length && end <= at + MOST_ADJECTIVES; end++) {
    const word = words[end]!;
    if (isNoun(word)) return end;
    const token = parse.tokens[word.token];
    const isLight = word.text === "-" || (word.kind === "word" && !CLOSED.has(word.lower));
    if (!isLight || (token && (token.upos === "ADP" || token.upos === "CCONJ" || token.upos === "AUX"))) return -1;
  }
  return -1;
}
const CLOSED = set("of in on to with for from by at and or the a an that which who is are was were has have had will");

/** True for a plural that two parties may stand behind: "presidents", "leaderships". */
export const isPairNoun = ({ lower }: Word): boolean => PAIRED.has(lower);

/** The description or pronoun that begins at a word; null when none does. */
export function descriptionAt(passage: Passage, at: number): Description | null {
  const { words } = passage;
  const word = words[at]!;
  if (word.kind !== "word") return null;
  switch (word.lower) {
    case "both":
    case "two":
      return pairAt(passage, at);
    case "the":
    case "this":
      return articleAt(passage, at);
    case "each":
      return words[at + 1]?.lower === "other" ? described(at + 2, "pair") : eitherAt(passage, at);
    case "either":
    case "neither":
      return eitherAt(passage, at);
    case "one":
      return words[at + 1]?.lower === "another" ? described(at + 2, "pair") : null;
    case "between":
      return null;
    case "bilateral":
      return described(at + 1, "pair");
    default:
      return pronounAt(passage, at) ?? betweenPartners(passage, at);
  }
}

const described = (end: number, kind: DescriptionKind, pronoun = -1): Description => ({ end, kind, pronoun });

// "both sides", "two neighbouring countries"
function pairAt(passage: Passage, at: number, kind: "pair" | "triple" = "pair"): Description | null {
  const noun = pastAdjectives(passage, at + 1, (word) => PAIRED.has(word.lower));
  if (noun < 0) return null;
  const isHeads = passage.words[noun]!.lower === "heads";
  if (isHeads && passage.words[noun + 1]?.lower !== "of") return null;
  return described(isHeads ? Math.min(noun + 3, passage.words.length) : noun + 1, kind);
}

// "each Party", "neither side", "either of the two states"
function eitherAt(passage: Passage, at: number): Description | null {
  const { words } = passage;
  const isOf = words[at + 1]?.lower === "of" && words[at + 2]?.lower === "the";
  if (isOf) return pairAt(passage, words[at + 3]?.lower === "two" ? at + 3 : at + 2);
  const high = words[at + 1]?.lower === "high" ? at + 2 : at + 1;
  const noun = words[high]?.lower === "contracting" ? high + 1 : at + 1;
  const isParty = /^(?:Party|side|country|state|State|government|Side)$/.test(words[noun]?.text ?? "");
  return isParty ? described(noun + 1, "pair") : null;
}

function articleAt(passage: Passage, at: number): Description | null {
  const { words } = passage;
  const next = words[at + 1]?.lower ?? "";
  const isThe = words[at]!.lower === "the";
  if (isThe && next === "two") return pairAt(passage, at + 1);
  if (isThe && next === "three") return pairAt(passage, at + 1, "triple");
  const high = next === "high" ? at + 2 : at + 1;
  const parties = words[high]?.lower === "contracting" ? high + 1 : at + 1;
  if (isThe && CAPITAL_PARTIES.has(words[parties]?.text ?? "")) return described(parties + 1, "pair");
  if (isThe && next === "other" && OTHERS.has(words[at + 2]?.lower ?? "")) return described(at + 3, "other");
  if (isThe && next === "host") return HOSTS.has(words[at + 2]?.lower ?? "") ? described(at + 3, "other") : null;
  if (isThe && BODIES.has(next)) return words[at + 2]?.lower === "of" ? null : described(at + 2, "body");
  const noun = pastAdjectives(passage, at + 1, (word) => COUNTRIES.has(word.lower));
  return noun < 0 ? null : described(noun + 1, isThe ? "same" : "speaker");
}

function pronounAt(passage: Passage, at: number): Description | null {
  const { words } = passage;
  const word = words[at]!;
  const kind = PRONOUNS.get(word.lower);
  if (!kind || (word.text === "US" && word.lower === "us")) return null;
  if (word.lower === "i" && words[at + 1]?.text === ".") return null;
  if (!POSSESSIVES.has(word.lower)) return described(at + 1, kind);
  if (words[at + 1]?.lower === "two" || words[at + 1]?.lower === "both") return pairAt(passage, at + 1);
  const peoples = kind === "speaker" ? pastAdjectives(passage, at + 1, (found) => SHARED.has(found.lower)) : -1;
  if (peoples >= 0) return described(peoples + 1, "pair");
  const partner = pastAdjectives(passage, at + 1, (found) => PARTNERS.has(found.lower));
  if (partner >= 0 && !words[partner + 1]?.text.startsWith("-")) return described(partner + 1, "other", at);
  const country = kind === "speaker" ? pastAdjectives(passage, at + 1, (found) => COUNTRIES.has(found.lower)) : -1;
  return country >= 0 ? described(country + 1, "speaker") : described(at + 1, kind);
}

// "between time-tested partners"
function betweenPartners(passage: Passage, at: number): Description | null {
  if (passage.words[at - 1]?.lower !== "between") return null;
  const noun = pastAdjectives(passage, at, (word) => PAIRED.has(word.lower));
  return noun < 0 ? null : described(noun + 1, "pair");
}

const EMPTY =
  /^(?:important|necessary|possible|impossible|clear|unclear|likely|unlikely|essential|vital|crucial|critical|imperative|natural|difficult|easy|hard|hoped|said|here|there|time|worth|evident|obvious|true|known|understood|believed|thought|reported|regrettable|unfortunate|noteworthy|noted|high|only|not|incumbent|appropriate|premature|too)$/;
const BE = /^(?:is|was|be|been|'s|seems|seemed|appears|appeared|remains|remained)$/;
const AHEAD = /^(?:has|had|will|would|may|might|could|should|must)$/;
const WEATHER = /^(?:rained|rains|snowed|snows)$/;

/** True for an "it" that stands for nothing: "It is here that", "it is important to"; but not in "it is ready to". */
export function isEmptyIt({ words, parse }: Passage, at: number): boolean {
  if (words[at]!.lower !== "it") return false;
  if (parse.tokens[words[at]!.token]?.deprel === "expl" || WEATHER.test(words[at + 1]?.lower ?? "")) return true;
  const verb = AHEAD.test(words[at + 1]?.lower ?? "") ? at + 2 : at + 1;
  return BE.test(words[verb]?.lower ?? "") && words.slice(verb + 1, verb + 4).some(({ lower }) => EMPTY.test(lower));
}
