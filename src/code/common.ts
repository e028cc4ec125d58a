import type { Codebook } from "../codebook/codebook.ts";
import type { Span } from "../ground/span.ts";
import type { Party } from "../model/actor.ts";
import type { Stance } from "../model/event.ts";
import type { Event, Speaker } from "../model/statement.ts";
import type { RuleIndex } from "./rule-index.ts";
import type { Scene } from "./scene.ts";
import { speakerAt } from "./speaker.ts";
import { signsAt, stanceOf } from "./stance.ts";
import { isHistorical, whenAt } from "./timing.ts";

/** What every kind of statement has, worked out once. */
export interface Common {
  readonly document: string;
  readonly span: Span;
  readonly anchor: Span;
  readonly speaker: Speaker;
  readonly date: Event["date"];
  readonly rule: string;
  readonly codebook: string;
  readonly stance: Stance;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
}

/** Whose words, what date and in what stance, for a predicate. */
export function commonAt(
  scene: Scene,
  predicate: number,
  index: RuleIndex,
  codebook: Codebook,
  given: Pick<Common, "span" | "anchor" | "rule" | "actors" | "recipients">,
): Common {
  const date = whenAt(scene, predicate);
  const read = stanceOf(signsAt(scene, predicate, index));
  return {
    document: scene.document.id,
    ...given,
    speaker: speakerAt(scene, predicate, index),
    date,
    codebook: codebook.version,
    stance: read === "asserted" && isHistorical(scene, date) ? "historical" : read,
  };
}
