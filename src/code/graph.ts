import type { Parse, Token } from "../model/parse.ts";

/** A sentence's tree with quick access to children. Indices are token indices; -1 is no token. */
export interface Graph {
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
}

export function graphOf(parse: Parse): Graph {
  const children: number[][] = parse.tokens.map(() => []);
  for (const token of parse.tokens) {
    if (token.head >= 0) children[token.head]!.push(token.index);
  }
  return { tokens: parse.tokens, children };
}

/** The relation without its subtype: `nsubj` of `nsubj:pass`. */
export function relation(token: Token): string {
  const colon = token.deprel.indexOf(":");
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

/** Children of a token whose relation (without subtype) is one of those named. */
export function childrenBy(graph: Graph, at: number, ...relations: readonly string[]): number[] {
  return (graph.children[at] ?? []).filter((child) => relations.includes(relation(graph.tokens[child]!)));
}

export const childBy = (graph: Graph, at: number, ...relations: readonly string[]): number =>
  childrenBy(graph, at, ...relations)[0] ?? -1;

export const isVerbal = (token: Token): boolean => token.upos === "VERB" || token.upos === "AUX";

/** Relations that open another clause; a clause's own words do not lie beyond them. */
const CLAUSES: ReadonlySet<string> = new Set(["advcl", "ccomp", "acl", "parataxis", "csubj", "discourse"]);

/** True when a child begins a clause of its own, seen from its head. */
export function opensClause(graph: Graph, child: number): boolean {
  const token = graph.tokens[child]!;
  if (CLAUSES.has(relation(token))) return true;
  return relation(token) === "conj" && isVerbal(token) && isVerbal(graph.tokens[token.head] ?? token);
}

const BE: ReadonlySet<string> = new Set(["be", "get"]);

/** Passive by its auxiliary, or a bare participle that modifies a noun ("backed by"). "Have" alone makes no passive, whatever the tree says. */
export function isPassive(graph: Graph, verb: number): boolean {
  const token = graph.tokens[verb]!;
  if (token.xpos !== "VBN") return false;
  const children = graph.children[verb]!.map((child) => graph.tokens[child]!);
  const auxiliaries = children.filter((child) => relation(child) === "aux");
  if (auxiliaries.length > 0) return auxiliaries.some((child) => BE.has(child.lemma));
  if (children.some((child) => child.deprel === "nsubj:pass" || child.deprel === "csubj:pass")) {
    return !children.some((child) => child.deprel === "obj");
  }
  const isBare = !children.some((child) => relation(child) === "nsubj");
  return isBare && relation(token) === "acl";
}

/** Words of the prepositions (or markers) that introduce a phrase: `in front of` gives the first. */
export function caseOf(graph: Graph, at: number): string[] {
  return childrenBy(graph, at, "case", "mark").map((child) => graph.tokens[child]!.form.toLowerCase());
}

/**
 * The verb that a coordinated or embedded verb takes its missing subject from, and how; -1 when none.
 * Conjuncts share it; complements and adverbial clauses without a subject of their own are controlled by the verb above.
 */
export function governor(graph: Graph, verb: number): number {
  const token = graph.tokens[verb]!;
  if (token.head < 0) return -1;
  const rel = relation(token);
  const above = graph.tokens[token.head]!;
  if (rel === "conj" || rel === "xcomp") return token.head;
  if ((rel === "advcl" || rel === "ccomp" || rel === "parataxis") && (isVerbal(above) || above.upos === "ADJ"))
    return token.head;
  if (rel === "acl" || rel === "nmod" || rel === "obl") {
    // "its decision to open", "his promise to help": the noun's owner acts.
    return token.head;
  }
  return -1;
}

/** The tokens below `at`, itself included, without those of clauses that open below it. Iterative; in order. */
export function clauseTokens(graph: Graph, at: number): number[] {
  const found: number[] = [];
  const waiting = [at];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    for (const child of graph.children[next]!) {
      if (!opensClause(graph, child)) waiting.push(child);
    }
  }
  return found.sort((a, b) => a - b);
}

/** All tokens below `at`, itself included; in order. */
export function subtree(graph: Graph, at: number): number[] {
  const found: number[] = [];
  const waiting = [at];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    waiting.push(...graph.children[next]!);
  }
  return found.sort((a, b) => a - b);
}
