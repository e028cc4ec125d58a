import type { Problem, ProblemCode } from "../ground/problem.ts";
import { type Manner, remark, tell } from "./terminal.ts";

/** Warnings of one kind that are told one by one, unless all is asked for; errors always are. */
const MOST = 5;

/** Tells the problems of many documents without flooding the terminal. */
export interface Teller {
  tell(problem: Problem, name: string): void;
  /** Says how many were left out. */
  sumUp(): void;
}

export function tellerFor(manner: Manner): Teller {
  const counts = new Map<ProblemCode, number>();
  return {
    tell(problem, name) {
      const count = (counts.get(problem.code) ?? 0) + 1;
      if (problem.severity !== "error") counts.set(problem.code, count);
      if (problem.severity === "error" || manner.verbose || count <= MOST) tell(problem, manner, name);
    },
    sumUp() {
      if (manner.verbose) return;
      for (const [code, count] of counts)
        if (count > MOST) remark(`and ${count - MOST} more of ${code}; -v tells all`, manner);
    },
  };
}
