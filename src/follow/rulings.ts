import type { Weighed } from "../model/course.ts";
import type { Amendment, Decision } from "../model/decision.ts";
import type { EvidenceItem } from "../model/evidence.ts";
import type { Undertaking } from "../model/undertaking.ts";
import { yardstickOf } from "./yardstick.ts";

/** Decisions in the one order in which they count, with those that were taken back marked. An undo may be undone. */
export function inForce(decisions: readonly Decision[]): { readonly decision: Decision; readonly isUndone: boolean }[] {
  const ordered = [...decisions].sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  const undone = new Set<string>();
  for (const { id, ruling } of [...ordered].reverse()) {
    if (ruling.act === "undo" && !undone.has(id)) undone.add(ruling.decision);
  }
  return ordered.map((decision) => ({ decision, isUndone: undone.has(decision.id) }));
}

/** Whether a person took the commitment into the books; the last word stands. */
export function standingIn(live: readonly Decision[]): "proposed" | "accepted" | "rejected" {
  const last = live.findLast(
    ({ ruling }) => (ruling.act === "accept" || ruling.act === "reject") && ruling.evidence === null,
  );
  return last === undefined ? "proposed" : last.ruling.act === "accept" ? "accepted" : "rejected";
}

/** The undertaking as people amended it: the last amendment of a field stands. */
export function amended(undertaking: Undertaking, live: readonly Decision[]): Undertaking {
  const changes = live.flatMap(({ ruling }) => (ruling.act === "amend" ? [ruling.change] : []));
  if (changes.length === 0) return undertaking;
  const change: Amendment = Object.assign({}, ...changes);
  const { yardstick } = undertaking;
  const committers = change.committers ? [...change.committers].sort() : undertaking.committers;
  const beneficiaries = change.beneficiaries ? [...change.beneficiaries].sort() : undertaking.beneficiaries;
  return {
    ...undertaking,
    form: change.form ?? undertaking.form,
    committers,
    beneficiaries,
    yardstick: yardstickOf({
      testability: change.testability ?? yardstick.testability,
      due: change.due === undefined ? yardstick.due : change.due,
      target: change.target === undefined ? yardstick.target : change.target,
      recurrence: yardstick.recurrence,
      committers,
      beneficiaries,
    }),
    amended: Object.keys(change).sort(),
  };
}

/** From this rank on a proposal counts by rule; a lesser one waits for a person. */
const COUNTS_FROM = 0.55;

/**
 * Proposals with what people decided of them, and what people brought. A proposal that was accepted stays, though the machine should no longer make
 * it. In strict mode nothing counts that no person accepted.
 */
export function weigh(proposals: readonly EvidenceItem[], live: readonly Decision[], isStrict: boolean): Weighed[] {
  const rulings = new Map<string, Decision>();
  const kept = new Map(proposals.map((item) => [item.id, item]));
  for (const decision of live) {
    const { ruling } = decision;
    if (!("evidence" in ruling) || ruling.evidence === null) continue;
    rulings.set(ruling.evidence.id, decision);
    if (!kept.has(ruling.evidence.id)) kept.set(ruling.evidence.id, ruling.evidence);
  }
  return [...kept.values()].map((item) => {
    const decision = rulings.get(item.id);
    const standing = decision === undefined ? "proposed" : STANDINGS[decision.ruling.act as keyof typeof STANDINGS];
    const isByRule = standing === "proposed" && !isStrict && item.rank >= COUNTS_FROM;
    const counts = standing === "linked" || standing === "accepted" || isByRule;
    return { item, standing, counts, who: decision?.who ?? null, decision: decision?.id ?? null };
  });
}

const STANDINGS = { accept: "accepted", reject: "rejected", link: "linked" } as const;
