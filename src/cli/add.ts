import { openEntente } from "../index.ts";
import { counted } from "../view/phrase.ts";
import type { Said } from "./documents.ts";
import { formatOf, writerFor } from "./formats.ts";
import { loadingProblems } from "./loading.ts";
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
  const count = { recorded: 0, superseded: 0, known: 0 };
  try {
    const told = await visit(words, options, {
      work: (bytes, given) =>
        options.dryRun ? { ...entente.read(bytes, given), recorded: null } : entente.add(bytes, given),
      async show(reading) {
        const { recorded } = reading;
        if (recorded) count[recorded.outcome]++;
        if (recorded?.outcome !== "known") remark(`${verb(recorded?.outcome)}: ${inOneLine(reading)}`, options);
        await writer?.add({ ...reading, statements: ofKinds(reading.statements, options) });
      },
    });
    await writer?.end();
    loadingProblems(entente, options);
    if (!options.dryRun && told.succeeded > 0) remark(`${summary(count)}; ledger ${options.ledger}`, options);
    return codeOf(told, options);
  } finally {
    entente.close();
  }
}

const VERBS = { recorded: "added", superseded: "read anew", known: "known" } as const;
const verb = (outcome: keyof typeof VERBS | undefined): string => (outcome ? VERBS[outcome] : "would add");

function summary(count: Readonly<Record<keyof typeof VERBS, number>>): string {
  const parts = (["recorded", "superseded", "known"] as const).filter((outcome) => count[outcome] > 0);
  return parts.map((outcome) => `${counted(count[outcome], "document")} ${VERBS[outcome]}`).join(", ");
}
