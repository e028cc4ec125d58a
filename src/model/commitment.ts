/** What kind of undertaking the words are; a ladder, lowest first. */
export const FORMS = ["rhetoric", "aspiration", "intent", "pledge", "agreed", "binding"] as const;
export type Form = (typeof FORMS)[number];

/** How it could be tested: a figure by a date, an act by a date, a standing policy whose breach would show, or not at all. */
export const TESTABILITIES = ["target", "act", "standing", "none"] as const;
export type Testability = (typeof TESTABILITIES)[number];

export const PROGRESS = [
  "announced",
  "signed",
  "in_force",
  "funded",
  "started",
  "operating",
  "completed",
  "delayed",
  "stalled",
  "suspended",
] as const;
export type Progress = (typeof PROGRESS)[number];

export const OUTCOMES = [
  "open",
  "due",
  "fulfilled",
  "fulfilled_late",
  "partly",
  "superseded",
  "withdrawn",
  "breached",
  "lapsed_unknown",
  "untestable",
  "upheld",
] as const;
export type Outcome = (typeof OUTCOMES)[number];
