import type { Gazetteer } from "../codebook/gazetteer.ts";
import type { Span } from "../ground/span.ts";
import type { ActorMention, Referent } from "../model/mention.ts";
import type { Person } from "./people.ts";
import type { Prominence } from "./prominence.ts";

/** What reading remembers of a document while it goes from sentence to sentence. */
export interface Memory {
  readonly gazetteer: Gazetteer;
  /** First ISO day of the document's date; null when it has none. */
  readonly day: string | null;
  /** The states the document is most about, weightiest first. */
  readonly focus: readonly string[];
  /** The one state that the document is about or written in, for whoever acts at home; null when that is not clear. */
  readonly home: string | null;
  /** The parties of a joint document, to whom "both sides" goes back before all others; none in any other document. */
  readonly parties: readonly string[];
  /** People by the name that may stand alone ("Wang"): the one last named. */
  readonly people: Map<string, Person>;
  /** Who last held an office in the text ("the President"). */
  readonly offices: Map<string, Person>;
  /** Actor mentions so far, oldest first. */
  readonly told: Told[];
}

/** A mention with what coreference asks of it. */
export interface Told {
  readonly mention: ActorMention;
  readonly prominence: Prominence;
  readonly isPerson: boolean;
}

export function newMemory(
  gazetteer: Gazetteer,
  day: string | null,
  focus: readonly string[],
  isJoint: boolean,
  home: string | null,
): Memory {
  const parties = isJoint && focus.length > 1 ? focus.slice(0, 2) : [];
  return { gazetteer, day, focus, home, parties, people: new Map(), offices: new Map(), told: [] };
}

export function rememberPerson(memory: Memory, person: Person, span: Span): void {
  const known = { ...person, span };
  for (const name of person.names) memory.people.set(name, known);
  if (person.office !== null) {
    memory.offices.set(person.office, known);
    memory.offices.set(`${person.referent.code} ${person.office}`, known);
  }
}

/** Codes of the states a mention stands for. */
export const codesOf = (referents: readonly Referent[]): string[] => [...new Set(referents.map(({ code }) => code))];
