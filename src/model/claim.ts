/** What a claim says of the world, and so how it can be checked. */
export const CLAIM_KINDS = [
  "quantity",
  "change",
  "ratio",
  "rank",
  "count",
  "duration",
  "order",
  "office",
  "membership",
  "status",
  "existence",
  "quotation",
  "announcement",
  "opinion",
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** The nine verdicts. An `opinion` is `not_a_claim`. */
export const VERDICTS = [
  "supported",
  "supported_with_context",
  "refuted",
  "misleading",
  "conflicting_sources",
  "definition_dependent",
  "unverifiable_here",
  "stale",
  "not_a_claim",
] as const;
export type VerdictName = (typeof VERDICTS)[number];
