import { fold } from "../ground/fold.ts";
import { type Problem, problem } from "../ground/problem.ts";
import type { Dyad, Gazetteer } from "../index.ts";
import { dyadOf } from "../model/dyad.ts";

/** A dyad as it was understood. */
export interface Asked {
  readonly dyad: Dyad;
  readonly names: readonly [string, string];
}

/**
 * Reads a pair of states as people write it: `CHN-KAZ`, `CHN>KAZ`, `China Kazakhstan`, `China and Kazakhstan`. The order says nothing.
 * A problem when it is not exactly two actors that the gazetteer knows.
 */
export function readDyad(words: string, gazetteer: Gazetteer): Asked | Problem {
  const codes = byCode(words, gazetteer) ?? byName(words, gazetteer);
  const dyad = codes.length === 2 ? dyadOf(codes[0]!, codes[1]!) : null;
  if (dyad === null) {
    const found = codes.length === 0 ? "No state was found in it" : `Found in it: ${codes.join(", ")}`;
    return problem("ask/dyad", `"${words}": ${found}.`);
  }
  const [a, b] = dyad.split("-") as [string, string];
  return { dyad, names: [nameIn(gazetteer, a), nameIn(gazetteer, b)] };
}

export const nameIn = (gazetteer: Gazetteer, code: string): string => gazetteer.actor(code)?.name ?? code;

const CODES = /^\s*([a-z]{2,12})\s*(?:[-\u2013\u2014>,/:+ ]|\band\b)+\s*([a-z]{2,12})\s*$/i;

function byCode(words: string, gazetteer: Gazetteer): string[] | null {
  const found = CODES.exec(words);
  const codes = found ? [found[1]!.toUpperCase(), found[2]!.toUpperCase()] : [];
  return codes.length === 2 && codes.every((code) => gazetteer.actor(code)) ? codes : null;
}

function byName(words: string, gazetteer: Gazetteer): string[] {
  const text = fold(words).text.replace(/[-\u2013\u2014>]/g, " ");
  const scan = (one: string) => gazetteer.scan(one).flatMap(({ entries }) => entries.map(({ means }) => means));
  const meanings = [...scan(text), ...scan(text.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase()))];
  return [
    ...new Set(meanings.flatMap((means) => ("code" in means && gazetteer.actor(means.code) ? [means.code] : []))),
  ];
}
