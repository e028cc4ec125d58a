/**
 * The first schema. A document is the text of some bytes under an id; a reading is what one codebook made of it at one time; entries are the
 * reading's statements. The last reading of an id is the current one. Nothing is updated or deleted: triggers refuse it.
 */
export const START = `
CREATE TABLE documents (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  UNIQUE (id, sha256, text_sha256)
) STRICT;

CREATE TABLE codebooks (
  version TEXT PRIMARY KEY
) STRICT;

CREATE TABLE readings (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES documents (seq),
  codebook TEXT NOT NULL REFERENCES codebooks (version),
  about TEXT NOT NULL,
  blocks TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  statements INTEGER NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX readings_by_id ON readings (id, seq);

CREATE TABLE entries (
  seq INTEGER PRIMARY KEY,
  reading INTEGER NOT NULL REFERENCES readings (seq),
  statement TEXT NOT NULL,
  kind TEXT NOT NULL,
  date_from TEXT,
  date_to TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX entries_by_reading ON entries (reading, seq);
CREATE INDEX entries_by_statement ON entries (statement, seq);

CREATE TABLE entry_dyads (
  dyad TEXT NOT NULL,
  entry INTEGER NOT NULL REFERENCES entries (seq),
  PRIMARY KEY (dyad, entry)
) STRICT, WITHOUT ROWID;

CREATE VIEW current_readings AS
  SELECT * FROM readings AS one
  WHERE NOT EXISTS (SELECT 1 FROM readings AS later WHERE later.id = one.id AND later.seq > one.seq);
${["documents", "codebooks", "readings", "entries", "entry_dyads"].map(guards).join("")}`;

/** Triggers that let nobody change or delete a row of a table. */
export function guards(table: string): string {
  const refusal = `BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;`;
  return `
CREATE TRIGGER ${table}_stay BEFORE UPDATE ON ${table} ${refusal}
CREATE TRIGGER ${table}_remain BEFORE DELETE ON ${table} ${refusal}`;
}
