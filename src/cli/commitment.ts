import { problem } from "../ground/problem.ts";
import { openEntente } from "../index.ts";
import { courseRow } from "../view/commitment.ts";
import { commitmentsAsCsv } from "../view/commitment-as-csv.ts";
import { commitmentAsMarkdown } from "../view/commitment-as-markdown.ts";
import { commitmentAsText } from "../view/commitment-as-text.ts";
import { EXIT } from "./exit.ts";
import { formatOf } from "./formats.ts";
import type { Format, Shared } from "./options.ts";
import { styleOf, tell, write } from "./terminal.ts";

export interface CommitmentOptions extends Omit<Shared, "kind" | "failEmpty"> {
  readonly ledger: string;
  readonly on?: string;
  readonly strict?: boolean;
}

/** `entente commitment ID`: one commitment with its whole history. Gives the exit code. */
export async function runCommitment(id: string, options: CommitmentOptions): Promise<number> {
  const entente = openEntente({ ledger: options.ledger, create: false });
  try {
    const course = entente.commitment(id, {
      ...(options.on && { day: options.on }),
      ...(options.strict && { isStrict: true }),
    });
    if (!course) {
      tell(problem("ask/commitment", `"${id}"`), options);
      return EXIT.failure;
    }
    const drawn: Readonly<Record<Format, () => string>> = {
      text: () => commitmentAsText(course, styleOf(options)),
      md: () => commitmentAsMarkdown(course),
      csv: () => commitmentsAsCsv([course]),
      json: () => `${JSON.stringify(courseRow(course), null, 2)}\n`,
      ndjson: () => `${JSON.stringify(courseRow(course))}\n`,
    };
    await write(drawn[formatOf(options)]());
    return EXIT.ok;
  } finally {
    entente.close();
  }
}
