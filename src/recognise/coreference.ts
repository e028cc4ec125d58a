import type { Span } from "../ground/span.ts";
import type { Referent } from "../model/mention.ts";
import { actsOn, isObject } from "./clause-subject.ts";
import { codesOf, type Memory, type Told } from "./memory.ts";
import { best, isJoined, isState, MOST_TOLD, type Resolved, recent, resolved } from "./recollection.ts";
import type { Passage } from "./words.ts";

/** Whom "he" or "she" stands for: the person most prominent in the newest sentence that has one. */
export function personFor({ parse }: Passage, memory: Memory, token: number): Resolved | null {
  const { tokens, sentence } = parse;
  const barred = new Set<string | null>();
  if (tokens[token] && isObject(tokens[token])) {
    for (const told of recent(memory, sentence.index, 0)) {
      if (actsOn(tokens, token, told, sentence.index)) barred.add(told.mention.referents[0]!.who);
    }
  }
  const fits = ({ isPerson, mention: { referents } }: Told): boolean =>
    isPerson && referents.length === 1 && !barred.has(referents[0]!.who);
  const found = best(memory, sentence.index, fits);
  return found && resolved(found, "the person last told of");
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

// Of two officials who stand for their states, the states.
const plain = (referents: readonly Referent[]): Referent[] =>
  codesOf(referents).map((code) => {
    const of = referents.find((referent) => referent.code === code)!;
    return { code, sector: of.sector === "IGO" ? "IGO" : "GOV", who: null };
  });

// Two states, and no third, told of in the sentence, or in it and the one before.
function onlyTwo(memory: Memory, sentence: number): Resolved | null {
  for (const reach of [0, 1]) {
    const told = [...recent(memory, sentence, reach)].filter(({ mention }) => mention.referents.length === 1);
    const referents = plain(told.reverse().flatMap(({ mention }) => mention.referents)).filter(
      ({ sector }) => sector === "GOV",
    );
    if (referents.length === 2) return resolved(told.at(-1)!, "the two states told of here", referents);
    if (referents.length > 2) return null;
  }
  return null;
}

/** Whom "both sides" stands for: the two last told of together, else the two states the document is about. */
export function pairFor(memory: Memory, text: string, sentence: number): Resolved | null {
  const near = memory.parties.length > 0 ? null : (together(memory, text, sentence, 1) ?? onlyTwo(memory, sentence));
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

/** The state last told of, for "the country": a subject before others, but not the one that acts on it. */
export function countryFor({ parse }: Passage, memory: Memory, token: number, reach = 2): Resolved | null {
  const { tokens, sentence } = parse;
  const barred = new Set<string>();
  if (/^(?:obj|obl)/.test(tokens[token]?.deprel ?? "")) {
    for (const told of recent(memory, sentence.index, 0)) {
      if (actsOn(tokens, token, told, sentence.index)) barred.add(told.mention.referents[0]!.code);
    }
  }
  const fits = (told: Told): boolean => isState(told) && !barred.has(told.mention.referents[0]!.code);
  const found = best(memory, sentence.index, fits, reach);
  return found && resolved(found, "the state last told of", plain(found.mention.referents));
}

/** The group or organisation last told of, for "the group". */
export function bodyFor(memory: Memory, sentence: number): Resolved | null {
  const isBody = ({ ground, referents }: Told["mention"]): boolean =>
    (ground === "organisation" || ground === "group") && referents.length === 1;
  const found = best(memory, sentence, ({ mention }) => isBody(mention));
  return found && resolved(found, "the group last told of");
}

/** The one state whose people of a sector were last told of, for "the rebels"; null when there were several. */
export function sameSector(memory: Memory, sentence: number, sector: Referent["sector"]): Resolved | null {
  const told = [...recent(memory, sentence, 2)].filter(
    ({ mention: { ground, referents } }) =>
      (ground === "agent" || ground === "group") && referents.length === 1 && referents[0]!.sector === sector,
  );
  const [last] = told;
  const isOne = told.every(({ mention }) => mention.referents[0]!.code === last!.mention.referents[0]!.code);
  return last && isOne ? resolved(last, `the ${sector} last told of`) : null;
}

/** The codes of whoever stood out last, for "the other side". */
export const lastSubjects = (memory: Memory, sentence: number): string[] =>
  codesOf(best(memory, sentence, () => true)?.mention.referents ?? []);

function lastOf(memory: Memory, code: string): Span | null {
  const { told } = memory;
  for (let at = told.length - 1; at >= Math.max(0, told.length - MOST_TOLD); at--) {
    const { mention } = told[at]!;
    if (mention.antecedent === null && mention.referents.some((referent) => referent.code === code))
      return mention.span;
  }
  return null;
}
