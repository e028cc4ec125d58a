import { guards } from "./001-start.ts";

/**
 * Decisions of people on commitments. One takes another back by naming it; both stay. `ruling` is JSON, and `who` and `decided_at` say
 * whose it is. The pin keeps the words that were decided on, since ids of statements change when a codebook does.
 */
export const DECISIONS = `
CREATE TABLE decisions (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  commitment TEXT NOT NULL,
  statement TEXT NOT NULL,
  document TEXT NOT NULL,
  pin_start INTEGER NOT NULL,
  pin_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  act TEXT NOT NULL,
  ruling TEXT NOT NULL,
  who TEXT NOT NULL,
  because TEXT,
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_by_commitment ON decisions (commitment, seq);
${guards("decisions")}`;
