import type { Span } from "../ground/span.ts";
import type { When } from "../ground/when.ts";
import type { Progress } from "./commitment.ts";

/** One row of an open data set: who reports which value of what measure for whom and when. */
export interface EvidenceRow {
  readonly set: string;
  readonly row: number;
  readonly measure: string;
  readonly reporter: string;
  /** Codes of the states concerned; with a direction, from first to second. */
  readonly subjects: readonly string[];
  /** ISO prefix. */
  readonly period: string;
  readonly value: number;
  readonly unit: string;
  readonly vintage: string;
}

/** What a piece of evidence says of a commitment: a step of its progress, or one of the others. */
export const SHOWS = [
  "signed",
  "in_force",
  "funded",
  "started",
  "operating",
  "completed",
  "delayed",
  "stalled",
  "suspended",
  "partly",
  "withdrawn",
  "contrary",
  "upheld",
  "occurrence",
  "figure",
  "restated",
  "superseded",
] as const satisfies readonly (Progress | string)[];
export type Shows = (typeof SHOWS)[number];

export const STANCES_OF_EVIDENCE = ["supports", "weakens", "contradicts", "context"] as const;
export type EvidenceStance = (typeof STANCES_OF_EVIDENCE)[number];

/** Where evidence comes from, strongest first; the numbers are its strength. */
export const STRENGTHS = {
  "official text of both parties": 1,
  "official statistic": 0.9,
  "official text of one party": 0.7,
  "independent report": 0.7,
  "own success reported": 0.5,
  "op-ed": 0.3,
} as const;
export type EvidenceKind = keyof typeof STRENGTHS;

/** On whose side the source stands. */
export const SIDES = ["committer", "beneficiary", "both", "third", "statistic"] as const;
export type Side = (typeof SIDES)[number];

/** The pinned words, or the data point, that an item rests on. */
export type Ground =
  | {
      readonly kind: "words";
      readonly document: string;
      readonly span: Span;
      readonly quote: string;
      /** The statement that was coded there, if any. */
      readonly statement: string | null;
    }
  | {
      readonly kind: "data point";
      readonly reporter: string;
      readonly series: string;
      /** ISO prefix. */
      readonly period: string;
      readonly value: number;
      readonly unit: string | null;
      readonly vintage: string | null;
    };

/** What may tell of a commitment's fate. */
export interface EvidenceItem {
  /** Hash of where it stands and what it shows. */
  readonly id: string;
  readonly ground: Ground;
  readonly shows: Shows;
  readonly stance: EvidenceStance;
  readonly kind: EvidenceKind;
  readonly strength: number;
  readonly side: Side;
  /** Code of the state on whose side it stands, when it is one's. */
  readonly state: string | null;
  readonly publisher: string | null;
  /** Items of one group go back to one source and count once. */
  readonly group: string;
  readonly said: When | null;
  readonly happened: When | null;
  /** 0 to 1: how near the words come to the commitment's own. Of what a person linked, 1. */
  readonly rank: number;
  /** Why, in words. */
  readonly because: string;
}
