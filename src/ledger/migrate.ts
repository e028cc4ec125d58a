import { existsSync, renameSync, rmSync } from "node:fs";
import type { Database } from "libsql";
import { EntenteError } from "../ground/failure.ts";
import { sha256 } from "../ground/identity.ts";
import { START } from "./schema/001-start.ts";
import { DECISIONS } from "./schema/002-decisions.ts";

/** The schemas in their order; number 1 stands first. One that was released never changes. */
const MIGRATIONS: readonly { readonly name: string; readonly sql: string }[] = [
  { name: "001-start", sql: START },
  { name: "002-decisions", sql: DECISIONS },
];

/**
 * Brings a ledger to the newest schema, each step in one transaction, and keeps a copy of an older ledger beside it first. Refuses a newer ledger (`ledger/newer`), and a file that is
 * another program's or whose schema was changed from outside (`ledger/damaged`).
 */
export function migrate(database: Database, path: string): void {
  const done = versionOf(database);
  if (done > MIGRATIONS.length) {
    throw new EntenteError("ledger/newer", `${path} has schema ${done}; this program knows ${MIGRATIONS.length}`);
  }
  if (done === 0 && hasTables(database)) {
    throw new EntenteError("ledger/damaged", `${path} is a database of another program`);
  }
  if (done > 0) checkApplied(database, path, done);
  if (done > 0 && done < MIGRATIONS.length) keepCopy(database, `${path}.schema-${done}`);
  for (let number = done; number < MIGRATIONS.length; number++) apply(database, number);
}

/** A whole copy, log included; it appears under its name only when it is complete. One that is there stays. */
function keepCopy(database: Database, copy: string): void {
  if (existsSync(copy)) return;
  const unfinished = `${copy}.${process.pid}`;
  rmSync(unfinished, { force: true });
  database.prepare("VACUUM INTO ?").run([unfinished]);
  renameSync(unfinished, copy);
}

function apply(database: Database, index: number): void {
  const { name, sql } = MIGRATIONS[index]!;
  database.exec("BEGIN IMMEDIATE");
  try {
    // Another process may have been first while this one waited.
    if (versionOf(database) === index) {
      database.exec(
        "CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT, sha256 TEXT) STRICT",
      );
      database.exec(sql);
      database.prepare("INSERT INTO migrations VALUES (?, ?, ?)").run(index + 1, name, sha256(sql));
      database.exec(`PRAGMA user_version = ${index + 1}`);
    }
    database.exec("COMMIT");
  } catch (cause) {
    // Nothing half-made may stay.
    database.exec("ROLLBACK");
    throw cause;
  }
}

function versionOf(database: Database): number {
  const [row] = database.pragma("user_version") as { user_version: number }[];
  return row?.user_version ?? 0;
}

const hasTables = (database: Database): boolean =>
  database.prepare("SELECT 1 AS found FROM sqlite_schema LIMIT 1").get() !== undefined;

function checkApplied(database: Database, path: string, done: number): void {
  const rows = database.prepare("SELECT number, sha256 FROM migrations ORDER BY number").all() as {
    number: number;
    sha256: string;
  }[];
  const isOurs = rows.length === done && rows.every((row) => row.sha256 === sha256(MIGRATIONS[row.number - 1]!.sql));
  if (!isOurs) throw new EntenteError("ledger/damaged", `${path} has a schema that no release of this program made`);
}
