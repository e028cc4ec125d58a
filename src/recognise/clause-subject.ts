import type { Token } from "../model/parse.ts";
import type { Told } from "./memory.ts";

const OBJECT = /^(?:him|them|it|her)$/;
const AS_OBJECT = /^(?:obj|iobj|obl)/;
const MOST_UP = 4;
const FAR = 60;

/** True for a pronoun that is somebody's object, "to congratulate him"; never for an owner, "her ship". */
export const isObject = ({ form, deprel }: Token): boolean =>
  OBJECT.test(form.toLowerCase()) && (AS_OBJECT.test(deprel) || /^(?:him|them)$/i.test(form));

/**
 * The subject of the clause an object stands in, shared along "and", "to" and the like; null when the tree shows none.
 */
function subjectOver(tokens: readonly Token[], object: number): Token | null {
  let at = tokens[object]!.head;
  for (let up = 0; at >= 0 && up < MOST_UP; up++) {
    const index = at;
    const subject = tokens
      .slice(Math.max(0, object - FAR), object)
      .findLast(({ head, deprel }) => head === index && deprel.startsWith("nsubj"));
    if (subject) return subject;
    at = tokens[at]!.head;
  }
  return null;
}

/** True when somebody told of is the subject of an object's own clause, whom the object cannot mean. */
export function actsOn(
  tokens: readonly Token[],
  object: number,
  { mention, prominence }: Told,
  sentence: number,
): boolean {
  if (mention.sentence !== sentence || mention.reach.first > object) return false;
  const subject = subjectOver(tokens, object);
  if (!subject) return prominence > 0;
  return mention.reach.first <= subject.index && subject.index <= mention.reach.last;
}
