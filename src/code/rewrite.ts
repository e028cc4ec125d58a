import type { EventType, Stance } from "../model/event.ts";

/**
 * PLOVER's auxiliary modes change the type: aid promised is AGREE, a use of force made conditional is THREATEN.
 * The first three lines are PLOVER's own; the rest follow the same thought (docs/decisions/0003-rewrites.md).
 * What is to be given way or handed back is AGREE (CAMEO 035). `isRefused`: it was refused, not ended. Gives the type to book and keeps the words' own type for `base`.
 */
export function rewrite(base: EventType, stance: Stance, isRefused = false): EventType {
  switch (stance) {
    case "future":
      return FUTURE[base] ?? base;
    case "hypothetical":
      return HYPOTHETICAL[base] ?? base;
    case "negated":
      // Nothing ended that was refused beforehand: "will not send aid" is a REJECT, "halted aid" a SANCTION.
      return isRefused && (base === "AID" || base === "COOPERATE") ? "REJECT" : (NEGATED[base] ?? base);
    default:
      return base;
  }
}

const FUTURE: Readonly<Partial<Record<EventType, EventType>>> = {
  CONSULT: "AGREE",
  SUPPORT: "AGREE",
  COOPERATE: "AGREE",
  AID: "AGREE",
  CONCEDE: "AGREE",
  RETREAT: "AGREE",
  PROTEST: "THREATEN",
  SANCTION: "THREATEN",
  MOBILIZE: "THREATEN",
  COERCE: "THREATEN",
  ASSAULT: "THREATEN",
};

const HYPOTHETICAL: Readonly<Partial<Record<EventType, EventType>>> = {
  PROTEST: "THREATEN",
  SANCTION: "THREATEN",
  MOBILIZE: "THREATEN",
  COERCE: "THREATEN",
  ASSAULT: "THREATEN",
};

const NEGATED: Readonly<Partial<Record<EventType, EventType>>> = {
  AGREE: "REJECT",
  CONSULT: "REJECT",
  SUPPORT: "REJECT",
  CONCEDE: "REJECT",
  RETREAT: "REJECT",
  COOPERATE: "SANCTION",
  AID: "SANCTION",
  PROTEST: "CONCEDE",
  SANCTION: "RETREAT",
  MOBILIZE: "RETREAT",
  COERCE: "RETREAT",
  ASSAULT: "RETREAT",
  ACCUSE: "AGREE",
  REJECT: "AGREE",
  THREATEN: "AGREE",
  REQUEST: "AGREE",
};
