import type { Confidence } from "../model/course.ts";
import type { EvidenceItem } from "../model/evidence.ts";

const CAP = 0.6;

/**
 * Noisy-or over groups of sources that do not go back to one another, each as strong as its strongest item; what contradicts takes away in the
 * same manner. Held at 0.6 where all that supports stands on one committer's side. The number of groups always goes with it.
 */
export function confidenceIn(items: readonly EvidenceItem[]): Confidence {
  const supports = items.filter(({ stance }) => stance === "supports");
  const against = items.filter(({ stance }) => stance === "contradicts");
  const groups = groupsOf(supports);
  const isCapped = supports.length > 0 && isOneSided(supports);
  const raw = noisyOr([...groups.values()]) * (1 - noisyOr([...groupsOf(against).values()]));
  return { value: Math.round(Math.min(raw, isCapped ? CAP : 1) * 100) / 100, groups: groups.size, isCapped };
}

/** True where every item is one committing state's own word. */
export const isOneSided = (items: readonly EvidenceItem[]): boolean =>
  items.every(({ side }) => side === "committer") && new Set(items.map(({ state }) => state)).size <= 1;

export function groupsOf(items: readonly EvidenceItem[]): Map<string, number> {
  const groups = new Map<string, number>();
  for (const { group, strength } of items) groups.set(group, Math.max(groups.get(group) ?? 0, strength));
  return groups;
}

const noisyOr = (strengths: readonly number[]): number =>
  1 - strengths.reduce((left, strength) => left * (1 - strength), 1);
