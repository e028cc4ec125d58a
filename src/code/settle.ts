import type { Firing } from "./fire.ts";

/**
 * Overlapping codings: which stays, and why. Among firings of one kind (events and remarks together) that share a predicate or a
 * word of their patterns, the one that asked for more stays; at a tie an event goes before a remark, then the rule's id decides.
 * What is only undertaken, asked or refused gives way to the word that says so ("agreed to visit Oman" is one event), and lends it
 * its recipients. Commitments and claims stand beside events: the same words may be all three.
 */
export function settle(firings: readonly Firing[]): Firing[] {
  const kept: Firing[] = [];
  for (const lane of ["talk", "commitment", "claim"] as const) {
    const taken = new Set<number>();
    const candidates = firings.filter(({ rule }) => laneOf(rule.makes.kind) === lane).sort(byStanding);
    const inLane: Firing[] = [];
    for (const firing of candidates) {
      if (firing.match.words.some((word) => taken.has(word))) continue;
      for (const word of firing.match.words) taken.add(word);
      inLane.push(firing);
    }
    kept.push(...(lane === "claim" ? inLane : withoutGoverned(inLane)));
  }
  return kept.sort((a, b) => a.match.predicate - b.match.predicate);
}

function withoutGoverned(firings: readonly Firing[]): Firing[] {
  const governorOf = (one: Firing) =>
    firings.find((other) => other !== one && other.match.acts.includes(one.match.predicate));
  return firings
    .filter((one) => !governorOf(one))
    .map((one) => {
      if (one.match.acts.length === 0 || one.match.recipients.length > 0 || one.match.isReciprocal) return one;
      const doing = new Set(one.match.actors.map(({ party }) => party.code));
      const lent = firings
        .filter((other) => governorOf(other) === one)
        .flatMap((other) => other.match.recipients)
        .filter(({ party }) => !doing.has(party.code));
      return lent.length === 0 ? one : { ...one, match: { ...one.match, recipients: lent } };
    });
}

const laneOf = (kind: string): string => (kind === "event" || kind === "remark" ? "talk" : kind);

function byStanding(a: Firing, b: Firing): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  if (a.rule.makes.kind !== b.rule.makes.kind) return a.rule.makes.kind === "event" ? -1 : 1;
  return a.rule.id < b.rule.id ? -1 : 1;
}
