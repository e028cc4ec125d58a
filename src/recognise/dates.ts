import type { When } from "../ground/when.ts";
import type { DateMention } from "../model/mention.ts";
import { dateAt } from "./date-frames.ts";
import type { Moment, Reading } from "./date-reading.ts";
import { mayStart } from "./date-starts.ts";
import { toComeIn } from "./tenses.ts";
import { type Passage, reachOf, spanOfWords } from "./words.ts";

/** The dates of a sentence with the words (first, end) that each takes. */
export interface DatesFound {
  readonly mentions: readonly DateMention[];
  /** For each word, true when it belongs to a date. */
  readonly taken: readonly boolean[];
  /** The calendar date last read, for the next sentence. */
  readonly last: When | null;
}

/**
 * Reads the dates of a sentence, reckoned from the document's date. Linear: each word is looked at a bounded number of
 * times.
 */
export function datesIn(passage: Passage, published: When | null, last: When | null): DatesFound {
  const { words } = passage;
  const mentions: DateMention[] = [];
  const taken = words.map(() => false);
  const toCome = toComeIn(passage);
  let moment: Moment = {
    day: published?.from ?? null,
    precision: published?.precision ?? null,
    isFuture: false,
    last,
  };
  for (let at = 0; at < words.length; at++) {
    if (!mayStart(words[at]!)) continue;
    const isFuture = toCome?.[at] ?? false;
    if (isFuture !== moment.isFuture) moment = { ...moment, isFuture };
    const found = dateAt(words, at, moment);
    if (!found) continue;
    const mention = mentionOf(passage, at, found);
    if (mention) mentions.push(mention);
    taken.fill(true, at, found.end);
    if (found.use === "point" && found.when?.from && found.when.precision !== "span")
      moment = { ...moment, last: found.when };
    at = found.end - 1;
  }
  return { mentions, taken, last: moment.last };

  function mentionOf({ parse }: Passage, first: number, found: Reading): DateMention | null {
    const at = spanOfWords(words, first, found.end);
    const reach = reachOf(parse, at);
    if (!reach) return null;
    const { when, use, isRelative, because } = found;
    return { kind: "date", sentence: parse.sentence.index, span: at, reach, when, use, isRelative, because };
  }
}
