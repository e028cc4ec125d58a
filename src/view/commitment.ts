import { numberInWords } from "../ground/amount.ts";
import type { Span } from "../ground/span.ts";
import type { When } from "../ground/when.ts";
import type { Course, Scores, Weighed } from "../model/course.ts";
import type { Decision } from "../model/decision.ts";
import type { EvidenceItem } from "../model/evidence.ts";
import { whenInWords } from "./phrase.ts";
import type { Row } from "./row.ts";

const place = ({ start, end }: Span) => ({ start, end });
const when = (one: When | null) => one && { from: one.from, to: one.to, precision: one.precision };

/** A commitment with its whole history as data; the same for ndjson and JSON. Names and types stay; keys may be added. */
export function courseRow(course: Course): Row {
  const { undertaking, confidence, decisions, evidence, ...state } = course;
  const { yardstick } = undertaking;
  return {
    id: undertaking.id,
    committers: [...undertaking.committers],
    beneficiaries: [...undertaking.beneficiaries],
    quote: undertaking.quote,
    act: undertaking.act,
    registered: when(undertaking.registered),
    standing: state.standing,
    form: state.form,
    testability: yardstick.testability,
    due: when(yardstick.due),
    target: yardstick.target && { ...yardstick.target, by: when(yardstick.target.by) },
    recurrence: yardstick.recurrence,
    condition: undertaking.condition,
    mechanism: undertaking.mechanism,
    pillars: [...undertaking.pillars],
    progress: state.progress,
    outcome: state.outcome,
    per_reporter: state.per,
    superseded_by: state.supersededBy,
    supersedes: state.supersedes,
    upheld_on: state.upheldOn,
    score: state.score,
    confidence: { value: confidence.value, groups: confidence.groups, is_capped: confidence.isCapped },
    day: state.day,
    rubric: [...yardstick.rubric],
    amended: [...undertaking.amended],
    because: undertaking.because,
    tellings: undertaking.tellings.map(({ statement, published, original, isCopy, isCurrent, because }) => ({
      statement: statement.id,
      document: statement.document,
      span: place(statement.span),
      quote: statement.quote,
      rule: statement.rule,
      published: when(published),
      original,
      is_copy: isCopy,
      is_current: isCurrent,
      because,
    })),
    steps: state.steps,
    evidence: evidence.map(evidenceRow),
    occurrences: state.occurrences.map((turn) => ({ ...turn, window: when(turn.window) })),
    reviews: state.reviews,
    decisions: decisions.map(({ decision, isUndone }) => ({ ...decisionRow(decision), is_undone: isUndone })),
  };
}

const evidenceRow = ({ item, standing, counts, who, decision }: Weighed) => {
  const { said, happened, ...rest } = item;
  return { ...rest, said: when(said), happened: when(happened), standing, counts, who, decision };
};

/** A decision as data. */
export function decisionRow({ id, commitment, pin, ruling, who, at, because }: Decision): Row {
  return {
    id,
    commitment,
    statement: pin.statement,
    document: pin.document,
    span: place(pin.span),
    quote: pin.quote,
    ruling,
    who,
    at,
    because,
  };
}

export const scoresRow = (scores: Scores): Row => ({
  mean: scores.mean,
  n: scores.n,
  kept: scores.kept,
  partly: scores.partly,
  missed: scores.missed,
  unknown: scores.unknown,
  open: scores.open,
  untestable: scores.untestable,
  untestable_share: scores.untestableShare,
});

const plainly = (word: string): string => word.replaceAll("_", " ");

/** `fulfilled late`, `fulfilled per CHN, open per KAZ`, `superseded by …`. */
export function outcomeInWords({ outcome, per, supersededBy, upheldOn }: Course): string {
  const isSplit = new Set(per.map((one) => one.outcome)).size > 1;
  const split = per.map((one) => `${plainly(one.outcome)} per ${one.reporter}`).join(", ");
  if (outcome === "superseded") return `superseded by ${supersededBy ?? "another"}${isSplit ? ` (${split})` : ""}`;
  const own = isSplit ? split : plainly(outcome);
  const kept = outcome === "upheld" && upheldOn ? `${own} (last seen on ${upheldOn})` : own;
  return supersededBy ? `${kept}, then superseded by ${supersededBy}` : kept;
}

/** `p .96 by 3 groups of sources`; the number of groups always goes with it. */
export function confidenceInWords({ confidence: { value, groups, isCapped } }: Course): string {
  const number = value.toFixed(2).replace(/^0/, "");
  const sources = groups === 1 ? "1 source" : `${groups} independent sources`;
  return `p ${number} by ${sources}${isCapped ? ", all on the committer's side" : ""}`;
}

/** Who to whom: `CHN ↔ KAZ`, `IDN → KEN`. */
export const sidesInWords = ({ undertaking: { committers, beneficiaries } }: Course): string =>
  beneficiaries.length > 0 ? `${committers.join(", ")} → ${beneficiaries.join(", ")}` : committers.join(" ↔ ");

/** What it is and how it stands, in parts. */
export function factsOf(course: Course): string[] {
  const { undertaking, form, progress, standing } = course;
  const { testability, due, recurrence } = undertaking.yardstick;
  return [
    form,
    testability === "none" ? "untestable" : `test: ${testability}`,
    ...(due?.to ? [`due by ${whenInWords({ from: due.to, to: due.to, precision: "day" })}`] : []),
    ...(recurrence ? [recurrence.words] : []),
    ...(progress === "announced" ? [] : [plainly(progress)]),
    outcomeInWords(course),
    confidenceInWords(course),
    ...(standing === "proposed" ? [] : [standing]),
  ];
}

/** Where an item stands, so that it can be opened: `document:12-80`, or the series and its period. */
export function whereOf({ ground }: EvidenceItem): string {
  if (ground.kind === "words") return `${ground.document}:${ground.span.start}-${ground.span.end}`;
  const unit = ground.unit ? ` ${ground.unit}` : "";
  return `${ground.reporter}, ${ground.series}, ${ground.period}: ${numberInWords(ground.value)}${unit}${ground.vintage ? ` (of ${ground.vintage})` : ""}`;
}
