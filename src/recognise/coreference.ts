import type { Span } from "../ground/span.ts";
import type { Referent } from "../model/mention.ts";
import type { Token } from "../model/parse.ts";
import { codesOf, type Memory, type Told } from "./memory.ts";
import type { Passage } from "./words.ts";

/** Whom words that name nobody stand for, the words they go back to, and why. */
export interface Resolved {
  readonly referents: readonly Referent[];
  readonly antecedent: Span | null;
  readonly because: string;
}

/** How many sentences back an antecedent may lie. */
const REACH = 3;
const MOST_TOLD = 60;

const isState = (told: Told): boolean =>
  !told.isPerson && told.mention.referents.length === 1 && !["CVL", "NGO"].includes(told.mention.referents[0]!.sector);

const resolved = (told: Told, because: string, referents = told.mention.referents): Resolved => ({
  referents,
  antecedent: told.mention.span,
  because,
});

/** The mentions of the last sentences, newest first. */
function* recent(memory: Memory, sentence: number, reach = REACH): Generator<Told> {
  const { told } = memory;
  for (let at = told.length - 1; at >= Math.max(0, told.length - MOST_TOLD); at--) {
    if (sentence - told[at]!.mention.sentence > reach) return;
    yield told[at]!;
  }
}

/** The best of the newest sentence that has one: the most prominent, then the last named. */
function best(memory: Memory, sentence: number, fits: (told: Told) => boolean, reach = REACH): Told | null {
  let found: Told | null = null;
  for (const told of recent(memory, sentence, reach)) {
    if (found && told.mention.sentence !== found.mention.sentence) break;
    if (fits(told) && (!found || told.prominence > found.prominence)) found = told;
  }
  return found;
}

/** Whom "he" or "she" stands for: the person most prominent in the newest sentence that has one. */
export function personFor(memory: Memory, sentence: number): Resolved | null {
  const found = best(memory, sentence, (told) => told.isPerson && told.mention.referents.length === 1);
  return found && resolved(found, "the person last told of");
}

/**
 * Whom "it" or "its" stands for. First by the tree: the owner of the noun it hangs under, the object that is made to act, the
 * subject of the verb above it. Then the subject of the sentence before; for "its" alone any state named before it in the sentence.
 */
export function thingFor(passage: Passage, memory: Memory, token: number, isOwner: boolean): Resolved | null {
  const { sentence } = passage.parse;
  const near = byTree(passage, memory, token);
  if (near) return resolved(near, "the nearest subject or owner in the sentence");
  const before = best(memory, sentence.index, (told) => isState(told) && told.prominence > 0, 1);
  if (before) return resolved(before, "the subject last told of");
  if (!isOwner) return null;
  const any = best(memory, sentence.index, isState, 0);
  return any && resolved(any, "the state last named");
}

// Verbs that praise, blame or move somebody: what follows about "its" deed is the other's.
const MOVING = new Set(
  "commend thank praise blame criticise criticize condemn accuse congratulate honour honor punish reward sanction help urge ask press invite allow enable encourage force order warn persuade call support assist".split(
    " ",
  ),
);

function byTree({ parse }: Passage, memory: Memory, token: number): Told | null {
  const { tokens } = parse;
  const told = new Map<number, Told>();
  for (const found of recent(memory, parse.sentence.index, 0)) {
    for (let at = found.mention.reach.first; at <= found.mention.reach.last; at++) told.set(at, found);
  }
  if (told.size === 0) return null;
  const moved = movedOne(tokens, told, token) ?? judgedOne(tokens, told, token);
  if (moved) return moved;
  const children = (head: number, fits: (child: Token) => boolean): Told | null => {
    for (let at = Math.max(0, token - MOST_BACK); at < token; at++) {
      const found = tokens[at]!.head === head && fits(tokens[at]!) ? told.get(at) : undefined;
      if (found && isState(found)) return found;
    }
    return null;
  };
  let at = tokens[token]?.head ?? -1;
  let below = token;
  for (let depth = 0; depth < 12 && at >= 0; depth++) {
    const found =
      children(at, (child) => child.deprel === "nmod:poss" && child.index !== below) ??
      (tokens[below]!.deprel === "acl" ? children(at, (child) => isOf(tokens, child)) : null) ??
      (tokens[below]!.deprel === "xcomp" ? children(at, ({ deprel }) => deprel === "obj") : null) ??
      children(at, ({ deprel }) => deprel.startsWith("nsubj"));
    if (found) return found;
    below = at;
    at = tokens[at]!.head;
  }
  return null;
}

const MOST_BACK = 60;
const NEAR = 6;

const isOf = (tokens: readonly Token[], { index, deprel }: Token): boolean =>
  deprel === "nmod" && [1, 2, 3].some((back) => tokens[index - back]?.form.toLowerCase() === "of");

// "thanked China for [its support]", "urged Kenya to lift [its ban]", "the efforts of Kenya to lift", "Kenya's efforts to lift".
function movedOne(tokens: readonly Token[], told: ReadonlyMap<number, Told>, token: number): Told | null {
  for (let link = token - 1; link > Math.max(0, token - NEAR); link--) {
    if (!/^(?:for|to|over|of)$/i.test(tokens[link]!.form)) continue;
    const found = told.get(link - 1) ?? (tokens[link]!.form === "to" ? ownerBefore(tokens, told, link) : undefined);
    if (!found || !isState(found)) continue;
    const { first, last } = found.mention.reach;
    const isOwner = last < link - 1 || (tokens[link]!.form === "to" && tokens[first - 1]?.form === "of");
    if (isOwner || [1, 2, 3].some((back) => MOVING.has(tokens[first - back]?.lemma.toLowerCase() ?? ""))) return found;
  }
  return null;
}

const JUDGING = new Set(
  "welcome praise hail commend applaud appreciate support back endorse condemn denounce criticise criticize reject oppose protest".split(
    " ",
  ),
);

// "hailed Kenya as a partner and welcomed [its decision]": who judges does not judge itself.
function judgedOne(tokens: readonly Token[], told: ReadonlyMap<number, Told>, token: number): Told | null {
  if (!JUDGING.has(tokens[token - 1]?.lemma.toLowerCase() ?? "")) return null;
  const before = [...new Set(told.values())].filter((found) => isState(found) && found.mention.reach.last < token);
  const codes = new Set(before.map((found) => found.mention.referents[0]!.code));
  const last = before.reduce<Told | null>(
    (late, found) => (late && late.mention.reach.last > found.mention.reach.last ? late : found),
    null,
  );
  return codes.size > 1 && last?.prominence === 0 ? last : null;
}

// In "Kenya's peace efforts to" Kenya.
function ownerBefore(tokens: readonly Token[], told: ReadonlyMap<number, Told>, link: number): Told | undefined {
  for (let at = link - 1; at > Math.max(0, link - NEAR) && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[at]!.upos); at--) {
    if (tokens[at - 1]?.form === "'s" || tokens[at - 1]?.form === "'") return told.get(at - 2);
  }
  return undefined;
}

/** Two states told of together in the sentence or the one before it: "China-Kazakhstan ties", "Kenya and Ethiopia". */
function together(memory: Memory, text: string, sentence: number, reach: number): Resolved | null {
  let later: Told | null = null;
  for (const told of recent(memory, sentence, reach)) {
    const codes = codesOf(told.mention.referents);
    if (codes.length === 2) return resolved(told, "the two told of together", plain(told.mention.referents));
    if (later && codes.length === 1 && isJoined(text, told, later)) {
      const referents = plain([...told.mention.referents, ...later.mention.referents]);
      if (referents.length === 2) return resolved(told, "the two told of together", referents);
    }
    later = told;
  }
  return null;
}

const isJoined = (text: string, a: Told, b: Told): boolean =>
  a.mention.span.end < b.mention.span.start &&
  b.mention.span.start - a.mention.span.end < 60 &&
  /^(?:['\u2019]s)?(?:\s+[\p{L}-]+){0,3},?\s+and\s+(?:[\p{L}-]+\s+){0,2}$/u.test(
    text.slice(a.mention.span.end, b.mention.span.start),
  );

// Of two officials who stand for their states, the states.
const plain = (referents: readonly Referent[]): Referent[] =>
  codesOf(referents).map((code) => {
    const of = referents.find((referent) => referent.code === code)!;
    return { code, sector: of.sector === "IGO" ? "IGO" : "GOV", who: null };
  });

/** Whom "both sides" stands for: the two last told of together, else the two states the document is about. */
export function pairFor(memory: Memory, text: string, sentence: number): Resolved | null {
  const near = memory.parties.length > 0 ? null : together(memory, text, sentence, 1);
  if (near) return near;
  if (memory.focus.length < 2) return null;
  const referents = memory.focus.slice(0, 2).map((code): Referent => ({ code, sector: "GOV", who: null }));
  const because =
    memory.parties.length > 0 ? "the parties of the document" : "the two states that the document is most about";
  return { referents, antecedent: lastOf(memory, referents[0]!.code), because };
}

/** Whom "they" or "their" stands for: two told of together near by, else the last plural. */
export function manyFor(memory: Memory, text: string, sentence: number): Resolved | null {
  const near = together(memory, text, sentence, 1);
  if (near) return near;
  const found = best(
    memory,
    sentence,
    (told) => told.mention.referents.length > 1 || told.mention.referents[0]?.sector === "CVL",
    1,
  );
  return found && resolved(found, "the several last told of");
}

/** The other of the two states that the document is most about; null when `code` is neither. */
export function otherThan(memory: Memory, code: string): Resolved | null {
  const pair = memory.focus.slice(0, 2);
  const other = pair.length === 2 && pair.includes(code) ? pair.find((found) => found !== code) : undefined;
  if (other === undefined) return null;
  return {
    referents: [{ code: other, sector: "GOV", who: null }],
    antecedent: lastOf(memory, other),
    because: `the other than ${code} of the two states that the document is most about`,
  };
}

/** The state last told of, for "the country": a subject before others. */
export function countryFor(memory: Memory, sentence: number): Resolved | null {
  const found = best(memory, sentence, isState, 2);
  return found && resolved(found, "the state last told of", plain(found.mention.referents));
}

/** The state whose subject was last told of, for "the other side". */
export const lastSubject = (memory: Memory, sentence: number): string | null =>
  best(memory, sentence, (told) => told.mention.referents.length === 1)?.mention.referents[0]?.code ?? null;

function lastOf(memory: Memory, code: string): Span | null {
  const { told } = memory;
  for (let at = told.length - 1; at >= Math.max(0, told.length - MOST_TOLD); at--) {
    const { mention } = told[at]!;
    if (mention.antecedent === null && mention.referents.some((referent) => referent.code === code))
      return mention.span;
  }
  return null;
}
