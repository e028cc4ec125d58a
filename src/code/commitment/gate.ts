import type { Rule } from "../../codebook/rule.ts";
import { childrenBy, isPassive, relation } from "../graph.ts";
import type { Match } from "../match.ts";
import { isOfClass, partiesOf } from "../parties.ts";
import type { RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";
import { hasTense } from "./stretch.ts";

const FORETELLING: ReadonlySet<string> = new Set(
  "surely always inevitably eventually someday doubtless undoubtedly certainly soon".split(" "),
);
const DEEDS = /\/(?:treaty|memorandum)$/;

/**
 * True where the words bind nobody though a rule fires: an undertaking that is only remembered ("as it had undertaken to do"), an
 * older signature told in passing, what somebody foretells of a state for whom he does not speak.
 */
export function isNoUndertaking(
  scene: Scene,
  { predicate, pattern }: Match,
  { id: rule, needs }: Rule,
  index: RuleIndex,
): boolean {
  const needsFuture = needs.length > 0 && !needs.includes("asserted");
  if (pattern.complements.some(({ preposition }) => preposition?.has("that")) && isFact(scene, predicate)) return true;
  if (isInstrumental(scene, predicate, index)) return true;
  if (isHeld(scene, predicate, needsFuture)) return true;
  return isRemembered(scene, predicate, rule) || isForetold(scene, predicate) || isHearsay(scene, predicate, index);
}

const REPLACING: ReadonlySet<string> = new Set(
  "replace supersede terminate amend annul enter extend renew prolong".split(" "),
);

// "the memorandum of 2011 shall be replaced": what an instrument does by itself.
function isInstrumental({ graph, lemmas }: Scene, predicate: number, index: RuleIndex): boolean {
  if (!REPLACING.has(lemmas[predicate]!)) return false;
  const isIt = childrenBy(graph, predicate, "nsubj").some((subject) => lemmas[subject] === "it");
  if (isIt && isPassive(graph, predicate)) return true;
  const isPassiveOfPaper =
    isPassive(graph, predicate) && lemmas.slice(0, predicate).some((lemma) => index.papers.has(lemma));
  return (
    isPassiveOfPaper || childrenBy(graph, predicate, "nsubj").some((subject) => index.papers.has(lemmas[subject]!))
  );
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

function isRemembered(scene: Scene, predicate: number, rule: string): boolean {
  const { graph, lemmas } = scene;
  const { deprel, xpos } = graph.tokens[predicate]!;
  const isAside = /^(?:acl:relcl|advcl)$/.test(deprel);
  if (!isAside) return false;
  // "what they promised each other", "the sum that it pledged in April", "which was to have opened"
  if (deprel === "acl:relcl" && (xpos === "VBD" || isPerfect(scene, predicate))) return true;
  if (DEEDS.test(rule) && xpos !== "VBG") return true;
  return childrenBy(graph, predicate, "aux").some(
    (child) => graph.tokens[child]!.form.toLowerCase() === "had" && lemmas[child] === "have",
  );
}

// "India will surely build it one day": an author's own guess.
function isForetold(scene: Scene, predicate: number): boolean {
  const { graph, lemmas, document } = scene;
  if (!/^(?:op-ed|unknown)$/.test(document.about.genre)) return false;
  const isOnceMeant = childrenBy(graph, predicate, "cop", "aux").some(
    (child) => /^(?:was|were)$/.test(graph.tokens[child]!.form) && graph.tokens[child + 1]?.xpos === "TO",
  );
  if (isOnceMeant && document.about.genre === "op-ed") return true;
  return childrenBy(graph, predicate, "advmod").some((child) => FORETELLING.has(lemmas[child]!));
}

// "in keeping with", "replacing the old target": a participle goes with its verb and undertakes nothing of its own.
function isHeld(scene: Scene, predicate: number, needsFuture: boolean): boolean {
  const { xpos, deprel } = scene.graph.tokens[predicate]!;
  if (!needsFuture) return false;
  if (hasTense(scene, predicate)) return false;
  // "shall take steps to simplify": what the steps are for; "is going to open" is undertaken itself.
  const isTo = childrenBy(scene.graph, predicate, "mark").some((mark) => scene.graph.tokens[mark]!.xpos === "TO");
  if (isTo) return scene.lemmas[scene.graph.tokens[predicate]!.head] !== "go";
  // "will work to open a school and staff it": joined to what the work is for.
  if (deprel === "conj") {
    const { head, deprel: above } = scene.graph.tokens[scene.graph.tokens[predicate]!.head]!;
    return (
      head >= 0 &&
      /^(?:xcomp|advcl|acl)$/.test(above) &&
      isHeld(scene, scene.graph.tokens[predicate]!.head, needsFuture)
    );
  }
  return /^VB[GN]$/.test(xpos);
}

const isPerfect = ({ graph }: Scene, predicate: number): boolean =>
  childrenBy(graph, predicate, "aux").some(
    (child) => graph.tokens[child]!.form === "have" && graph.tokens[child - 1]?.xpos === "TO",
  );

const FELT: ReadonlySet<string> = new Set(
  "hope confidence wish belief expectation conviction optimism view convinced confident hopeful sure certain optimistic believe".split(
    " ",
  ),
);

// "expressed the hope that", "are convinced that": felt, not undertaken.
const isOnlyFelt = ({ graph, lemmas }: Scene, above: number): boolean =>
  FELT.has(lemmas[above]!) || childrenBy(graph, above, "obj").some((child) => FELT.has(lemmas[child]!));

/** "The sceptics say that India will pay": who speaks does not act for a state or body; or it is only felt. */
function isHearsay(scene: Scene, predicate: number, index: RuleIndex): boolean {
  const { graph, lemmas } = scene;
  let at = predicate;
  for (let up = 0; up < 6 && at >= 0; up++) {
    const { head, xpos } = graph.tokens[at]!;
    const rel = relation(graph.tokens[at]!);
    if (head >= 0 && (rel === "ccomp" || rel === "acl") && isOnlyFelt(scene, head)) return true;
    if (
      rel === "ccomp" &&
      head >= 0 &&
      (index.speechVerbs.has(lemmas[head]!) || /^(?:think|doubt|fear)$/.test(lemmas[head]!))
    )
      return isPrivate(scene, head, index);
    if (rel !== "xcomp" && rel !== "conj" && xpos !== "VBG") return false;
    at = head;
  }
  return false;
}

function isPrivate(scene: Scene, saying: number, index: RuleIndex): boolean {
  const { graph, lemmas } = scene;
  const [subject] = childrenBy(graph, saying, "nsubj");
  if (subject === undefined || graph.tokens[subject]!.upos !== "NOUN") return false;
  const parties = partiesOf(scene, subject, "owned", index.means.standIns);
  const isKnown = index.bodies.has(lemmas[subject]!) || index.papers.has(lemmas[subject]!);
  return !isKnown && !parties.some((found) => isOfClass(found, "official"));
}
