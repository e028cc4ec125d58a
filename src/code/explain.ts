import type { Codebook } from "../codebook/codebook.ts";
import type { Rule } from "../codebook/rule.ts";
import type { Span } from "../ground/span.ts";
import type { Document } from "../model/document.ts";
import type { Recognition } from "../model/mention.ts";
import type { Parse } from "../model/parse.ts";
import type { Statement } from "../model/statement.ts";
import type { Means } from "./complement.ts";
import { draft } from "./draft.ts";
import { type Firing, fire } from "./fire.ts";
import type { Judge } from "./judge/judge.ts";
import { inWords } from "./judge/judgement.ts";
import { type Considered, consider } from "./judge/leftover.ts";
import { matchAt } from "./match.ts";
import { inReadingOrder } from "./order.ts";
import { ruleIndexOf } from "./rule-index.ts";
import { type Scene, sceneOf, spanOfTokens } from "./scene.ts";
import { settle } from "./settle.ts";

/** What one rule did at one word: fired and stayed, fired and gave way, fired but stated nothing, or stopped, and where; the judge may be not sure. */
export interface Trail {
  readonly rule: string;
  readonly pattern: string;
  /** The words that the pattern turns on, in raw offsets. */
  readonly at: Span;
  readonly outcome: "coded" | "gave way" | "stated nothing" | "not sure" | "stopped";
  /** Why it stopped; empty when it did not. */
  readonly because: string;
}

export interface Explanation {
  readonly statements: readonly Statement[];
  readonly trails: readonly Trail[];
}

/** Says of every rule that knows a word of the sentence what became of it. */
export function explain(
  document: Document,
  parse: Parse,
  recognition: Recognition,
  codebook: Codebook,
  judge: Judge | null,
): Explanation {
  const index = ruleIndexOf(codebook);
  const scene = sceneOf(document, parse, recognition);
  const fired = fire(scene, index);
  const kept = new Map(settle(fired).map((firing) => [keyOf(firing), firing]));
  const statements: Statement[] = [];
  const trails: Trail[] = [];
  for (const firing of fired) {
    const stayed = kept.get(keyOf(firing));
    const made = stayed ? draft(scene, stayed, [...kept.values()], index, codebook) : [];
    statements.push(...made);
    const outcome = made.length > 0 ? "coded" : stayed ? "stated nothing" : "gave way";
    trails.push({
      rule: firing.rule.id,
      pattern: firing.match.pattern.written,
      at: place(scene, firing.match.predicate),
      outcome,
      because: "",
    });
  }
  for (const { firing, isSure } of judge === null ? [] : consider(scene, index, [...kept.values()], judge)) {
    const made = isSure ? draft(scene, firing, [...kept.values()], index, codebook) : [];
    statements.push(...made);
    trails.push(judged(scene, firing, made.length > 0 ? "coded" : isSure ? "stated nothing" : "not sure"));
  }
  return { statements: statements.sort(inReadingOrder), trails: [...trails, ...stops(scene, codebook, trails)] };
}

const judged = (scene: Scene, { rule, match, judgement }: Considered["firing"], outcome: Trail["outcome"]): Trail => ({
  ...{ rule: rule.id, pattern: match.pattern.written, at: place(scene, match.predicate) },
  ...{ outcome, because: inWords(judgement) },
});

function silenced(scene: Scene, { unless }: Rule, predicate: number, means: Means): string {
  const said = unless.find(
    (pattern) =>
      pattern.predicate.lemmas.has(scene.lemmas[predicate]!) &&
      !("stopped" in matchAt(scene, pattern, predicate, means)),
  );
  return said ? `silenced by unless ${said.written}` : "the words are not put as it needs";
}

const keyOf = ({ rule, match }: Firing): string => `${rule.id} ${match.predicate}`;

function stops(scene: Scene, codebook: Codebook, trails: readonly Trail[]): Trail[] {
  const index = ruleIndexOf(codebook);
  const found: Trail[] = [];
  for (let predicate = 0; predicate < scene.lemmas.length; predicate++) {
    for (const { rule, pattern } of index.byLemma.get(scene.lemmas[predicate]!) ?? []) {
      const at = place(scene, predicate);
      if (trails.some((trail) => trail.rule === rule.id && trail.at.start === at.start)) continue;
      const match = matchAt(scene, pattern, predicate, index.means);
      const because = "stopped" in match ? match.stopped : silenced(scene, rule, predicate, index.means);
      found.push({ rule: rule.id, pattern: pattern.written, at, outcome: "stopped", because });
    }
  }
  return found;
}

const place = (scene: Scene, token: number): Span => spanOfTokens(scene, [token]) ?? scene.parse.tokens[token]!.span;
