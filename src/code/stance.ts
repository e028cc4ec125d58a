import type { Stance } from "../model/event.ts";
import { noSigns, readGovernor, type Signs } from "./governors.ts";
import { childrenBy, governor, isVerbal, relation } from "./graph.ts";
import type { RuleIndex } from "./rule-index.ts";
import type { Scene } from "./scene.ts";

const FUTURE_AUX: ReadonlySet<string> = new Set(["will", "shall", "'ll", "wo"]);
const UNSURE_AUX: ReadonlySet<string> = new Set([
  "would",
  "could",
  "may",
  "might",
  "should",
  "must",
  "can",
  "ca",
  "ought",
  "'d",
]);
const NONE: ReadonlySet<string> = new Set(["no", "neither"]);
const NEGATION: ReadonlySet<string> = new Set(["not", "n't", "never", "neither", "nor", "hardly"]);
const CONDITION: ReadonlySet<string> = new Set(["if", "unless", "whether", "provided", "lest"]);
const PLANNED: ReadonlySet<string> = new Set([
  "planned",
  "upcoming",
  "forthcoming",
  "future",
  "next",
  "coming",
  "scheduled",
  "envisaged",
  "expected",
]);
const POSSIBLE: ReadonlySet<string> = new Set([
  "possible",
  "potential",
  "proposed",
  "eventual",
  "hypothetical",
  "would-be",
]);

/** How the words put what a predicate says: by its auxiliaries, negation, condition, and the verbs and nouns that govern it. */
export function signsAt(scene: Scene, predicate: number, index: RuleIndex): Readonly<Signs> {
  let known = read.get(scene);
  if (!known) {
    known = new Map();
    read.set(scene, known);
  }
  const there = known.get(predicate);
  if (there) return there;
  const signs = signsFor(scene, predicate, index);
  known.set(predicate, signs);
  return signs;
}

// Each rule on a predicate asks the same.
const read = new WeakMap<Scene, Map<number, Readonly<Signs>>>();

function signsFor(scene: Scene, predicate: number, index: RuleIndex): Readonly<Signs> {
  const signs = noSigns();
  // A question states nothing.
  if (scene.graph.tokens.at(-1)?.form === "?") signs.isUnsure = true;
  let at = predicate;
  for (let depth = 0; depth < 6 && at >= 0; depth++) {
    readSigns(scene, at, signs, index);
    at = climb(scene, at, signs, index);
  }
  if (signs.isNegated && signs.isFuture) signs.isRefused = true;
  return signs;
}

/** One stance for signs: what is unsure is neither negated nor to come, what is negated is not to come. */
export function stanceOf(signs: Readonly<Signs>): Stance {
  if (signs.isUnsure) return "hypothetical";
  if (signs.isNegated) return "negated";
  return signs.isFuture ? "future" : "asserted";
}

/** The clause of a condition below a token ("if", "unless", "provided that"); -1 when there is none. */
export function conditionBelow({ graph, lemmas }: Scene, at: number): number {
  const clause = childrenBy(graph, at, "advcl").find((child) =>
    childrenBy(graph, child, "mark").some(
      (mark) => CONDITION.has(lemmas[mark]!) || CONDITION.has(lemmas[mark + 1] ?? ""),
    ),
  );
  return clause ?? -1;
}

function readSigns(scene: Scene, at: number, signs: Signs, index: RuleIndex): void {
  const { graph, lemmas } = scene;
  for (const child of graph.children[at]!) {
    const rel = relation(graph.tokens[child]!);
    const word = graph.tokens[child]!.form.toLowerCase();
    if (rel === "aux" && (FUTURE_AUX.has(word) || FUTURE_AUX.has(lemmas[child]!)))
      signs.isFuture = signs.isWilled = true;
    else if (rel === "aux" && word === "would" && (isToldLater(scene, at, index) || isRefusal(scene, at)))
      signs.isFuture = signs.isWilled = true;
    else if ((rel === "cop" || rel === "aux") && isToBe(scene, child)) signs.isFuture = signs.isWilled = true;
    else if (rel === "aux" && (UNSURE_AUX.has(word) || UNSURE_AUX.has(lemmas[child]!))) signs.isUnsure = true;
    else if ((rel === "advmod" || rel === "cc") && NEGATION.has(lemmas[child]!) && !isOfInfinitive(scene, child, at))
      signs.isNegated = !signs.isNegated;
    else if (rel === "mark" && word === "to" && isOfInfinitive(scene, child - 1, at))
      signs.isNegated = !signs.isNegated;
    else if (rel === "advmod" && UNSURE.has(lemmas[child]!)) signs.isUnsure = true;
    else if (rel === "det" && lemmas[child] === "no") signs.isNegated = true;
    else if (rel === "mark" && CONDITION.has(word)) signs.isUnsure = true;
    else if (rel === "amod" && PLANNED.has(word)) signs.isFuture = true;
    else if (rel === "amod" && POSSIBLE.has(word)) signs.isUnsure = true;
    else if (
      (rel === "obj" || rel === "nsubj") &&
      isVerbal(graph.tokens[at]!) &&
      childrenBy(graph, child, "det", "cc").some((det) => NONE.has(lemmas[det]!))
    )
      signs.isNegated = true;
  }
}

const UNSURE: ReadonlySet<string> = new Set(["perhaps", "maybe", "possibly", "probably", "likely", "reportedly"]);

// "vowed never to join": a negation right before "to" is the infinitive's, though the tree may hang it on the verb before.
function isOfInfinitive({ graph, lemmas }: Scene, negation: number, verb: number): boolean {
  const token = graph.tokens[negation];
  if (!token || !NEGATION.has(lemmas[negation]!) || lemmas[negation + 1] !== "to") return false;
  return negation > verb || token.head !== verb;
}

// "is to release", "were to open": what is arranged.
const isToBe = ({ graph, lemmas }: Scene, be: number): boolean =>
  graph.tokens[be + 1]?.xpos === "TO" && lemmas[be] === "be" && graph.tokens[be]!.head > be + 1;

// "Budapest would not lift its veto": told of the past it is a refusal, unless a condition goes with it.
const isRefusal = (scene: Scene, verb: number): boolean =>
  childrenBy(scene.graph, verb, "advmod").some((child) => NEGATION.has(scene.lemmas[child]!)) &&
  conditionBelow(scene, verb) < 0;

// "said it would send aid": the future seen from the past, unless a condition goes with it.
function isToldLater(scene: Scene, verb: number, index: RuleIndex): boolean {
  const { graph, lemmas } = scene;
  const first = relation(graph.tokens[verb]!) === "conj" ? graph.tokens[verb]!.head : verb;
  const token = graph.tokens[first]!;
  // "told the press that it would pay, and would publish": hung on the verb of saying itself.
  const isSaying = first !== verb && graph.tokens[first]!.xpos !== "VB" && index.speechVerbs.has(lemmas[first]!);
  if (isSaying && childrenBy(graph, verb, "nsubj").length === 0) return conditionBelow(scene, verb) < 0;
  // "told the press that it would pay": a clause with "that" after whom it is told to.
  const isThat =
    token.deprel === "acl:relcl" && childrenBy(graph, first, "mark").some((mark) => lemmas[mark] === "that");
  const teller = isThat ? graph.tokens[token.head]!.head : -1;
  if (teller >= 0 && index.speechVerbs.has(lemmas[teller]!)) return conditionBelow(scene, first) < 0;
  if (token.head < 0 || !/^(?:ccomp|parataxis)$/.test(relation(token))) return false;
  const above = lemmas[token.head]!;
  if (!index.speechVerbs.has(above) && !index.futureGovernors.has(above)) return false;
  return conditionBelow(scene, first) < 0;
}

/** The token that governs `at` and passes its own signs down; -1 where a new statement begins. */
function climb(scene: Scene, at: number, signs: Signs, index: RuleIndex): number {
  const { graph } = scene;
  const token = graph.tokens[at]!;
  if (token.head < 0) return -1;
  const rel = relation(token);
  readGovernor(scene, at, signs, index);
  if (rel === "xcomp") return token.head;
  if (rel === "conj") return sharesAuxiliary(scene, at) ? token.head : -1;
  if ((rel === "obj" || rel === "nsubj" || rel === "obl") && !isVerbal(token)) return token.head;
  if (rel === "acl" && token.deprel === "acl") return FACTS.has(scene.lemmas[token.head]!) ? -1 : governor(graph, at);
  if (rel === "advcl" && token.xpos === "VBG") return token.head;
  return -1;
}

/** "consider the fact that they stand committed": what is called a fact is stated. */
const FACTS: ReadonlySet<string> = new Set(["fact", "reality", "truth"]);

// "will visit Oman and hold talks": a bare conjunct lives under the first one's auxiliaries.
function sharesAuxiliary(scene: Scene, at: number): boolean {
  const { graph } = scene;
  const token = graph.tokens[at]!;
  const head = graph.tokens[token.head]!;
  const own = childrenBy(graph, at, "aux", "nsubj");
  if (own.length > 0) return false;
  return !isVerbal(token) || token.xpos === "VB" || token.xpos === head.xpos;
}
