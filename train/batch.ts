/**
 * A form as the network sees it: its row in the vocabulary (0: none of its own), the rows of its pieces, the row of
 * its shape.
 */
export interface Seen {
  readonly word: number;
  readonly pieces: Int32Array;
  readonly shape: number;
  /** See `readingsOf`. */
  readonly readings: Int32Array;
}

/** A sentence to learn from; tags and relations are places in the model's lists, the root's head is -1. */
export interface Lesson {
  readonly forms: readonly string[];
  readonly seen: readonly Seen[];
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
  /** The places of names of one word. */
  readonly names: Int32Array;
}

/** Sentences one behind the other: sentence `at` has the rows from `starts[at]` to `starts[at + 1]`. */
export interface Batch {
  readonly lessons: readonly Lesson[];
  readonly starts: Int32Array;
  readonly count: number;
  /** The count, filled up to fours. */
  readonly rows: number;
}

/** Rows of a batch at most, and words of a sentence at most. */
export const MOST_ROWS = 1024;
export const MOST_WORDS = 256;

export function batchOf(lessons: readonly Lesson[]): Batch {
  const starts = new Int32Array(lessons.length + 1);
  lessons.forEach((lesson, at) => {
    starts[at + 1] = starts[at]! + lesson.forms.length;
  });
  const count = starts[lessons.length]!;
  return { lessons, starts, count, rows: (count + 3) & ~3 };
}

/** Cuts lessons, in their order, into batches of about `size` rows. */
export function batches(lessons: readonly Lesson[], size: number): Batch[] {
  const all: Batch[] = [];
  let now: Lesson[] = [];
  let rows = 0;
  for (const lesson of lessons) {
    if (now.length > 0 && rows + lesson.forms.length > size) {
      all.push(batchOf(now));
      now = [];
      rows = 0;
    }
    now.push(lesson);
    rows += lesson.forms.length;
  }
  if (now.length > 0) all.push(batchOf(now));
  return all;
}
