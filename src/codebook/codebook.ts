import type { Context, EventType } from "../model/event.ts";
import type { Pillar } from "../model/pillar.ts";
import type { Sign } from "../model/status.ts";
import type { Rule } from "./rule.ts";

/** One of PLOVER's sixteen types as the codebook tells it. */
export interface Category {
  readonly type: EventType;
  readonly says: string;
  readonly modes: readonly string[];
  /** CAMEO roots that the type takes over. */
  readonly cameo: readonly string[];
}

/** What counts as what. Frozen after loading. */
export interface Codebook {
  /** Declared version and a hash of its files: `1.0.0+3f2a9c0d`. */
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly categories: readonly Category[];
  /** Words that show a pillar or a context; lemmas, or phrases of lemmas with blanks between. */
  readonly pillars: ReadonlyMap<Pillar, ReadonlySet<string>>;
  readonly contexts: ReadonlyMap<Context, ReadonlySet<string>>;
  /** Phrases that show how far a project has come. */
  readonly signs: ReadonlyMap<Sign, ReadonlySet<string>>;
  /** Word lists by name. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
}
