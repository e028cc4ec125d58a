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
    const candidates = firings.filter(({ rule }) => laneOf(rule.makes.kind) === lane).sort(byStanding);
    kept.push(...(lane === "claim" ? withoutOverlap(candidates) : governing(candidates)));
  }
  return kept.sort((a, b) => a.match.predicate - b.match.predicate);
}

function withoutOverlap(candidates: readonly Firing[]): Firing[] {
  const taken = new Set<number>();
  return candidates.filter(({ match }) => {
    if (match.words.some((word) => taken.has(word))) return false;
    for (const word of match.words) taken.add(word);
    return true;
  });
}

function governing(candidates: readonly Firing[]): Firing[] {
  const isUnder = (one: Firing, other: Firing) =>
    one.match.predicate !== other.match.predicate &&
    other.match.acts.includes(one.match.predicate) &&
    !(one.isTensed && one.rule.makes.kind === "commitment");
  const isGoverned = (one: Firing) => candidates.some((other) => isUnder(one, other));
  const free = candidates.filter((one) => !isGoverned(one));
  const kept = withoutOverlap([...free, ...candidates.filter(isGoverned)]);
  return kept
    .filter((one) => !kept.some((other) => isUnder(one, other)))
    .map((one) =>
      withLent(
        one,
        candidates.filter((other) => isUnder(other, one)),
      ),
    );
}

/** A firing with the recipients of what it governs, where it has none of its own. */
function withLent(one: Firing, governed: readonly Firing[]): Firing {
  const { match } = one;
  if (governed.length === 0 || match.recipients.length > 0 || match.isReciprocal) return one;
  const doing = new Set(match.actors.map(({ party }) => party.code));
  const lent = governed.flatMap((other) => other.match.recipients).filter(({ party }) => !doing.has(party.code));
  const once = lent.filter(
    ({ party }, at) =>
      lent.findIndex((other) => other.party.code === party.code && other.party.sector === party.sector) === at,
  );
  return once.length === 0 ? one : { ...one, match: { ...match, recipients: once } };
}

const laneOf = (kind: string): string => (kind === "event" || kind === "remark" ? "talk" : kind);

function byStanding(a: Firing, b: Firing): number {
  if (a.weight !== b.weight) return b.weight - a.weight;
  if (a.rule.makes.kind !== b.rule.makes.kind) return a.rule.makes.kind === "event" ? -1 : 1;
  return a.rule.id < b.rule.id ? -1 : 1;
}
