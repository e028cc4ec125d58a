import { type Order, openEntente } from "../index.ts";
import { arrivalsOf, namesOf, type Said } from "./documents.ts";
import { EXIT } from "./exit.ts";
import { type Manner, tell, write } from "./terminal.ts";

export interface ParseOptions extends Manner, Said {
  readonly conllu?: boolean;
  readonly jobs: number;
}

/** `entente parse FILE…`: writes the trees of texts as CoNLL-U. Gives the exit code. */
export async function runParse(words: readonly string[], options: ParseOptions): Promise<number> {
  const names: string[] = [];
  const count = { parsed: 0, faulty: 0 };
  const orders = ordersOf(words, options, names, () => count.faulty++);
  for await (const { order, conllu, problems, isRefused } of openEntente().parse(orders, options.jobs)) {
    for (const problem of problems) tell(problem, options, names[order]);
    if (problems.some(({ severity }) => severity === "error")) count.faulty++;
    if (!isRefused) count.parsed++;
    await write(conllu);
  }
  if (count.faulty === 0) return EXIT.ok;
  return count.parsed > 0 ? EXIT.partial : EXIT.failure;
}

/** The texts that the user named, as they come; puts their names into `names`, and tells what cannot be had. */
async function* ordersOf(
  words: readonly string[],
  options: ParseOptions,
  names: string[],
  onMissing: () => void,
): AsyncGenerator<Order> {
  for (const name of namesOf(words)) {
    for await (const arrival of typeof name === "string" ? arrivalsOf(name, options) : [name]) {
      if (arrival.bytes === null) {
        tell(arrival.problem, options, arrival.name);
        onMissing();
        continue;
      }
      names.push(arrival.name);
      yield { bytes: arrival.bytes, given: arrival.given, isConllu: options.conllu === true };
    }
  }
}
