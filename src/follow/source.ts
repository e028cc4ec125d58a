import type { Document } from "../model/document.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Commitment, Statement } from "../model/statement.ts";

/** A document with all that was coded in it, as the ledger holds it. */
export interface Source {
  readonly document: Pick<Document, "id" | "text" | "about" | "blocks">;
  readonly sentences: readonly Sentence[];
  readonly statements: readonly Statement[];
  /** Commitments that its present reading lacks and a person's decision keeps. */
  readonly kept: readonly Commitment[];
  /** The earliest document that has the same text; its own id when it is no copy. */
  readonly original: string;
  /** Code of the state for which its publisher speaks ("Ministry of Energy of Zambia"); null when none can be told. */
  readonly house: string | null;
}

/** What is known of words. */
export interface Lexicon {
  /** The codebook's word lists, by name. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
  /** Codes of the states and organisations that a text names, each once. */
  readonly codesOf: (text: string) => readonly string[];
}

export const listOf = ({ lists }: Lexicon, name: string): ReadonlySet<string> => lists.get(name) ?? new Set();

/** Sources in the one order in which they are looked at, however they came: by day of publication, then by id. */
export const inOrder = (sources: readonly Source[]): Source[] => [...sources].sort(byPublication);

function byPublication(a: Source, b: Source): number {
  const [one, other] = [a, b].map(({ document: { id, about } }) => `${about.published?.value.from ?? "9999"} ${id}`);
  return one! < other! ? -1 : 1;
}
