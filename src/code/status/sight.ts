import type { CueFinder } from "./cues.ts";
import { type Features, featuresOf } from "./features.ts";
import { type Stop, stopIn } from "./stopped.ts";
import { wordsOf } from "./words.ts";

/** What the reader sees in a description. */
export interface Sight {
  readonly features: Features;
  /** What stopped the project, where the text says so. */
  readonly stop: Stop | null;
}

/** What the codebook knows of a project's way. */
export interface StatusWords {
  readonly cuesIn: CueFinder;
  /** Words for the undertaking itself. */
  readonly things: ReadonlySet<string>;
}

export function sightOf(sentences: readonly string[], { cuesIn, things }: StatusWords): Sight {
  const passage = sentences.map(wordsOf).filter((words) => words.length > 0);
  const told = passage.map((words) => {
    const forms = words.map(({ form }) => form);
    return { forms, cues: cuesIn(forms) };
  });
  return {
    features: featuresOf(
      passage,
      told.map(({ cues }) => cues),
    ),
    stop: stopIn(told, things),
  };
}
