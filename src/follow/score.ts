import type { Outcome } from "../model/commitment.ts";
import type { Course, Scores } from "../model/course.ts";

const SCORES: Readonly<Partial<Record<Outcome, -1 | 0 | 1>>> = {
  fulfilled: 1,
  upheld: 1,
  partly: 0,
  fulfilled_late: 0,
  due: 0,
  breached: -1,
  withdrawn: -1,
};

/**
 * -1 broken by a person's declaration, or given up; 0 due and not done, done in part, or late; +1 done. Null where nothing is due, nothing could
 * show it, or nothing is known: silence scores neither way.
 */
export const scoreOf = (outcome: Outcome): -1 | 0 | 1 | null => SCORES[outcome] ?? null;

export function scoresOf(courses: readonly Course[]): Scores {
  const booked = courses.filter(({ standing }) => standing !== "rejected");
  const scored = booked.flatMap(({ score }) => (score === null ? [] : [score]));
  const count = (outcome: Outcome) => booked.filter((one) => one.outcome === outcome).length;
  const untestable = count("untestable");
  return {
    mean:
      scored.length === 0
        ? null
        : Math.round((scored.reduce<number>((sum, one) => sum + one, 0) / scored.length) * 100) / 100,
    n: scored.length,
    kept: scored.filter((one) => one === 1).length,
    partly: scored.filter((one) => one === 0).length,
    missed: scored.filter((one) => one === -1).length,
    unknown: count("lapsed_unknown"),
    open: booked.length - scored.length - untestable - count("lapsed_unknown"),
    untestable,
    untestableShare: booked.length === 0 ? 0 : Math.round((untestable / booked.length) * 100) / 100,
  };
}
