import type { Complement, Pattern, Slot, SlotPart, WordPart } from "../codebook/pattern.ts";
import { caseOf, childBy, childrenBy, isPassive, isVerbal, opensClause, relation } from "./graph.ts";
import { logicalObjects, logicalSubjects } from "./roles.ts";
import type { Scene } from "./scene.ts";
import { nominalAfter, tokensAfter } from "./window.ts";

/** Slots that take parties; the others are looked for but bind nobody. */
export const PARTY_SLOTS: ReadonlySet<Slot> = new Set<Slot>(["actor", "recipient", "both"]);

/** True when the token can fill a slot that takes no party. */
export function fillsSlot(scene: Scene, token: number, { slot }: SlotPart): boolean {
  const kind = scene.at[token]?.kind;
  const mention = scene.at[token];
  if (slot === "amount") return mention?.kind === "quantity" && mention.measure !== "ordinal";
  if (slot === "rank") return mention?.kind === "quantity" && mention.measure === "ordinal";
  if (slot === "date" || slot === "mechanism" || slot === "strategy") return kind === slot;
  if (slot === "act")
    return (
      isVerbal(scene.graph.tokens[token]!) ||
      scene.graph.tokens[token]!.upos === "NOUN" ||
      scene.graph.tokens[token]!.upos === "ADJ"
    );
  return true;
}

/** Tokens that a complement may stand on, nearest to the predicate first. */
export function candidatesFor(
  scene: Scene,
  pattern: Pattern,
  predicate: number,
  complement: Complement,
  words: readonly number[],
): number[] {
  const { is, preposition } = complement;
  const isParty = is.kind === "slot" && PARTY_SLOTS.has(is.slot);
  if (preposition === null && isParty && pattern.shape !== "noun") {
    // After an object word ("give aid Kenya") there is no such slot; the verb's own object it is.
    // After a governed verb that the pattern names ("threatened to expel the envoy") the object is that verb's.
    const governed = words.findLast((word) => word !== predicate && isVerbal(scene.graph.tokens[word]!)) ?? predicate;
    const objects = logicalObjects(scene, governed);
    if (objects.length > 0 || isPassive(scene.graph, governed)) return objects;
    const after = nominalAfter(scene, governed);
    return after >= 0 ? [after] : [];
  }
  if (preposition?.has("that") && (isParty || is.kind === "word")) return inClause(scene, predicate, isParty);
  const isNoun = pattern.shape === "noun";
  const free = around(scene, predicate, isNoun, !isNoun || wantsClause(complement), isParty).filter(
    (token) => !words.includes(token),
  );
  if (preposition === null) return bare(scene, pattern, predicate, free, is);
  return free.filter((token) => hasCase(scene, token, preposition));
}

// Every pattern on a word asks for the same tokens.
const walked = new WeakMap<Scene, Map<number, readonly number[]>>();

/** Tokens below a predicate and beside it, then those that follow it in the words. */
function around(scene: Scene, predicate: number, isNoun: boolean, open: boolean, isParty: boolean): readonly number[] {
  let table = walked.get(scene);
  if (!table) {
    table = new Map();
    walked.set(scene, table);
  }
  const key = 8 * predicate + (isNoun ? 4 : 0) + (open ? 2 : 0) + (isParty ? 1 : 0);
  const known = table.get(key);
  if (known) return known;
  const reached = below(scene, predicate, open);
  const placed = isNoun ? [...reached, ...besides(scene, predicate, isParty)] : reached;
  const along = tokensAfter(scene, predicate).filter((token) => !placed.includes(token));
  const found = [...placed, ...along];
  table.set(key, found);
  return found;
}

// "said that Oman must": whom the clause is about, or its verb and auxiliaries.
function inClause(scene: Scene, predicate: number, isParty: boolean): number[] {
  const clauses = childrenBy(scene.graph, predicate, "ccomp");
  if (isParty) return clauses.flatMap((clause) => logicalSubjects(scene, clause));
  return clauses.flatMap((clause) => [...childrenBy(scene.graph, clause, "aux"), clause]);
}

const wantsClause = ({ is, preposition }: Complement): boolean =>
  (is.kind === "slot" && is.slot === "act") || (preposition?.has("to") ?? false);

function hasCase(scene: Scene, token: number, preposition: ReadonlySet<string>): boolean {
  return caseOf(scene.graph, token).some((word) => preposition.has(word));
}

// Without a preposition: not the subject, unless the verb is passive.
function bare(
  scene: Scene,
  pattern: Pattern,
  predicate: number,
  free: readonly number[],
  is: SlotPart | WordPart,
): number[] {
  const objects = logicalObjects(scene, predicate);
  const subject = pattern.shape === "noun" ? -1 : childBy(scene.graph, predicate, "nsubj");
  const after = free.filter(
    (token) =>
      token > predicate ||
      objects.includes(token) ||
      pattern.shape === "noun" ||
      mayPrecede(scene, token, pattern, predicate, is),
  );
  const order = [...objects, ...after.filter((token) => !objects.includes(token) && token !== subject)];
  if (is.kind === "slot" && is.slot === "any" && pattern.shape === "verb") return whatever(scene, predicate, order);
  if (is.kind === "word") {
    // After "that" a word is one of the clause: "say that {recipient} must".
    const isTold = pattern.complements.some(({ preposition }) => preposition?.has("that"));
    const fit = order.filter((token) => objects.includes(token) || isBareWord(scene, token, predicate));
    return isTold ? [...fit, ...inClause(scene, predicate, false)] : fit;
  }
  const isAct = is.slot === "act";
  return isAct
    ? order.filter((token) => /^(?:obj|xcomp|ccomp|nsubj|advcl|acl|obl)/.test(scene.graph.tokens[token]!.deprel))
    : order;
}

// "shall exchange", "In 2001 Kenya joined", "have been strategic partners": an auxiliary, a date or a figure may stand before.
function mayPrecede(
  scene: Scene,
  token: number,
  { shape }: Pattern,
  predicate: number,
  is: SlotPart | WordPart,
): boolean {
  if (is.kind === "slot") return /^(?:date|amount|rank)$/.test(is.slot);
  const found = scene.graph.tokens[token]!;
  if (found.head !== predicate) return false;
  return (shape === "copula" ? /^(?:aux|advmod|amod|compound)$/ : /^(?:aux|advmod)$/).test(relation(found));
}

// A word without a preposition in the pattern has none in the text ("of" apart), and stands in no clause of its own.
function isBareWord({ graph }: Scene, token: number, predicate: number): boolean {
  const casesOf = (at: number) =>
    childrenBy(graph, at, "case")
      .map((child) => graph.tokens[child]!.form.toLowerCase())
      .filter((word) => !word.startsWith("'"));
  const own = casesOf(token);
  if (own.some((word) => word !== "of")) return false;
  let at = token;
  for (let up = 0; up < 8 && at >= 0 && at !== predicate; up++) {
    // "in retaliation for the arrest of citizens": what hangs by "of" stands no nearer than what it hangs on.
    if (own.length > 0 && casesOf(at).some((word) => word !== "of")) return false;
    const { deprel, head } = graph.tokens[at]!;
    if (deprel === "acl:relcl" || (deprel === "advcl" && at !== token)) return false;
    at = head;
  }
  return true;
}

// `{any}` after a verb: its object, or the clause it governs; not a phrase that a preposition opens.
function whatever(scene: Scene, predicate: number, order: readonly number[]): number[] {
  const objects = logicalObjects(scene, predicate);
  if (objects.length > 0) return objects;
  const clauses = order.filter((token) => /^(?:xcomp|ccomp)/.test(scene.graph.tokens[token]!.deprel));
  const after = nominalAfter(scene, predicate);
  return after >= 0 ? [after, ...clauses] : clauses;
}

/** Tokens below the predicate within its clause, breadth first; with `open`, also the heads of clauses that it governs. */
function below(scene: Scene, predicate: number, open: boolean): number[] {
  const { graph } = scene;
  const found: number[] = [];
  let level = [predicate];
  for (let depth = 0; depth < 8 && level.length > 0; depth++) {
    const next: number[] = [];
    for (const token of level) {
      for (const child of graph.children[token]!) {
        const isClause = opensClause(graph, child);
        if (isClause && !open) continue;
        found.push(child);
        if (!isClause) next.push(child);
      }
    }
    level = next;
  }
  return found;
}

/**
 * A phrase that belongs to a noun often hangs on its verb ("held talks | with Kenya"): those after the noun count too. What is said
 * of a noun that is a subject ("trade | reached 3 billion") counts for words and figures, not for parties.
 */
function besides(scene: Scene, noun: number, isParty: boolean): number[] {
  const { graph } = scene;
  const above = graph.tokens[noun]!.head;
  if (above < 0) return [];
  const isSubject = relation(graph.tokens[noun]!) === "nsubj" && isVerbal(graph.tokens[above]!);
  if (isSubject && !isParty) return [above, ...below(scene, above, false)].filter((token) => token > noun);
  return childrenBy(graph, above, "obl", "nmod").filter((child) => child > noun);
}
