import { type Span, span } from "../../ground/span.ts";
import type { Commitment } from "../../model/statement.ts";
import { childrenBy, relation } from "../graph.ts";
import { logicalObjects } from "../roles.ts";
import type { RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";
import type { Act } from "./acts.ts";
import { type Stretch, spanOf, within } from "./stretch.ts";

const OPENERS: ReadonlySet<string> = new Set([
  "if",
  "unless",
  "provided",
  "provide",
  "should",
  "once",
  "until",
  "pending",
  "subject",
]);

/** The words of the condition under which an act is promised; null when there is none. */
export function conditionIn(scene: Scene, words: Stretch, predicate: number): Span | null {
  const { graph, lemmas } = scene;
  for (let at = words.first; at <= words.last; at++) {
    if (at <= predicate && at > words.first) continue;
    if (isOpener(scene, at) && at > predicate) return spanOf(scene, { first: at, last: words.last });
  }
  // "If a vessel is held, the other Party shall be told": before what is undertaken.
  const [clause] = childrenBy(graph, predicate, "advcl").filter((child) => child < predicate);
  if (clause === undefined) return null;
  const first = Math.min(...graph.children[clause]!, clause);
  const opens = [first, first + 1].find((at) => OPENERS.has(lemmas[at] ?? ""));
  if (opens === undefined) return null;
  const comma = graph.tokens.findIndex(({ form, index }) => form === "," && index > clause);
  const last = comma < 0 || comma > predicate ? clause : comma - 1;
  return spanOf(scene, { first, last });
}

function isOpener({ graph, lemmas }: Scene, at: number): boolean {
  const word = lemmas[at]!;
  const before = lemmas[at - 1] ?? "";
  const next = lemmas[at + 1] ?? "";
  if (word === "condition") return before === "on" || (before === "the" && lemmas[at - 2] === "on");
  if (!OPENERS.has(word)) return false;
  if (word === "subject") return next === "to";
  if (word.startsWith("provide"))
    return graph.tokens[at]!.form.toLowerCase() === "provided" && (next === "that" || before === ",");
  // "should the security be threatened": put before its subject.
  if (word === "should")
    return (
      relation(graph.tokens[at]!) === "aux" && /^(?:DET|NOUN|PROPN|PRON|ADJ)$/.test(graph.tokens[at + 1]?.upos ?? "")
    );
  if (word === "once" || word === "until") return graph.tokens[at]!.deprel === "mark";
  return word === "if" || word === "unless" || word === "pending";
}

/** The committee, meeting or forum that an act goes through; null when its words name none. */
export function mechanismIn(scene: Scene, words: Stretch): Commitment["mechanism"] {
  const found = scene.mentions.find((mention) => mention.kind === "mechanism" && within(words, mention.reach.head));
  return found?.kind === "mechanism" ? { code: found.code, name: found.name, span: found.span } : null;
}

/** What an act is done to: the object of its verb with all that belongs to it, as far as the act goes. */
export function objectIn(scene: Scene, act: Act): Span | null {
  const { graph } = scene;
  const [head] = logicalObjects(scene, act.verb).filter((token) => within(act, token) && token > act.verb);
  if (head === undefined) return null;
  const own = graph.children[head]!.filter((child) => child < head && within(act, child) && child > act.verb);
  const after = childrenBy(graph, head, "nmod").filter((child) => within(act, child));
  return spanOf(scene, { first: Math.min(head, ...own), last: Math.min(act.last, Math.max(head, ...after)) });
}

/** True when the words say themselves that an older undertaking is repeated. */
export function isReaffirmed(scene: Scene, act: Stretch, predicate: number, index: RuleIndex): boolean {
  const { graph, lemmas } = scene;
  const again = index.reaffirming;
  for (let at = predicate, up = 0; up < 5 && at >= 0; up++) {
    if (again.has(lemmas[at]!)) return true;
    const rel = relation(graph.tokens[at]!);
    if (!/^(?:ccomp|xcomp|acl|obj)$/.test(rel)) break;
    at = graph.tokens[at]!.head;
  }
  const words = lemmas.slice(act.first, act.last + 1).join(" ");
  return /\b(?:remain|stand) (?:\w+ )?commit|\bstand by (?:the|its|their|our|this|that)\b|\bas (?:already|previously|earlier) (?:agree|promise|pledge|announce)|\bonce (?:again|more)\b/.test(
    words,
  );
}

/** From the first word of one stretch to the last of another. */
export const joined = (a: Span, b: Span): Span => span(Math.min(a.start, b.start), Math.max(a.end, b.end));
