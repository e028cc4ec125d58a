import { contains } from "../ground/span.ts";
import { stem, wordsOf } from "../ground/words.ts";
import type { Link, LinkKind } from "../model/link.ts";
import { ANY_NOUNS } from "./act.ts";
import { bareMentions } from "./bare.ts";
import { hasOtherPeople, partiesInWords, sameEvent } from "./same.ts";
import { blockOf, type Source, type Told, toldIn } from "./told.ts";
import { wholeOf } from "./whole.ts";
import { nearer, touch, windowInWords } from "./window.ts";

/**
 * What a document tells more than once, and what happened within what: the later telling is tied to the first.
 * Takes linear time: a telling is compared with the last {@link LOOK_BACK} events of its kind.
 */
export function link(source: Source): Link[] {
  return linkTold(source, toldIn(source));
}

/** The same for events that have been made ready already. */
export function linkTold(source: Source, told: readonly Told[]): Link[] {
  const firsts = firstTellings(told);
  const restated = told.flatMap((one) => restatement(one, firsts.get(one.event.id)!));
  const isRepeat = new Set(restated.map(({ from }) => from));
  const own = told.filter(({ event }) => !isRepeat.has(event.id));
  const occasions = own.filter(({ encounter, codes }) => encounter !== null && codes.length > 1).slice(0, OCCASIONS);
  const parts = own.flatMap((one) => {
    const found = wholeOf(one, occasions);
    return found ? [tie("part-of", one, found.whole, found.because)] : [];
  });
  // "Signed during the visit" has told of the visit already.
  const isTold = (one: Link) => parts.some((part) => part.to === one.to && contains(part.span, one.span));
  return [...restated, ...parts, ...bareMentions(source, told, own).filter((one) => !isTold(one))];
}

/** The first telling of an event, its window as near as any telling tells it, and why a later one is the same. */
interface First {
  readonly told: Told;
  readonly because: string | null;
}

const LOOK_BACK = 40;
// No report tells of more; a list of a year's visits does, and nothing of it is part of them all.
const OCCASIONS = 60;

function firstTellings(told: readonly Told[]): Map<string, First> {
  const groups = new Map<string, { readonly first: Told; window: Told["window"] }[]>();
  const encounters: Told[] = [];
  const firsts = new Map<string, First>();
  for (const one of told) {
    const block = groups.get(blockOf(one)) ?? [];
    groups.set(blockOf(one), block);
    const fitting = block.slice(-LOOK_BACK).flatMap((group) => {
      const because =
        samePrint(group.first, one) ?? nested(group.first, one) ?? sameEvent(group.first, one, group.window);
      return because === null ? [] : [{ group, because }];
    });
    const alone = fitting.length === 0 ? loneTelling(one, encounters) : null;
    // Two events that it fits equally well: it is tied to neither.
    if (fitting.length === 1) {
      const { group, because } = fitting[0]!;
      group.window = nearer(group.window, one.window);
      firsts.set(one.event.id, { told: group.first, because });
    } else if (alone) firsts.set(one.event.id, alone);
    else {
      block.push({ first: one, window: one.window });
      firsts.set(one.event.id, { told: one, because: null });
      if (one.encounter !== null && one.codes.length > 1) encounters.push(one);
    }
  }
  return firsts;
}

const samePrint = (a: Told, b: Told): string | null =>
  a.print.isLong && a.print.words === b.print.words ? "the same sentence" : null;

/** "Pledged to build a plant": what is pledged, and the pledge. Both are booked, and are one event. */
function nested(a: Told, b: Told): string | null {
  if (a.event.base === b.event.base || a.sentence !== b.sentence) return null;
  const [outer, inner] = contains(a.event.span, b.event.span) ? [a, b] : [b, a];
  const isInner = contains(outer.event.span, inner.event.span) && outer.event.span.end === inner.event.span.end;
  return isInner ? "what is undertaken, and the undertaking of it" : null;
}

/** "His exchange last week": only one side is named, and of the encounters that had this side one alone fits. */
function loneTelling(one: Told, encounters: readonly Told[]): First | null {
  if (one.encounter === null || one.codes.length !== 1) return null;
  const isAny = wordsOf(one.anchor).some((word) => ANY_NOUNS.has(stem(word)));
  const fitting = encounters.slice(-LOOK_BACK).filter((other) => {
    if (other.course !== one.course || !(isAny || other.encounter === one.encounter)) return false;
    return other.codes.includes(one.codes[0]!) && !hasOtherPeople(other, one) && touch(other.window, one.window, 1);
  });
  const [first] = fitting;
  if (fitting.length !== 1 || !first) return null;
  const time = `${windowInWords(one.window)} fits ${windowInWords(first.window)}`;
  return {
    told: first,
    because: `the only ${first.encounter} told with ${one.codes[0]} (${partiesInWords(first)}); ${time}`,
  };
}

const restatement = (one: Told, { told, because }: First): Link[] =>
  because === null ? [] : [tie("restates", one, told, because)];

const tie = (kind: LinkKind, { event }: Told, whole: Told, because: string): Link => ({
  kind,
  from: event.id,
  to: whole.event.id,
  document: event.document,
  span: event.span,
  quote: event.quote,
  because,
});
