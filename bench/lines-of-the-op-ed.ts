import { readFileSync } from "node:fs";
import type { Entente } from "../src/index.ts";
import { type AnswerKey, scoreClaims, scoreCommitments, scoreEvents, wronglyBooked } from "./founding.ts";
import type { Line } from "./table.ts";

/** The figures of the founding op-ed by its answer key. */
export function foundingLines(text: string, answers: string, entente: Entente, why: (words: string) => void): Line[] {
  const key = JSON.parse(readFileSync(answers, "utf8")) as AnswerKey;
  const { statements } = entente.read(readFileSync(text), { source: "op-ed.txt" });
  const { found, missed, extra } = scoreEvents(key, statements);
  const commitments = scoreCommitments(key, statements);
  const tested = scoreCommitments(key, statements, { testability: true });
  const claims = scoreClaims(key, statements);
  why(`op-ed, missed: ${[...missed, ...commitments.missed, ...claims.missed].join(" ")}`);
  why(`op-ed, no accepted testability: ${tested.missed.join(" ")}`);
  for (const { rule, span, quote } of extra) why(`op-ed, not there: ${rule} [${span.start}] ${quote}`);
  const fewer = { isFewerBetter: true } as const;
  return [
    { name: "founding op-ed: events found of 22", value: found.length, goal: 20 },
    { name: "founding op-ed: events not there (fewer is better)", value: extra.length, goal: 3, ...fewer },
    {
      name: "founding op-ed: wrongly booked (fewer is better)",
      value: wronglyBooked(key, statements).length,
      goal: 0,
      ...fewer,
    },
    { name: "founding op-ed: commitments found of 9", value: commitments.found.length },
    { name: "founding op-ed: commitments with an accepted testability of 9", value: tested.found.length, goal: 9 },
    { name: "founding op-ed: claims found of 28", value: claims.found.length },
  ];
}
