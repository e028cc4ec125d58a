import type { Actor, Sector } from "../model/actor.ts";

/** One name. `from` and `until` are ISO prefixes, `null` = open; the name holds between them, both included. */
export interface NameEntry {
  readonly text: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly means: Meaning;
}

/** What a name can mean. */
export type Meaning =
  /** A state by name, abbreviation, demonym ("Kazakh"), capital ("Astana") or seat of power ("the Kremlin"). */
  | {
      readonly kind: "state";
      readonly code: string;
      readonly form: "name" | "abbreviation" | "demonym" | "capital" | "metonym";
    }
  /** An intergovernmental or other organisation. */
  | { readonly kind: "organisation"; readonly code: string; readonly sector: Sector }
  /** A city or region within a state: its words say where, and who is there. */
  | { readonly kind: "place"; readonly code: string; readonly form: "city" | "region" }
  /**
   * A group, party, firm or agency below the state. `code` is its home state's, `IMG` when armed men of no one state, or
   * {@link OPEN} where the words beside it must tell the state.
   */
  | { readonly kind: "group"; readonly code: string; readonly sector: Sector }
  /** A title of office without its state ("President", "foreign minister"). */
  | { readonly kind: "title"; readonly office: string; readonly sector: Sector }
  /** A person by full name, or by a part of it that the table allows ("Tokayev"). */
  | { readonly kind: "person"; readonly person: string }
  /** A collective that acts for a state once a state is named with it ("border guards" → MIL). */
  | { readonly kind: "agent"; readonly sector: Sector }
  /** A committee, regular meeting or summit. */
  | { readonly kind: "mechanism"; readonly code: string; readonly parties: readonly string[] }
  /** A named strategy, initiative, policy or concept. */
  | { readonly kind: "strategy"; readonly code: string; readonly parties: readonly string[] };

/** A name found in a text: UTF-16 offsets in the text that was scanned, with every entry it may stand for. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly NameEntry[];
}

/** A person's time in an office. */
export interface Tenure {
  readonly person: string;
  readonly name: string;
  /** The name for short reference: `Tokayev`, `bin Salman`; empty where there is none (`Sugiono`). */
  readonly family: string;
  /** Code of the state or organisation. */
  readonly actor: string;
  /** `head of state`, `head of government`, `foreign minister`, `vice president`, … as in offices.csv. */
  readonly office: string;
  /** The office's title there: `President`, `General Secretary`. */
  readonly title: string;
  readonly sector: Sector;
  readonly from: string | null;
  readonly until: string | null;
}

/** A state's time in an organisation. `status` is `member`, `observer`, `partner`, `founder`, … */
export interface Membership {
  readonly organisation: string;
  readonly member: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly status: string;
}

/** Who is who, with dates. Frozen after loading. */
export interface Gazetteer {
  /** Hash of the tables it was loaded from. */
  readonly version: string;
  /**
   * Every name in a folded text, leftmost and longest first, without overlaps. A name matches at word boundaries only;
   * upper and lower case as written in the table, but a text in capitals matches too.
   */
  scan(text: string): readonly NameHit[];
  actor(code: string): Actor | undefined;
  /** Every tenure of a person, oldest first. */
  tenures(person: string): readonly Tenure[];
  /** Who holds an office of an actor on an ISO day; `office` as in {@link Tenure}. */
  holders(actor: string, office: string, day: string): readonly Tenure[];
  members(organisation: string): readonly Membership[];
  /** Every actor there is. */
  actors(): readonly Actor[];
}
