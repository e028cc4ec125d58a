import { childrenBy, relation } from "../graph.ts";
import type { Match } from "../match.ts";
import type { RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";
import { clauseStart, groupStart, hasTense, isConjunct, isVerb, type Stretch, trimmed } from "./stretch.ts";

/** One thing undertaken: its verb (or what the rule turned on) and its words, from the word that binds to the end. */
export interface Act extends Stretch {
  readonly verb: number;
}

/**
 * What the words of a firing undertake, each act by itself: "agreed to open a line and to staff it" is two. The first begins with the word
 * that binds, the others with their own verb. `others` are the words that other undertakings of the sentence turn on: there an act ends.
 */
export function actsOf(scene: Scene, match: Match, others: readonly number[], index: RuleIndex): Act[] {
  const { predicate } = match;
  const verb = firstVerb(scene, match);
  const isTold = match.pattern.complements.some(({ preposition }) => preposition?.has("that"));
  const more = [...siblings(scene, predicate, verb, others), ...(isTold ? clausesTold(scene, predicate) : [])].filter(
    (one) => !sharesObject(scene, verb, one),
  );
  const heads = [verb, ...more];
  const stops = new Set([
    ...more.map((one) => verbStart(scene, one)),
    ...clauseStops(scene, predicate, heads),
    ...others
      .filter((one) => one > predicate && !isNested(scene, one, predicate) && !isAside(scene, one))
      .map((one) => stopAt(scene, one, predicate)),
  ]);
  return heads.map((head, at) => {
    const first = at === 0 ? Math.min(groupStart(scene, predicate), head) : verbStart(scene, head);
    const from = Math.max(predicate, head);
    return { verb: head, ...trimmed(scene, { first, last: lastWord(scene, from, predicate, stops, index) }) };
  });
}

// "agreed to open": the verb of what is undertaken; "will open", "pledged 3 million": the word itself.
function firstVerb(scene: Scene, match: Match): number {
  const { predicate, slots, words } = match;
  const { graph } = scene;
  const named = [slots.get("act") ?? -1, ...words].filter(
    (token) => token > predicate && isVerb(scene, token) && !hasTense(scene, token) && !isConjunct(scene, token),
  );
  const found = named.find((token) => /^(?:xcomp|acl|advcl|ccomp|obl|obj)$/.test(relation(graph.tokens[token]!)));
  if (found !== undefined || !match.pattern.complements.some(({ preposition }) => preposition?.has("to")))
    return found ?? predicate;
  return (
    childrenBy(graph, predicate, "xcomp").find((child) => graph.tokens[child]!.xpos === "VB" && hasTo(scene, child)) ??
    predicate
  );
}

function siblings(scene: Scene, predicate: number, verb: number, others: readonly number[]): number[] {
  const { graph } = scene;
  const isBare = (token: number) =>
    token > verb &&
    isVerb(scene, token) &&
    childrenBy(graph, token, "nsubj", "aux").length === 0 &&
    (graph.tokens[token]!.xpos === graph.tokens[verb]!.xpos || hasTo(scene, token));
  if (verb === predicate) {
    // "will send two battalions and keep them": what no rule knows goes with what one does.
    const isWilled =
      !/^VB[DZGN]$/.test(graph.tokens[verb]!.xpos) &&
      (childrenBy(graph, verb, "aux").length > 0 || graph.tokens[verb]!.head < 0);
    return isWilled
      ? childrenBy(graph, verb, "conj", "parataxis").filter((one) => isBare(one) && !others.includes(one))
      : [];
  }
  const joined = chain(scene, verb).filter(isBare);
  const beside = childrenBy(graph, predicate, "conj", "xcomp", "advcl", "parataxis").filter(
    (one) => one > verb && isBare(one) && hasTo(scene, one) && isJoined(scene, verbStart(scene, one)),
  );
  return [...new Set([...joined, ...beside, ...listed(scene, verb)])].sort((a, b) => a - b);
}

// "agreed to: (a) open the line; (b) staff it", "to raise trade, to vary it and to lift barriers"
function listed(scene: Scene, verb: number): number[] {
  const { tokens } = scene.graph;
  const isTo = hasTo(scene, verb);
  const found: { readonly verb: number; readonly isAnd: boolean; readonly hasComma: boolean }[] = [];
  for (let index = verb + 1; index < tokens.length; index++) {
    const { form } = tokens[index]!;
    if (form !== ";" && !(isTo && (form === "," || form === "and"))) continue;
    let at = index + 1;
    while (at < tokens.length && at < index + 7 && isOpening(scene, at, form === ";")) at++;
    const isList = form === ";" || tokens[at - 1]!.xpos === "TO";
    if (!isList || tokens[at]?.xpos !== "VB" || childrenBy(scene.graph, at, "nsubj").length > 0) continue;
    const isAnd = tokens.slice(index, at).some((token) => token.form === "and");
    if (found.at(-1)?.verb !== at) found.push({ verb: at, isAnd, hasComma: form !== "and" });
  }
  // A comma alone may open a purpose: only where "and" closes the list.
  const closes = found.findLastIndex(({ isAnd }) => isAnd);
  const isSeries = found.slice(0, closes + 1).some(({ hasComma }) => hasComma);
  const semis = found.filter(({ verb: at }) => tokens.slice(verb, at).some(({ form }) => form === ";"));
  return [...new Set([...(isSeries ? found.slice(0, closes + 1) : []), ...semis].map((one) => one.verb))];
}

function isOpening({ graph }: Scene, at: number, isLoose: boolean): boolean {
  const { upos, xpos } = graph.tokens[at]!;
  if (xpos === "TO" || upos === "CCONJ") return true;
  return isLoose && (/^(?:PUNCT|X|NUM|SYM)$/.test(upos) || xpos === "LS");
}

// Conjuncts of conjuncts too.
function chain({ graph }: Scene, verb: number): number[] {
  const found: number[] = [];
  const waiting = [verb];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const joined = childrenBy(graph, next, "conj");
    found.push(...joined);
    waiting.push(...joined);
  }
  return found;
}

const hasTo = ({ graph }: Pick<Scene, "graph">, verb: number): boolean =>
  childrenBy(graph, verb, "mark").some((mark) => graph.tokens[mark]!.xpos === "TO");

// "and to publish", "; to publish"
const isJoined = ({ graph }: Scene, start: number): boolean => {
  const before = graph.tokens[start - 1];
  return before?.upos === "CCONJ" || before?.form === ";";
};

// "agreed that the commission would meet, and that experts would prepare it"
function clausesTold({ graph, lemmas }: Scene, predicate: number): number[] {
  const told = childrenBy(graph, predicate, "ccomp").flatMap((clause) => childrenBy(graph, clause, "conj"));
  return [...told, ...childrenBy(graph, predicate, "conj")].filter((clause) =>
    childrenBy(graph, clause, "mark").some(
      (mark) => lemmas[mark] === "that" && graph.tokens[mark - 1]?.upos === "CCONJ",
    ),
  );
}

// "train and pay the nurses": two verbs of one object are one act.
const sharesObject = ({ graph }: Scene, verb: number, other: number): boolean =>
  other === verb + 2 && graph.tokens[verb + 1]!.upos === "CCONJ";

function verbStart({ graph, lemmas }: Scene, verb: number): number {
  const that = childrenBy(graph, verb, "mark").find((mark) => lemmas[mark] === "that");
  if (that !== undefined) return that;
  let first = verb;
  while (first > 0) {
    const { head, upos, xpos } = graph.tokens[first - 1]!;
    if (head !== verb || !(xpos === "TO" || lemmas[first - 1] === "to" || upos === "ADV" || upos === "PART")) break;
    first--;
  }
  return first;
}

const stopAt = (scene: Scene, verb: number, after: number): number =>
  isVerb(scene, verb) || hasTense(scene, verb) ? clauseStart(scene, verb, after) : verb;

/** True when a word stands within what another governs: in its clause with "that", its infinitive, not beside it. */
function isNested({ graph }: Scene, token: number, predicate: number): boolean {
  for (let at = token, up = 0; up < 12 && at >= 0; up++) {
    const { head, deprel } = graph.tokens[at]!;
    if (deprel === "acl:relcl" || deprel === "parataxis") return false;
    if (deprel === "conj" && head <= predicate) return false;
    if (head === predicate) return true;
    at = head;
  }
  return false;
}

// "the nurses who will work in it" says which nurses; ", which shall meet yearly" and "under which" undertake more.
export function isAside(scene: Scene, token: number): boolean {
  const { graph } = scene;
  if (graph.tokens[token]!.deprel !== "acl:relcl") return false;
  const start = clauseStart(scene, token, 0);
  const before = graph.tokens.slice(Math.max(0, start - 2), start + 1).map(({ form }) => form.toLowerCase());
  return !before.includes(",") && !before.includes("under");
}

// Where a clause beside the undertaking begins: joined to it, or to what stands above it, with a tense of its own.
function clauseStops(scene: Scene, predicate: number, heads: readonly number[]): number[] {
  const { graph } = scene;
  const found: number[] = [];
  for (let verb = predicate + 1; verb < graph.tokens.length; verb++) {
    if (!hasTense(scene, verb) || !(isVerb(scene, verb) || childrenBy(graph, verb, "cop").length > 0)) continue;
    const { head } = graph.tokens[verb]!;
    const start = clauseStart(scene, verb, predicate);
    const isBeside = isConjunct(scene, verb) && (head <= predicate || heads.includes(head));
    if (isBeside || isNewClause(scene, verb, start)) found.push(start);
  }
  return found;
}

// ", and Oman promised", ", while Oman promised": wherever the tree hangs it.
function isNewClause({ graph, lemmas }: Scene, verb: number, start: number): boolean {
  const hasSubject = childrenBy(graph, verb, "nsubj").some((child) => child < verb);
  if (!hasSubject || graph.tokens[verb]!.deprel === "acl:relcl") return false;
  const at = [start, start - 1].find((token) => /^(?:and|but|while|whereas)$/.test(lemmas[token] ?? ""));
  return at !== undefined && graph.tokens[at - 1]?.form === ",";
}

function lastWord(scene: Scene, from: number, predicate: number, stops: ReadonlySet<number>, index: RuleIndex): number {
  const { tokens } = scene.graph;
  let isInMarks = false;
  for (let at = from + 1; at < tokens.length; at++) {
    const { form, xpos } = tokens[at]!;
    if (stops.has(at) || form === ";" || form === ":") return at - 1;
    if (xpos === "``") isInMarks = true;
    // What was begun outside of marks may close them; what stands within ends with them.
    else if (xpos === "''" && !isInMarks) return at - 1;
    if (form === "," && isAttribution(scene, at, predicate, index)) return at - 1;
  }
  return tokens.length - 1;
}

// "…, its ambassador told delegates"
function isAttribution(scene: Scene, comma: number, predicate: number, index: RuleIndex): boolean {
  const { tokens } = scene.graph;
  for (let at = comma + 1; at < tokens.length && at < comma + 14; at++) {
    if (!/^VB[DZP]$/.test(tokens[at]!.xpos)) continue;
    const hasSubject = childrenBy(scene.graph, at, "nsubj").some((child) => child > comma);
    return (
      index.speechVerbs.has(scene.lemmas[at]!) && hasSubject && !isConjunct(scene, predicate) && !hasJoint(scene, comma)
    );
  }
  return false;
}

const hasJoint = ({ lemmas }: Scene, comma: number): boolean =>
  /^(?:and|but|which|who|as|while|if|that)$/.test(lemmas[comma + 1] ?? "");
