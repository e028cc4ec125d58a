import type { Firing } from "./fire.ts";

/**
 * Overlapping codings: which stays, and why. Among firings of one kind (events and remarks together) that share a predicate or a
 * word of their patterns, the one that asked for more stays; at a tie an event goes before a remark, then the rule's id decides.
 * Commitments and claims stand beside events: the same words may be all three.
 */
export function settle(firings: readonly Firing[]): Firing[] {
  const kept: Firing[] = [];
  for (const lane of ["talk", "commitment", "claim"] as const) {
    const taken = new Set<number>();
    const candidates = firings.filter(({ rule }) => laneOf(rule.makes.kind) === lane).sort(byStanding);
    for (const firing of candidates) {
      if (firing.match.words.some((word) => taken.has(word))) continue;
      for (const word of firing.match.words) taken.add(word);
      kept.push(firing);
    }
  }
  return kept.sort((a, b) => a.match.predicate - b.match.predicate);
}

const laneOf = (kind: string): string => (kind === "event" || kind === "remark" ? "talk" : kind);

function byStanding(a: Firing, b: Firing): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  if (a.rule.makes.kind !== b.rule.makes.kind) return a.rule.makes.kind === "event" ? -1 : 1;
  return a.rule.id < b.rule.id ? -1 : 1;
}
