import type { When } from "../ground/when.ts";
import type { Decision } from "../model/decision.ts";
import type { About, Block, Document } from "../model/document.ts";
import type { Dyad } from "../model/dyad.ts";
import type { Statement, StatementKind } from "../model/statement.ts";

/**
 * Comes in: documents with what was coded in them. Goes out: the same, on request, with the time each was recorded.
 * The port of every store: append-only, each document all or not at all. Must never edit, delete or alter a text.
 */
export interface Ledger {
  /**
   * Records a document with its statements, in one transaction. The same document read the same way changes nothing; read anew
   * (another codebook, another date given) it supersedes its last reading, which stays in the ledger.
   * `recordedAt` is an ISO moment. Throws `ledger/busy` when another process holds the ledger too long.
   */
  record(document: Document, statements: readonly Statement[], codebook: string, recordedAt: string): Recorded;
  /** What `record` would do with a document; writes nothing. */
  outcomeOf(document: Document, statements: readonly Statement[], codebook: string): Recorded["outcome"];
  /** The document of an id as it was last read, or null. Throws `ledger/damaged` when its text is not what was recorded. */
  document(id: string): StoredDocument | null;
  /** Every document, oldest first. */
  documents(): readonly DocumentSummary[];
  /** Current entries in reading order, documents oldest first. */
  entries(query?: EntryQuery): readonly Entry[];
  /** The current entry of a statement, or its last superseded one, or null. */
  entry(statement: string): Entry | null;
  /** Every dyad of which something is known, by name. */
  dyads(): readonly DyadCount[];
  /** Keeps a decision; the same one twice is kept once. */
  decide(decision: Decision): void;
  /** Every decision, those that were taken back included, in the order in which they were made. */
  decisions(): readonly Decision[];
  counts(): Counts;
  close(): void;
}

/** `recorded`: new. `superseded`: the document was there, its reading is new. `known`: nothing was changed. */
export interface Recorded {
  readonly outcome: "recorded" | "superseded" | "known";
  readonly document: string;
  readonly statements: number;
}

/** A statement in the ledger. */
export interface Entry {
  readonly seq: number;
  readonly recordedAt: string;
  /** False when a later reading of its document superseded it. */
  readonly isCurrent: boolean;
  readonly statement: Statement;
}

export interface StoredDocument {
  readonly id: string;
  readonly sha256: string;
  readonly text: string;
  readonly about: About;
  readonly blocks: readonly Block[];
  readonly codebook: string;
  readonly recordedAt: string;
}

export interface DocumentSummary {
  readonly id: string;
  readonly sha256: string;
  readonly about: About;
  readonly codebook: string;
  readonly recordedAt: string;
  readonly statements: number;
}

/** Each field narrows; `from` and `to` are ISO days and keep the statements whose date touches them, undated ones left out. */
export interface EntryQuery {
  readonly dyad?: Dyad;
  readonly document?: string;
  readonly kinds?: readonly StatementKind[];
  readonly from?: string;
  readonly to?: string;
}

export interface DyadCount {
  readonly dyad: Dyad;
  readonly statements: number;
  readonly span: Pick<When, "from" | "to">;
}

export interface Counts {
  readonly documents: number;
  readonly readings: number;
  readonly entries: number;
  readonly dyads: number;
}
