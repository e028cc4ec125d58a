/** An unordered pair of actors, codes sorted: `RUS-TUR`. */
export type Dyad = `${string}-${string}`;

/** The dyad of two codes; null when they are the same. */
export function dyadOf(a: string, b: string): Dyad | null {
  if (a === b) return null;
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

/** Every dyad between two lists of codes, sorted, each once. */
export function dyadsBetween(actors: readonly string[], recipients: readonly string[]): Dyad[] {
  const found = new Set<Dyad>();
  const others = recipients.length > 0 ? recipients : actors;
  for (const actor of actors) {
    for (const other of others) {
      const dyad = dyadOf(actor, other);
      if (dyad) found.add(dyad);
    }
  }
  return [...found].sort();
}
