import { contains } from "../ground/span.ts";
import type { Document } from "../model/document.ts";
import type { ActorMention, Quotation, Referent } from "../model/mention.ts";
import { actorMention, type OpenSpeaker } from "./actors.ts";
import type { Memory } from "./memory.ts";
import { ownVoice } from "./own-voice.ts";
import type { Resolved } from "./recollection.ts";
import type { Passage } from "./words.ts";

const SINGULAR = /^(?:i|me|my|mine|myself)$/;

/**
 * Whom "we" and "our country" stand for: in a quotation its speaker's state, in a joint document its parties, in a
 * speech the state of
 * who gives it. In an author's own voice nobody.
 */
export function firstPersonsIn(
  document: Document,
  passages: readonly Passage[],
  open: readonly (readonly OpenSpeaker[])[],
  actors: readonly (readonly ActorMention[])[],
  quotations: readonly Quotation[],
  memory: Memory,
): ActorMention[][] {
  const own = ownVoice(document, memory);
  let next = 0;
  return passages.map((passage, at) => {
    const found: ActorMention[] = [];
    for (const { first, end } of open[at]!) {
      const word = passage.words[first]!;
      while (next < quotations.length && quotations[next]!.span.end <= word.span.start) next++;
      const quotation = quotations[next];
      const isQuoted = quotation !== undefined && contains(quotation.span, word.span);
      const isOne = SINGULAR.test(word.lower);
      const resolved =
        bracketed(passage, end, actors[at]!) ?? (isQuoted ? voiceOf(quotation, isOne) : ownOf(own, isOne));
      const mention = resolved && actorMention(passage, first, end, resolved, "pronoun");
      if (mention) found.push(mention);
    }
    return found;
  });
}

// "We [Kenya and Ethiopia] have": the words in brackets say who.
function bracketed({ words }: Passage, end: number, actors: readonly ActorMention[]): Resolved | null {
  if (words[end]?.text !== "[") return null;
  const close = words.findIndex((word, at) => at > end && word.text === "]");
  if (close < 0) return null;
  const from = words[end]!.span.start;
  const until = words[close]!.span.end;
  const inside = actors.filter(({ span }) => from <= span.start && span.end <= until);
  const referents = inside.flatMap((actor) => actor.referents);
  return referents.length === 0 ? null : { referents, antecedent: inside[0]!.span, because: "the words in brackets" };
}

function ownOf(own: Resolved | null, isOne: boolean): Resolved | null {
  if (own === null || (isOne && own.referents.length > 1)) return null;
  return isOne ? own : { ...own, referents: own.referents.map((referent) => ({ ...referent, who: null })) };
}

function voiceOf({ speaker, speakerSpan, kind }: Quotation, isOne: boolean): Resolved | null {
  if (!speaker || kind !== "speech") return null;
  const referent: Referent = isOne ? speaker : { ...speaker, who: null };
  return { referents: [referent], antecedent: speakerSpan, because: "the speaker of the quotation" };
}
