import type { Gazetteer } from "../codebook/gazetteer.ts";
import type { Span } from "../ground/span.ts";
import type { ActorMention, Referent } from "../model/mention.ts";
import { bareNames, type Person } from "./people.ts";

/** What reading remembers of a document while it goes from sentence to sentence. */
export interface Memory {
  readonly gazetteer: Gazetteer;
  /** First ISO day of the document's date; null when it has none. */
  readonly day: string | null;
  /** The states the document is most about, weightiest first. */
  readonly focus: readonly string[];
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
  /** 2 subject of the sentence's main verb, 1 subject of another verb, 0 neither. */
  readonly prominence: 0 | 1 | 2;
  readonly isPerson: boolean;
}

export function newMemory(gazetteer: Gazetteer, day: string | null, focus: readonly string[]): Memory {
  return { gazetteer, day, focus, people: new Map(), offices: new Map(), told: [] };
}

export function rememberPerson(memory: Memory, person: Person, span: Span): void {
  const known = { ...person, span };
  const { who } = person.referent;
  if (who !== null) for (const name of bareNames(who)) memory.people.set(name, known);
  if (person.office !== null) {
    memory.offices.set(person.office, known);
    memory.offices.set(`${person.referent.code} ${person.office}`, known);
  }
}

/** Codes of the states a mention stands for. */
export const codesOf = (referents: readonly Referent[]): string[] => [...new Set(referents.map(({ code }) => code))];
