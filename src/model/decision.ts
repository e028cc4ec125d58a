import type { Span } from "../ground/span.ts";
import type { When } from "../ground/when.ts";
import type { Form, Outcome, Progress, Testability } from "./commitment.ts";
import type { EvidenceItem } from "./evidence.ts";
import type { Target } from "./statement.ts";

/** The words that a decision was made on: with them it finds its commitment again when documents are read anew or others come. */
export interface Pin {
  readonly statement: string;
  readonly document: string;
  readonly span: Span;
  readonly quote: string;
}

/** What a person sets right in a commitment as the machine registered it; a field left out stays. */
export interface Amendment {
  readonly form?: Form;
  readonly testability?: Testability;
  readonly due?: When | null;
  readonly target?: Omit<Target, "span"> | null;
  readonly committers?: readonly string[];
  readonly beneficiaries?: readonly string[];
}

/** What a person decided. */
export type Ruling =
  /** That it is a commitment; with `evidence`, that this item is evidence of what it is said to show. */
  | { readonly act: "accept"; readonly evidence: EvidenceItem | null }
  /** That it is none; with `evidence`, that the item shows nothing of the kind. */
  | { readonly act: "reject"; readonly evidence: EvidenceItem | null }
  | { readonly act: "amend"; readonly change: Amendment }
  /** Evidence that the person brings. */
  | { readonly act: "link"; readonly evidence: EvidenceItem }
  | {
      readonly act: "declare";
      readonly outcome: Outcome | null;
      readonly progress: Progress | null;
      /** By whose figures; null: by all. */
      readonly per: string | null;
      /** ISO day from which it holds. */
      readonly from: string;
      /** Where evidence was sought in vain, in words. */
      readonly searched: string | null;
    }
  /** Takes back an earlier decision, which stays in the books. */
  | { readonly act: "undo"; readonly decision: string };

/** One decision of one person on one commitment. */
export interface Decision {
  /** Hash of content. */
  readonly id: string;
  /** The commitment's id when it was decided. */
  readonly commitment: string;
  readonly pin: Pin;
  readonly ruling: Ruling;
  readonly who: string;
  /** ISO moment. */
  readonly at: string;
  readonly because: string | null;
}
