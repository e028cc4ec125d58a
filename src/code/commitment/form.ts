import type { Rule } from "../../codebook/rule.ts";
import type { Testability } from "../../model/commitment.ts";
import type { Commitment } from "../../model/statement.ts";
import { childrenBy, isPassive } from "../graph.ts";
import type { RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";
import type { Act } from "./acts.ts";
import { isVerb } from "./stretch.ts";

/** The word above a clause that says how far it binds: "assured her that it will", "a treaty under which it shall". */
export function formAt(
  scene: Scene,
  predicate: number,
  said: Commitment["form"],
  index: RuleIndex,
): Commitment["form"] {
  if (said !== "intent") return said;
  const { graph, lemmas } = scene;
  const { head, deprel } = graph.tokens[predicate]!;
  if (head < 0) return said;
  // "shall name an office and tell the other Party"
  const isShall = childrenBy(graph, head, "aux").some((child) => lemmas[child] === "shall");
  if (deprel === "conj" && isShall && childrenBy(graph, predicate, "aux").length === 0) return "binding";
  if (deprel === "ccomp")
    return index.assuring.has(lemmas[head]!) ? "pledge" : lemmas[head] === "agree" ? "agreed" : said;
  const isUnder =
    deprel === "acl:relcl" &&
    graph.tokens.slice(head, predicate).some(({ form }, at, all) => form === "under" && all[at + 1]?.form === "which");
  return isUnder ? "agreed" : said;
}

// What is only to be continued or deepened could never be seen to be done; a deed among such verbs could.
export function testabilityOf(
  scene: Scene,
  rule: Rule,
  predicate: number,
  act: Act,
  hasTarget: boolean,
  index: RuleIndex,
): Testability {
  if (rule.makes.kind !== "commitment") return "none";
  const said = rule.makes.testability;
  if (hasTarget && said !== "none") return "target";
  if (said === "act" && isVerb(scene, act.verb) && !isPassive(scene.graph, act.verb)) {
    return index.broadAims.has(scene.lemmas[act.verb]!) ? "standing" : said;
  }
  // "committed to buying ten trains": a deed under a word for what lasts.
  const isDeed =
    act.verb !== predicate &&
    !index.broadAims.has(scene.lemmas[predicate]!) &&
    isVerb(scene, act.verb) &&
    index.deeds.has(scene.lemmas[act.verb]!);
  return said === "standing" && isDeed && !index.broadAims.has(scene.lemmas[act.verb]!) ? "act" : said;
}
