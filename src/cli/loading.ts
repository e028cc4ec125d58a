import type { Entente } from "../index.ts";
import { type Manner, remark, tell } from "./terminal.ts";

const MOST = 5;

/** Loads codebook and gazetteer, and tells their faults; true when one of them is an error, so that something was left out. */
export function hasLoadingErrors(entente: Entente, manner: Manner): boolean {
  void [entente.codebook, entente.gazetteer];
  return loadingProblems(entente, manner);
}

/** Tells what was wrong in codebook or gazetteer, as far as they were loaded; true when one of the faults is an error. */
export function loadingProblems({ problems }: Entente, manner: Manner): boolean {
  for (const problem of problems.slice(0, MOST)) tell(problem, manner);
  if (problems.length > MOST)
    remark(`and ${problems.length - MOST} further problems in codebook and gazetteer`, manner);
  return problems.some(({ severity }) => severity === "error");
}
