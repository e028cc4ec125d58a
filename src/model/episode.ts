import type { When } from "../ground/when.ts";
import type { EventType } from "./event.ts";
import type { Link } from "./link.ts";
import type { Event } from "./statement.ts";

/** One telling of an episode: an event as one document tells it. */
export interface Telling {
  readonly statement: Event;
  /** The words are another document's: the same sentence, or nearly the same text. */
  readonly isCopy: boolean;
  /** Why it was put with the others, in words. */
  readonly because: string;
}

/** A tie of one episode to another. */
export interface Tie {
  readonly episode: string;
  readonly because: string;
}

/** What happened once, with all its tellings. */
export interface Episode {
  /** Hash of the first telling's id: the same however the documents were added. */
  readonly id: string;
  readonly type: EventType;
  /** The words' own type: a visit that was agreed to is AGREE with base CONSULT. */
  readonly base: EventType;
  readonly mode: string | null;
  /** Codes, sorted; of acts done with one another all stand among the actors. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** As near as the tellings that have a date say; else up to the day of the first document. Null when nothing is dated. */
  readonly date: When | null;
  /** The earliest published first. */
  readonly tellings: readonly Telling[];
  /** Documents that tell of it in words of their own. */
  readonly independent: number;
  /** Ties within the documents whose target is a telling of this episode. */
  readonly links: readonly Link[];
  /** What happened within it, and what it happened within. */
  readonly parts: readonly Tie[];
  readonly partOf: readonly Tie[];
  /** What had been agreed or threatened before and was then done: the announcement of a visit, for the visit. */
  readonly follows: readonly Tie[];
}
