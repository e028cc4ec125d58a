import type { Span } from "../../ground/span.ts";
import { overlaps } from "../../ground/span.ts";
import type { Parse } from "../../model/parse.ts";
import { type Graph, isVerbal } from "../graph.ts";
import type { Found } from "../parties.ts";

/** Two parties of a sentence by their tokens, and the way between them in its tree. A party that is only implied has none. */
export interface Pair {
  readonly actor: readonly number[];
  readonly recipient: readonly number[];
  /** Token that the party's other words hang on; -1 when it is implied. */
  readonly actorHead: number;
  readonly recipientHead: number;
  /** Where the ways up from both heads meet. */
  readonly meeting: number;
  /** From just above the actor's head up to the meeting point, and from there down to just above the recipient's head. */
  readonly up: readonly number[];
  readonly down: readonly number[];
  /** Verbs (else the meeting noun) that bear the relation, topmost first, and the verbs above them. */
  readonly predicates: readonly number[];
  readonly above: readonly number[];
}

/** Tokens that a span touches; a mark may lie inside a word. */
export function tokensAt(parse: Parse, span: Span | null): number[] {
  return span === null ? [] : parse.tokens.filter((token) => overlaps(token.span, span)).map(({ index }) => index);
}

/** The tokens of a party's mention. */
export const tokensOfParty = ({ mention: { reach } }: Found): number[] =>
  Array.from({ length: reach.last - reach.first + 1 }, (_, step) => reach.first + step);

export function pairOf(graph: Graph, actor: readonly number[], recipient: readonly number[]): Pair {
  const actorHead = headOf(graph, actor);
  const recipientHead = headOf(graph, recipient);
  const fromActor = wayUp(graph, actorHead >= 0 ? actorHead : recipientHead);
  const fromRecipient = wayUp(graph, recipientHead >= 0 ? recipientHead : actorHead);
  const known = new Set(fromRecipient);
  const shared = fromActor.find((at) => known.has(at)) ?? rootOf(graph);
  const parties = new Set([...actor, ...recipient]);
  const meeting = outside(graph, shared, parties);
  const up = before(fromActor, meeting).filter((at) => !parties.has(at));
  const down = before(fromRecipient, meeting)
    .filter((at) => !parties.has(at))
    .reverse();
  const chain = wayUp(graph, meeting);
  const verbs = [...up, meeting, ...down].filter((at) => at >= 0 && isVerbal(graph.tokens[at]!));
  const predicates = verbs.length > 0 ? inOrder(verbs, meeting) : meeting >= 0 ? [meeting] : [];
  const above = chain.slice(1).filter((at) => isVerbal(graph.tokens[at]!));
  return { actor, recipient, actorHead, recipientHead, meeting, up, down, predicates, above };
}

const inOrder = (verbs: readonly number[], meeting: number): number[] => [
  ...verbs.filter((at) => at === meeting),
  ...verbs.filter((at) => at !== meeting),
];

/** The token of a phrase whose head lies outside it; the first such. */
function headOf(graph: Graph, phrase: readonly number[]): number {
  const inside = new Set(phrase);
  return phrase.find((at) => !inside.has(graph.tokens[at]!.head)) ?? -1;
}

function wayUp(graph: Graph, from: number): number[] {
  const way: number[] = [];
  for (let at = from; at >= 0 && way.length < 64; at = graph.tokens[at]!.head) way.push(at);
  return way;
}

const rootOf = (graph: Graph): number => graph.tokens.findIndex(({ head }) => head < 0);

// Where one party stands inside the other or both hang on one of them, the relation is borne by the word above.
function outside(graph: Graph, from: number, parties: ReadonlySet<number>): number {
  let at = from;
  while (at >= 0 && parties.has(at) && graph.tokens[at]!.head >= 0) at = graph.tokens[at]!.head;
  return at;
}

function before(way: readonly number[], end: number): number[] {
  const at = way.indexOf(end);
  return at < 0 ? way.slice(1) : way.slice(1, at);
}
