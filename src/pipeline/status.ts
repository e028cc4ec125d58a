import { cueFinder } from "../code/status/cues.ts";
import { type Sight, type StatusWords, sightOf } from "../code/status/sight.ts";
import { type StatusReading, statusOf } from "../code/status/status.ts";
import type { StatusWeights } from "../code/status/weights.ts";
import type { Codebook } from "../codebook/codebook.ts";
import { segment } from "../segment/segment.ts";
import { sentenceDocument } from "./aside.ts";

/** Says how far the project of a description has come. */
export type StatusReader = (text: string) => StatusReading;

export function statusReader(codebook: Codebook, weights: StatusWeights): StatusReader {
  const words = statusWords(codebook);
  return (text) => statusOf(statusSight(text, words), weights);
}

export const statusWords = ({ signs, words }: Codebook): StatusWords => ({
  cuesIn: cueFinder(signs),
  things: words.get("undertaken-things") ?? new Set(),
});

/** What is seen in a description, sentence by sentence. */
export function statusSight(text: string, words: StatusWords): Sight {
  const ignore = () => {};
  const sentences = segment(sentenceDocument(text), ignore);
  return sightOf(
    sentences.map(({ span }) => text.slice(span.start, span.end)),
    words,
  );
}
