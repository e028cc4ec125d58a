import type { Database } from "libsql";
import { EntenteError } from "../ground/failure.ts";
import { sha256 } from "../ground/identity.ts";
import type { Dyad } from "../model/dyad.ts";
import type { Statement } from "../model/statement.ts";
import type { Counts, DocumentSummary, DyadCount, Entry, EntryQuery, StoredDocument } from "./ledger.ts";

interface ReadingRow {
  readonly id: string;
  readonly sha256: string;
  readonly text: string;
  readonly text_sha256: string;
  readonly about: string;
  readonly blocks: string;
  readonly codebook: string;
  readonly recorded_at: string;
  readonly statements: number;
}

interface EntryRow {
  readonly seq: number;
  readonly recorded_at: string;
  readonly body: string;
  readonly is_current: number;
}

const READING = `SELECT r.id, d.sha256, r.about, r.codebook, r.recorded_at, r.statements`;
const IS_CURRENT = `NOT EXISTS (SELECT 1 FROM readings AS later WHERE later.id = r.id AND later.seq > r.seq)`;

export function documentOf(database: Database, id: string): StoredDocument | null {
  const sql = `${READING}, d.text, d.text_sha256, r.blocks FROM current_readings AS r JOIN documents AS d ON d.seq = r.document WHERE r.id = ?`;
  const row = database.prepare(sql).get([id]) as ReadingRow | undefined;
  if (!row) return null;
  // A flipped bit in a text would shift or change quotations without a word: fail closed.
  if (sha256(row.text) !== row.text_sha256) throw new EntenteError("ledger/damaged", `document ${id}`);
  const { sha256: bytes, text, codebook } = row;
  const about = JSON.parse(row.about);
  return { id, sha256: bytes, text, about, blocks: JSON.parse(row.blocks), codebook, recordedAt: row.recorded_at };
}

export function documentsIn(database: Database): DocumentSummary[] {
  const sql = `${READING} FROM current_readings AS r JOIN documents AS d ON d.seq = r.document ORDER BY d.seq`;
  const rows = database.prepare(sql).all() as ReadingRow[];
  return rows.map(({ id, sha256: bytes, about, codebook, recorded_at, statements }) => {
    return { id, sha256: bytes, about: JSON.parse(about), codebook, recordedAt: recorded_at, statements };
  });
}

export function entriesIn(database: Database, query: EntryQuery): Entry[] {
  const where: string[] = [];
  const values: string[] = [];
  const narrow = (condition: string, ...given: readonly string[]) => {
    where.push(condition);
    values.push(...given);
  };
  if (query.dyad !== undefined) narrow("e.seq IN (SELECT entry FROM entry_dyads WHERE dyad = ?)", query.dyad);
  if (query.document !== undefined) narrow("r.id = ?", query.document);
  if (query.kinds !== undefined) narrow(`e.kind IN (${query.kinds.map(() => "?").join(", ")})`, ...query.kinds);
  if (query.from !== undefined)
    narrow("(e.date_to >= ? OR (e.date_to IS NULL AND e.date_from IS NOT NULL))", query.from);
  if (query.to !== undefined) narrow("(e.date_from <= ? OR (e.date_from IS NULL AND e.date_to IS NOT NULL))", query.to);
  const sql = `SELECT e.seq, r.recorded_at, e.body, 1 AS is_current FROM current_readings AS r JOIN entries AS e ON e.reading = r.seq
    ${where.length > 0 ? `WHERE ${where.join(" AND ")}` : ""} ORDER BY r.document, e.seq`;
  return (database.prepare(sql).all(values) as EntryRow[]).map(entryOf);
}

export function entryIn(database: Database, statement: string): Entry | null {
  const sql = `SELECT e.seq, r.recorded_at, e.body, ${IS_CURRENT} AS is_current FROM entries AS e JOIN readings AS r ON r.seq = e.reading
    WHERE e.statement = ? ORDER BY is_current DESC, e.seq DESC LIMIT 1`;
  const row = database.prepare(sql).get([statement]) as EntryRow | undefined;
  return row ? entryOf(row) : null;
}

export function dyadsIn(database: Database): DyadCount[] {
  const sql = `SELECT y.dyad, count(*) AS statements, min(e.date_from) AS date_from, max(e.date_to) AS date_to
    FROM entry_dyads AS y JOIN entries AS e ON e.seq = y.entry JOIN current_readings AS r ON r.seq = e.reading
    GROUP BY y.dyad ORDER BY y.dyad`;
  const rows = database.prepare(sql).all() as {
    dyad: Dyad;
    statements: number;
    date_from: string | null;
    date_to: string | null;
  }[];
  return rows.map(({ dyad, statements, date_from, date_to }) => {
    return { dyad, statements, span: { from: date_from, to: date_to } };
  });
}

export function countsOf(database: Database): Counts {
  const sql = `SELECT (SELECT count(*) FROM current_readings) AS documents, (SELECT count(*) FROM readings) AS readings,
    (SELECT count(*) FROM entries) AS entries,
    (SELECT count(DISTINCT dyad) FROM entry_dyads AS y JOIN entries AS e ON e.seq = y.entry
      JOIN current_readings AS r ON r.seq = e.reading) AS dyads`;
  const { documents, readings, entries, dyads } = database.prepare(sql).get() as Counts;
  return { documents, readings, entries, dyads };
}

function entryOf({ seq, recorded_at, body, is_current }: EntryRow): Entry {
  return { seq, recordedAt: recorded_at, isCurrent: is_current === 1, statement: JSON.parse(body) as Statement };
}
