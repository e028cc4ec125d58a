import type { Given, Reading, Statement, Unread } from "../index.ts";
import { visible } from "../view/cells.ts";
import { countsInWords, whenInWords } from "../view/phrase.ts";
import { type Arrival, arrivalsOf, namesOf, type Said } from "./documents.ts";
import { EXIT } from "./exit.ts";
import type { Shared } from "./options.ts";
import { type Teller, tellerFor } from "./teller.ts";
import { clearProgress, progress } from "./terminal.ts";
import { unexpected } from "./trouble.ts";

/** How a visit to several documents went. */
export interface Told {
  readonly succeeded: number;
  readonly failed: number;
  readonly statements: number;
}

export interface Visit<R extends Reading | Unread> {
  /** Reads, or reads and records, one document. */
  readonly work: (bytes: Uint8Array, given: Given) => R;
  /** Shows what came of it. */
  readonly show: (reading: R & Reading, arrival: Arrival) => Promise<void>;
}

/** Takes each document that the user named, tells its problems, and goes on when one fails. */
export async function visit<R extends Reading | Unread>(
  words: readonly string[],
  options: Shared & Said,
  { work, show }: Visit<R>,
): Promise<Told> {
  const names = [...namesOf(words)];
  const told = { succeeded: 0, failed: 0, statements: 0 };
  const teller = tellerFor(options);
  const take = async (arrival: Arrival) => {
    const reading = arrival.bytes === null ? null : treat(arrival, work, teller);
    if (arrival.bytes === null) teller.tell(arrival.problem, arrival.name);
    if (reading === null || reading.document === null) told.failed++;
    else {
      told.succeeded++;
      told.statements += reading.statements.length;
      await show(reading as R & Reading, arrival);
    }
  };
  for (const name of names) {
    for await (const arrival of typeof name === "string" ? arrivalsOf(name, options) : [name]) {
      await take(arrival);
      const done = told.succeeded + told.failed;
      if (done > 1 || names.length > 1) progress(progressLine(done, names.length, told.failed), options);
    }
  }
  teller.sumUp();
  clearProgress();
  return told;
}

function treat<R extends Reading | Unread>(
  arrival: Arrival & { bytes: Uint8Array },
  work: Visit<R>["work"],
  teller: Teller,
): R | null {
  try {
    const reading = work(arrival.bytes, arrival.given);
    for (const problem of reading.problems) teller.tell(problem, arrival.name);
    return reading;
  } catch (error) {
    // A fault of ours in one document must not lose the others; a broken ledger ends the run.
    if (!unexpected(error)) throw error;
    clearProgress();
    process.stderr.write(`error: ${visible(arrival.name)}: ${unexpected(error)}\n`);
    return null;
  }
}

function progressLine(done: number, named: number, failed: number): string {
  const of = done <= named && named > 1 ? ` of ${named}` : "";
  return `${done}${of} documents read${failed > 0 ? `, ${failed} failed` : ""}`;
}

/** Statements of the kinds asked for. */
export const ofKinds = (statements: readonly Statement[], { kind }: Shared): readonly Statement[] =>
  kind ? statements.filter((one) => kind.includes(one.kind)) : statements;

/** One line on a document for stderr: title, author, date, counts. */
export function inOneLine({ document: { about }, statements }: Reading): string {
  const { title, author, published } = about;
  const facts = [title?.value ?? "(no title)", author?.value ?? "author not named"].map(visible);
  return [...facts, published ? whenInWords(published.value) : "not dated", countsInWords(statements)].join(" · ");
}

/** The exit code of a visit. */
export function codeOf({ succeeded, failed, statements }: Told, { failEmpty }: Shared): number {
  if (failed > 0) return succeeded > 0 ? EXIT.partial : EXIT.failure;
  return failEmpty && statements === 0 ? EXIT.empty : EXIT.ok;
}
