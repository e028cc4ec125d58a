import { identity } from "../ground/identity.ts";
import { stem, wordsOf } from "../ground/words.ts";
import { OPEN } from "../model/actor.ts";
import type { Commitment, Target } from "../model/statement.ts";
import type { Recurrence } from "../model/undertaking.ts";
import { type Matter, matterOf } from "./matter.ts";
import { ordinalIn, recurrenceIn } from "./recurrence.ts";
import { type Lexicon, listOf, type Source } from "./source.ts";

/** One commitment as one document tells it, with all that it is compared by. */
export interface Draft {
  readonly statement: Commitment;
  readonly source: Source;
  readonly isCurrent: boolean;
  /** Hash of its words and parties, whichever document prints them. */
  readonly id: string;
  readonly committers: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly parties: readonly string[];
  readonly act: string;
  /** The verb of the act, as a stem. */
  readonly verb: string | null;
  readonly matter: Matter;
  readonly target: Target | null;
  readonly recurrence: Recurrence | null;
  /** "The twelfth meeting": 12. */
  readonly ordinal: number | null;
  /** An act that is done again and again, so that one of another date is another. */
  readonly isRepeatable: boolean;
  /** To raise, to double: its figure is a level, which series show and no deed. */
  readonly isLevel: boolean;
  /** A policy: to deepen, to support, to oppose. */
  readonly isBroad: boolean;
}

/** The commitments of a source that bind a state, in reading order. What an author recommends binds nobody. */
export function draftsIn(source: Source, lexicon: Lexicon): Draft[] {
  const made = [
    ...source.statements
      .filter((one): one is Commitment => one.kind === "commitment")
      .map((one) => ({ one, is: true })),
    ...source.kept.map((one) => ({ one, is: false })),
  ];
  return made
    .filter(({ one }) => one.form !== "recommendation" && one.stance !== "hypothetical")
    .sort((a, b) => a.one.span.start - b.one.span.start || (a.one.id < b.one.id ? -1 : 1))
    .map(({ one, is }) => draftOf(one, is, source, lexicon))
    .filter(({ committers }) => committers.length > 0);
}

function draftOf(statement: Commitment, isCurrent: boolean, source: Source, lexicon: Lexicon): Draft {
  const committers = codesOf(statement.actors);
  const beneficiaries = codesOf(statement.recipients).filter((code) => !committers.includes(code));
  const act = actOf(statement, source.document.text);
  const verb = verbOf(act);
  const words = wordsOf(statement.quote).join(" ");
  const target = statement.target ?? null;
  return {
    statement,
    source,
    isCurrent,
    id: identity(`commitment\n${words}\n${committers.join(" ")}\n${beneficiaries.join(" ")}`),
    committers,
    beneficiaries,
    parties: [...new Set([...committers, ...beneficiaries])].sort(),
    act,
    verb,
    matter: matterOf(act, lexicon),
    target,
    recurrence: target ? null : recurrenceIn(statement.quote),
    ordinal: ordinalIn(act),
    isRepeatable: verb !== null && stemsOf(lexicon, "repeatable-acts").has(verb),
    isLevel: verb !== null && stemsOf(lexicon, "changing-verbs").has(verb),
    isBroad: verb !== null && stemsOf(lexicon, "broad-aims").has(verb),
  };
}

const codesOf = (parties: Commitment["actors"]): string[] =>
  [...new Set(parties.map(({ code }) => code).filter((code) => code !== OPEN))].sort();

/** The words of what is undertaken; where the rules have not told them, what follows the verb that undertakes it. */
function actOf(statement: Commitment, text: string): string {
  const { act, anchor, span } = statement;
  if (act) return text.slice(act.start, act.end);
  const after = text
    .slice(anchor.end, span.end)
    .trim()
    .replace(/^(?:to|that|on)\s+/iu, "");
  return after === "" ? statement.quote : after;
}

// "Agreed to build", "reaffirmed their commitment to build": what is done is to build.
const UNDERTAKES =
  /^\s*(?:agree|pledge|promise|vow|decide|resolve|undert|commit|plan|intend|aim|offer|reaffirm|reiterate|confirm|ready|remain|continue)\p{Ll}*\s+(?:\p{Ll}+\s+){0,4}?to\s+(?!(?:the|a|an|its|their|our|his|her|this|that|all|each|such)\b)(\p{Ll}+)/iu;
const FIRST_VERB = /^\s*(?:(?:to|will|shall|would|not|never)\s+)*(\p{Ll}+)/u;

function verbOf(act: string): string | null {
  const found = UNDERTAKES.exec(act) ?? FIRST_VERB.exec(act);
  return found ? stem(found[1]!) : null;
}

const STEMS = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

export function stemsOf(lexicon: Lexicon, name: string): ReadonlySet<string> {
  const list = listOf(lexicon, name);
  const there = STEMS.get(list) ?? new Set([...list].map(stem));
  STEMS.set(list, there);
  return there;
}
