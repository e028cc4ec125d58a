import type { Outcome, Progress } from "../model/commitment.ts";
import type { PerReporter, Step } from "../model/course.ts";
import type { Decision } from "../model/decision.ts";
import type { State } from "./walk.ts";

/** What people declared, with what the rules would have said in its place. */
export interface Declared {
  readonly per: ReadonlyMap<string, PerReporter>;
  /** The declarations in force, the newest first. */
  readonly steps: readonly Step[];
  /** Newer steps of the rules that say otherwise; they are shown and change nothing. */
  readonly disagreeing: readonly Step[];
}

type Declaration = Decision & { readonly ruling: Extract<Decision["ruling"], { act: "declare" }> };

/** Lets people's declarations stand above the rules, each from its day on. */
export function declare(state: State, live: readonly Decision[], day: string): Declared {
  const all = live.filter((one): one is Declaration => one.ruling.act === "declare" && one.ruling.from <= day);
  const per = new Map<string, PerReporter>();
  const steps: Step[] = [];
  const disagreeing: Step[] = [];
  for (const { id, who, because, ruling } of [...all].sort(byDay)) {
    const why = [because, ruling.searched === null ? null : `searched: ${ruling.searched}`]
      .filter((part) => part !== null)
      .join("; ");
    const base = { on: ruling.from, per: ruling.per, by: who, evidence: [], decision: id, because: why };
    if (ruling.outcome !== null) {
      if (ruling.per !== null)
        per.set(ruling.per, { reporter: ruling.per, outcome: ruling.outcome, because: `declared by ${who}` });
      else disagreeing.push(...otherSteps(state, "outcome", ruling.from, ruling.outcome));
      steps.unshift({ ...base, axis: "outcome", from: ruling.per === null ? state.outcome : null, to: ruling.outcome });
      if (ruling.per === null) state.outcome = ruling.outcome as Outcome;
    }
    if (ruling.progress !== null) {
      disagreeing.push(...otherSteps(state, "progress", ruling.from, ruling.progress));
      steps.unshift({ ...base, per: null, axis: "progress", from: state.progress, to: ruling.progress });
      state.progress = ruling.progress as Progress;
    }
  }
  const isLater = (step: Step) => disagreeing.includes(step);
  const kept = state.steps.filter((step) => !isLater(step));
  state.steps.length = 0;
  state.steps.push(...kept, ...[...steps].reverse());
  return { per, steps, disagreeing: [...new Set(disagreeing)] };
}

const otherSteps = ({ steps }: State, axis: Step["axis"], from: string, to: string): Step[] =>
  steps.filter(
    (step) =>
      step.axis === axis && step.per === null && step.decision === null && (step.on ?? "") > from && step.to !== to,
  );

function byDay(a: Declaration, b: Declaration): number {
  const [one, other] = [a, b].map(({ ruling, at, id }) => `${ruling.from} ${at} ${id}`);
  return one! < other! ? -1 : 1;
}
