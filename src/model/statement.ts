import { identity } from "../ground/identity.ts";
import { quote, type Span } from "../ground/span.ts";
import type { When } from "../ground/when.ts";
import type { Party } from "./actor.ts";
import type { ClaimKind } from "./claim.ts";
import type { Form, Testability } from "./commitment.ts";
import type { Context, EventType, Quad, Stance } from "./event.ts";
import type { Pillar } from "./pillar.ts";

/**
 * Whose words they are. `author` is the document's own voice; `quoted` stands within quotation marks;
 * `reported` is told of somebody without marks ("Wang said that …"). `code` is set when the speaker acts for a state or organisation.
 */
export interface Speaker {
  readonly role: "author" | "quoted" | "reported";
  readonly name: string | null;
  readonly code: string | null;
  readonly span: Span | null;
}

interface Base {
  /** Hash of content: the same words coded the same way have the same id. */
  readonly id: string;
  readonly document: string;
  /** Raw UTF-16 offsets. */
  readonly span: Span;
  readonly quote: string;
  /** The words within the span that the rule turned on: "visited", "signing". */
  readonly anchor: Span;
  readonly speaker: Speaker;
  /** When it happened, or is to happen; null when the text does not tell. */
  readonly date: When | null;
  readonly rule: string;
  readonly codebook: string;
  readonly pillars: readonly Pillar[];
  readonly stance: Stance;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
}

export interface Event extends Base {
  readonly kind: "event";
  /** After PLOVER's rewrites (aid promised is AGREE); `base` keeps the type of the words themselves. */
  readonly type: EventType;
  readonly base: EventType;
  readonly mode: string | null;
  readonly contexts: readonly Context[];
  readonly quad: Quad;
  /** Goldstein-style, -10 to +10. */
  readonly intensity: number;
  /** The CAMEO code that stands nearest, e.g. `042`; a string, since `040` is no number. */
  readonly cameo: string | null;
  /** Calibrated share of right codings, for what the judge found; null where a rule of the codebook did. */
  readonly confidence: number | null;
}

/** Talk that PLOVER does not code (CAMEO 01, make public statement). */
export interface Remark extends Base {
  readonly kind: "remark";
}

/**
 * An actor binds itself. `actors` are the committers, `recipients` whom it is owed to or made with.
 * With form `recommendation` nobody is bound: it is what the author would have states do.
 */
export interface Commitment extends Base {
  readonly kind: "commitment";
  readonly form: Form | "recommendation";
  readonly testability: Testability;
  /** By when, when the words say so. */
  readonly due: When | null;
  /** Over what stretch of time, when the words say so ("from 2024 to 2027", "over the next three years"). */
  readonly period: When | null;
  /** The words of the condition, if any. */
  readonly condition: Span | null;
  /** What is undertaken, in its own words: the verb to the end of its act. */
  readonly act: Span | null;
  /** What the act is done to. */
  readonly object: Span | null;
  /** The committee, meeting or forum through which it is to be done. */
  readonly mechanism: { readonly code: string | null; readonly name: string; readonly span: Span } | null;
  readonly target: Target | null;
  /** The words themselves say that an older undertaking is repeated. */
  readonly reaffirms: boolean;
}

/** A figure to be reached. */
export interface Target {
  /** The counted thing or measured noun, as lemmas ("trade turnover"). */
  readonly metric: string;
  /** `by` is a change ("by 20 percent"). */
  readonly comparison: "at least" | "at most" | "exactly" | "about" | "by";
  readonly low: number;
  readonly high: number;
  readonly unit: string | null;
  readonly by: When | null;
  readonly span: Span;
}

export interface Claim extends Base {
  readonly kind: "claim";
  readonly claim: ClaimKind;
  readonly value: {
    readonly low: number;
    readonly high: number;
    readonly unit: string | null;
    readonly hedge: string;
  } | null;
}

export type Statement = Event | Remark | Commitment | Claim;
export type StatementKind = Statement["kind"];

type Draft<S extends Statement> = Omit<S, "id" | "quote">;

/**
 * Makes a statement: takes its quote from the text and its id from its content.
 * Throws `RangeError` when the span or a party's span does not lie in the text, or a party's quote differs.
 */
export function statement<S extends Statement>(text: string, draft: Draft<S>): S {
  const { span: at } = draft as { span: Span };
  check(text, at);
  check(text, (draft as { anchor: Span }).anchor);
  const parties = [...(draft as Draft<Event>).actors, ...(draft as Draft<Event>).recipients];
  for (const party of parties) {
    check(text, party.span);
    if (quote(text, party.span) !== party.quote)
      throw new RangeError(`a party's quote is not in the text: ${party.quote}`);
  }
  const words = quote(text, at);
  const id = identity(`${words}\n${JSON.stringify({ ...draft, codebook: null })}`);
  return Object.freeze({ id, ...draft, quote: words }) as unknown as S;
}

function check(text: string, at: Span): void {
  if (at.start < 0 || at.end > text.length || at.start >= at.end) {
    throw new RangeError(`a statement's span lies outside the text: [${at.start}, ${at.end})`);
  }
}
