import type { Form } from "../model/commitment.ts";
import type { Course, PerReporter, Step, Weighed } from "../model/course.ts";
import type { Decision } from "../model/decision.ts";
import type { EvidenceItem } from "../model/evidence.ts";
import { confidenceIn } from "./confidence.ts";
import { declare } from "./declare.ts";
import { agreed, isPoint, type Verdict, verdictsOf } from "./figures.ts";
import { dayOf } from "./occurrences.ts";
import type { Registered } from "./register.ts";
import { reviewsOf } from "./review.ts";
import { amended, inForce, standingIn, weigh } from "./rulings.ts";
import { scoreOf } from "./score.ts";
import { isKnownBy, momentsOf } from "./timeline.ts";
import { settleTurns } from "./turns.ts";
import { outcome, type State, startOf, walk } from "./walk.ts";

/** What is known of one commitment besides itself. */
export interface Known {
  readonly proposals: readonly EvidenceItem[];
  readonly decisions: readonly Decision[];
  /** ISO day on which the later undertaking was made that takes its place. */
  readonly supersededOn: string | null;
  /** ISO day as of which it is told. */
  readonly day: string;
  /** Nothing counts that no person accepted. */
  readonly isStrict: boolean;
}

/**
 * Comes in: a registered commitment, what may tell of its fate, what people decided, and a day. Goes out: its state on that day with every step
 * that led there; the order in which anything came says nothing. Must never declare a breach, take silence for one, or set aside a person's decision.
 */
export function follow(registered: Registered, { proposals, decisions, supersededOn, day, isStrict }: Known): Course {
  const ruled = inForce(decisions);
  const live = ruled.filter(({ isUndone }) => !isUndone).map(({ decision }) => decision);
  const undertaking = amended(registered.undertaking, live);
  const weighed = weigh(proposals, live, isStrict).filter(({ item }) => isKnownBy(item, day));
  const { yardstick, committers } = undertaking;
  const due = yardstick.recurrence ? null : (yardstick.due?.to ?? null);
  const next = registered.supersededBy;
  const superseded = next && { on: supersededOn, by: next.id, because: next.because };
  const state = startOf(undertaking, firstOf(weighed));
  const forms = new Map(undertaking.tellings.map(({ statement }) => [statement.id, statement.form]));
  const formOf = (statement: string): Form | null => {
    const form = forms.get(statement);
    return form === undefined || form === "recommendation" ? null : form;
  };
  for (const moment of momentsOf({ weighed, due, superseded, day })) walk(state, moment, due, formOf);
  const counting = weighed.filter(({ counts }) => counts).map(({ item }) => item);
  const verdicts = yardstick.target ? verdictsOf(yardstick, counting.filter(isPoint), day) : [];
  settleFigures(state, verdicts, committers);
  const occurrences = settleTurns(state, undertaking, counting, day);
  const declared = declare(state, live, day);
  const per = perOf(verdicts, declared.per);
  return {
    undertaking,
    day,
    standing: standingIn(live),
    form: state.form,
    progress: state.progress,
    outcome: state.outcome,
    per,
    supersededBy: superseded && (superseded.on === null || superseded.on <= day) ? superseded.by : null,
    supersedes: registered.supersedes,
    upheldOn: state.upheldOn,
    occurrences,
    confidence: confidenceIn(restingOn(state, weighed, declared.steps)),
    steps: [...state.steps].sort(byDay),
    evidence: weighed,
    reviews: reviewsOf({ state, undertaking, weighed, per, declared, day, isStrict }),
    decisions: ruled,
    score: standingIn(live) === "rejected" ? null : scoreOf(state.outcome),
  };
}

const firstOf = (weighed: readonly Weighed[]): string[] =>
  weighed
    .filter(({ item }) => item.shows === "restated")
    .sort((a, b) => ((dayOf(a.item) ?? "9") + a.item.id < (dayOf(b.item) ?? "9") + b.item.id ? -1 : 1))
    .slice(0, 1)
    .map(({ item }) => item.id);

/** Series decide a target: a step for each reporter whose figures meet it, and one for all when all agree. */
function settleFigures(state: State, verdicts: readonly Verdict[], committers: readonly string[]): void {
  for (const { reporter, outcome: to, on, points, because } of verdicts) {
    if (on === null) continue;
    const evidence = points.map(({ id }) => id);
    state.steps.push({
      on,
      axis: "outcome",
      per: reporter,
      from: "open",
      to,
      by: "rule",
      evidence,
      decision: null,
      because,
    });
  }
  const all = agreed(verdicts, committers);
  if (!all) return;
  const evidence = verdicts.flatMap(({ points }) => points.map(({ id }) => id));
  const reporters = verdicts.filter(({ on }) => on !== null).map(({ reporter }) => reporter);
  outcome(state, all.on, all.outcome, evidence, `by the figures of ${reporters.join(" and ")}`);
}

function perOf(verdicts: readonly Verdict[], declared: ReadonlyMap<string, PerReporter>): PerReporter[] {
  const machine = new Map(
    verdicts.map(({ reporter, outcome: to, because }) => [reporter, { reporter, outcome: to, because }]),
  );
  return [...new Map([...machine, ...declared]).values()].sort((a, b) => (a.reporter < b.reporter ? -1 : 1));
}

/** The items on which the state as it stands rests, and those that speak against it. */
function restingOn({ steps }: State, weighed: readonly Weighed[], declared: readonly Step[]): EvidenceItem[] {
  const last = [...declared, ...[...steps].reverse()].find(
    ({ axis, evidence }) => axis !== "form" && evidence.length > 0,
  );
  const contrary = weighed.filter(
    ({ item, standing }) => item.shows === "contrary" && (standing === "accepted" || standing === "linked"),
  );
  const named = new Set(last?.evidence ?? []);
  const shown = new Set(weighed.filter(({ item }) => named.has(item.id)).map(({ item }) => item.shows));
  // One source brought the change about; whatever else shows the same speaks for it as well. Figures are taken one by one.
  const resting = weighed
    .filter(({ item, counts }) => counts && (isPoint(item) ? named.has(item.id) : shown.has(item.shows)))
    .map(({ item }) => item);
  // That something was undertaken at all rests on every telling of it.
  const isOnlyTold = resting.every(({ shows }) => shows === "restated");
  const base = isOnlyTold ? weighed.filter(({ item }) => item.shows === "restated").map(({ item }) => item) : resting;
  return [...base.map((item) => ({ ...item, stance: "supports" as const })), ...contrary.map(({ item }) => item)];
}

function byDay(a: Step, b: Step): number {
  const [one, other] = [a, b].map(
    ({ on, axis, per, to }) => `${on ?? "0000"} ${AXES.indexOf(axis)} ${per ?? ""} ${to}`,
  );
  return one === other ? 0 : one! < other! ? -1 : 1;
}

const AXES = ["form", "progress", "outcome"];
