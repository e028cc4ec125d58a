import { sha256 } from "../ground/identity.ts";
import type { Document } from "../model/document.ts";
import { type Dyad, dyadsBetween } from "../model/dyad.ts";
import type { Statement } from "../model/statement.ts";

/** The dyads under which a statement is found: each actor with each recipient; without recipients, the actors among themselves. */
export function dyadsOf({ actors, recipients }: Statement): Dyad[] {
  return dyadsBetween(
    actors.map((party) => party.code),
    recipients.map((party) => party.code),
  );
}

/**
 * A hash of all that a reading says: the text, its facts and blocks, the codebook and the statements, but not where the file lay,
 * so that a moved file is known again.
 */
export function fingerprintOf(document: Document, statements: readonly Statement[], codebook: string): string {
  const { sha256: bytes, text, blocks, about } = document;
  const facts = { ...about, source: null };
  const said = statements.map((statement) => statement.id);
  return sha256(JSON.stringify([bytes, sha256(text), facts, blocks, codebook, said]));
}
