import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { type Entente, openEntente } from "../../src/index.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openSqlite } from "../../src/ledger/sqlite.ts";
import type { Course } from "../../src/model/course.ts";
import { coursesIn, lexiconOf, type Outlook } from "../../src/pipeline/commitments.ts";
import type { Reading } from "../../src/pipeline/pipeline.ts";

const root = dirname(fileURLToPath(import.meta.url));

/** One Entente for all: it reads, and its ledger is never opened. */
export const reader: Entente = openEntente();

/** The documents of a story as the pipeline reads them; each has its file's name for an id, and `about.yaml` says who printed it. */
export function readStory(name: string): Reading[] {
  const folder = join(root, name);
  const publishers = parse(readFileSync(join(folder, "about.yaml"), "utf8")) as Record<string, string | null>;
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return files.sort().map((file) => {
    const id = file.replace(/\.txt$/, "");
    const publisher = publishers[id];
    const read = reader.read(readFileSync(join(folder, file)), { source: file, id, ...(publisher && { publisher }) });
    if (!read.document) throw new Error(`${file} could not be read`);
    return read;
  });
}

/** Does something with a new ledger in a temporary folder, which is thrown away. */
export function withLedger<T>(work: (ledger: Ledger) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "entente-story-"));
  const ledger = openSqlite(folder, { create: true });
  try {
    return work(ledger);
  } finally {
    ledger.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const NOON = "2026-01-01T12:00:00.000Z";

export const record = (ledger: Ledger, { document, statements }: Reading, codebook = reader.codebook.version): void =>
  void ledger.record(document, statements, codebook, NOON);

export const lexicon = lexiconOf(reader.codebook.words, reader.gazetteer);

export const courses = (ledger: Ledger, outlook: Outlook): Course[] => coursesIn(ledger, lexicon, outlook);

/** The one course whose words hold these. */
export function courseWith(all: readonly Course[], words: string): Course {
  const found = all.filter(({ undertaking }) => undertaking.quote.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} commitments have the words “${words}”`);
  return found[0]!;
}
