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
