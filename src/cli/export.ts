import { openEntente } from "../index.ts";
import { asIcs } from "../view/calendar.ts";
import { type CommitmentsOptions, coursesFor } from "./commitments.ts";
import { EXIT } from "./exit.ts";
import { write } from "./terminal.ts";

/** `entente export --ics`: the due dates of commitments as a calendar. Gives the exit code. */
export async function runExport(options: CommitmentsOptions): Promise<number> {
  const entente = openEntente({ ledger: options.ledger, create: false });
  try {
    const courses = coursesFor(entente, options);
    if (courses === null) return EXIT.failure;
    await write(asIcs(courses, entente.now()));
    return EXIT.ok;
  } finally {
    entente.close();
  }
}
