import type { Span } from "../ground/span.ts";
import type { Referent } from "../model/mention.ts";
import type { Memory, Told } from "./memory.ts";

/** Whom words that name nobody stand for, the words they go back to, and why. */
export interface Resolved {
  readonly referents: readonly Referent[];
  readonly antecedent: Span | null;
  readonly because: string;
}

/** How many sentences back an antecedent may lie. */
const REACH = 3;
export const MOST_TOLD = 60;

/** True for one state or organisation, rather than a person or a people. */
export const isState = (told: Told): boolean =>
  !told.isPerson && told.mention.referents.length === 1 && !["CVL", "NGO"].includes(told.mention.referents[0]!.sector);

export const resolved = (told: Told, because: string, referents = told.mention.referents): Resolved => ({
  referents,
  antecedent: told.mention.span,
  because,
});

/** The mentions of the last sentences, newest first. */
export function* recent(memory: Memory, sentence: number, reach = REACH): Generator<Told> {
  const { told } = memory;
  for (let at = told.length - 1; at >= Math.max(0, told.length - MOST_TOLD); at--) {
    if (sentence - told[at]!.mention.sentence > reach) return;
    yield told[at]!;
  }
}

/** The best of the newest sentence that has one: the most prominent, then the last named. */
export function best(memory: Memory, sentence: number, fits: (told: Told) => boolean, reach = REACH): Told | null {
  let found: Told | null = null;
  for (const told of recent(memory, sentence, reach)) {
    if (found && told.mention.sentence !== found.mention.sentence) break;
    if (fits(told) && (!found || told.prominence > found.prominence)) found = told;
  }
  return found;
}

/** True when "and" joins two mentions: "Kenya and neighbouring Ethiopia". */
export const isJoined = (text: string, a: Told, b: Told): boolean =>
  a.mention.span.end < b.mention.span.start &&
  b.mention.span.start - a.mention.span.end < 60 &&
  /^(?:['\u2019]s)?(?:\s+[\p{L}-]+){0,3},?\s+and\s+(?:[\p{L}-]+\s+){0,2}$/u.test(
    text.slice(a.mention.span.end, b.mention.span.start),
  );
