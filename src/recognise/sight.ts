import type { Ground, Referent } from "../model/mention.ts";
import type { Memory } from "./memory.ts";
import type { Piece } from "./names.ts";
import type { Person } from "./people.ts";
import type { Passage } from "./words.ts";

/** A noun phrase read as an actor: words `first` to before `end`. */
export interface Named {
  readonly first: number;
  readonly end: number;
  readonly referents: readonly Referent[];
  readonly ground: Ground;
  readonly because: string;
  /** The person in it, to be remembered. */
  readonly person: Person | null;
  /** Whose state was only gathered, or is not told: no pronoun or description goes back to it. */
  readonly isAside?: true;
}

/** A phrase that was read, and the piece after it. */
export interface Read {
  readonly named: Named | null;
  readonly next: number;
}

/** What reading a noun phrase sees. `at` is the place among `pieces` where the phrase begins. */
export interface Sight {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
  readonly memory: Memory;
}
