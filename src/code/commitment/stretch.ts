import { type Span, span } from "../../ground/span.ts";
import { childrenBy, isVerbal, relation, subtree } from "../graph.ts";
import { listedBefore } from "../roles.ts";
import type { Scene } from "../scene.ts";

/** Where words run from and to, by token, both included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** True for a verb that opens a statement of its own: it or its auxiliary has a tense. */
export function hasTense({ graph }: Scene, verb: number): boolean {
  const words = [verb, ...childrenBy(graph, verb, "aux", "cop")].map((token) => graph.tokens[token]!.xpos);
  return words.some((xpos) => FINITE.has(xpos));
}

/** The first word of a verb's group: its auxiliaries, negation and adverbs that stand before it. */
export function groupStart({ graph }: Scene, predicate: number): number {
  let first = predicate;
  for (let at = predicate - 1; at >= 0; at--) {
    const { upos, xpos, head, deprel } = graph.tokens[at]!;
    const isOwn = head === predicate || (head > at && head <= predicate) || head === graph.tokens[predicate]!.head;
    // "will be in service"
    const isCase = upos === "ADP" && head === predicate && deprel === "case";
    // "is to open"
    const isToBe = xpos === "TO" && graph.tokens[at - 1]?.upos === "AUX" && head === predicate;
    if (isToBe) {
      first = at;
      continue;
    }
    if (!isOwn || !(isCase || /^(?:AUX|ADV|PART)$/.test(upos)) || deprel === "mark" || xpos === "POS") break;
    first = at;
  }
  while (first < predicate && graph.tokens[first]!.upos === "ADV") first++;
  // "shall, within the next twelve months, open"
  const helpers = graph.children[predicate]!.filter(
    (child) => child < predicate && /^aux/.test(graph.tokens[child]!.deprel),
  );
  return Math.min(first, ...helpers);
}

/** Where the clause of a later verb begins: its subject, auxiliaries and conjunction, as far as they stand before it. */
export function clauseStart(scene: Scene, verb: number, after: number): number {
  const { graph } = scene;
  if (listedBefore(scene, verb) >= 0) {
    let first = verb;
    while (first > after + 1 && graph.tokens[first - 1]!.form !== ",") first--;
    return first;
  }
  const own = childrenBy(graph, verb, "nsubj", "aux", "cop", "cc", "mark", "advmod", "expl", "det", "csubj");
  const before = own.filter((child) => child > after && child < verb).flatMap((child) => subtree(graph, child));
  return Math.min(verb, ...before.filter((token) => token > after));
}

/** The subject's first word, where the verb has one of its own before it; else the verb's group. */
export function statementStart(scene: Scene, predicate: number): number {
  const first = groupStart(scene, predicate);
  const [subject] = childrenBy(scene.graph, predicate, "nsubj").filter((child) => child < predicate);
  if (subject === undefined) return first;
  const words = subtree(scene.graph, subject).filter((token) => token < first);
  // What is said between ("Oman, which …,") belongs to the subject; a whole clause before does not.
  return words.length === 0 || subject > first ? first : Math.min(first, ...words);
}

const EDGE = /^(?:PUNCT|CCONJ)$/;
const JOINING: ReadonlySet<string> = new Set(["while", "whereas", "and", "but", "which", "who"]);

/** A stretch without punctuation and joining words at its end. */
export function trimmed({ graph, lemmas }: Scene, { first, last }: Stretch): Stretch {
  let end = last;
  while (end > first && (EDGE.test(graph.tokens[end]!.upos) || JOINING.has(lemmas[end]!))) end--;
  return { first, last: end };
}

export function spanOf({ parse }: Scene, { first, last }: Stretch): Span {
  return span(parse.tokens[first]!.span.start, parse.tokens[last]!.span.end);
}

export const within = ({ first, last }: Stretch, token: number): boolean => first <= token && token <= last;

/** Words of a stretch as tokens. */
export const tokensIn = ({ first, last }: Stretch): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

export const isVerb = ({ graph }: Scene, token: number): boolean =>
  isVerbal(graph.tokens[token]!) || /^VB/.test(graph.tokens[token]!.xpos);

export const isConjunct = ({ graph }: Scene, token: number): boolean =>
  /^(?:conj|parataxis)$/.test(relation(graph.tokens[token]!));
