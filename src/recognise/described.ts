import { bodyFor, countryFor, lastSubjects, manyFor, otherThan, pairFor, personFor } from "./coreference.ts";
import { type Description, isEmptyIt } from "./descriptions.ts";
import type { Memory } from "./memory.ts";
import type { Resolved } from "./recollection.ts";
import { thingFor } from "./things.ts";
import type { Passage } from "./words.ts";

const OWNERS = /^(?:its|his|her|their)$/;

/** Whom a pronoun or description that begins at word `at` stands for; null when that cannot be told. */
export function resolve(
  passage: Passage,
  memory: Memory,
  at: number,
  { kind, pronoun, end }: Description,
  text: string,
): Resolved | null {
  const { index } = passage.parse.sentence;
  const word = passage.words[at]!;
  switch (kind) {
    case "person":
      return personFor(passage, memory, word.token);
    case "thing":
      return isEmptyIt(passage, at) ? null : thingFor(passage, memory, text, word.token, OWNERS.test(word.lower));
    case "many":
      return manyFor(memory, text, index);
    case "pair":
      return pairFor(memory, text, index);
    case "triple":
      return allOf(memory, 3);
    case "same":
      return countryFor(passage, memory, passage.words[end - 1]!.token);
    case "body":
      return bodyFor(memory, index);
    case "other": {
      if (pronoun >= 0) {
        const owner = ownerOf(passage, memory, pronoun, text);
        return owner === null ? null : otherThan(memory, owner);
      }
      const [one, ...more] = lastSubjects(memory, index);
      // "Each Party shall inform the other Party": both are meant.
      return more.length > 0 ? pairFor(memory, text, index) : one ? otherThan(memory, one) : null;
    }
    case "speaker":
      return null;
  }
}

// "its partner", "their neighbour", "his counterpart"
function ownerOf(passage: Passage, memory: Memory, at: number, text: string): string | null {
  const { lower, token } = passage.words[at]!;
  const { index } = passage.parse.sentence;
  const isPerson = lower === "his" || lower === "her";
  const many = lower === "their" ? manyFor(memory, text, index) : null;
  if (many && many.referents.length > 1) return null;
  const owner = isPerson ? personFor(passage, memory, token) : thingFor(passage, memory, text, token, true);
  return owner?.referents[0]?.code ?? null;
}

function allOf(memory: Memory, count: number): Resolved | null {
  if (memory.focus.length < count) return null;
  const referents = memory.focus.slice(0, count).map((code) => ({ code, sector: "GOV" as const, who: null }));
  return { referents, antecedent: null, because: "the states that the document is most about" };
}
