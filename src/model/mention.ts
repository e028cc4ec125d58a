import type { Span } from "../ground/span.ts";
import type { When } from "../ground/when.ts";
import type { Sector } from "./actor.ts";

/** The tokens a mention covers: first and last included, `head` the one its other words hang on. */
export interface Reach {
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** An actor that words stand for. */
export interface Referent {
  /** A code of the gazetteer, or `---` when the words tell the sector only. */
  readonly code: string;
  readonly sector: Sector;
  /** Who in person or office, when the words say so: `Wang Qishan`, `CHN/president`. */
  readonly who: string | null;
}

/** By what the words were understood; shown to the reader as the reason. */
export type Ground =
  | "name"
  | "demonym"
  | "capital"
  | "place"
  | "office"
  | "person"
  | "organisation"
  | "group"
  | "agent"
  | "pronoun"
  | "description"
  | "owner";

interface Base {
  /** Index of the sentence in the document. */
  readonly sentence: number;
  /** Raw offsets. */
  readonly span: Span;
  readonly reach: Reach;
}

/** Words that stand for one or several actors ("Beijing", "President Tokayev", "both sides", "he"). */
export interface ActorMention extends Base {
  readonly kind: "actor";
  readonly referents: readonly Referent[];
  readonly ground: Ground;
  /** The alias or rule that decided: `capital Astana of KAZ since 2022-09-17`. */
  readonly because: string;
  /** For a pronoun or description: the words it goes back to. */
  readonly antecedent: Span | null;
}

/** A committee, regular meeting or summit. `parties` are the codes it belongs to, when known. */
export interface MechanismMention extends Base {
  readonly kind: "mechanism";
  readonly code: string | null;
  readonly name: string;
  readonly parties: readonly string[];
}

/** A named strategy, initiative, policy or concept (Belt and Road). `parties` are the codes that own it. */
export interface StrategyMention extends Base {
  readonly kind: "strategy";
  readonly code: string | null;
  readonly name: string;
  readonly parties: readonly string[];
}

/** Words of time, resolved against the document's date; `when` is null when they cannot be ("last year" in an undated text). */
export interface DateMention extends Base {
  readonly kind: "date";
  readonly when: When | null;
  readonly isRelative: boolean;
  /** `point` says when; `duration` says how long ("three decades"); `deadline` says by when ("by 2030"); `recurring` how often. */
  readonly use: "point" | "duration" | "deadline" | "recurring";
  /** Rule that read it: `last-year`. */
  readonly because: string;
}

export type Hedge = "exact" | "about" | "nearly" | "over" | "under" | "at least" | "at most" | "between";

/** A number with what it counts. `low` and `high` differ only in a stated range; both already carry the scale. */
export interface QuantityMention extends Base {
  readonly kind: "quantity";
  readonly low: number;
  readonly high: number;
  readonly hedge: Hedge;
  /** ISO 4217 code, `%`, a unit of measure, or the noun that is counted; null when none is given. */
  readonly unit: string | null;
  readonly measure: "money" | "percent" | "unit" | "count" | "ordinal";
  /** The hedge's, number's and unit's words together are `span`; this is the number alone. */
  readonly number: Span;
}

export type Mention = ActorMention | MechanismMention | StrategyMention | DateMention | QuantityMention;

/** Words in quotation marks, with the speaker when the text names one. */
export interface Quotation {
  /** Raw offsets, marks included; a quotation may run over several sentences. */
  readonly span: Span;
  readonly sentences: readonly number[];
  /** Null when nobody is named, and for scare quotes and names in marks. */
  readonly speaker: Referent | null;
  /** The words that name the speaker. */
  readonly speakerSpan: Span | null;
  /** `speech` when somebody says it; `term` when the marks only set off a name or phrase. */
  readonly kind: "speech" | "term";
}

/** All that was recognised in a document. `bySentence[i]` belongs to sentence `i`, in reading order. */
export interface Recognition {
  readonly bySentence: readonly (readonly Mention[])[];
  readonly quotations: readonly Quotation[];
  /** The states the document is most about, weightiest first: what "both sides" and an unnamed partner are resolved to. */
  readonly focus: readonly string[];
}
