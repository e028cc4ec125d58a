import { stem } from "../ground/words.ts";
import type { Genre } from "../model/document.ts";
import { GATHERING_NOUNS, MEETING_NOUNS, VISIT_NOUNS } from "./act.ts";
import type { Told } from "./told.ts";
import { isWithin, rankOf } from "./window.ts";

/** The event within which another happened, and why. */
export interface Whole {
  readonly whole: Told;
  readonly because: string;
}

const DURING =
  /\b(?:during|in\sthe\scourse\sof|on\sthe\s(?:sidelines|margins|occasion)\sof|at|on)\s(?:the|this|that|his|her|their|its|a)(?:\s\p{L}+){0,2}?\s(\p{L}+)\b/giu;

/** What the words, the dates or the kind of document show an event to be a part of; null when nothing does. */
export function wholeOf(one: Told, others: readonly Told[]): Whole | null {
  const candidates = others.filter((other) => other !== one && isWholeFor(one, other));
  if (candidates.length === 0) return null;
  return byWords(one, candidates) ?? byDates(one, candidates) ?? byGenre(one, candidates) ?? byPlace(one, candidates);
}

/** A visit holds what is no visit, a summit what is neither; a meeting holds what is no encounter. */
function isWholeFor(one: Told, other: Told): boolean {
  if (other.encounter === null || other.codes.length < 2 || one.course !== other.course) return false;
  const [inner, outer] = [sizeOf(one), sizeOf(other)];
  return inner < outer && one.codes.every((code) => other.codes.includes(code));
}

const SIZES = { visit: 4, gathering: 3, meeting: 2, call: 2, mediation: 2 } as const;
const sizeOf = ({ encounter }: Told): number => (encounter === null ? 1 : SIZES[encounter]);

/** "Was signed during the visit". */
function byWords(one: Told, candidates: readonly Told[]): Whole | null {
  const span = one.source.sentences[one.sentence]?.span ?? one.event.span;
  const words = one.source.document.text.slice(span.start, span.end);
  for (const [said, noun] of words.matchAll(DURING)) {
    const kind = kindOf(noun!);
    const before = candidates.filter((other) => other.encounter === kind && other.event.span.start <= span.end);
    const whole = before.at(-1);
    if (kind !== null && whole) return { whole, because: `"${said.replace(/\s+/gu, " ")}"` };
  }
  return null;
}

function kindOf(noun: string): Told["encounter"] {
  const word = stem(noun.toLowerCase());
  return VISIT_NOUNS.has(word)
    ? "visit"
    : MEETING_NOUNS.has(word)
      ? "meeting"
      : GATHERING_NOUNS.has(word)
        ? "gathering"
        : null;
}

/** Talks on a day of the visit, between the same parties. */
function byDates(one: Told, candidates: readonly Told[]): Whole | null {
  if (rankOf(one.window) > 0 || one.event.quad !== "verbal cooperation" || one.codes.length < 2) return null;
  const whole = candidates.find((other) => other.encounter === "visit" && isWithin(one.window, other.window));
  return whole && rankOf(whole.window) === 0
    ? {
        whole,
        because: `between the same parties on ${one.window.from}, within ${whole.window.from} to ${whole.window.to}`,
      }
    : null;
}

const OF_ONE_OCCASION: ReadonlySet<Genre> = new Set(["communique", "joint statement"]);

/** A communique tells of one visit or meeting; what the two did there needs no date of its own. */
function byGenre(one: Told, candidates: readonly Told[]): Whole | null {
  const { genre } = one.source.document.about;
  const [whole, other] = candidates.filter(({ encounter }) => encounter === "visit");
  if (!OF_ONE_OCCASION.has(genre) || !whole || other || one.event.date !== null) return null;
  if (one.event.quad !== "verbal cooperation" || one.codes.length < 2 || whole.event.span.start > one.event.span.start)
    return null;
  return {
    whole,
    because: `the ${genre} tells of this visit and gives the ${one.encounter ?? "act"} no date of its own`,
  };
}

/** A meeting that is told in the next sentence, between the same parties and without a date. */
function byPlace(one: Told, candidates: readonly Told[]): Whole | null {
  if (one.encounter === null || one.event.date !== null || one.codes.length < 2) return null;
  const isNext = (other: Told) => other.encounter === "visit" && [0, 1].includes(one.sentence - other.sentence);
  const [whole, other] = candidates.filter(isNext);
  return whole && !other && whole.event.span.start < one.event.span.start
    ? { whole, because: `told right after the visit, with no date of the ${one.encounter}'s own` }
    : null;
}
