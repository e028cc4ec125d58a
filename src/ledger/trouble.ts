import { EntenteError } from "../ground/failure.ts";

const CODES: Readonly<Record<string, "ledger/busy" | "ledger/damaged" | "ledger/unwritable">> = {
  SQLITE_BUSY: "ledger/busy",
  SQLITE_LOCKED: "ledger/busy",
  SQLITE_NOTADB: "ledger/damaged",
  SQLITE_CORRUPT: "ledger/damaged",
  SQLITE_FULL: "ledger/unwritable",
  SQLITE_READONLY: "ledger/unwritable",
  SQLITE_IOERR: "ledger/unwritable",
  SQLITE_CANTOPEN: "ledger/unwritable",
  EACCES: "ledger/unwritable",
  EPERM: "ledger/unwritable",
  EROFS: "ledger/unwritable",
  ENOSPC: "ledger/unwritable",
  ENOTDIR: "ledger/unwritable",
  EEXIST: "ledger/unwritable",
};

/** Runs work on the store and gives the driver's own errors our codes; any other error passes as it is. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    // The driver speaks in SQLite's codes; the doors above know ours.
    if (cause instanceof EntenteError) throw cause;
    const raw = String((cause as { code?: unknown }).code ?? "");
    const isShut = String(cause).includes("Unable to open connection");
    const code = isShut ? "ledger/unwritable" : (CODES[raw] ?? CODES[raw.split("_").slice(0, 2).join("_")]);
    if (code) throw new EntenteError(code, path, { cause });
    throw cause;
  }
}
