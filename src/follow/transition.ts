import type { Progress } from "../model/commitment.ts";
import type { EvidenceItem, Shows } from "../model/evidence.ts";
import { groupsOf, isOneSided } from "./confidence.ts";

/** What evidence a change needs, and how that is put in words. */
interface Need {
  readonly says: string;
  readonly isMet: (items: readonly EvidenceItem[]) => boolean;
}

const isOutside = ({ side }: EvidenceItem): boolean => side !== "committer";
const isOfBoth = ({ kind }: EvidenceItem): boolean => kind === "official text of both parties";
const isOfficial = ({ kind }: EvidenceItem): boolean => kind.startsWith("official") || kind === "own success reported";
const WEAK = 0.5;

const ONE: Need = { says: "one source", isMet: (items) => items.some(({ strength }) => strength >= WEAK) };
const OFFICIAL: Need = {
  says: "an official text of a party, or two sources",
  isMet: (items) => items.some(isOfficial) || groupsOf(items).size >= 2,
};
const INDEPENDENT: Need = {
  says: "an independent source, or two of the parties",
  isMet: (items) => items.some((one) => isOutside(one) && one.strength >= WEAK) || groupsOf(items).size >= 2,
};
const TWO: Need = {
  says: "two sources of which one is not the committer, or the record of both parties",
  isMet: (items) => items.some(isOfBoth) || (groupsOf(items).size >= 2 && !isOneSided(items)),
};
const OWN: Need = {
  says: "the committer's own word, or two sources",
  isMet: (items) => items.some(({ side }) => side === "committer" || side === "both") || groupsOf(items).size >= 2,
};

/** A row of the table: what evidence of a kind does to the progress, and how much of it is asked for. */
export interface Transition {
  readonly to: Progress | null;
  readonly need: Need;
}

/**
 * How a commitment moves. There is no row that leads to a breach: only a person declares one. What is shown beside progress (partly, withdrawn,
 * upheld, an occurrence) changes the outcome, in history.ts.
 */
export const TRANSITIONS: Readonly<Partial<Record<Shows, Transition>>> = {
  signed: { to: "signed", need: OFFICIAL },
  in_force: { to: "in_force", need: OFFICIAL },
  funded: { to: "funded", need: INDEPENDENT },
  started: { to: "started", need: INDEPENDENT },
  operating: { to: "operating", need: INDEPENDENT },
  completed: { to: "completed", need: TWO },
  delayed: { to: "delayed", need: ONE },
  stalled: { to: "stalled", need: ONE },
  suspended: { to: "suspended", need: ONE },
  partly: { to: null, need: TWO },
  withdrawn: { to: null, need: OWN },
  upheld: { to: null, need: INDEPENDENT },
  occurrence: { to: null, need: ONE },
};

const LADDER: readonly Progress[] = ["announced", "signed", "in_force", "funded", "started", "operating", "completed"];
export const rungOf = (progress: Progress): number => LADDER.indexOf(progress);

/**
 * The progress after evidence of a kind, all items of that kind so far being given; null when nothing changes. `reached` is the highest rung so
 * far: up the ladder only. A delay, a standstill and a suspension are left again, and nothing but a suspension follows completion.
 */
export function nextProgress(
  now: Progress,
  reached: Progress,
  shows: Shows,
  items: readonly EvidenceItem[],
): Progress | null {
  const row = TRANSITIONS[shows];
  if (!row?.to || row.to === now || !row.need.isMet(items)) return null;
  const isAside = rungOf(row.to) < 0;
  if (now === "completed") return row.to === "suspended" ? row.to : null;
  if (isAside) return row.to;
  const isBack = rungOf(now) < 0 && row.to === reached;
  return isBack || rungOf(row.to) > rungOf(reached) ? row.to : null;
}

/** What is still wanting, in words; null when the evidence is enough, or nothing is asked. */
export function wantingFor(shows: Shows, items: readonly EvidenceItem[]): string | null {
  const row = TRANSITIONS[shows];
  return !row || row.need.isMet(items) ? null : row.need.says;
}
