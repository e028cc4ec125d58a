import type { Rule } from "../../codebook/rule.ts";
import type { EventType } from "../../model/event.ts";
import type { RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";
import { signsAt, stanceOf } from "../stance.ts";

/**
 * What stands in the place of a rule where the judge spoke: `judge/aid`. How the words are put it has weighed itself, so the stance is used
 * up and nothing is rewritten.
 */
export function byJudgement(scene: Scene, index: RuleIndex, type: EventType, predicate: number): Rule {
  const id = `judge/${type.toLowerCase()}`;
  const makes = { kind: "event", type, mode: null, cameo: [], contexts: [], stance: null } as const;
  const nothing = { when: [], unless: [], codes: [], not: [], missed: [] };
  const needs = [stanceOf(signsAt(scene, predicate, index))];
  return { id, path: "", says: "Held to be so by the judge.", makes, needs, ...nothing };
}
