import type { Database } from "libsql";
import type { Decision, Ruling } from "../model/decision.ts";

interface DecisionRow {
  readonly id: string;
  readonly commitment: string;
  readonly statement: string;
  readonly document: string;
  readonly pin_start: number;
  readonly pin_end: number;
  readonly quote: string;
  readonly ruling: string;
  readonly who: string;
  readonly because: string | null;
  readonly decided_at: string;
}

/** A decision as the values of a row, after its number. */
export function rowOfDecision({ id, commitment, pin, ruling, who, at, because }: Decision): (string | number | null)[] {
  const { statement, document, span, quote } = pin;
  const pinned = [statement, document, span.start, span.end, quote];
  return [id, commitment, ...pinned, ruling.act, JSON.stringify(ruling), who, because, at];
}

export function decisionsIn(database: Database): Decision[] {
  // The moment orders them, not the row: a ledger put together from others gives the same history.
  const rows = database.prepare("SELECT * FROM decisions ORDER BY decided_at, id").all() as DecisionRow[];
  return rows.map((row) => ({
    id: row.id,
    commitment: row.commitment,
    pin: {
      statement: row.statement,
      document: row.document,
      span: { start: row.pin_start, end: row.pin_end },
      quote: row.quote,
    },
    ruling: JSON.parse(row.ruling) as Ruling,
    who: row.who,
    at: row.decided_at,
    because: row.because,
  }));
}
