import { meets } from "../follow/figures.ts";
import { identity } from "../ground/identity.ts";
import { type Problem, problem } from "../ground/problem.ts";
import { whenOf } from "../ground/when.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Outcome, Progress } from "../model/commitment.ts";
import type { Course } from "../model/course.ts";
import type { Amendment, Decision, Ruling } from "../model/decision.ts";
import { type EvidenceItem, type EvidenceStance, type Shows, type Side, STRENGTHS } from "../model/evidence.ts";

/** A data point as a person gives it. */
export interface DataPoint {
  readonly reporter: string;
  readonly series: string;
  /** ISO prefix. */
  readonly period: string;
  readonly value: number;
  readonly unit?: string | null;
  /** When the figure was published, ISO prefix. */
  readonly vintage?: string | null;
}

/** What a person decides. */
export type Verb =
  | { readonly act: "accept" | "reject"; readonly evidence?: string }
  | { readonly act: "amend"; readonly change: Amendment }
  | { readonly act: "link"; readonly data: DataPoint }
  | {
      readonly act: "link";
      readonly statement: string;
      readonly shows: Shows;
      readonly stance?: EvidenceStance;
      readonly side?: Side;
    }
  | {
      readonly act: "declare";
      readonly outcome?: Outcome;
      readonly progress?: Progress;
      readonly per?: string;
      readonly from?: string;
      readonly searched?: string;
    }
  | { readonly act: "undo"; readonly decision: string };

/** A decision as it is asked for. */
export interface DecisionOrder {
  /** Id of the commitment, or of a statement that tells it; for `undo`, none is needed. */
  readonly commitment: string;
  readonly verb: Verb;
  readonly who: string;
  readonly because?: string;
}

/** Makes the decision and keeps it; a problem when it cannot be made. `at` is an ISO moment. */
export function decideIn(ledger: Ledger, course: Course | null, order: DecisionOrder, at: string): Decision | Problem {
  if (!course) return problem("ask/commitment", `"${order.commitment}"`);
  const ruling = rulingOf(ledger, course, order.verb, at);
  if ("code" in ruling) return ruling;
  const telling =
    course.undertaking.tellings.find(({ statement }) => statement.id === order.commitment) ??
    course.undertaking.tellings[0]!;
  const { id: statement, document, span, quote } = telling.statement;
  const moment = afterLast(ledger, at);
  const content = {
    commitment: course.undertaking.id,
    pin: { statement, document, span, quote },
    ruling,
    who: order.who,
    at: moment,
    because: order.because ?? null,
  };
  const decision = { id: identity(`decision\n${JSON.stringify(content)}`), ...content };
  ledger.decide(decision);
  return decision;
}

/** Decisions are ordered by their moments: one of the same millisecond, or of a clock that was set back, is put after the last. */
function afterLast(ledger: Ledger, at: string): string {
  const last = ledger.decisions().at(-1)?.at;
  return last === undefined || last < at ? at : new Date(Date.parse(last) + 1).toISOString();
}

function rulingOf(ledger: Ledger, course: Course, verb: Verb, at: string): Ruling | Problem {
  switch (verb.act) {
    case "accept":
    case "reject": {
      if (verb.evidence === undefined) return { act: verb.act, evidence: null };
      const found = course.evidence.find(({ item }) => item.id === verb.evidence);
      return found ? { act: verb.act, evidence: found.item } : problem("ask/evidence", `"${verb.evidence}"`);
    }
    case "amend":
      return Object.keys(verb.change).length > 0 ? verb : problem("ask/decision", "Nothing is amended.");
    case "link":
      return "data" in verb ? { act: "link", evidence: pointOf(verb.data, course) } : linkedOf(ledger, course, verb);
    case "declare":
      return declarationOf(course, verb, at);
    case "undo": {
      const found = course.decisions.find(({ decision }) => decision.id === verb.decision);
      if (!found) return problem("ask/decision", `There is no decision "${verb.decision}" on it.`);
      return found.isUndone ? problem("ask/decision", "It was taken back already.") : verb;
    }
  }
}

function pointOf({ reporter, series, period, value, unit, vintage }: DataPoint, { undertaking }: Course): EvidenceItem {
  const ground = {
    kind: "data point" as const,
    reporter,
    series,
    period,
    value,
    unit: unit ?? undertaking.yardstick.target?.unit ?? null,
    vintage: vintage ?? null,
  };
  const { target } = undertaking.yardstick;
  const kind = "official statistic";
  return {
    id: identity(`evidence\n${JSON.stringify(ground)}\n${undertaking.id}`),
    ground,
    shows: "figure",
    stance: target !== null && meets(ground, target) ? "supports" : "weakens",
    kind,
    strength: STRENGTHS[kind],
    side: undertaking.committers.includes(reporter) ? "committer" : "statistic",
    state: reporter,
    publisher: reporter,
    // What its ministers say of a figure goes back to the figure.
    group: `state ${reporter}`,
    said: (vintage && whenOf(vintage)) || null,
    happened: whenOf(period),
    rank: 1,
    because: `the figures of ${reporter}`,
  };
}

function linkedOf(
  ledger: Ledger,
  { undertaking, evidence }: Course,
  verb: Extract<Verb, { statement: string }>,
): Ruling | Problem {
  const entry = ledger.entry(verb.statement);
  if (!entry) return problem("ask/evidence", `There is no statement "${verb.statement}".`);
  const { document, span, quote, id, date, speaker } = entry.statement;
  const about = ledger.document(document)?.about;
  const proposed = evidence.find(({ item }) => item.ground.kind === "words" && item.ground.statement === id)?.item;
  const state = speaker.code;
  const side =
    verb.side ??
    proposed?.side ??
    (state === null ? "third" : undertaking.committers.includes(state) ? "committer" : "beneficiary");
  const kind =
    proposed?.kind ??
    (side === "both"
      ? "official text of both parties"
      : side === "third"
        ? "independent report"
        : "official text of one party");
  const stance = verb.stance ?? (verb.shows === "contrary" || verb.shows === "withdrawn" ? "contradicts" : "supports");
  return {
    act: "link",
    evidence: {
      id: identity(`evidence\n${document}\n${quote}\n${verb.shows}\n${undertaking.id}\nlinked`),
      ground: { kind: "words", document, span, quote, statement: id },
      shows: verb.shows,
      stance,
      kind,
      strength: STRENGTHS[kind],
      side,
      state,
      publisher: about?.publisher?.value ?? null,
      group: proposed?.group ?? (state === null ? `text ${document}` : `state ${state}`),
      said: about?.published?.value ?? null,
      happened: date,
      rank: 1,
      because: "a person linked it",
    },
  };
}

/** A breach asks for more than a wish: words against the commitment that a person accepted, or a search that found nothing. */
function declarationOf(course: Course, verb: Extract<Verb, { act: "declare" }>, at: string): Ruling | Problem {
  const { outcome = null, progress = null, per = null, searched = null } = verb;
  if (outcome === null && progress === null) return problem("ask/decision", "Declare an outcome or a progress.");
  const hasContrary = course.evidence.some(
    ({ item, standing }) => item.stance === "contradicts" && (standing === "accepted" || standing === "linked"),
  );
  if (outcome === "breached" && !hasContrary && searched === null) return problem("ask/breach");
  return { act: "declare", outcome, progress, per, from: verb.from ?? at.slice(0, 10), searched };
}
