import { addDays } from "../ground/when.ts";
import type { Course } from "../model/course.ts";
import { outcomeInWords, sidesInWords } from "./commitment.ts";

/** What waits for its day, and what is past it and unsettled. */
const WAITING: ReadonlySet<string> = new Set(["open", "due", "partly"]);

/**
 * Due dates as an iCalendar (RFC 5545), a whole-day entry each: deadlines of what is not settled yet, and the end of the running turn of what comes
 * again. `stamp` is an ISO moment. The ids are the commitments', so that importing it again changes entries and doubles none.
 */
export function asIcs(courses: readonly Course[], stamp: string): string {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Entente//Commitments//EN", "CALSCALE:GREGORIAN"];
  for (const course of courses) {
    const day = dueDay(course);
    if (day !== null) lines.push(...entryOf(course, day, stamp));
  }
  return `${[...lines, "END:VCALENDAR"].flatMap(folded).join("\r\n")}\r\n`;
}

function dueDay({ undertaking, outcome, occurrences }: Course): string | null {
  if (undertaking.yardstick.recurrence) {
    const running = occurrences.find((turn) => turn.outcome === "open");
    return running?.window.to ?? null;
  }
  return WAITING.has(outcome) ? (undertaking.yardstick.due?.to ?? null) : null;
}

function entryOf(course: Course, day: string, stamp: string): string[] {
  const { id, act, quote, tellings } = course.undertaking;
  const from = tellings[0]!.statement.document;
  return [
    "BEGIN:VEVENT",
    `UID:${id}@entente`,
    `DTSTAMP:${stamp.slice(0, 19).replace(/[-:]/g, "")}Z`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll("-", "")}`,
    `SUMMARY:${escaped(`${sidesInWords(course)}: ${act}`)}`,
    `DESCRIPTION:${escaped(`${quote}\n${course.form}, ${outcomeInWords(course)}\nentente commitment ${id} (${from})`)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

const escaped = (words: string): string =>
  words
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/\p{Cc}/gu, " ");

const MOST_BYTES = 74;

/** No line longer than 75 bytes, none cut within a character; what follows begins with a blank. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let now = "";
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > MOST_BYTES) {
      lines.push(now);
      now = " ";
      bytes = 1;
    }
    now += character;
    bytes += size;
  }
  return [...lines, now];
}
