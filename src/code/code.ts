import type { Codebook } from "../codebook/codebook.ts";
import type { Report } from "../ground/problem.ts";
import type { Document } from "../model/document.ts";
import type { Recognition } from "../model/mention.ts";
import type { Parse } from "../model/parse.ts";
import type { Statement } from "../model/statement.ts";
import { commitmentsListed, isItem, type Lead, leadIn } from "./commitment/lists.ts";
import { draft } from "./draft.ts";
import { type Firing, fire } from "./fire.ts";
import type { Judge } from "./judge/judge.ts";
import { leftOpen } from "./judge/leftover.ts";
import { overruled } from "./judge/overrule.ts";
import { inReadingOrder } from "./order.ts";
import { type RuleIndex, ruleIndexOf } from "./rule-index.ts";
import { type Scene, sceneOf } from "./scene.ts";
import { settle } from "./settle.ts";

/**
 * Comes in: a document's parses, what was recognised in it, and a codebook. Goes out: its statements in reading order, each pinned to
 * its words and naming its rule. Never guesses a party that neither the clause nor the rule's `?` allows; knows no state by name.
 */
export function code(
  document: Document,
  parses: readonly Parse[],
  recognition: Recognition,
  codebook: Codebook,
  judge: Judge | null,
  _report: Report,
): Statement[] {
  const index = ruleIndexOf(codebook);
  const statements = new Map<string, Statement>();
  const offices = new Set<string>();
  let lead: Lead | null = null;
  for (const parse of parses) {
    const scene = sceneOf(document, parse, recognition);
    if (lead && isItem(scene)) {
      for (const made of commitmentsListed(scene, lead, index, codebook)) statements.set(made.id, made);
    } else lead = leadIn(scene, index);
    const fired = settle(fire(scene, index));
    for (const firing of judge === null ? fired : withJudge(scene, index, fired, judge)) {
      for (const made of draft(scene, firing, fired, index, codebook)) {
        // Who holds an office is claimed at each naming; once a person is enough.
        if (made.kind === "claim" && made.claim === "office" && isKnown(offices, holderOf(firing))) continue;
        statements.set(made.id, made);
      }
    }
  }
  return [...statements.values()].sort(inReadingOrder);
}

const withJudge = (scene: Scene, index: RuleIndex, fired: readonly Firing[], judge: Judge): Firing[] => {
  const open = leftOpen(scene, index, fired, judge);
  return [...fired.map((firing) => overruled(scene, index, firing, judge)), ...open];
};

function holderOf({ match }: Firing): string {
  const names = match.actors.map(({ mention, party }) => {
    return `${party.code} ${mention.kind === "actor" ? mention.referents.map(({ who }) => who).join() : ""}`;
  });
  return names.join();
}

const isKnown = (known: Set<string>, key: string): boolean => known.has(key) || !known.add(key);
