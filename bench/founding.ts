import { overlaps, type Span } from "../src/ground/span.ts";
import type { Statement } from "../src/model/statement.ts";

/** The answer key of the founding document, as in its answers.json. */
export interface AnswerKey {
  readonly events: readonly KeyEvent[];
  readonly commitments: readonly {
    id: string;
    span: Pair;
    committers: readonly string[];
    testability: readonly string[];
  }[];
  readonly recommendations: readonly { id: string; span: Pair }[];
  readonly rhetoric: readonly { id: string; span: Pair }[];
  readonly claims: readonly { id: string; span: Pair }[];
  readonly furniture: readonly string[];
}

type Pair = readonly [number, number];

export interface KeyEvent {
  readonly id: string;
  readonly span: Pair;
  readonly types: readonly string[];
  readonly who: readonly string[];
  readonly also?: Pair;
}

export interface EventScore {
  readonly found: readonly string[];
  readonly missed: readonly string[];
  /** Events and remarks that serve no event of the key, second tellings left out. */
  readonly extra: readonly Statement[];
}

const spanOf = ([start, end]: Pair): Span => ({ start, end });

/** Scores events and remarks by the key's rule: type accepted, span overlaps, all of `who` named; one statement serves one event. */
export function scoreEvents(key: Pick<AnswerKey, "events">, statements: readonly Statement[]): EventScore {
  const talk = statements.filter((statement) => statement.kind === "event" || statement.kind === "remark");
  const servedBy = new Map<number, number>();
  const serves = (event: KeyEvent, statement: Statement) => fits(event, statement);
  const assign = (event: number, seen: Set<number>): boolean => {
    for (const [at, statement] of talk.entries()) {
      if (seen.has(at) || !serves(key.events[event]!, statement)) continue;
      seen.add(at);
      const holder = servedBy.get(at);
      if (holder === undefined || assign(holder, seen)) {
        servedBy.set(at, event);
        return true;
      }
    }
    return false;
  };
  for (let event = 0; event < key.events.length; event++) assign(event, new Set());
  const found = new Set([...servedBy.values()].map((event) => key.events[event]!.id));
  const extra = talk.filter(
    (statement, at) =>
      !servedBy.has(at) && !key.events.some((event) => event.also && overlaps(spanOf(event.also), statement.span)),
  );
  const ids = key.events.map((event) => event.id);
  return { found: ids.filter((id) => found.has(id)), missed: ids.filter((id) => !found.has(id)), extra };
}

function fits(event: KeyEvent, statement: Statement): boolean {
  const type = statement.kind === "event" ? statement.type : "remark";
  if (!event.types.includes(type) || !overlaps(spanOf(event.span), statement.span)) return false;
  const named = new Set([...statement.actors, ...statement.recipients].map((party) => party.code));
  return event.who.every((code) => named.has(code));
}

/** Commitments of states that overlap what the key says is none: recommendations and rhetoric booked in earnest. */
export function wronglyBooked(key: AnswerKey, statements: readonly Statement[]): Statement[] {
  const barred = [...key.recommendations, ...key.rhetoric].map(({ span }) => spanOf(span));
  return statements.filter(
    (statement) =>
      statement.kind === "commitment" &&
      statement.form !== "recommendation" &&
      statement.form !== "rhetoric" &&
      barred.some((span) => overlaps(span, statement.span)),
  );
}

export interface Found {
  readonly found: readonly string[];
  readonly missed: readonly string[];
}

const split = (all: readonly { readonly id: string }[], isFound: (at: number) => boolean): Found => ({
  found: all.filter((_, at) => isFound(at)).map(({ id }) => id),
  missed: all.filter((_, at) => !isFound(at)).map(({ id }) => id),
});

/**
 * A commitment of the key is found when one overlaps its span and names all its committers among the actors; if it is asked for, its
 * testability must be one that the key accepts.
 */
export function scoreCommitments(
  key: AnswerKey,
  statements: readonly Statement[],
  asks: { readonly testability: boolean } = { testability: false },
): Found {
  return split(key.commitments, (at) => {
    const { span, committers, testability } = key.commitments[at]!;
    return statements.some((statement) => {
      if (statement.kind !== "commitment" || !overlaps(spanOf(span), statement.span)) return false;
      if (asks.testability && !testability.includes(statement.testability)) return false;
      const bound = new Set(statement.actors.map((party) => party.code));
      return committers.every((code) => bound.has(code));
    });
  });
}

/** A claim of the key is found when one overlaps its span. */
export const scoreClaims = (key: AnswerKey, statements: readonly Statement[]): Found =>
  split(key.claims, (at) =>
    statements.some(
      (statement) => statement.kind === "claim" && overlaps(spanOf(key.claims[at]!.span), statement.span),
    ),
  );
