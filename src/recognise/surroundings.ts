import { overlaps, type Span } from "../ground/span.ts";
import type { ActorMention } from "../model/mention.ts";
import type { Token } from "../model/parse.ts";
import { firstWhere } from "./first-where.ts";

/** The sentence around a quotation, as far as a speaker is sought in it. */
export interface Surroundings {
  readonly tokens: readonly Token[];
  /** The actors near by. */
  readonly actors: readonly ActorMention[];
  /** False for what stands in quotation marks itself. */
  readonly isOutside: (token: Token) => boolean;
}

/** Tokens looked at on either side of a quotation; a list of hundreds of quotations is one sentence too. */
const WINDOW = 60;

/** What lies before a place in a sentence, outside other quotations, nearest last. */
export function before(tokens: readonly Token[], actors: readonly ActorMention[], at: Span, others: readonly Span[]) {
  const until = firstFrom(tokens, at.start);
  return side(tokens, actors, Math.max(0, until - WINDOW), until, others);
}

/** What lies after a place in a sentence, outside other quotations. */
export function after(tokens: readonly Token[], actors: readonly ActorMention[], at: Span, others: readonly Span[]) {
  const from = firstFrom(tokens, at.end);
  return side(tokens, actors, from, Math.min(tokens.length, from + WINDOW), others);
}

function side(
  tokens: readonly Token[],
  actors: readonly ActorMention[],
  from: number,
  until: number,
  others: readonly Span[],
): { around: Surroundings; outside: readonly Token[] } {
  const isOutside = ({ span }: Token) => !others.some((other) => overlaps(other, span));
  const near: ActorMention[] = [];
  for (let at = firstActor(actors, from - WINDOW); at < actors.length; at++) {
    if (actors[at]!.reach.first > until + WINDOW) break;
    near.push(actors[at]!);
  }
  return { around: { tokens, actors: near, isOutside }, outside: tokens.slice(from, until).filter(isOutside) };
}

// The first token that begins at or behind an offset.
const firstFrom = (tokens: readonly Token[], offset: number): number =>
  firstWhere(tokens.length, (at) => tokens[at]!.span.start >= offset);

const firstActor = (actors: readonly ActorMention[], token: number): number =>
  firstWhere(actors.length, (at) => actors[at]!.reach.last >= token);
