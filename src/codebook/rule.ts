import type { Mark } from "../ground/marked.ts";
import type { ClaimKind } from "../model/claim.ts";
import type { Form, Testability } from "../model/commitment.ts";
import type { Context, EventType, Stance } from "../model/event.ts";
import type { Pattern } from "./pattern.ts";

/** A sentence of a rule with its marks; `line` is its line in the file, from 1. */
export interface Example {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What stands after `//`; empty when nothing does. */
  readonly reason: string;
  readonly line: number;
}

/** What a rule makes of the words it fires on. */
export type Makes =
  | {
      readonly kind: "event";
      readonly type: EventType;
      readonly mode: string | null;
      readonly cameo: readonly string[];
      readonly contexts: readonly Context[];
      /** The stance that the words themselves carry ("promise to"), over that of the grammar; null when none. */
      readonly stance: Stance | null;
    }
  | { readonly kind: "remark" }
  | { readonly kind: "commitment"; readonly form: Form | "recommendation"; readonly testability: Testability }
  | { readonly kind: "claim"; readonly claim: ClaimKind };

/** One rule: a file of the codebook. Its path is its id: `consult/visit`. */
export interface Rule {
  readonly id: string;
  readonly path: string;
  readonly says: string;
  readonly makes: Makes;
  readonly when: readonly Pattern[];
  /** The rule stays silent where one of these fires on the same predicate. */
  readonly unless: readonly Pattern[];
  /** The rule speaks only where the words are put so: `needs: future` asks for "will" or its like. Empty: any stance. */
  readonly needs: readonly Stance[];
  readonly codes: readonly Example[];
  readonly not: readonly Example[];
  readonly missed: readonly Example[];
}
