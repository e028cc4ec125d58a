import { isoYmd, type When, whenOf } from "../ground/when.ts";

/** A date in words, with its place in the text that was searched. */
export interface Dated {
  readonly when: When;
  readonly start: number;
  readonly end: number;
}

const NAMES =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const YEAR = "(?<year>(?:1[89]|20)\\d\\d)(?!\\d)";
const MONTH = `(?<month>${NAMES})(?![a-z])\\.?`;
const DAY = "(?<!\\d)(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
// The first days of "2 to 3 July", "2-3 July", "20 and 21 August": the last day is the one on which a text can have come out.
const FIRST_DAYS = "(?:(?<!\\d)[0-3]?\\d(?:st|nd|rd|th)?\\s{0,3}(?:-|\u2013|\u2014|to|and|&)\\s{0,3})?";
const GAP = "[\\s,]{1,4}";
const BIT = "[\\s,./-]{0,4}";

const forms = (written: readonly string[]): RegExp[] => written.map((form) => new RegExp(form, "i"));

/** The ways of writing a date with the month's name, and in figures; tried in this order at the leftmost place. */
const NAMED = forms([
  `${FIRST_DAYS}${DAY}(?:${BIT}of)?${BIT}${MONTH}${BIT}${YEAR}`,
  `(?<![a-z])${MONTH}\\s{0,3}${FIRST_DAYS}${DAY}${GAP}${YEAR}`,
  `(?<!\\d)${YEAR}${GAP}${MONTH}\\s{1,3}${DAY}(?!\\d)`,
  `(?<![a-z])${MONTH}${GAP}${YEAR}`,
]);
const NUMERIC = forms([
  "(?<!\\d)(?<year>(?:1[89]|20)\\d\\d)(?<mark>[-/.])(?<month>[01]?\\d)\\k<mark>(?<day>[0-3]?\\d)(?!\\d)",
  `(?<!\\d)(?<first>[0-3]?\\d)(?<mark>[/.-])(?<second>[0-3]?\\d)\\k<mark>${YEAR}`,
]);
const MONTH_NAME = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

/** The first date that is written out in a short text, from the day to the month; null when there is none with its year. */
export function dateIn(text: string): Dated | null {
  if (!/\d{4}/.test(text)) return null;
  let best: Dated | null = null;
  for (const form of [...(/\d[-/.]\d/.test(text) ? NUMERIC : []), ...(MONTH_NAME.test(text) ? NAMED : [])]) {
    const found = form.exec(text);
    if (!found || (best && found.index >= best.start)) continue;
    const when = whenFrom(found.groups!);
    if (when) best = { when, start: found.index, end: found.index + found[0].length };
  }
  return best;
}

type Parts = Readonly<Record<string, string | undefined>>;

function whenFrom({ year, month, day, first, second, mark }: Parts): When | null {
  const numbered = Number(year);
  if (first !== undefined) return numeric(numbered, Number(first), Number(second), mark === ".");
  const named = /\d/.test(month!) ? Number(month) : MONTHS.indexOf(month!.slice(0, 3).toLowerCase()) + 1;
  const prefix = day === undefined ? isoYmd(numbered, named, 1).slice(0, 7) : isoYmd(numbered, named, Number(day));
  return whenOf(prefix);
}

// 05/06/2024 is 5 June to one reader and 6 May to another: only the year is sure. With dots the day stands first everywhere.
function numeric(year: number, first: number, second: number, isDotted: boolean): When | null {
  if (isDotted || first > 12 || first === second) return whenOf(isoYmd(year, second, first));
  return second > 12 ? whenOf(isoYmd(year, first, second)) : whenOf(String(year));
}
