import { addMonths, dayNumber, type When } from "../../ground/when.ts";
import type { DateMention } from "../../model/mention.ts";
import type { Scene } from "../scene.ts";
import { type Stretch, within } from "./stretch.ts";

/** By when an act is to be done, and over what stretch of time, as its own words say. */
export interface Timing {
  readonly due: When | null;
  readonly period: When | null;
}

/** `isLater`: the words speak of what was still to come when they were said ("will", "agreed to"), not of what had been. */
export function timingOf(scene: Scene, words: Stretch, isLater: boolean): Timing {
  const dates = datesIn(scene, words).map((date) => ({ date, when: ahead(scene, date, isLater) }));
  const period = dates.find(({ date, when }) => isPeriod(date, when))?.when ?? null;
  const published = scene.document.about.published?.value.to ?? null;
  const deadline = dates.find(
    ({ date, when }) => date.use === "deadline" || (isEnding(scene, date, when) && when !== date.when),
  );
  if (deadline) return { due: deadline.when, period };
  // "the decision of March" dates the decision.
  const isOf = ({ reach }: DateMention) =>
    scene.lemmas[reach.first - 1] === "of" && DATED.has(scene.lemmas[reach.first - 2] ?? "");
  const points = dates.filter(({ date, when }) => date.use === "point" && !isPeriod(date, when) && !isOf(date));
  const due = points.find(({ when }) => published !== null && lastDay(when) > published);
  return { due: due?.when ?? null, period };
}

const DATED: ReadonlySet<string> = new Set(
  "decision agreement treaty memorandum statement declaration summit meeting visit session accord".split(" "),
);

const lastDay = (when: When | null): string => when?.to ?? when?.from ?? "";

const datesIn = (scene: Scene, words: Stretch): DateMention[] =>
  scene.mentions.filter(
    (mention): mention is DateMention =>
      mention.kind === "date" && within(words, mention.reach.first) && within(words, mention.reach.head),
  );

/** "from 2025 to 2029", "2027-2028", "over the next three years": time that an act fills. */
function isPeriod(date: DateMention, when: When | null): boolean {
  if (!when?.from || !when.to) return date.use === "duration" && when !== null;
  if (date.use === "duration") return true;
  return date.use === "point" && when.from.slice(0, 4) !== when.to.slice(0, 4) && /years|^from-/.test(date.because);
}

const isEnding = ({ parse }: Scene, { reach }: DateMention, when: When | null): boolean =>
  when !== null && /^(?:by|before|until|till)$/i.test(parse.tokens[reach.first]!.form);

const YEARLESS = /(?:day-month|month-alone|month-first|months)$/;

/**
 * A day or month without its year, said of what is to come, lies ahead of the day the text was published; told of what had been agreed, it
 * does so where the next one is far nearer than the last.
 */
function ahead(scene: Scene, { when, because }: DateMention, isLater: boolean): When | null {
  const published = scene.document.about.published?.value.to;
  const day = when?.to ?? when?.from;
  if (!when || !day || !published || !YEARLESS.test(because) || day >= published) return when;
  const next = addMonths(day, 12);
  if (next < published) return when;
  const isNear = 3 * (dayNumber(next) - dayNumber(published)) < dayNumber(published) - dayNumber(day);
  if (!isLater && !isNear) return when;
  return { ...when, from: when.from && addMonths(when.from, 12), to: when.to && addMonths(when.to, 12) };
}
