import { type Problem, problem } from "../ground/problem.ts";
import type { Entente } from "../index.ts";
import { linesIn } from "./documents.ts";
import { EXIT } from "./exit.ts";
import { loadingProblems } from "./loading.ts";
import { isBlank } from "./records.ts";
import { clearProgress, type Manner, progress, tell, write } from "./terminal.ts";

export interface AnswerOptions extends Manner {
  readonly maxBytes: number;
  readonly why?: boolean;
}

/** A text to be judged, by its id. */
export interface TextRow {
  readonly id: string | number | null;
  readonly text: string;
}

/** One kind of question: how a line holds it, what a line that holds none is called, and the answer. */
interface Question<R> {
  /** A sentence that says what is wrong when the line holds no row. */
  readonly rowOf: (line: Uint8Array) => R | string;
  readonly fault: "ask/pair" | "read/bad-record";
  readonly answer: (row: R) => object;
}

/** One answer a row of NDJSON; a row that cannot be read is told with its line, and the rest goes on. Gives the exit code. */
export async function answerRows<R extends object>(
  words: readonly string[],
  options: AnswerOptions,
  entente: Entente,
  question: Question<R>,
): Promise<number> {
  const count = { answered: 0, failed: 0 };
  const refuse = (fault: Problem, name?: string) => {
    tell(fault, options, name);
    count.failed++;
  };
  for await (const line of linesIn(words, options)) {
    if ("problem" in line) refuse(line.problem, line.name);
    else if (!isBlank(line.bytes)) {
      const row = question.rowOf(line.bytes);
      if (typeof row === "string") refuse(problem(question.fault, row, { path: line.path, line: line.number }));
      else {
        await write(`${JSON.stringify(question.answer(row))}\n`);
        count.answered++;
      }
      const failed = count.failed > 0 ? `, ${count.failed} failed` : "";
      progress(`${count.answered + count.failed} rows read${failed}`, options);
    }
  }
  clearProgress();
  if (count.answered + count.failed === 0) refuse(problem("read/empty"), words.join(" "));
  const isPartial = loadingProblems(entente, options);
  if (count.answered === 0) return EXIT.failure;
  return count.failed > 0 || isPartial ? EXIT.partial : EXIT.ok;
}

/** The id and text of a record; a sentence that says what is wrong with them. */
export function textRow({ id = null, text }: Readonly<Record<string, unknown>>): TextRow | string {
  if (id !== null && typeof id !== "number" && typeof id !== "string") return '"id" is neither words nor a number.';
  if (typeof text !== "string") return 'It has no "text".';
  return /[\p{L}\p{N}]/u.test(text) ? { id, text } : 'Its "text" holds no word.';
}

/** A reason as it is written: its weight to four places. */
export const reasonOf = ({ feature, weight }: { readonly feature: string; readonly weight: number }) => ({
  feature,
  weight: rounded(weight),
});

export const rounded = (number: number): number => Number(number.toFixed(4));
