const REACH = 140;
const SHOUTED = "\\p{Lu}['\u2019]?\\p{Lu}[\\p{Lu}'\u2019.-]{1,30}(?:[ /]\\p{Lu}[\\p{Lu}'\u2019.-]{1,30}){0,3}";
const NAME = "\\p{Lu}[\\p{L}'\u2019.-]{1,30}(?: \\p{Lu}[\\p{L}'\u2019.-]{1,30}){0,3}";
const REGION = `, ?${NAME}`;
const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
const DAY = `,? (?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?`;
const AGENCY = "(?:,? ?\\([^()\\n]{2,40}\\)|, ?\\p{Lu}{2,12})";
const DASH = "(?: ?--| -| ?[\u2013\u2014])";
const NEXT = "\\s+(?=[\"'\u2018\u201C]?\\p{Lu})";

// "NAIROBI, July 3 (Agency) --", "SUVA:", "Harare, Zimbabwe -", "Lima, May 17, ABC -", "Quito (Agency) --".
const DATELINE = new RegExp(
  `^(?:${SHOUTED}(?:${REGION})?(?:${DAY})?${AGENCY}?(?:${DASH}| ?:)` +
    `|${NAME}(?:${REGION})?(?:${DAY}${AGENCY}?|${AGENCY})(?:${DASH}| ?:)|${NAME}${REGION}${DASH})${NEXT}`,
  "u",
);
// Every dateline ends in one of these; most paragraphs open without, and need not be looked at closely.
const SIGN = /[:\u2013\u2014]|--| -/;
/** "THE MINISTER: We met." tells who speaks. */
const SPEAKER =
  /\b(?:MR|MS|MRS|DR|PRESIDENT|MINISTER|SECRETARY|AMBASSADOR|CHAIR\w*|SPEAKER|MODERATOR|QUESTION|ANSWER|REPORTER|HOST|SPOKES\w+)\b/;

/** Where the words of a news report begin behind the dateline that opens its paragraph; `from` itself when there is none. */
export function datelineEnd(text: string, from: number, end: number): number {
  const opening = text.slice(from, Math.min(end, from + REACH));
  const found = SIGN.test(opening) ? DATELINE.exec(opening)?.[0] : undefined;
  return found === undefined || SPEAKER.test(found) ? from : from + found.length;
}
