import { openEntente } from "../index.ts";
import { counted } from "../view/phrase.ts";
import type { Said } from "./documents.ts";
import { EXIT } from "./exit.ts";
import { formatOf, writerFor } from "./formats.ts";
import { hasLoadingErrors } from "./loading.ts";
import type { Shared } from "./options.ts";
import { remark, styleOf } from "./terminal.ts";
import { codeOf, inOneLine, ofKinds, visit } from "./visit.ts";

export interface AddOptions extends Shared, Said {
  readonly ledger: string;
  readonly dryRun?: boolean;
}

/** `entente add DOC…`: codes documents and records them. With --dry-run it says what it would add. Gives the exit code. */
export async function runAdd(words: readonly string[], options: AddOptions): Promise<number> {
  const entente = openEntente({ ledger: options.ledger });
  const isSilent = formatOf(options) === "text";
  const writer = isSilent ? null : writerFor(formatOf(options), styleOf(options));
  if (hasLoadingErrors(entente, options)) {
    remark("nothing was recorded; mend codebook or gazetteer first", options);
    return EXIT.failure;
  }
  const count = { recorded: 0, superseded: 0, known: 0 };
  try {
    const told = await visit(words, options, {
      work: (bytes, given) => (options.dryRun ? entente.tryAdding(bytes, given) : entente.add(bytes, given)),
      async show(reading) {
        const { recorded } = reading;
        count[recorded.outcome]++;
        const isKnown = recorded.outcome === "known" && !options.dryRun;
        if (!isKnown) remark(`${verb(recorded.outcome, options)}: ${inOneLine(reading)}`, options);
        await writer?.add({ ...reading, statements: ofKinds(reading.statements, options) });
      },
    });
    await writer?.end();
    if (!options.dryRun && told.succeeded > 0) remark(`${summary(count)}; ledger ${options.ledger}`, options);
    return codeOf(told, options);
  } finally {
    entente.close();
  }
}

const VERBS = { recorded: "added", superseded: "read anew", known: "known" } as const;
const WOULD = { recorded: "would add", superseded: "would read anew", known: "known" } as const;
const verb = (outcome: keyof typeof VERBS, { dryRun }: AddOptions): string => (dryRun ? WOULD : VERBS)[outcome];

function summary(count: Readonly<Record<keyof typeof VERBS, number>>): string {
  const parts = (["recorded", "superseded", "known"] as const).filter((outcome) => count[outcome] > 0);
  return parts.map((outcome) => `${counted(count[outcome], "document")} ${VERBS[outcome]}`).join(", ");
}
