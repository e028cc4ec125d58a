import type { Parse, Token } from "../model/parse.ts";

/** A sentence's tree with quick access to children. Indices are token indices; -1 is no token. */
export interface Graph {
  readonly tokens: readonly Token[];
  readonly children: readonly (readonly number[])[];
  /** The relation of each token without its subtype. */
  readonly relations: readonly string[];
  /** See {@link caseOf}. */
  readonly cases: readonly (readonly string[])[];
}

const NONE: readonly never[] = Object.freeze([]);

export function graphOf({ tokens }: Parse): Graph {
  const children: number[][] = tokens.map(() => []);
  const cases: (readonly string[])[] = tokens.map(() => NONE);
  const relations = tokens.map(relation);
  for (const { head, index, form } of tokens) {
    if (head < 0) continue;
    children[head]!.push(index);
    if (relations[index] === "case" || relations[index] === "mark") cases[head] = [...cases[head]!, form.toLowerCase()];
  }
  return { tokens, children, relations, cases };
}

/** The relation without its subtype: `nsubj` of `nsubj:pass`. */
export function relation({ deprel }: Token): string {
  const colon = deprel.indexOf(":");
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** Children of a token whose relation (without subtype) is one of those named. */
export function childrenBy({ children, relations }: Graph, at: number, ...named: readonly string[]): number[] {
  const found: number[] = [];
  for (const child of children[at] ?? NONE) if (named.includes(relations[child]!)) found.push(child);
  return found;
}

/** The first of them; -1 when there is none. */
export function childBy({ children, relations }: Graph, at: number, ...named: readonly string[]): number {
  for (const child of children[at] ?? NONE) if (named.includes(relations[child]!)) return child;
  return -1;
}

export const isVerbal = (token: Token): boolean => token.upos === "VERB" || token.upos === "AUX";

/** Relations that open another clause; a clause's own words do not lie beyond them. */
const CLAUSES: ReadonlySet<string> = new Set(["advcl", "ccomp", "acl", "parataxis", "csubj", "discourse"]);

/** True when a child begins a clause of its own, seen from its head. */
export function opensClause({ tokens, relations }: Graph, child: number): boolean {
  const rel = relations[child]!;
  if (CLAUSES.has(rel)) return true;
  const token = tokens[child]!;
  return rel === "conj" && isVerbal(token) && isVerbal(tokens[token.head] ?? token);
}

const BE: ReadonlySet<string> = new Set(["be", "get"]);

/** Passive by its auxiliary, or a bare participle that modifies a noun ("backed by"). "Have" alone makes no passive, whatever the tree says. */
export function isPassive({ tokens, children, relations }: Graph, verb: number): boolean {
  if (tokens[verb]!.xpos !== "VBN") return false;
  const own = children[verb]!;
  const auxiliaries = own.filter((child) => relations[child] === "aux");
  if (auxiliaries.length > 0) return auxiliaries.some((child) => BE.has(tokens[child]!.lemma));
  if (own.some((child) => tokens[child]!.deprel === "nsubj:pass" || tokens[child]!.deprel === "csubj:pass"))
    return !own.some((child) => tokens[child]!.deprel === "obj");
  return relations[verb] === "acl" && !own.some((child) => relations[child] === "nsubj");
}

/** Words of the prepositions (or markers) that introduce a phrase: `in front of` gives the first. */
export const caseOf = ({ cases }: Graph, at: number): readonly string[] => cases[at] ?? NONE;

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
