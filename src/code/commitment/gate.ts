import { childrenBy, relation } from "../graph.ts";
import type { Match } from "../match.ts";
import { isOfClass, partiesOf } from "../parties.ts";
import type { RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";

const FORETELLING: ReadonlySet<string> = new Set(
  "surely always inevitably eventually someday doubtless undoubtedly certainly soon".split(" "),
);
const DEEDS = /\/(?:treaty|memorandum)$/;

/**
 * True where the words bind nobody though a rule fires: an undertaking that is only remembered ("as it had undertaken to do"), an
 * older signature told in passing, what somebody foretells of a state for whom he does not speak.
 */
export function isNoUndertaking(scene: Scene, { predicate, pattern }: Match, rule: string, index: RuleIndex): boolean {
  if (pattern.complements.some(({ preposition }) => preposition?.has("that")) && isFact(scene, predicate)) return true;
  return isRemembered(scene, predicate, rule) || isForetold(scene, predicate) || isHearsay(scene, predicate, index);
}

// "reiterated that prices were high" tells how things are.
function isFact(scene: Scene, predicate: number): boolean {
  const { graph, lemmas } = scene;
  const clauses = childrenBy(graph, predicate, "ccomp");
  if (clauses.length === 0) return false;
  const helpers = clauses.flatMap((clause) => childrenBy(graph, clause, "aux", "cop"));
  const isOpen = helpers.some(
    (child) =>
      /^(?:will|would|shall|wo|'ll|'d|must|should)$/i.test(graph.tokens[child]!.form) ||
      graph.tokens[child + 1]?.xpos === "TO",
  );
  const isBare = clauses.some(
    (clause) => graph.tokens[clause]!.xpos === "VB" || lemmas[clause] === graph.tokens[clause]!.form,
  );
  return !isOpen && !(isBare && helpers.every((child) => graph.tokens[child]!.xpos === "VB"));
}

function isRemembered({ graph, lemmas }: Scene, predicate: number, rule: string): boolean {
  const { deprel, xpos } = graph.tokens[predicate]!;
  const isAside = /^(?:acl:relcl|advcl)$/.test(deprel);
  if (!isAside) return false;
  if (DEEDS.test(rule) && xpos !== "VBG") return true;
  return childrenBy(graph, predicate, "aux").some(
    (child) => graph.tokens[child]!.form.toLowerCase() === "had" && lemmas[child] === "have",
  );
}

// "India will surely build it one day": an author's own guess.
function isForetold(scene: Scene, predicate: number): boolean {
  const { graph, lemmas, document } = scene;
  if (!/^(?:op-ed|unknown)$/.test(document.about.genre)) return false;
  return childrenBy(graph, predicate, "advmod").some((child) => FORETELLING.has(lemmas[child]!));
}

/** "The sceptics say that India will pay": who speaks does not act for a state or body. */
function isHearsay(scene: Scene, predicate: number, index: RuleIndex): boolean {
  const { graph, lemmas } = scene;
  let at = predicate;
  for (let up = 0; up < 6 && at >= 0; up++) {
    const { head, xpos } = graph.tokens[at]!;
    const rel = relation(graph.tokens[at]!);
    if (
      rel === "ccomp" &&
      head >= 0 &&
      (index.speechVerbs.has(lemmas[head]!) || /^(?:think|hope|doubt|fear)$/.test(lemmas[head]!))
    ) {
      const [subject] = childrenBy(graph, head, "nsubj");
      if (subject === undefined || graph.tokens[subject]!.upos === "PRON") return false;
      const parties = partiesOf(scene, subject, "owned", index.means.standIns);
      return (
        graph.tokens[subject]!.upos === "NOUN" &&
        !parties.some((found) => isOfClass(found, "official")) &&
        !index.bodies.has(lemmas[subject]!) &&
        !index.papers.has(lemmas[subject]!)
      );
    }
    if (rel !== "xcomp" && rel !== "conj" && xpos !== "VBG") return false;
    at = head;
  }
  return false;
}
