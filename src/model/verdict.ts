import type { VerdictName } from "./claim.ts";

/** What open data say of a claim. `rows` name the evidence rows used, `set#row`. */
export interface Verdict {
  readonly claim: string;
  readonly verdict: VerdictName;
  /** One plain sentence. */
  readonly because: string;
  readonly rows: readonly string[];
}
