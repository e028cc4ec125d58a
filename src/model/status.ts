/** How far a project has come, in AidData's words and order: offered, signed, begun, done; or stopped for a time, or for good. */
export const STATUSES = ["Pledge", "Commitment", "Implementation", "Completion", "Suspended", "Cancelled"] as const;
/** Those that nothing stopped. */
export const GOING = ["Pledge", "Commitment", "Implementation", "Completion"] as const;
export type Status = (typeof STATUSES)[number];
export type Going = (typeof GOING)[number];

/** What a phrase may show of a project; each has a list of phrases in `codebook/status/`. */
export const SIGNS = ["cancelled", "suspended", "completed", "begun", "signed", "pledged", "unknown"] as const;
export type Sign = (typeof SIGNS)[number];
