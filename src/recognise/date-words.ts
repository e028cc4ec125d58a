/**
 * Words of the calendar, lower case. Months and weekdays with their abbreviations; `null` units are seasons and the
 * like.
 */
const numbered = (line: string): [string, number][] =>
  line.split(" ").flatMap((group, place) => group.split("/").map((word): [string, number] => [word, place + 1]));

/** Month names to 1 … 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  numbered(
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec",
  ),
);
/** Months that are also common words: they need a day, a year or a word of time beside them. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(["may", "march", "mar", "jan", "jun", "sep", "dec", "apr"]);

/** Weekday names to 1 (Monday) … 7 (Sunday). */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  numbered("monday/mon tuesday/tue/tues wednesday/wed thursday/thu/thurs friday/fri saturday sunday"),
);

export type Unit = "day" | "week" | "fortnight" | "month" | "quarter" | "year" | "decade" | "century";

/** Units of time, singular and plural. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  (["day", "week", "fortnight", "month", "quarter", "year", "decade"] as const)
    .flatMap((unit): [string, Unit][] => [
      [unit, unit],
      [`${unit}s`, unit],
    ])
    .concat([
      ["century", "century"],
      ["centuries", "century"],
      ["yr", "year"],
      ["yrs", "year"],
    ]),
);

/** Words for a part of a year, month or decade, to the third of it that they mean. */
export const PARTS: ReadonlyMap<string, 0 | 1 | 2> = new Map([
  ["early", 0],
  ["mid", 1],
  ["middle", 1],
  ["late", 2],
]);

/** Words for the edge of a stretch of time. */
export const EDGES: ReadonlyMap<string, "start" | "end"> = new Map([
  ["beginning", "start"],
  ["start", "start"],
  ["outset", "start"],
  ["end", "end"],
  ["close", "end"],
]);

/** Words before a year, a month or a weekday that make it one. */
export const TIME_PREPOSITIONS: ReadonlySet<string> = new Set(
  "in since by until till from to of between and through during before after throughout early mid late for on around circa end last next this year per than beyond every each back".split(
    " ",
  ),
);

/** Words that make a sentence one about the time to come. */
export const FUTURE_WORDS: ReadonlySet<string> = new Set(
  "will shall upcoming forthcoming scheduled slated due plans planned set intends expected".split(" "),
);

/** Spelled decades: `the nineties`. */
export const SPELLED_DECADES: ReadonlyMap<string, number> = new Map([
  ["fifties", 1950],
  ["sixties", 1960],
  ["seventies", 1970],
  ["eighties", 1980],
  ["nineties", 1990],
]);

export const RECURRING: ReadonlySet<string> = new Set([
  "annually",
  "yearly",
  "monthly",
  "weekly",
  "daily",
  "quarterly",
  "biannually",
]);

export const isDash = (text: string | undefined): boolean => text === "-" || text === "\u2013" || text === "\u2014";
