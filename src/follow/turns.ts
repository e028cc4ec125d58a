import type { Occurrence } from "../model/course.ts";
import type { EvidenceItem } from "../model/evidence.ts";
import type { Undertaking } from "../model/undertaking.ts";
import { dayOf, occurrencesOf } from "./occurrences.ts";
import { outcome, type State } from "./walk.ts";

/** A duty that comes again, turn by turn: kept as long as the last turn that has ended was; what is silent is unknown, never broken. */
export function settleTurns(
  state: State,
  { yardstick, registered }: Undertaking,
  counting: readonly EvidenceItem[],
  day: string,
): Occurrence[] {
  if (!yardstick.recurrence) return [];
  const items = counting.filter(({ shows }) => shows === "occurrence");
  const until = yardstick.due?.to ?? null;
  const turns = occurrencesOf(yardstick.recurrence.months, registered?.from ?? null, until, items, day);
  const lastKept = turns.findLastIndex((turn) => turn.outcome === "fulfilled");
  for (const [at, turn] of turns.entries()) {
    if (turn.outcome === "fulfilled") keep(state, turn, items);
    else if (at > lastKept) beSilent(state, turn);
  }
  if (until !== null && until < day) end(state, turns, until);
  return turns;
}

function keep(state: State, { evidence, because, window }: Occurrence, items: readonly EvidenceItem[]): void {
  const days = items
    .filter(({ id }) => evidence.includes(id))
    .map(dayOf)
    .sort();
  const on = days[0] ?? window.to;
  state.upheldOn = days.at(-1) ?? state.upheldOn;
  if (state.progress === "announced") {
    state.steps.push({
      on,
      axis: "progress",
      per: null,
      from: "announced",
      to: "operating",
      by: "rule",
      evidence,
      decision: null,
      because,
    });
    state.progress = "operating";
  }
  outcome(state, on, "upheld", evidence, because);
}

function beSilent(state: State, { outcome: to, window, because }: Occurrence): void {
  // A turn that has only just ended does not make known again what was unknown before.
  if (to === "open" || (to === "due" && state.outcome === "lapsed_unknown")) return;
  outcome(state, window.to, to === "due" ? "due" : "lapsed_unknown", [], because);
}

function end(state: State, turns: readonly Occurrence[], until: string): void {
  const kept = turns.filter((turn) => turn.outcome === "fulfilled").length;
  if (kept === 0) return;
  outcome(
    state,
    until,
    kept === turns.length ? "fulfilled" : "partly",
    [],
    `${kept} of ${turns.length} turns took place`,
  );
}
