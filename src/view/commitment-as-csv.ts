import type { Course } from "../model/course.ts";
import { csvCell } from "./as-csv.ts";

type Column = readonly [name: string, of: (one: Course) => string | number | null];

const COLUMNS: readonly Column[] = [
  ["id", ({ undertaking }) => undertaking.id],
  ["registered", ({ undertaking }) => undertaking.registered?.from ?? null],
  ["committers", ({ undertaking }) => undertaking.committers.join(" ")],
  ["beneficiaries", ({ undertaking }) => undertaking.beneficiaries.join(" ")],
  ["quote", ({ undertaking }) => undertaking.quote],
  ["act", ({ undertaking }) => undertaking.act],
  ["form", ({ form }) => form],
  ["testability", ({ undertaking }) => undertaking.yardstick.testability],
  ["due_from", ({ undertaking }) => undertaking.yardstick.due?.from ?? null],
  ["due_to", ({ undertaking }) => undertaking.yardstick.due?.to ?? null],
  ["metric", ({ undertaking }) => undertaking.yardstick.target?.metric ?? null],
  ["target_low", ({ undertaking }) => undertaking.yardstick.target?.low ?? null],
  ["target_high", ({ undertaking }) => undertaking.yardstick.target?.high ?? null],
  ["target_unit", ({ undertaking }) => undertaking.yardstick.target?.unit ?? null],
  ["progress", ({ progress }) => progress],
  ["outcome", ({ outcome }) => outcome],
  ["per_reporter", ({ per }) => per.map(({ reporter, outcome }) => `${outcome} per ${reporter}`).join("; ")],
  ["superseded_by", ({ supersededBy }) => supersededBy],
  ["score", ({ score }) => score],
  ["confidence", ({ confidence }) => confidence.value],
  ["independent_groups", ({ confidence }) => confidence.groups],
  ["tellings", ({ undertaking }) => undertaking.tellings.length],
  ["standing", ({ standing }) => standing],
  ["pillars", ({ undertaking }) => undertaking.pillars.join("; ")],
  [
    "documents",
    ({ undertaking }) => [...new Set(undertaking.tellings.map(({ statement }) => statement.document))].join(" "),
  ],
];

/** One line a commitment (RFC 4180), under the names of the columns; lists have blanks between their members. */
export function commitmentsAsCsv(courses: readonly Course[]): string {
  const lines = [COLUMNS.map(([name]) => name), ...courses.map((one) => COLUMNS.map(([, of]) => csvCell(of(one))))];
  return lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}
