import type { Course } from "../model/course.ts";
import { plain } from "./as-markdown.ts";
import { factsOf, sidesInWords, whereOf } from "./commitment.ts";
import { decisionInWords } from "./commitment-as-text.ts";
import { whenInWords } from "./phrase.ts";

const quoted = (words: string): string => `> ${plain(words)}`;

function headOf(course: Course): string {
  const { registered, quote, id } = course.undertaking;
  const on = registered ? whenInWords(registered) : "not dated";
  return `**${on}** · ${sidesInWords(course)}\n\n${quoted(quote)}\n\n${factsOf(course).map(plain).join(" · ")} · \`${id}\``;
}

/** Commitments as Markdown, each with how it stands. */
export const commitmentsAsMarkdown = (courses: readonly Course[]): string =>
  `${["# Commitments", ...courses.map(headOf)].join("\n\n")}\n`;

/** One commitment with its whole history as Markdown. */
export function commitmentAsMarkdown(course: Course): string {
  const parts = ["# Commitment", headOf(course)];
  const add = (title: string, lines: readonly string[]) => {
    if (lines.length > 0) parts.push(`## ${title}`, lines.map((line) => `- ${line}`).join("\n"));
  };
  const numbers = new Map(course.evidence.map(({ item }, at) => [item.id, at + 1]));
  add(
    "Measured by",
    course.undertaking.yardstick.rubric.map((line, at) => `${["+1", "0", "-1"][at]} ${plain(line)}`),
  );
  add(
    "History",
    course.steps.map(({ on, axis, per, from, to, by, evidence, because }) => {
      const rests = evidence.flatMap((id) => numbers.get(id) ?? []).join(", ");
      const who = by === "rule" ? "" : ` (${plain(by)})`;
      const change = `${from === null ? "" : `${from} → `}${to}`;
      return (
        plain(`${on ?? "no day"} ${axis}${per ? ` per ${per}` : ""}: ${change}`) +
        `${who}: ${plain(because)}${rests ? `, evidence ${rests}` : ""}`
      );
    }),
  );
  add(
    "Turns",
    course.occurrences.map(({ window, outcome, because }) => plain(`${whenInWords(window)}: ${outcome}, ${because}`)),
  );
  add(
    "Evidence",
    course.evidence.map(({ item, standing }, at) => {
      const words = item.ground.kind === "words" ? ` “${plain(item.ground.quote)}”` : "";
      return `${at + 1}: ${plain(`${item.shows}, ${standing}, ${item.kind}, ${whereOf(item)}`)}${words} (\`${item.id}\`)`;
    }),
  );
  add(
    "To look at",
    course.reviews.map(({ kind, because }) => plain(`${kind}: ${because}`)),
  );
  add(
    "Decisions",
    course.decisions.map(({ decision, isUndone }) =>
      plain(`${decisionInWords(decision)}${isUndone ? ", taken back" : ""}`),
    ),
  );
  return `${parts.join("\n\n")}\n`;
}
