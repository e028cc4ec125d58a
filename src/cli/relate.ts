import { openEntente, type PairRow, type Related, type Span } from "../index.ts";
import { type AnswerOptions, answerRows, reasonOf, rounded, type TextRow, textRow } from "./answers.ts";
import { readObject } from "./records.ts";

export type RelateOptions = AnswerOptions;

type Row = PairRow & TextRow;

/** `entente relate`: one type for each row of a sentence and its two parties. Gives the exit code. */
export async function runRelate(words: readonly string[], options: RelateOptions): Promise<number> {
  const entente = openEntente();
  const answer = (row: Row) => answerOf(row, entente.relate(row), options);
  return answerRows(words, options, entente, { rowOf, fault: "ask/pair", answer });
}

function answerOf({ id }: Row, { type, quad, stance, confidence, why }: Related, options: RelateOptions) {
  const answer = { id, type, quad, stance, confidence: rounded(confidence) };
  return options.why ? { ...answer, why: why.map(reasonOf) } : answer;
}

/** A row as a line holds it; a sentence that says what is wrong when it holds none. */
export function rowOf(line: Uint8Array): Row | string {
  const record = readObject(line);
  if (typeof record === "string") return record;
  const row = textRow(record);
  if (typeof row === "string") return row;
  const [actor, recipient] = [spanIn(record.actor, row.text), spanIn(record.recipient, row.text)];
  if (typeof actor === "string") return `Its "actor" ${actor}`;
  if (typeof recipient === "string") return `Its "recipient" ${recipient}`;
  return { ...row, actor, recipient };
}

/** A party's place, or null where it is only implied. */
function spanIn(given: unknown, text: string): Span | null | string {
  if (given === null || given === undefined) return null;
  if (typeof given !== "object") return 'is neither {"start", "end"} nor null.';
  const { start, end } = given as { start?: unknown; end?: unknown };
  if (!Number.isInteger(start) || !Number.isInteger(end)) return 'has no whole "start" and "end".';
  const span = { start: start as number, end: end as number };
  const lies = `[${span.start}, ${span.end})`;
  if (span.start < 0 || span.end > text.length) return `lies outside the text: ${lies}.`;
  return span.start < span.end ? span : `holds no words: ${lies}.`;
}
