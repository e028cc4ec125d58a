import { existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type Driver from "libsql";
import type { Database } from "libsql";
import { EntenteError } from "../ground/failure.ts";
import { sha256 } from "../ground/identity.ts";
import type { Decision } from "../model/decision.ts";
import type { Document } from "../model/document.ts";
import type { Statement } from "../model/statement.ts";
import { decisionsIn, rowOfDecision } from "./decisions.ts";
import { dyadsOf, fingerprintOf } from "./index-of.ts";
import type { EntryQuery, Ledger, Recorded } from "./ledger.ts";
import { migrate } from "./migrate.ts";
import { countsOf, documentOf, documentsIn, dyadsIn, entriesIn, entryIn } from "./questions.ts";
import { guarded } from "./trouble.ts";

export interface OpenOptions {
  /** False: a ledger that is not there is an error (`ledger/missing`), not made. */
  readonly create: boolean;
  /** How long to wait for another writer, in milliseconds; 5000 when not given. */
  readonly patience?: number;
}

const fileIn = (folder: string): string => join(folder, "ledger.sqlite");

/** True when a folder holds a ledger. */
export const isLedger = (folder: string): boolean => existsSync(fileIn(folder));

/** Opens the ledger in a folder: one SQLite file, `ledger.sqlite`, in WAL mode and synced at every commit. */
export function openSqlite(folder: string, { create, patience = 5000 }: OpenOptions): Ledger {
  const path = fileIn(folder);
  if (!existsSync(path) && !create) throw new EntenteError("ledger/missing", folder);
  return guarded(path, () => {
    mkdirSync(folder, { recursive: true });
    // Loaded here, not above: a command that needs no ledger does not pay for the driver.
    const driver = createRequire(import.meta.url)("libsql") as typeof Driver;
    const database = new driver(path);
    try {
      database.pragma(`busy_timeout = ${Math.trunc(patience)}`);
      for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF"]) {
        database.pragma(pragma);
      }
      migrate(database, path);
    } catch (cause) {
      // A refused ledger must not stay open.
      database.close();
      throw cause;
    }
    return new SqliteLedger(database, path);
  });
}

// A surrogate without its other half.
const HALF = /\p{Surrogate}/u;

class SqliteLedger implements Ledger {
  readonly #database: Database;
  readonly #path: string;

  constructor(database: Database, path: string) {
    this.#database = database;
    this.#path = path;
  }

  record(document: Document, statements: readonly Statement[], codebook: string, recordedAt: string): Recorded {
    return this.#guarded(() => {
      this.#database.exec("BEGIN IMMEDIATE");
      try {
        const recorded = this.#record(document, statements, codebook, recordedAt);
        this.#database.exec("COMMIT");
        return recorded;
      } catch (cause) {
        // All of a document or nothing of it.
        if (this.#database.inTransaction) this.#database.exec("ROLLBACK");
        throw cause;
      }
    });
  }

  outcomeOf(document: Document, statements: readonly Statement[], codebook: string): Recorded["outcome"] {
    return this.#guarded(() => this.#outcome(document.id, fingerprintOf(document, statements, codebook)));
  }

  document = (id: string) => this.#guarded(() => documentOf(this.#database, id));
  documents = () => this.#guarded(() => documentsIn(this.#database));
  entries = (query: EntryQuery = {}) => this.#guarded(() => entriesIn(this.#database, query));
  entry = (statement: string) => this.#guarded(() => entryIn(this.#database, statement));
  dyads = () => this.#guarded(() => dyadsIn(this.#database));
  decisions = () => this.#guarded(() => decisionsIn(this.#database));
  counts = () => this.#guarded(() => countsOf(this.#database));

  decide(decision: Decision): void {
    const sql = "INSERT OR IGNORE INTO decisions VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    this.#guarded(() => this.#insert(sql, ...rowOfDecision(decision)));
  }

  close(): void {
    // The driver lets go of the file late; what is in the log goes into the one file now.
    this.#database.pragma("wal_checkpoint(TRUNCATE)");
    this.#database.close();
  }

  #record(document: Document, statements: readonly Statement[], codebook: string, recordedAt: string): Recorded {
    const { id, about, blocks } = document;
    const fingerprint = fingerprintOf(document, statements, codebook);
    const count = statements.length;
    const outcome = this.#outcome(id, fingerprint);
    if (outcome === "known") return { outcome, document: id, statements: count };
    const text = this.#keepText(document);
    this.#insert("INSERT OR IGNORE INTO codebooks VALUES (?)", codebook);
    const facts = [JSON.stringify(about), JSON.stringify(blocks)];
    const row = [id, text, codebook, ...facts, fingerprint, count, recordedAt];
    const reading = this.#insert("INSERT INTO readings VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)", ...row);
    for (const statement of statements) this.#keepEntry(reading, statement);
    return { outcome, document: id, statements: count };
  }

  #outcome(id: string, fingerprint: string): Recorded["outcome"] {
    const newest = "SELECT fingerprint FROM readings WHERE id = ? ORDER BY seq DESC LIMIT 1";
    const last = this.#database.prepare(newest).get([id]) as { fingerprint: string } | undefined;
    return last === undefined ? "recorded" : last.fingerprint === fingerprint ? "known" : "superseded";
  }

  #keepText({ id, sha256: bytes, text }: Document): number {
    // SQLite would cut or change such a text, and every place in it would shift; reading replaces these characters.
    if ([id, text].some((words) => HALF.test(words) || words.includes("\0"))) {
      throw new RangeError(`a text with U+0000 or half a character cannot be kept: ${id}`);
    }
    const hash = sha256(text);
    const same = "SELECT seq FROM documents WHERE id = ? AND sha256 = ? AND text_sha256 = ?";
    const there = this.#database.prepare(same).get([id, bytes, hash]) as { seq: number } | undefined;
    return there?.seq ?? this.#insert("INSERT INTO documents VALUES (NULL, ?, ?, ?, ?)", id, bytes, text, hash);
  }

  #keepEntry(reading: number, statement: Statement): void {
    const { id, kind, date } = statement;
    const row = [reading, id, kind, date?.from ?? null, date?.to ?? null, JSON.stringify(statement)];
    const entry = this.#insert("INSERT INTO entries VALUES (NULL, ?, ?, ?, ?, ?, ?)", ...row);
    for (const dyad of dyadsOf(statement)) this.#insert("INSERT INTO entry_dyads VALUES (?, ?)", dyad, entry);
  }

  #insert(sql: string, ...values: readonly (string | number | null)[]): number {
    return Number(this.#database.prepare(sql).run([...values]).lastInsertRowid);
  }

  #guarded<T>(work: () => T): T {
    return guarded(this.#path, work);
  }
}
