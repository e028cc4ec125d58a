import { problem } from "../ground/problem.ts";
import { openEntente } from "../index.ts";
import { trialsAsText } from "../view/explanation.ts";
import { EXIT } from "./exit.ts";
import { type Manner, styleOf, tell, write } from "./terminal.ts";

/** `entente try RULE`: tries each sentence of a rule. Gives the exit code: 1 when one is wrong. */
export async function runTry(name: string, manner: Manner): Promise<number> {
  const entente = openEntente();
  const tried = entente.tryRule(name);
  if (tried === null) {
    const like = entente.codebook.rules.map(({ id }) => id).filter((id) => id.includes(name.toLowerCase()));
    const hint = like.length === 0 ? "" : ` Did you mean ${like.slice(0, 4).join(", ")}?`;
    tell(problem("ask/rule", `"${name}".${hint}`), manner);
    return EXIT.failure;
  }
  for (const fault of tried.problems) tell(fault, manner);
  if (tried.rule === null) return EXIT.failure;
  await write(trialsAsText(tried.rule, tried.trials, styleOf(manner)));
  return tried.trials.every((trial) => trial.isRight) ? EXIT.ok : EXIT.failure;
}
