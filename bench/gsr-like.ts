import { rootOf } from "./macro-f1.ts";

/** A sentence with its one event, or with none (`type` null). Codes are ISO 3166-1 alpha-3, or IGO, NGO, IMG. */
export interface GoldSentence {
  readonly id: string;
  readonly type: string | null;
  readonly actors: readonly string[];
  /** Empty: the event is reciprocal between the actors, or has no other party. */
  readonly recipients: readonly string[];
}

export interface PredictedEvent {
  readonly type: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
}

export interface Prediction {
  readonly id: string;
  readonly events: readonly PredictedEvent[];
}

/** Shares from 0 to 1. */
export interface F1 {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface GsrFigures {
  /** A sentence is hit when one of its predicted events has the gold type. */
  readonly root: F1;
  /** The same, and that event's parties fit. */
  readonly dyad: F1;
  /** Sentences without an event for which none was predicted, of all such; null when there is none. */
  readonly silence: number | null;
}

/** The metric of the PLOVER gold records: precision over all predicted events, recall over all sentences with an event. */
export function gsrFigures(gold: readonly GoldSentence[], predictions: readonly Prediction[]): GsrFigures {
  const events = new Map(predictions.map((one) => [one.id, one.events]));
  const of = (sentence: GoldSentence) => events.get(sentence.id) ?? [];
  const told = gold.filter(({ type }) => type !== null);
  const predicted = gold.reduce((sum, sentence) => sum + of(sentence).length, 0);
  const right = told.filter((sentence) => of(sentence).some((event) => hasType(sentence, event)));
  const whole = right.filter((sentence) =>
    of(sentence).some((event) => hasType(sentence, event) && fitsParties(sentence, event)),
  );
  const silent = gold.filter(({ type }) => type === null);
  return {
    root: f1Of(right.length, predicted, told.length),
    dyad: f1Of(whole.length, predicted, told.length),
    silence: silent.length === 0 ? null : silent.filter((sentence) => of(sentence).length === 0).length / silent.length,
  };
}

function f1Of(right: number, predicted: number, gold: number): F1 {
  const share = (whole: number) => (whole === 0 ? 0 : right / whole);
  return { precision: share(predicted), recall: share(gold), f1: share((predicted + gold) / 2) };
}

const hasType = (gold: GoldSentence, event: PredictedEvent): boolean => rootOf(event.type) === rootOf(gold.type!);

function fitsParties(gold: GoldSentence, event: PredictedEvent): boolean {
  if (gold.recipients.length > 0) return fits(gold.actors, event.actors) && fits(gold.recipients, event.recipients);
  if (gold.actors.length < 2) return fits(gold.actors, event.actors);
  return named(gold.actors, [...event.actors, ...event.recipients]) >= 2;
}

/** How many of the gold parties are named; two of one state need two. */
function named(gold: readonly string[], predicted: readonly string[]): number {
  const left = predicted.map(short);
  return gold.map(short).filter((code) => {
    const at = left.indexOf(code);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** At least one code right, and no more wrong than right. */
function fits(gold: readonly string[], predicted: readonly string[]): boolean {
  const known = codesOf(gold);
  const said = codesOf(predicted);
  const right = said.filter((code) => known.includes(code)).length;
  return right > 0 && said.length - right <= right;
}

// The first three letters count.
const short = (code: string): string => code.slice(0, 3);
const codesOf = (codes: readonly string[]): string[] => [...new Set(codes.map(short))];
