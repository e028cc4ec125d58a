import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEntente } from "../index.ts";
import { PACKAGE } from "../pipeline/open.ts";
import { readDyad } from "./ask.ts";
import { arrivalsOf, namesOf } from "./documents.ts";
import { drawBook } from "./dyad.ts";
import { EXIT } from "./exit.ts";
import { MOST_BYTES } from "./options.ts";
import { type Manner, remark, styleOf, tell, write } from "./terminal.ts";
import { inOneLine } from "./visit.ts";

/** `entente demo`: codes the documents of examples/ into a ledger of their own, and shows the dyads. Gives the exit code. */
export async function runDemo(manner: Manner): Promise<number> {
  const examples = join(PACKAGE, "examples");
  const ledger = mkdtempSync(join(tmpdir(), "entente-demo-"));
  const entente = openEntente({ ledger });
  try {
    for (const name of namesOf([examples])) {
      for await (const arrival of typeof name === "string" ? arrivalsOf(name, { maxBytes: MOST_BYTES }) : [name]) {
        if (arrival.bytes === null || arrival.name.endsWith("README.md")) continue;
        const added = entente.add(arrival.bytes, arrival.given);
        for (const problem of added.problems) tell(problem, manner, arrival.name);
        if (added.document) remark(`read ${inOneLine(added)}`, manner);
      }
    }
    // One folder of examples for each dyad, named after it.
    const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const asked = readDyad(name, entente.gazetteer);
      if (!("code" in asked)) await write(`\n${drawBook(entente.dyad(asked.dyad), entente, "text", styleOf(manner))}`);
    }
    await write(NEXT);
    return EXIT.ok;
  } finally {
    entente.close();
    rmSync(ledger, { recursive: true, force: true });
  }
}

const NEXT = `
What to do next
  npx entente read examples/chn-kaz/op-ed.html     one document, with carets under its words
  npx entente explain "Kenya signed a treaty with Indonesia."
  npx entente add FILE; npx entente dyad CHN-KAZ   keep a ledger of your own
`;
