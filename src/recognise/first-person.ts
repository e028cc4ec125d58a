import { contains } from "../ground/span.ts";
import type { Document } from "../model/document.ts";
import type { ActorMention, Quotation, Referent } from "../model/mention.ts";
import { actorMention, type OpenSpeaker } from "./actors.ts";
import type { Resolved } from "./coreference.ts";
import type { Passage } from "./words.ts";

const JOINT = new Set(["joint statement", "communique", "treaty"]);
const OF_ONE = new Set(["speech", "press release"]);
const SINGULAR = /^(?:i|me|my|mine|myself)$/;

/**
 * Whom "we" and "our country" stand for: in a quotation its speaker's state, in a joint document its parties, in a speech the state of
 * who gives it. In an author's own voice nobody.
 */
export function firstPersonsIn(
  document: Document,
  passages: readonly Passage[],
  open: readonly (readonly OpenSpeaker[])[],
  actors: readonly (readonly ActorMention[])[],
  quotations: readonly Quotation[],
  focus: readonly string[],
): ActorMention[][] {
  const own = ownVoice(document, passages, actors, focus);
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
        bracketed(passage, end, actors[at]!) ??
        (isQuoted ? voiceOf(quotation, isOne) : own && !(isOne && own.referents.length > 1) ? own : null);
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

function voiceOf({ speaker, speakerSpan, kind }: Quotation, isOne: boolean): Resolved | null {
  if (!speaker || kind !== "speech") return null;
  const referent: Referent = isOne ? speaker : { ...speaker, who: null };
  return { referents: [referent], antecedent: speakerSpan, because: "the speaker of the quotation" };
}

function ownVoice(
  document: Document,
  passages: readonly Passage[],
  actors: readonly (readonly ActorMention[])[],
  focus: readonly string[],
): Resolved | null {
  const { genre } = document.about;
  if (JOINT.has(genre)) {
    const referents = focus.slice(0, 2).map((code): Referent => ({ code, sector: "GOV", who: null }));
    return referents.length < 2 ? null : { referents, antecedent: null, because: "the parties of the document" };
  }
  if (!OF_ONE.has(genre)) return null;
  for (const [at, { parse }] of passages.entries()) {
    if (document.blocks[parse.sentence.block]?.kind !== "title") break;
    const actor = actors[at]!.find(({ referents }) => referents.length === 1);
    if (actor)
      return {
        referents: [{ ...actor.referents[0]!, who: null }],
        antecedent: actor.span,
        because: "who gives the speech",
      };
  }
  return null;
}
