import { FORMS, type Form, type Outcome, type Progress } from "../model/commitment.ts";
import type { Step } from "../model/course.ts";
import type { EvidenceItem, Shows } from "../model/evidence.ts";
import type { Undertaking } from "../model/undertaking.ts";
import { dayOf } from "./occurrences.ts";
import type { Moment } from "./timeline.ts";
import { nextProgress, rungOf, TRANSITIONS, wantingFor } from "./transition.ts";

/** A commitment's state on the way through its history. */
export interface State {
  form: Form;
  progress: Progress;
  /** The highest rung so far. */
  reached: Progress;
  outcome: Outcome;
  upheldOn: string | null;
  readonly seen: Map<Shows, EvidenceItem[]>;
  readonly steps: Step[];
}

export function startOf(
  { form, registered, yardstick, because, quote, tellings }: Undertaking,
  first: readonly string[],
): State {
  const on = registered?.from ?? null;
  const outcome: Outcome = form === "rhetoric" || yardstick.testability === "none" ? "untestable" : "open";
  const base = { on, per: null, from: null, by: "rule", evidence: first, decision: null };
  const steps: Step[] = [
    { ...base, axis: "form", to: form, because },
    { ...base, axis: "progress", to: "announced", because: `“${quote}”` },
    {
      ...base,
      axis: "outcome",
      to: outcome,
      because: `told ${tellings.length === 1 ? "once" : `${tellings.length} times`}`,
    },
  ];
  return { form, progress: "announced", reached: "announced", outcome, upheldOn: null, seen: new Map(), steps };
}

const WAITING: ReadonlySet<Outcome> = new Set(["open", "due", "lapsed_unknown"]);

/** Takes one moment into account. `formOf` gives the form of a telling's statement. */
export function walk(
  state: State,
  moment: Moment,
  due: string | null,
  formOf: (statement: string) => Form | null,
): void {
  if (state.outcome === "untestable") {
    if (moment.kind === "item" && moment.item.shows === "restated") raiseForm(state, moment.item, formOf);
    return;
  }
  switch (moment.kind) {
    case "due":
      if (state.outcome === "open")
        outcome(state, moment.on, "due", [], "the deadline passed, and nothing shows that it was met");
      return;
    case "lapse":
      if (state.outcome === "due" && !hasNewsSince(state, due))
        outcome(state, moment.on, "lapsed_unknown", [], "nothing is told of it since its deadline, either way");
      return;
    case "superseded":
      if (WAITING.has(state.outcome)) outcome(state, moment.on, "superseded", [], `${moment.because} (${moment.by})`);
      return;
    case "item":
      take(state, moment.on, moment.item, due, formOf);
  }
}

function take(
  state: State,
  on: string | null,
  item: EvidenceItem,
  due: string | null,
  formOf: (statement: string) => Form | null,
): void {
  const seen = [...(state.seen.get(item.shows) ?? []), item];
  state.seen.set(item.shows, seen);
  if (item.shows === "restated") {
    raiseForm(state, item, formOf);
    return;
  }
  move(state, on, item, seen, due);
  // Something is told of it again: a person ought to look.
  if (state.outcome === "lapsed_unknown" && !isOnlyHeard(item)) outcome(state, on, "due", [item.id], item.because);
}

const isOnlyHeard = ({ shows }: EvidenceItem): boolean => shows === "figure" || shows === "contrary";

function move(
  state: State,
  on: string | null,
  item: EvidenceItem,
  seen: readonly EvidenceItem[],
  due: string | null,
): void {
  const next = nextProgress(state.progress, state.reached, item.shows, seen);
  if (next !== null) {
    state.steps.push({ ...stepOf(on, seen, item), axis: "progress", from: state.progress, to: next });
    state.progress = next;
    if (rungOf(next) > rungOf(state.reached)) state.reached = next;
    if (next === "completed") complete(state, on, seen, item, due);
    return;
  }
  if (wantingFor(item.shows, seen) !== null || TRANSITIONS[item.shows] === undefined) return;
  if (item.shows === "partly" && WAITING.has(state.outcome)) outcome(state, on, "partly", ids(seen), item.because);
  if (item.shows === "withdrawn" && WAITING.has(state.outcome))
    outcome(state, on, "withdrawn", ids(seen), item.because);
  if (item.shows === "upheld" && (state.outcome === "open" || state.outcome === "upheld")) {
    if (state.outcome === "open") outcome(state, on, "upheld", ids(seen), item.because);
    state.upheldOn = dayOf(item) ?? state.upheldOn;
  }
}

/** Done in time or late, by the earliest day that any source gives; where none gives a day, by the day on which it was first told. */
function complete(
  state: State,
  on: string | null,
  seen: readonly EvidenceItem[],
  item: EvidenceItem,
  due: string | null,
): void {
  const days = seen.flatMap(({ happened }) => (happened?.to ? [happened.to] : []));
  const told = seen.flatMap(({ said }) => (said?.from ? [said.from] : []));
  const done = (days.length > 0 ? days : told).sort()[0] ?? null;
  const isLate = due !== null && done !== null && done > due;
  const day = done === null ? "" : days.length > 0 ? `, done by ${done}` : `, first told on ${done}`;
  outcome(
    state,
    on,
    isLate ? "fulfilled_late" : "fulfilled",
    ids(seen),
    `${item.because}${day}${due ? `; the deadline was ${due}` : ""}`,
  );
}

function raiseForm(state: State, item: EvidenceItem, formOf: (statement: string) => Form | null): void {
  const form = item.ground.kind === "words" && item.ground.statement !== null ? formOf(item.ground.statement) : null;
  // A newspaper's word for it binds nobody: the higher form asks for a text of the parties.
  if (form === null || FORMS.indexOf(form) <= FORMS.indexOf(state.form) || !item.kind.startsWith("official")) return;
  state.steps.push({ ...stepOf(item.said?.from ?? null, [item], item), axis: "form", from: state.form, to: form });
  state.form = form;
}

export function outcome(
  state: State,
  on: string | null,
  to: Outcome,
  evidence: readonly string[],
  because: string,
): void {
  if (state.outcome === to) return;
  state.steps.push({
    on,
    axis: "outcome",
    per: null,
    from: state.outcome,
    to,
    by: "rule",
    evidence,
    decision: null,
    because,
  });
  state.outcome = to;
}

const ids = (items: readonly EvidenceItem[]): string[] => items.map(({ id }) => id);

const stepOf = (on: string | null, seen: readonly EvidenceItem[], { because }: EvidenceItem) => ({
  on,
  per: null,
  by: "rule",
  evidence: ids(seen),
  decision: null,
  because,
});

/** True when something was told since the deadline, for or against. */
function hasNewsSince({ seen }: State, due: string | null): boolean {
  if (due === null) return false;
  return [...seen.values()].flat().some(({ said, shows }) => shows !== "restated" && (said?.to ?? "") > due);
}
