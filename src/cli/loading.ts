import type { Entente } from "../index.ts";
import { type Manner, remark, tell } from "./terminal.ts";

const MOST = 5;

/** Tells what was wrong in codebook or gazetteer, as far as they were loaded. */
export function loadingProblems({ problems }: Entente, manner: Manner): void {
  for (const problem of problems.slice(0, MOST)) tell(problem, manner);
  if (problems.length > MOST)
    remark(`and ${problems.length - MOST} further problems in codebook and gazetteer`, manner);
}
