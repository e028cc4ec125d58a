import { type Problem, problem } from "../ground/problem.ts";
import { openEntente } from "../index.ts";
import { linesIn } from "./documents.ts";
import { EXIT } from "./exit.ts";
import { loadingProblems } from "./loading.ts";
import { isBlank, readObject } from "./records.ts";
import { clearProgress, type Manner, progress, tell, write } from "./terminal.ts";

export interface PredictOptions extends Manner {
  readonly maxBytes: number;
  readonly why?: boolean;
}

interface Row {
  readonly id: string | number | null;
  readonly text: string;
}

/** `entente predict status`: one status for each row of a project's description. Gives the exit code. */
export async function runPredict(words: readonly string[], options: PredictOptions): Promise<number> {
  const entente = openEntente();
  const count = { answered: 0, failed: 0 };
  const refuse = (fault: Problem, name?: string) => {
    tell(fault, options, name);
    count.failed++;
  };
  for await (const line of linesIn(words, options)) {
    if ("problem" in line) refuse(line.problem, line.name);
    else if (!isBlank(line.bytes)) {
      const row = describedRow(line.bytes);
      if (typeof row === "string") refuse(problem("read/bad-record", row, { path: line.path, line: line.number }));
      else {
        const { status, why } = entente.status(row.text);
        const answer = { id: row.id, status };
        await write(`${JSON.stringify(options.why ? { ...answer, why: why().map(rounded) } : answer)}\n`);
        count.answered++;
      }
      progress(
        `${count.answered + count.failed} rows read${count.failed > 0 ? `, ${count.failed} failed` : ""}`,
        options,
      );
    }
  }
  clearProgress();
  if (count.answered + count.failed === 0) refuse(problem("read/empty"), words.join(" "));
  const isPartial = loadingProblems(entente, options);
  if (count.answered === 0) return EXIT.failure;
  return count.failed > 0 || isPartial ? EXIT.partial : EXIT.ok;
}

const rounded = ({ feature, weight }: { readonly feature: string; readonly weight: number }) => ({
  feature,
  weight: Number(weight.toFixed(4)),
});

/** A row as a line holds it, other fields passed over; a sentence that says what is wrong when it holds none. */
export function describedRow(line: Uint8Array): Row | string {
  const record = readObject(line);
  if (typeof record === "string") return record;
  const { id = null, text } = record;
  if (id !== null && typeof id !== "number" && typeof id !== "string") return '"id" is neither words nor a number.';
  if (typeof text !== "string") return 'It has no "text".';
  return /[\p{L}\p{N}]/u.test(text) ? { id, text } : 'Its "text" holds no word.';
}
