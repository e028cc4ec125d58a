import type { Codebook } from "../codebook/codebook.ts";
import type { Report } from "../ground/problem.ts";
import type { Document } from "../model/document.ts";
import type { Recognition } from "../model/mention.ts";
import type { Parse } from "../model/parse.ts";
import type { Statement } from "../model/statement.ts";
import { draft } from "./draft.ts";
import { fire } from "./fire.ts";
import { ruleIndexOf } from "./rule-index.ts";
import { sceneOf } from "./scene.ts";
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
  _report: Report,
): Statement[] {
  const index = ruleIndexOf(codebook);
  const statements = new Map<string, Statement>();
  for (const parse of parses) {
    const scene = sceneOf(document, parse, recognition);
    for (const firing of settle(fire(scene, index))) {
      const made = draft(scene, firing, index, codebook);
      if (made) statements.set(made.id, made);
    }
  }
  return [...statements.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
