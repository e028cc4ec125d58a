/** A sentence in small letters, its words parted by one blank, without punctuation and marks above letters: equal sentences look equal. */
export const plainly = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['\u2019]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Runs of three words; a shorter sentence is one run. */
export function runsOf(plain: string): Set<string> {
  const words = plain.split(" ");
  if (words.length < 3) return new Set([plain]);
  return new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join(" ")));
}

/** Runs that two sentences share, of all runs that either has: 1 for the same words, 0 for nothing in common. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of a) if (b.has(run)) shared++;
  return shared / (a.size + b.size - shared);
}

export interface Known {
  readonly from: string;
  readonly text: string;
}

/** Sentences that are, or nearly are, among the known ones. */
export interface Lookup {
  /** A known sentence of which this is a copy, or of which more than `most` of all runs are shared; null when there is none. */
  twin(text: string, most: number): Known | null;
}

/** Makes ready to ask many sentences against many known ones; only those that share a run are ever compared. */
export function lookupIn(known: readonly Known[]): Lookup {
  const runs = known.map(({ text }) => runsOf(plainly(text)));
  const byRun = new Map<string, number[]>();
  for (const [at, own] of runs.entries()) {
    for (const run of own) {
      const there = byRun.get(run);
      if (there) there.push(at);
      else byRun.set(run, [at]);
    }
  }
  return {
    twin(text, most) {
      const own = runsOf(plainly(text));
      const near = new Set([...own].flatMap((run) => byRun.get(run) ?? []));
      const found = [...near].find((at) => likeness(own, runs[at]!) > most);
      return found === undefined ? null : known[found]!;
    },
  };
}
