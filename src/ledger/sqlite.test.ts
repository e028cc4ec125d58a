import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, describe, expect, it } from "vitest";
import { ledgerContract } from "../../test/contract/ledger.ts";
import { madeEvent } from "../../test/contract/made.ts";
import type { Ledger } from "./ledger.ts";
import { openSqlite } from "./sqlite.ts";

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "entente-ledger-"));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe("the SQLite ledger keeps the contract", () => {
  const homes = new WeakMap<Ledger, string>();
  const open = (folder = newFolder()) => {
    const ledger = openSqlite(folder, { create: true });
    homes.set(ledger, folder);
    return ledger;
  };
  ledgerContract(
    () => open(),
    (ledger) => {
      ledger.close();
      return open(homes.get(ledger)!);
    },
  );
});

describe("the SQLite ledger", () => {
  const [document, event] = madeEvent("[China]{actor CHN} [praised]{event} [Kazakhstan]{recipient KAZ}.");
  const filled = () => {
    const folder = newFolder();
    const ledger = openSqlite(folder, { create: true });
    ledger.record(document, [event], "1", "2026-01-01T00:00:00.000Z");
    ledger.decide({
      id: "1",
      commitment: "2",
      pin: { statement: event.id, document: document.id, span: event.span, quote: event.quote },
      ruling: { act: "accept", evidence: null },
      who: "Ada",
      at: "2026-01-01T00:00:00.000Z",
      because: null,
    });
    ledger.close();
    return { folder, path: join(folder, "ledger.sqlite") };
  };
  const alter = (path: string, sql: string) => {
    const database = new Database(path);
    try {
      database.exec(sql);
    } finally {
      database.close();
    }
  };

  it.each(["documents", "codebooks", "readings", "entries", "entry_dyads", "decisions"])(
    "lets nobody change or delete %s",
    (table) => {
      const { path } = filled();
      const columns: Readonly<Record<string, string>> = {
        documents: "text",
        codebooks: "version",
        readings: "about",
        entries: "body",
        entry_dyads: "dyad",
      };
      const column = columns[table] ?? "who";
      expect(() => alter(path, `UPDATE ${table} SET ${column} = 'x'`)).toThrow("append-only");
      expect(() => alter(path, `DELETE FROM ${table}`)).toThrow("append-only");
    },
  );

  it("is missing until it is made", () => {
    expect(() => openSqlite(newFolder(), { create: false })).toThrow(
      expect.objectContaining({ code: "ledger/missing" }),
    );
  });

  it("brings an older ledger to the newest schema, and keeps a copy of it as it was", () => {
    const { folder, path } = filled();
    alter(path, "DROP TABLE decisions; DELETE FROM migrations WHERE number = 2; PRAGMA user_version = 1");
    const ledger = openSqlite(folder, { create: false });
    expect(ledger.counts()).toEqual({ documents: 1, readings: 1, entries: 1, dyads: 1 });
    expect(ledger.decisions()).toEqual([]);
    ledger.close();
    const copy = new Database(`${path}.schema-1`);
    expect(copy.pragma("user_version")).toEqual([{ user_version: 1 }]);
    expect(copy.prepare("SELECT count(*) AS count FROM documents").get()).toMatchObject({ count: 1 });
    copy.close();
    expect(readdirSync(folder).filter((name) => name.includes(".schema-"))).toEqual(["ledger.sqlite.schema-1"]);
  });

  it("refuses a newer schema and leaves it alone", () => {
    const { folder, path } = filled();
    alter(path, "PRAGMA user_version = 99");
    const before = readFileSync(path);
    expect(() => openSqlite(folder, { create: true })).toThrow(expect.objectContaining({ code: "ledger/newer" }));
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each<[string, (path: string) => void]>([
    ["is no database", (path) => writeFileSync(path, "words ".repeat(2000))],
    ["is another program's", (path) => alter(path, "PRAGMA user_version = 0")],
    ["has a schema of nobody's", (path) => alter(path, "UPDATE migrations SET sha256 = 'x'")],
  ])("refuses a file that %s", (_what, spoil) => {
    const { folder, path } = filled();
    spoil(path);
    expect(() => openSqlite(folder, { create: true })).toThrow(expect.objectContaining({ code: "ledger/damaged" }));
  });

  it("never serves a text that was changed from outside", () => {
    const { folder, path } = filled();
    alter(path, "DROP TRIGGER documents_stay; UPDATE documents SET text = replace(text, 'China', 'Chine')");
    const ledger = openSqlite(folder, { create: false });
    expect(() => ledger.document(document.id)).toThrow(expect.objectContaining({ code: "ledger/damaged" }));
    ledger.close();
  });

  it("says so when another process is writing, and works again after", () => {
    const { folder, path } = filled();
    const other = new Database(path);
    other.exec("BEGIN IMMEDIATE");
    const ledger = openSqlite(folder, { create: false, patience: 20 });
    const [second, praise] = madeEvent("[Kenya]{actor KEN} [praised]{event} [Indonesia]{recipient IDN}.");
    const record = () => ledger.record(second, [praise], "1", "2026-01-01T00:00:00.000Z");
    expect(record).toThrow(expect.objectContaining({ code: "ledger/busy" }));
    expect(ledger.counts().documents).toBe(1);
    other.exec("COMMIT");
    other.close();
    expect(record().outcome).toBe("recorded");
    ledger.close();
  });

  it("syncs at every commit", () => {
    const { path } = filled();
    const database = new Database(path);
    expect(database.pragma("journal_mode")).toEqual([{ journal_mode: "wal" }]);
    database.close();
  });
});
