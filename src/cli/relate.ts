import { type Problem, problem } from "../ground/problem.ts";
import { openEntente, type PairRow, type Related, type Span } from "../index.ts";
import { linesIn } from "./documents.ts";
import { EXIT } from "./exit.ts";
import { loadingProblems } from "./loading.ts";
import { isBlank, readObject } from "./records.ts";
import { clearProgress, type Manner, progress, tell, write } from "./terminal.ts";

export interface RelateOptions extends Manner {
  readonly maxBytes: number;
  readonly why?: boolean;
}

interface Row extends PairRow {
  readonly id: string | number | null;
}

/** `entente relate`: one type for each row of a sentence and its two parties. Gives the exit code. */
export async function runRelate(words: readonly string[], options: RelateOptions): Promise<number> {
  const entente = openEntente();
  const count = { answered: 0, failed: 0 };
  const refuse = (fault: Problem, name?: string) => {
    tell(fault, options, name);
    count.failed++;
  };
  for await (const line of linesIn(words, options)) {
    if ("problem" in line) refuse(line.problem, line.name);
    else if (!isBlank(line.bytes)) {
      const row = rowOf(line.bytes);
      if (typeof row === "string") refuse(problem("ask/pair", row, { path: line.path, line: line.number }));
      else {
        await write(`${JSON.stringify(answerOf(row, entente.relate(row), options))}\n`);
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

function answerOf({ id }: Row, { type, quad, stance, confidence, why }: Related, options: RelateOptions) {
  const answer = { id, type, quad, stance, confidence: rounded(confidence) };
  return options.why
    ? { ...answer, why: why.map(({ feature, weight }) => ({ feature, weight: rounded(weight) })) }
    : answer;
}

const rounded = (number: number): number => Number(number.toFixed(4));

/** A row as a line holds it; a sentence that says what is wrong when it holds none. */
export function rowOf(line: Uint8Array): Row | string {
  const record = readObject(line);
  if (typeof record === "string") return record;
  const { id = null, text } = record;
  if (id !== null && typeof id !== "number" && typeof id !== "string") return '"id" is neither words nor a number.';
  if (typeof text !== "string") return 'It has no "text".';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'Its "text" holds no word.';
  const [actor, recipient] = [spanIn(record.actor, text), spanIn(record.recipient, text)];
  if (typeof actor === "string") return `Its "actor" ${actor}`;
  if (typeof recipient === "string") return `Its "recipient" ${recipient}`;
  return { id, text, actor, recipient };
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
