import type { Lesson, Seen } from "./batch.ts";

// Of 100 sentences, so many are written as headlines or carelessly; and so many of those with a full stop lose it.
const CAPITALS = 0.06;
const TITLE = 0.05;
const SMALL = 0.03;
const BARE = 0.08;
// Of 100 names of one word, so many are written as one that stands in for all.
const STAND_IN = 0.15;
const STAND_INS = ["Iraq", "Iraq", "Iraq", "Bush", "Congress"];
const CLOSER = /^[.!?]$/;

const titled = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);

/** The sentence as it is or, now and then, in capitals, in title case, in small letters, or without its last mark. */
export function varied(lesson: Lesson, random: () => number, seenOf: (form: string) => Seen): Lesson {
  const draw = random();
  const isBare = random() < BARE;
  let write: ((form: string, at: number) => string) | null = null;
  if (draw < CAPITALS) write = (form) => form.toUpperCase();
  else if (draw < CAPITALS + TITLE) write = (form, at) => (form.length > 3 || at === 0 ? titled(form) : form);
  else if (draw < CAPITALS + TITLE + SMALL) write = (form) => form.toLowerCase();
  const named = withStandIns(lesson, random, seenOf);
  const written = write === null ? named : rewritten(named, named.forms.map(write), seenOf);
  return isBare ? withoutCloser(written) : written;
}

function withStandIns(lesson: Lesson, random: () => number, seenOf: (form: string) => Seen): Lesson {
  const places = new Map<number, string>();
  for (const at of lesson.names) {
    if (random() < STAND_IN) places.set(at, STAND_INS[Math.floor(random() * STAND_INS.length)]!);
  }
  if (places.size === 0) return lesson;
  const forms = lesson.forms.map((form, at) => places.get(at) ?? form);
  return rewritten(lesson, forms, seenOf);
}

const rewritten = (lesson: Lesson, forms: readonly string[], seenOf: (form: string) => Seen): Lesson => ({
  ...lesson,
  forms,
  seen: forms.map(seenOf),
});

function withoutCloser(lesson: Lesson): Lesson {
  const last = lesson.forms.length - 1;
  if (last < 2 || !CLOSER.test(lesson.forms[last]!) || lesson.heads.includes(last)) return lesson;
  return {
    forms: lesson.forms.slice(0, last),
    seen: lesson.seen.slice(0, last),
    tags: lesson.tags.slice(0, last),
    heads: lesson.heads.slice(0, last),
    relations: lesson.relations.slice(0, last),
    names: lesson.names.filter((at) => at < last),
  };
}
