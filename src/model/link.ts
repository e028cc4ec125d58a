import type { Span } from "../ground/span.ts";

/** `restates`: the same event told again; `part-of`: an event that happened within another ("signed during the visit"). */
export const LINK_KINDS = ["restates", "part-of"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A tie between two tellings of one document. It lies beside the statements: a statement's id is a hash of its content. */
export interface Link {
  readonly kind: LinkKind;
  /** The statement that is tied; null where the words are no statement of their own ("his exchange last week"). */
  readonly from: string | null;
  /** The statement it is tied to. */
  readonly to: string;
  readonly document: string;
  /** The words that say so, in raw offsets. */
  readonly span: Span;
  readonly quote: string;
  /** Why, in words. */
  readonly because: string;
}
