/** What `entente decide` can do. */
export const ACTS = ["accept", "reject", "amend", "link", "declare", "undo"] as const;
export type Act = (typeof ACTS)[number];
