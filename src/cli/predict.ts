import { openEntente } from "../index.ts";
import { type AnswerOptions, answerRows, reasonOf, type TextRow, textRow } from "./answers.ts";
import { readObject } from "./records.ts";

export type PredictOptions = AnswerOptions;

/** `entente predict status`: one status for each row of a project's description. Gives the exit code. */
export async function runPredict(words: readonly string[], options: PredictOptions): Promise<number> {
  const entente = openEntente();
  return answerRows(words, options, entente, {
    rowOf: describedRow,
    fault: "read/bad-record",
    answer: ({ id, text }) => {
      const { status, why } = entente.status(text);
      return options.why ? { id, status, why: why().map(reasonOf) } : { id, status };
    },
  });
}

/** A row as a line holds it, other fields passed over; a sentence that says what is wrong when it holds none. */
export function describedRow(line: Uint8Array): TextRow | string {
  const record = readObject(line);
  return typeof record === "string" ? record : textRow(record);
}
