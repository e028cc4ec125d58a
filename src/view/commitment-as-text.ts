import type { Course, Scores, Step, Weighed } from "../model/course.ts";
import type { Decision } from "../model/decision.ts";
import { visible } from "./cells.ts";
import { factsOf, sidesInWords, whereOf } from "./commitment.ts";
import { paint, type Style } from "./paint.ts";
import { counted, whenInWords } from "./phrase.ts";
import { quotationLines } from "./quotation.ts";
import { wrapParts } from "./wrap.ts";

/** Commitments one under the other, each with how it stands. Ends with a line end. */
export function commitmentsAsText(courses: readonly Course[], style: Style): string {
  if (courses.length === 0) return "nothing found\n";
  return `${courses.map((one) => headLines(one, style).join("\n")).join("\n\n")}\n`;
}

function headLines(course: Course, style: Style): string[] {
  const { undertaking, reviews } = course;
  const { registered, quote, tellings, id } = undertaking;
  const told = tellings.length > 1 ? [counted(tellings.length, "telling")] : [];
  const look = reviews.length > 0 ? [`look at: ${reviews.map(({ kind }) => kind).join(", ")}`] : [];
  return [
    paint(style, "commitment", `${registered ? whenInWords(registered) : "not dated"} · ${sidesInWords(course)}`),
    ...quotationLines(quote, style.width - 2).map((line) => `  ${line}`),
    ...wrapParts([...factsOf(course), ...told, ...look, id], " · ", style.width - 2, "  ").map((line) => `  ${line}`),
  ];
}

/** One commitment with its whole history, every line of it with the place of its words. Ends with a line end. */
export function commitmentAsText(course: Course, style: Style): string {
  const numbers = new Map(course.evidence.map(({ item }, at) => [item.id, at + 1]));
  const { yardstick, tellings } = course.undertaking;
  const [kept, partly, missed] = yardstick.rubric;
  const lines = [
    ...headLines(course, style),
    ...section("Measured by", facts([`+1 ${kept}`, `0 ${partly}`, `-1 ${missed}`], style), style),
    ...section(
      "Told in",
      facts(
        tellings.map(({ statement, isCopy, isCurrent, because }) => {
          const place = `${statement.document}:${statement.span.start}-${statement.span.end}`;
          return [place, isCopy ? "copy" : "", isCurrent ? "" : "no longer found", statement.rule, because]
            .filter((part) => part !== "")
            .join(" · ");
        }),
        style,
      ),
      style,
    ),
    ...section(
      `History up to ${course.day}`,
      course.steps.flatMap((step) => stepLines(step, numbers, style)),
      style,
    ),
    ...section(
      "Turns",
      facts(
        course.occurrences.map(
          ({ window, outcome, because }) => `${whenInWords(window)}: ${outcome.replaceAll("_", " ")}, ${because}`,
        ),
        style,
      ),
      style,
    ),
    ...section(
      "Evidence",
      course.evidence.flatMap((one, at) => evidenceLines(one, at + 1, style)),
      style,
    ),
    ...section(
      "To look at",
      facts(
        course.reviews.map(({ kind, because }) => `${kind}: ${because}`),
        style,
      ),
      style,
    ),
    ...section(
      "Decisions",
      facts(
        course.decisions.map(
          ({ decision, isUndone }) => `${decisionInWords(decision)}${isUndone ? " · taken back" : ""}`,
        ),
        style,
      ),
      style,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

const section = (title: string, lines: readonly string[], style: Style): string[] =>
  lines.length === 0 ? [] : ["", paint(style, "strong", title), ...lines];

const facts = (said: readonly string[], style: Style): string[] =>
  said.flatMap((one) => wrapParts(visible(one).split(" "), " ", style.width - 2, "  ").map((line) => `  ${line}`));

function stepLines(
  { on, axis, per, from, to, by, evidence, because }: Step,
  numbers: ReadonlyMap<string, number>,
  style: Style,
): string[] {
  const change = `${from === null ? "" : `${from} → `}${to}`.replaceAll("_", " ");
  const rests = evidence.flatMap((id) => numbers.get(id) ?? []).map((number) => `[${number}]`);
  const head = [
    on ?? "no day",
    `${axis}${per ? ` per ${per}` : ""}`,
    change,
    ...(by === "rule" ? [] : [`declared by ${by}`]),
    ...rests,
  ];
  return [
    ...wrapParts(head, "  ", style.width - 2, "  ").map((line) => `  ${line}`),
    ...wrapParts(visible(because).split(" "), " ", style.width - 4, "").map((line) =>
      paint(style, "faint", `    ${line}`),
    ),
  ];
}

function evidenceLines({ item, standing, counts, who }: Weighed, number: number, style: Style): string[] {
  const stand = standing === "proposed" ? (counts ? "by rule" : "proposed") : `${standing} by ${who ?? "somebody"}`;
  const head = [`[${number}]`, item.shows.replaceAll("_", " "), stand, item.kind, whereOf(item), item.id];
  const quote =
    item.ground.kind === "words" ? quotationLines(item.ground.quote, style.width - 4).map((line) => `    ${line}`) : [];
  const why = wrapParts(
    visible(`${item.because}; ${item.group}, strength ${item.strength}`).split(" "),
    " ",
    style.width - 4,
    "",
  );
  return [
    ...wrapParts(head.map(visible), " · ", style.width - 2, "  ").map((line) => `  ${line}`),
    ...quote,
    ...why.map((line) => paint(style, "faint", `    ${line}`)),
  ];
}

/** `2026-01-05 Ada: declare breached (reason) · 0a1b…`. */
export function decisionInWords({ id, ruling, who, at, because }: Decision): string {
  return `${at.slice(0, 10)} ${who}: ${rulingInWords(ruling)}${because ? ` (${because})` : ""} · ${id}`;
}

function rulingInWords(ruling: Decision["ruling"]): string {
  switch (ruling.act) {
    case "accept":
    case "reject":
      return ruling.evidence ? `${ruling.act} evidence ${ruling.evidence.id}` : ruling.act;
    case "amend":
      return `amend ${Object.keys(ruling.change).join(", ")}`;
    case "link":
      return `link ${whereOf(ruling.evidence)}`;
    case "declare":
      return `declare ${[ruling.outcome, ruling.progress].filter((part) => part !== null).join(", ")}${ruling.per ? ` per ${ruling.per}` : ""}`;
    case "undo":
      return `undo ${ruling.decision}`;
  }
}

/** The scores of some commitments in three lines. Ends with a line end. */
export function scoresAsText(title: string, scores: Scores): string {
  const { mean, n, kept, partly, missed, unknown, open, untestable, untestableShare } = scores;
  const score =
    mean === null
      ? "no score: nothing is due and testable"
      : `score ${mean > 0 ? "+" : ""}${mean.toFixed(2)}, n = ${n}`;
  return [
    `${title}: ${score}`,
    `  +1 ${kept} · 0 ${partly} · -1 ${missed}`,
    `  not scored: ${open} open, ${unknown} of which nothing is known, ${untestable} untestable (${Math.round(untestableShare * 100)} %)`,
    "",
  ].join("\n");
}
