import { dayNumber } from "../ground/when.ts";
import { shared } from "../ground/words.ts";
import { areOthers, haveOneName } from "./offices.ts";
import type { Told } from "./told.ts";
import { rankOf, touch, type Window, windowInWords } from "./window.ts";

/**
 * Why two tellings, which share type and parties, are of one event; null when they are not, or nothing shows that they are.
 * Two that could be two events stay two.
 */
export function sameEvent(a: Told, b: Told, at: Window = a.window): string | null {
  if (a.encounter !== b.encounter || !isSameCourse(a, b) || !isSameWay(a, b) || hasOtherPeople(a, b)) return null;
  const time = sameTime(a, b, at);
  if (time === null) return null;
  const about = sameMatter(a, b, at);
  return about === null ? null : `${about}, ${partiesInWords(a)}; ${time}`;
}

// "Pledged to build" and "will build" are one undertaking in other words.
const isSameCourse = (a: Told, b: Told): boolean =>
  a.course === b.course || (a.encounter === null && [a, b].every(isUndertaking));

const isUndertaking = ({ event: { type }, course }: Told): boolean =>
  (type === "AGREE" || type === "THREATEN") && (course === "done" || course === "coming");

/** Who acts on whom is alike: as a set for what is done together, and where one telling has no direction. */
export function isSameWay(a: Told, b: Told): boolean {
  if (a.isMutual || b.isMutual || a.recipients.length === 0 || b.recipients.length === 0) return true;
  return a.actors.join() === b.actors.join() && a.recipients.join() === b.recipients.join();
}

/** A foreign minister's visit is not the president's: some party of both is told to be two different people. */
export const hasOtherPeople = (a: Told, b: Told): boolean =>
  [...a.holders].some(([code, holder]) => b.holders.has(code) && areOthers(holder, b.holders.get(code)!));

const hasOneName = (a: Told, b: Told): boolean =>
  [...a.holders].some(([code, holder]) => b.holders.has(code) && haveOneName(holder, b.holders.get(code)!));

function sameTime(a: Told, b: Told, at: Window): string | null {
  const [one, other] = [at, b.window];
  if (one.nearness === "never" || other.nearness === "never") return null;
  if (!touch(one, other, slackOf(a, b, one, other))) return null;
  // Two documents that give no date must be of the same days; so must "pledged" and "will", which date the pledge and the deed.
  const isLoose = (one.nearness === "document" && other.nearness === "document") || a.course !== b.course;
  if (isLoose && a.source !== b.source && !areClose(a, b)) return null;
  return `${windowInWords(other)} fits ${windowInWords(one)}`;
}

// Time zones and the night part "on the 20th" from "on the 21st"; a visit has several days. What is done twice in two days is kept apart.
function slackOf(a: Told, b: Told, one: Window, other: Window): number {
  if (one.nearness !== "days" || other.nearness !== "days") return 0;
  if (a.event.quad !== "verbal cooperation") return 0;
  return a.encounter === "visit" && b.encounter === "visit" ? 2 : 1;
}

const CLOSE_DAYS = 4;

function areClose(a: Told, b: Told): boolean {
  const [one, other] = [a, b].map(({ source }) => source.document.about.published?.value.to ?? null);
  return one != null && other != null && Math.abs(dayNumber(one) - dayNumber(other)) <= CLOSE_DAYS;
}

/** What the two are about: for encounters the encounter itself, else the words they share. */
function sameMatter(a: Told, b: Told, at: Window): string | null {
  const common = shared(a.content, b.content);
  if (a.encounter !== null) {
    const isLoose = rankOf(at) >= 2 || rankOf(b.window) === 2;
    // "In 2025 he visited Oman" may be another visit than the one of June, unless its words are alike.
    if (isLoose && rankOf(b.window) === 2 && !hasOneName(a, b) && common < 2) return null;
    return a.encounter;
  }
  if (a.numbers.size > 0 && b.numbers.size > 0 && shared(a.numbers, b.numbers) === 0) return null;
  const least = Math.min(a.content.size, b.content.size);
  const words = () =>
    `the same words (${[...a.content]
      .filter((word) => b.content.has(word))
      .slice(0, 5)
      .join(", ")})`;
  if (common >= 2 && common / least >= LIKE) return words();
  const isSharp = at.nearness === "days" && b.window.nearness === "days" && at.from === b.window.from;
  return common >= 1 && common === least && isSharp && a.event.rule === b.event.rule ? words() : null;
}

const LIKE = 0.6;

export const partiesInWords = ({ actors, recipients, isMutual }: Told): string =>
  recipients.length === 0 || isMutual
    ? [...new Set([...actors, ...recipients])].sort().join(" and ")
    : `${actors.join(", ")} to ${recipients.join(", ")}`;
