import { openEntente, type Scores, scoresOf } from "../index.ts";
import type { Dyad } from "../model/dyad.ts";
import { dyadsBetween } from "../model/dyad.ts";
import { scoresRow } from "../view/commitment.ts";
import { scoresAsText } from "../view/commitment-as-text.ts";
import { type CommitmentsOptions, coursesFor } from "./commitments.ts";
import { EXIT } from "./exit.ts";
import { formatOf } from "./formats.ts";
import { write } from "./terminal.ts";

/** `entente scores`: how the due and testable commitments of each dyad were kept, never without n and the untestable share. Gives the exit code. */
export async function runScores(options: CommitmentsOptions): Promise<number> {
  const entente = openEntente({ ledger: options.ledger, create: false });
  try {
    const courses = coursesFor(entente, options);
    if (courses === null) return EXIT.failure;
    const byDyad = new Map<Dyad, (typeof courses)[number][]>();
    for (const course of courses) {
      const { committers, beneficiaries } = course.undertaking;
      const all = [...committers, ...beneficiaries];
      for (const dyad of dyadsBetween(all, all)) byDyad.set(dyad, [...(byDyad.get(dyad) ?? []), course]);
    }
    const scores = [...byDyad.keys()].sort().map((dyad) => [dyad, scoresOf(byDyad.get(dyad)!)] as const);
    await write(draw(scores, formatOf(options)));
    return scores.length === 0 && options.failEmpty ? EXIT.empty : EXIT.ok;
  } finally {
    entente.close();
  }
}

function draw(scores: readonly (readonly [Dyad, Scores])[], format: ReturnType<typeof formatOf>): string {
  const rows = scores.map(([dyad, one]) => ({ dyad, ...scoresRow(one) }));
  if (format === "json") return `${JSON.stringify(rows, null, 2)}\n`;
  if (format === "ndjson") return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  return scores.length === 0 ? "nothing found\n" : scores.map(([dyad, one]) => scoresAsText(dyad, one)).join("");
}
