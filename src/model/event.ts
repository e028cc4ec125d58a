/** PLOVER's sixteen types, in the order of its quad classes. */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export type Quad = "verbal cooperation" | "material cooperation" | "verbal conflict" | "material conflict";

/**
 * Quad class of each type, after the PLOVER codebook; CONCEDE is verbal cooperation there.
 * `intensity` is on Goldstein's scale of -10 (conflict) to +10 (cooperation): the mean, rounded to a half, of the values that
 * Goldstein (1992) gives to the CAMEO roots which the type takes over.
 */
export const TYPES: Readonly<Record<EventType, { readonly quad: Quad; readonly intensity: number }>> = {
  AGREE: { quad: "verbal cooperation", intensity: 4 },
  CONSULT: { quad: "verbal cooperation", intensity: 1.5 },
  SUPPORT: { quad: "verbal cooperation", intensity: 3.5 },
  CONCEDE: { quad: "verbal cooperation", intensity: 5 },
  COOPERATE: { quad: "material cooperation", intensity: 6.5 },
  AID: { quad: "material cooperation", intensity: 7 },
  RETREAT: { quad: "material cooperation", intensity: 7 },
  REQUEST: { quad: "verbal conflict", intensity: -3.5 },
  ACCUSE: { quad: "verbal conflict", intensity: -2 },
  REJECT: { quad: "verbal conflict", intensity: -4 },
  THREATEN: { quad: "verbal conflict", intensity: -5.5 },
  PROTEST: { quad: "material conflict", intensity: -6.5 },
  SANCTION: { quad: "material conflict", intensity: -5 },
  MOBILIZE: { quad: "material conflict", intensity: -7 },
  COERCE: { quad: "material conflict", intensity: -7.5 },
  ASSAULT: { quad: "material conflict", intensity: -9.5 },
};

/** PLOVER's auxiliary modes: how the words put the event. */
export const STANCES = ["asserted", "future", "hypothetical", "negated", "historical"] as const;
export type Stance = (typeof STANCES)[number];

/** PLOVER's contexts, with the field's own pillars kept apart in `pillar.ts`. */
export const CONTEXTS = [
  "military",
  "diplomatic",
  "economic",
  "resource",
  "culture",
  "disease",
  "disaster",
  "refugee",
  "migration",
  "legal",
  "legislative",
  "intelligence",
  "cyber",
  "environment",
  "territory",
  "terrorism",
  "human_rights",
  "election",
  "crime",
  "maritime",
  "wmd",
  "technology",
  "infrastructure",
] as const;
export type Context = (typeof CONTEXTS)[number];
