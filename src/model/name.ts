/** What a name is to grammar: a state or place, a people or its adjective, a person, or a body (organisation, strategy). */
export type NameKind = "state" | "people" | "person" | "body";

/** A name that stands in a text, known before the text is parsed. Offsets lie in the document's folded view. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
}
