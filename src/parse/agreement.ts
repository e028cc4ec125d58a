import type { Reading } from "./network.ts";
import type { Model } from "./weights.ts";

/** Relations of words that carry a clause of their own. */
const CLAUSES = new Set(["root", "ccomp", "conj", "parataxis"]);

/**
 * Lets the tree settle what tags alone often mistake: a participle (or an adjective with an object) that has a subject
 * of its own and no auxiliary is a past tense ("Envoys supplied maps"), and a past tense behind "have" is a participle.
 */
export function agreement(model: Model): (reading: Reading, forms: readonly string[]) => void {
  const tag = (name: string): number => model.tagNames.indexOf(name);
  const [past, participle, adjective] = [tag("VBD VERB"), tag("VBN VERB"), tag("JJ ADJ")];
  const names = model.relations;
  return ({ tags, heads, relations }, forms) => {
    if (past < 0 || participle < 0) return;
    const below = new Uint8Array(tags.length);
    heads.forEach((head, at) => {
      if (head >= 0) below[head]! |= bitOf(names[relations[at]!]!, forms[at]!);
    });
    tags.forEach((now, at) => {
      const found = below[at]!;
      if (now === past && (found & PERFECT) !== 0) tags[at] = participle;
      const isVerb = now === participle || (now === adjective && (found & OBJECT) !== 0 && /ed$/i.test(forms[at]!));
      const isAlone = (found & SUBJECT) !== 0 && (found & HELPED) === 0;
      if (isVerb && isAlone && CLAUSES.has(names[relations[at]!]!)) tags[at] = past;
    });
  };
}

const [SUBJECT, OBJECT, HELPED, PERFECT] = [1, 2, 4, 8] as const;
const HAVE = /^(?:have|has|had|having|'ve)$/i;

function bitOf(relation: string, form: string): number {
  if (relation === "nsubj") return SUBJECT;
  if (relation === "obj") return OBJECT;
  if (relation === "aux") return HAVE.test(form) ? HELPED | PERFECT : HELPED;
  return relation === "aux:pass" || relation === "cop" ? HELPED : 0;
}
