import { span } from "../ground/span.ts";
import { stem, wordsOf } from "../ground/words.ts";
import type { Link } from "../model/link.ts";
import { ACCORD_NOUNS, ANY_NOUNS, GATHERING_NOUNS, MEETING_NOUNS, VISIT_NOUNS } from "./act.ts";
import type { Source, Told } from "./told.ts";

/**
 * Nouns that speak of an event told elsewhere in the document and are no statement of their own: "the visit", "the agreement",
 * "Vice President Doe's exchange last week". Of a known owner's encounters one alone must fit; without one the last told is meant.
 */
export function bareMentions(source: Source, told: readonly Told[], own: readonly Told[]): Link[] {
  const anchors = new Set(told.map(({ event }) => event.anchor.start));
  const owners = ownersIn(own);
  const links: Link[] = [];
  let next = 0;
  const before: Told[] = [];
  for (const { span: at } of source.sentences) {
    while (own[next] && own[next]!.event.span.start < at.start) before.push(own[next++]!);
    for (const noun of nounsIn(source.document.text, at.start, at.end)) {
      if (anchors.has(noun.at)) continue;
      const found = meant(noun, owners, before);
      if (found) links.push(linkTo(source, noun, found));
    }
  }
  return links;
}

interface Noun {
  readonly start: number;
  readonly end: number;
  /** Where the noun itself begins. */
  readonly at: number;
  readonly word: string;
  /** The owner's last word, or the determiner: "Doe", "the". */
  readonly owner: string;
  readonly isOwned: boolean;
}

const NOUN =
  /(?:\b(the|this|that)|(\p{L}+)(?:['\u2019]s|(?<=s)['\u2019]))((?:\s\p{L}[\p{L}-]*){0,2}?)\s(\p{L}+)(?=\s(?:last|this|on|in|at|with|was|is|has|had|were|came|ended|lasted|marked|and|that|which|as|for|to|by|\p{L}+(?:s|ed))\b|\s*[.,;:!?)]|$)/giu;

// What belongs to the words and tells nothing by which they are found: "[Vice President Jane ]Doe's exchange[ last week]".
const NAME = /(?:\p{Lu}[\p{L}.'\u2019-]*\s)*$/u;
const TIME = /^\s(?:last|this)\s(?:week|month|year)\b/u;
const LONGEST_NAME = 60;
const LONGEST_TIME = 20;

/** What sets the noun apart from the event told before. */
const OTHER =
  /\b(?:last|next|previous|earlier|later|first|second|third|another|other|planned|upcoming|coming|future|annual|\d+)\b/i;

function* nounsIn(text: string, start: number, until: number): Generator<Noun> {
  const words = text.slice(start, until);
  for (const found of words.matchAll(NOUN)) {
    const [whole, determiner, owner, between, noun] = found;
    const word = stem(noun!.toLowerCase());
    if (!isEventNoun(word) || OTHER.test(between!)) continue;
    const end = found.index + whole.length;
    const name =
      owner === undefined ? "" : NAME.exec(words.slice(Math.max(0, found.index - LONGEST_NAME), found.index))![0];
    const time = TIME.exec(words.slice(end, end + LONGEST_TIME))?.[0] ?? "";
    const said = {
      start: start + found.index - name.length,
      end: start + end + time.length,
      at: start + end - noun!.length,
      word,
    };
    yield { ...said, owner: owner ?? determiner!, isOwned: owner !== undefined };
  }
}

const isEventNoun = (word: string): boolean =>
  [VISIT_NOUNS, MEETING_NOUNS, GATHERING_NOUNS, ACCORD_NOUNS, ANY_NOUNS].some((nouns) => nouns.has(word));

/** Events by the last word of each acting party's name: "Vice President Jane Doe" by "doe". */
function ownersIn(told: readonly Told[]): Map<string, Told[]> {
  const owners = new Map<string, Told[]>();
  for (const one of told) {
    for (const { quote } of [...one.event.actors, ...one.event.recipients]) {
      const last = wordsOf(quote).at(-1);
      if (last === undefined) continue;
      const events = owners.get(last) ?? [];
      if (events.at(-1) !== one) owners.set(last, [...events.slice(-KEPT), one]);
    }
  }
  return owners;
}

const KEPT = 8;

interface Meant {
  readonly told: Told;
  readonly because: string;
}

function meant(noun: Noun, owners: ReadonlyMap<string, Told[]>, before: readonly Told[]): Meant | null {
  if (noun.isOwned) {
    const fitting = (owners.get(wordsOf(noun.owner).at(-1) ?? "") ?? []).filter((one) => fits(noun.word, one));
    const visits = fitting.filter(({ encounter }) => encounter === "visit");
    const [first, second] = visits.length > 0 && ANY_NOUNS.has(noun.word) ? visits : fitting;
    if (!first || second) return null;
    return { told: first, because: `the only ${nameOf(first)} told with ${noun.owner}` };
  }
  if (ANY_NOUNS.has(noun.word)) return null;
  const recent = before.slice(-KEPT).filter((one) => fits(noun.word, one));
  const last = recent.at(-1);
  // "The agreement", where two were signed, may be either.
  if (!last || (last.encounter === null && recent.length > 1)) return null;
  return { told: last, because: `the ${nameOf(last)} told last before` };
}

const nameOf = ({ encounter }: Told): string => encounter ?? "accord";

function fits(word: string, { encounter, event, codes }: Told): boolean {
  if (codes.length < 2) return false;
  if (ANY_NOUNS.has(word)) return encounter === "visit" || encounter === "meeting";
  if (VISIT_NOUNS.has(word)) return encounter === "visit";
  if (GATHERING_NOUNS.has(word)) return encounter === "gathering" || encounter === "meeting";
  if (MEETING_NOUNS.has(word)) return encounter === "meeting" || encounter === "call";
  return encounter === null && wordsOf(event.quote).some((said) => stem(said) === word);
}

const linkTo = ({ document }: Source, noun: Noun, { told, because }: Meant): Link => ({
  kind: "restates",
  from: null,
  to: told.event.id,
  document: document.id,
  span: span(noun.start, noun.end),
  quote: document.text.slice(noun.start, noun.end),
  because,
});
