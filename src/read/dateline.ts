import { type Dated, dateIn } from "./dates.ts";

/** A line of place and date, longer than any of these, is prose. */
const LONGEST = 140;

/** What stands beside a date on its line and is no word: times, days of the week, what was done on it. */
const TIME =
  /(?<!\d)(?:at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?\s{0,2}(?:[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|\b(?:GMT|UTC|CET|CEST|EST|EDT|PST|PDT|BST|IST|MSK|EAT|WIB|PKT|SGT|JST)\b(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|\bT(?=\d)|(?<=\d)Z\b|[+-]\d{2}:?\d{2}\b/gi;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/gi;
const DONE =
  /\b(?:(?:first |originally )?(?:published|posted|released|issued|created|uploaded|delivered|done|dated)|(?:last )?(?:updated|modified|edited)|date(?: of (?:issue|publication|release))?|publication date|release date|time|local time|print edition)\b/gi;
/** What is a document or a meeting, so that the line is a title with a date in it. */
const NO_PLACE =
  /\b(?:statements?|communiqu(?:es?)?|declarations?|summits?|meetings?|speech|remarks|address|agreements?|treaty|protocol|visits?|talks|conference|press|reports?|bulletin|sessions?|resolutions?|anniversary|elections?|dialogue|forum|review of|agenda|programme|program|minutes|letter|note|order|law|decree|paper|version|representative|minister|president)\b/i;
const SMALL = /^(?:of|de|da|di|do|del|la|le|el|al|the|and|on|in|at|from|by|no|to|upon)$/i;

/** A date that fills its line, and whether the line says that the text was changed, not first published, on it. */
export interface DateLine extends Dated {
  readonly isUpdate: boolean;
  readonly isLabelled: boolean;
}

/** The date of a line that says little else: a place, a time, "Published". Null for a line that says more. */
export function dateLineIn(line: string): DateLine | null {
  if (line.length > LONGEST || !/\d/.test(line)) return null;
  const dated = dateIn(line);
  if (!dated || !isBare(withoutDates(line, dated))) return null;
  const before = line.slice(0, dated.start);
  return {
    ...dated,
    isUpdate: /\b(?:updated|modified|edited)\b/i.test(before) && !/\b(?:published|posted|issued)\b/i.test(before),
    isLabelled: /\b(?:published|posted|issued|released|date)\b/i.test(before),
  };
}

function withoutDates(line: string, first: Dated): string {
  let rest = `${line.slice(0, first.start)} ${line.slice(first.end)}`;
  const second = dateIn(rest);
  if (second) rest = `${rest.slice(0, second.start)} ${rest.slice(second.end)}`;
  return rest;
}

function isBare(rest: string): boolean {
  if (NO_PLACE.test(rest)) return false;
  const left = rest.replace(TIME, " ").replace(WEEKDAY, " ").replace(DONE, " ");
  if (/\d/.test(left)) return false;
  const words = left.match(/[^\s,;:|()[\]/.*_\u00B7\u2022\u2013\u2014-]+/g) ?? [];
  return words.length <= 7 && words.every((word) => SMALL.test(word) || word[0] !== word[0]!.toLowerCase());
}

/** The dateline at the head of a paragraph: "ACCRA, May 3, 2024 (Coast Wire) -- ". `end` is where the sentence begins. */
export interface InlineDateline {
  readonly end: number;
  readonly dated: Dated | null;
  readonly agency: { readonly start: number; readonly end: number } | null;
}

const REACH = 140;
const DASH = /\s(?:--?-?|\u2013|\u2014)\s|\u2014|--|:\s/g;
const PLACE_WORD = "\\p{Lu}[\\p{L}\\p{M}'\u2019.-]*";
const PLACE = new RegExp(
  `^${PLACE_WORD}(?:[ /](?:${PLACE_WORD}|de|da|do|del|la|al|of|and)){0,4}(?:, ?${PLACE_WORD}(?: ${PLACE_WORD}){0,2})?`,
  "u",
);
const AGENCY = /[(/]\s?(\p{Lu}[\p{L}\p{M}\d .&'\u2019-]{1,40}?)\s?[)/]|(?<=[.,] )(\p{Lu}{2}[\p{Lu}\d -]{2,30})$/u;
const SHORT_DATE =
  /(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\b\.?(?:\s\d{1,2}(?:st|nd|rd|th)?\b)?/i;

const PRESS = /\b(?:news|agency|wire|press|times|post|service|media)\b/i;
const NO_OPENING = /^(?:on|in|at|by|from|since|between|until|after|before|during|as|the|a)\b/i;

/** "SUVA: The ministers met." is a dateline, "THE MINISTER: We met." tells who speaks; speakers come more than once. */
const SHOUTED = /^(\p{Lu}[\p{Lu}'\u2019.-]*(?: \p{Lu}[\p{Lu}'\u2019.-]*){0,3}):\s(?=["'\u201C\u2018]?\p{Lu})/u;
const SPEAKER =
  /\b(?:MR|MS|MRS|DR|H\.E|PRESIDENT|MINISTER|SECRETARY|AMBASSADOR|CHAIR\w*|SPEAKER|MODERATOR|QUESTION|ANSWER|Q|A|REPORTER|INTERVIEWER|HOST|SPOKES\w+|NOTE|UPDATE\w*|BREAKING|WATCH|EXCLUSIVE|OPINION|ANALYSIS|FACT\w*|SUMMARY|BACKGROUND|PHOTOS?|VIDEO|SOURCE|TITLE|SUBJECT|DATE|RE)\b/;

/** The place in capitals and the colon that the first paragraph of a paper's report opens with; null when it has none. */
export function shoutedDateline(paragraph: string): InlineDateline | null {
  const found = SHOUTED.exec(paragraph.slice(0, REACH));
  if (!found || found[1]!.length < 3 || SPEAKER.test(found[1]!)) return null;
  return { end: found[0].length, dated: null, agency: null };
}

/** The dateline that a paragraph opens with; null when it has none. */
export function inlineDateline(paragraph: string): InlineDateline | null {
  const head = paragraph.slice(0, REACH);
  if (!/^\p{Lu}/u.test(head)) return null;
  for (const dash of head.matchAll(DASH)) {
    const end = dash.index + dash[0].length;
    const found = datelineIn(head.slice(0, dash.index), dash[0].startsWith(":"), head.slice(end, end + 2));
    if (found) return { ...found, end: end + (/^\s*/.exec(paragraph.slice(end, end + 40))?.[0].length ?? 0) };
  }
  return null;
}

function datelineIn(prefix: string, isColon: boolean, next: string): Omit<InlineDateline, "end"> | null {
  const dated = dateIn(prefix);
  const agency = AGENCY.exec(prefix);
  const name = agency?.[1] ?? agency?.[2];
  // A date that opens the paragraph itself is the day of what is told ("3 July 2024: …"), not of the telling.
  if ((dated?.start === 0 && name === undefined) || (isColon && !dated)) return null;
  let rest = dated ? `${prefix.slice(0, dated.start)} ${prefix.slice(dated.end)}` : prefix;
  if (agency) rest = rest.replace(agency[0], " ");
  const short = dated ? null : SHORT_DATE.exec(rest);
  if (short) rest = rest.replace(short[0], " ");
  const place = PLACE.exec(rest)?.[0] ?? "";
  if (NO_OPENING.test(place)) return null;
  if (/[\p{L}\d]/u.test(rest.replace(place, " ").replace(TIME, " ").replace(WEEKDAY, " "))) return null;
  const city = place.split(",")[0]!;
  const isShouted = city.length > 2 && city === city.toUpperCase() && /^["'\u201C\u2018]?\p{Lu}/u.test(next);
  const isNamed = name !== undefined && place !== "" && (short !== null || PRESS.test(name));
  const isRegion = /, ?\S{3}/.test(place) && !isColon && place === rest.trim();
  if (!isShouted && !isNamed && !isRegion && !(dated && (place !== "" || name !== undefined))) return null;
  const start = name === undefined ? 0 : agency!.index + agency![0].indexOf(name);
  return { dated, agency: name === undefined ? null : { start, end: start + name.length } };
}
