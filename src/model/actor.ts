import type { Span } from "../ground/span.ts";

/**
 * The code of a party whose country the words do not tell ("gunmen", "the police"), as in PETRARCH and CAMEO. It says that
 * somebody acted and of which sector, never who; no dyad has it, and no two of it are known to be the same.
 */
export const OPEN = "---";

/** What an actor code stands for. States have ISO 3166-1 alpha-3 codes (Kosovo: XKX); organisations their own (`SCO`). */
export type ActorKind = "state" | "organisation";

export interface Actor {
  readonly code: string;
  readonly kind: ActorKind;
  readonly name: string;
}

/**
 * Sectors after PLOVER: which part of a state or society acts.
 * GOV government, MIL military, COP police, JUD courts, LEG parliament, SPY intelligence, OPP opposition, PTY party, REB rebels,
 * BUS business, MED media, CVL civil society and people, EDU education, LAB labour, REF refugees, CRM crime,
 * IGO intergovernmental, NGO non-governmental.
 */
export const SECTORS = [
  "GOV",
  "MIL",
  "COP",
  "JUD",
  "LEG",
  "SPY",
  "OPP",
  "PTY",
  "REB",
  "BUS",
  "MED",
  "CVL",
  "EDU",
  "LAB",
  "REF",
  "CRM",
  "IGO",
  "NGO",
] as const;
export type Sector = (typeof SECTORS)[number];

/** An actor as a party to a statement: who is meant, and the words that say so. */
export interface Party {
  /** ISO 3166-1 alpha-3 for states, else the gazetteer's code (`IMG` armed men of no one state); {@link OPEN} when untold. */
  readonly code: string;
  readonly sector: Sector;
  readonly span: Span;
  readonly quote: string;
}
