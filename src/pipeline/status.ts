import { cueFinder } from "../code/status/cues.ts";
import { type Sight, type StatusWords, sightOf } from "../code/status/sight.ts";
import { type StatusReading, statusOf } from "../code/status/status.ts";
import type { StatusWeights } from "../code/status/weights.ts";
import { STATE } from "../code/status/words.ts";
import type { Codebook } from "../codebook/codebook.ts";
import type { Gazetteer } from "../codebook/gazetteer.ts";
import { segment } from "../segment/segment.ts";
import { sentenceDocument } from "./aside.ts";

/** Says how far the project of a description has come. */
export type StatusReader = (text: string) => StatusReading;

export function statusReader(codebook: Codebook, gazetteer: Gazetteer, weights: StatusWeights): StatusReader {
  const words = statusWords(codebook);
  return (text) => statusOf(statusSight(text, words, gazetteer), weights);
}

export const statusWords = ({ signs, words }: Codebook): StatusWords => ({
  cuesIn: cueFinder(signs),
  things: words.get("undertaken-things") ?? new Set(),
});

/** What is seen in a description, sentence by sentence, whichever states it names. */
export function statusSight(text: string, words: StatusWords, gazetteer: Gazetteer): Sight {
  const document = sentenceDocument(text);
  const { view } = document;
  const sentences = segment(document, () => {}).map(({ span }) =>
    stateless(view.text.slice(view.toFolded(span.start), view.toFolded(span.end)), gazetteer),
  );
  return sightOf(sentences, words);
}

function stateless(sentence: string, gazetteer: Gazetteer): string {
  let masked = "";
  let done = 0;
  for (const { start, end, entries } of gazetteer.scan(sentence)) {
    if (!entries.some(({ means }) => means.kind === "state" || means.kind === "place")) continue;
    masked += `${sentence.slice(done, start)} ${STATE} `;
    done = end;
  }
  return masked + sentence.slice(done);
}
