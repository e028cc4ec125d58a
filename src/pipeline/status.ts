import type { CueFinder } from "../code/status/cues.ts";
import { type StatusReading, statusOf } from "../code/status/status.ts";
import type { StatusWeights } from "../code/status/weights.ts";
import { segment } from "../segment/segment.ts";
import { sentenceDocument } from "./aside.ts";

/** Says how far the project of a description has come. */
export type StatusReader = (text: string) => StatusReading;

export const statusReader =
  (cuesIn: CueFinder, weights: StatusWeights): StatusReader =>
  (text) =>
    statusOf(sentencesIn(text), cuesIn, weights);

/** The sentences of a description, as the reader takes them. */
export function sentencesIn(text: string): string[] {
  const ignore = () => {};
  return segment(sentenceDocument(text), ignore).map(({ span }) => text.slice(span.start, span.end));
}
