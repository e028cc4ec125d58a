import { EntenteError } from "../ground/failure.ts";

const CODES: Readonly<Record<string, "ledger/busy" | "ledger/damaged">> = {
  SQLITE_BUSY: "ledger/busy",
  SQLITE_LOCKED: "ledger/busy",
  SQLITE_NOTADB: "ledger/damaged",
  SQLITE_CORRUPT: "ledger/damaged",
};

/** Runs work on the store and gives the driver's own errors our codes; any other error passes as it is. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    // The driver speaks in SQLite's codes; the doors above know ours.
    if (cause instanceof EntenteError) throw cause;
    const raw = String((cause as { code?: unknown }).code ?? "");
    const code = CODES[raw] ?? CODES[raw.split("_").slice(0, 2).join("_")];
    if (code) throw new EntenteError(code, path, { cause });
    throw cause;
  }
}
