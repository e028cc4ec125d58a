import { fold } from "../src/ground/fold.ts";
import type { Lexicon } from "../src/parse/lexicon.ts";
import { readingsOf } from "../src/parse/readings.ts";
import { spellingOf } from "../src/parse/spelling.ts";
import type { Lesson, Seen } from "./batch.ts";
import type { Gold } from "./treebank.ts";

/** What is taught: sentences, and the lists in whose places they speak. */
export interface Course {
  readonly tagNames: readonly string[];
  readonly relations: readonly string[];
  readonly vocabulary: readonly string[];
  /** How often each row of the vocabulary stands in the sentences; row 0, for all other words, is endless. */
  readonly frequencies: Float64Array;
  readonly lessons: readonly Lesson[];
  seenOf(form: string): Seen;
}

const LEAST_TAGS = 8;
const LEAST_RELATIONS = 3;
const LEAST_WORDS = 2;

export function course(gold: readonly Gold[], lexicon: Lexicon): Course {
  const tagNames = frequent(gold.flatMap(tagsOf), LEAST_TAGS).map(([name]) => name);
  const relations = frequent(
    gold.flatMap(({ deprels }) => deprels),
    LEAST_RELATIONS,
  ).map(([name]) => name);
  const forms = gold.map((sentence) => sentence.forms.map((form) => fold(form).text));
  const words = frequent(
    forms.flat().map((form) => spellingOf(form).word),
    LEAST_WORDS,
  );
  const rows = new Map(words.map(([word], at) => [word, at + 1]));
  const known = new Map<string, Seen>();
  const seenOf = (form: string): Seen => {
    const old = known.get(form);
    if (old) return old;
    const { word, pieces, shape } = spellingOf(form);
    const seen = { word: rows.get(word) ?? 0, pieces, shape, readings: readingsOf(lexicon, form) };
    known.set(form, seen);
    return seen;
  };
  const place = (list: readonly string[]) => {
    const places = new Map(list.map((name, at) => [name, at]));
    return (name: string): number => places.get(name) ?? 0;
  };
  const [tagPlace, relationPlace] = [place(tagNames), place(relations)];
  const lessons = gold.map(
    (sentence, at): Lesson => ({
      forms: forms[at]!,
      seen: forms[at]!.map(seenOf),
      tags: Uint8Array.from(tagsOf(sentence), tagPlace),
      heads: Int32Array.from(sentence.heads),
      relations: Uint8Array.from(sentence.deprels, relationPlace),
      names: Int32Array.from(namesOf(sentence)),
    }),
  );
  const frequencies = Float64Array.from([Infinity, ...words.map(([, count]) => count)]);
  return { tagNames, relations, vocabulary: words.map(([word]) => word), frequencies, lessons, seenOf };
}

const tagsOf = ({ xpos, upos }: Gold): string[] => xpos.map((name, at) => `${name} ${upos[at]!}`);

const OF_NAMES = /^(?:nsubj|obj|iobj|obl|nmod|conj)(?::(?:pass|agent|poss))?$/;
const WITHIN_NAMES = /^(?:compound|flat|det|amod|nummod|appos)/;

/** The names of one word that are arguments of their own: any other name might stand in their place. */
function namesOf({ xpos, heads, deprels }: Gold): number[] {
  const wide = new Set(heads.filter((_, at) => WITHIN_NAMES.test(deprels[at]!)));
  return [...xpos.keys()].filter((at) => xpos[at] === "NNP" && OF_NAMES.test(deprels[at]!) && !wide.has(at));
}

/** The values that occur at least `least` times with their counts, most frequent first. */
function frequent(values: readonly string[], least: number): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
