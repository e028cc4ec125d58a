import type { ActorMention } from "../model/mention.ts";
import type { Token } from "../model/parse.ts";
import { ISSUED, SPEECH_NOUNS, SPEECH_VERBS } from "./speech.ts";
import type { Surroundings } from "./surroundings.ts";

/** Who says it; `unknown` when somebody does who stands for no actor. */
export type Voice = ActorMention | "unknown";

const NEAR = 16;
const GAP = 6;

/**
 * Who speaks by the words after a quotation, from token `from` on: "said Wang at the summit", "he affirmed",
 * "according to Kenya".
 */
export function voiceAfter(around: Surroundings, outside: readonly Token[]): Voice | null {
  for (const token of outside.slice(0, NEAR)) {
    const found =
      according(around, token) ??
      (isSpeech(token) ? subjectOf(around, token, outside[0] === token || isComma(outside[0])) : null);
    if (found) return found;
  }
  return null;
}

/**
 * Who speaks by the words before a quotation: "Wang said", "what Tokayev described as a", "Xi's conviction that ties
 * will".
 */
export function voiceBefore(around: Surroundings, outside: readonly Token[], isClose: boolean): Voice | null {
  const near = outside.slice(isClose ? -closeTo(outside) : -NEAR).reverse();
  for (const token of near) {
    const found =
      according(around, token) ?? byNoun(around, token) ?? (isSpeech(token) ? subjectOf(around, token, false) : null);
    if (found) return found;
  }
  return outside.at(-1)?.form === ":" ? mainSubject(around, outside) : null;
}

// "The president put it this way:"
function mainSubject({ tokens, actors }: Surroundings, outside: readonly Token[]): Voice | null {
  const subject = outside.find(({ deprel, head }) => deprel === "nsubj" && tokens[head]?.deprel === "root");
  return (subject && covering(actors, subject.index)) ?? null;
}

const isComma = (token: Token | undefined): boolean => token?.form === ",";
const isSpeech = (token: Token): boolean =>
  (token.upos === "VERB" || token.xpos.startsWith("VB")) && SPEECH_VERBS.has(token.lemma.toLowerCase());

const LIGHT = /^(?:as|a|an|the|it|them|this|that|its|their|his|her|:|,|of|to|be|is|was|"|'|what|so|-|called)$/i;

const NAMING = /^(?:call|dub|label|brand|term|name|deem)$/;

// Words of a short phrase in marks are somebody's only when they stand right behind the word of speech.
function closeTo(outside: readonly Token[]): number {
  let count = 1;
  while (count < NEAR && count <= outside.length && LIGHT.test(outside[outside.length - count]!.form)) count++;
  // "described Kenya's plan as a", "called the demand an": what is described may stand between.
  const hasAs = outside.slice(-count - 1).some(({ form }) => form === "as");
  const isNamed = outside.slice(-GAP).some(({ lemma }) => NAMING.test(lemma.toLowerCase()));
  return hasAs ? count + GAP : isNamed ? Math.max(count, GAP) : count;
}

const covering = (actors: readonly ActorMention[], index: number): ActorMention | undefined =>
  actors.find(({ reach }) => reach.first <= index && index <= reach.last);

function according({ tokens, actors }: Surroundings, token: Token): Voice | null {
  if (token.lemma.toLowerCase() !== "according" && token.form.toLowerCase() !== "according") return null;
  if (tokens[token.index + 1]?.form !== "to") return null;
  return actors.find(({ reach }) => reach.first > token.index && reach.first <= token.index + 4) ?? "unknown";
}

// "Xi's prior conviction", "in the words of President Ruto"
function byNoun({ tokens, actors }: Surroundings, token: Token): Voice | null {
  if (token.upos !== "NOUN" || !SPEECH_NOUNS.has(token.lemma.toLowerCase())) return null;
  for (let at = token.index - 1; at >= Math.max(0, token.index - GAP); at--) {
    const { form, upos } = tokens[at]!;
    if (form === "'s" || form === "'") return covering(actors, at - 1) ?? null;
    if (/^(?:his|her|its|their|our|my)$/i.test(form)) return covering(actors, at) ?? null;
    if (upos !== "ADJ" && upos !== "NOUN") break;
  }
  return tokens[token.index + 1]?.form === "of"
    ? (actors.find(({ reach }) => reach.first - token.index <= 4 && reach.first > token.index) ?? null)
    : null;
}

function subjectOf(around: Surroundings, verb: Token, isInverted: boolean): Voice | null {
  const { tokens, actors } = around;
  const byTree = treeSubject(around, verb);
  if (byTree && byTree !== "unknown") return byTree;
  const agent = actors.find(
    ({ reach }) => reach.first > verb.index && reach.first - verb.index <= GAP && isBy(tokens, verb.index, reach.first),
  );
  if (agent) return agent;
  const before = actors.findLast(({ reach }) => reach.last < verb.index && verb.index - reach.last <= GAP);
  if (before && isOpen(tokens, before.reach.last + 1, verb.index)) return before;
  if (!isInverted) return byTree;
  const after = actors.find(({ reach }) => reach.first > verb.index && reach.first - verb.index <= 2);
  if (after) return after;
  return /^(?:PROPN|NOUN|DET|ADJ)$/.test(tokens[verb.index + 1]?.upos ?? "") ? "unknown" : byTree;
}

const isBy = (tokens: readonly Token[], from: number, until: number): boolean =>
  tokens.slice(from + 1, until).some(({ form }) => form === "by");

// Nothing but adverbs, auxiliaries, "who" and what stands between commas lies between.
function isOpen(tokens: readonly Token[], from: number, until: number): boolean {
  return tokens
    .slice(from, until)
    .every(({ upos, form }) => /^(?:ADV|AUX|PUNCT|PRON|PART)$/.test(upos) && form !== ";" && form !== "'s");
}

const MOST_UP = 3;
const FAR = 40;

// The subject by the tree, shared among verbs joined by "and"; of "who" and "which" the noun they go back to.
function treeSubject({ tokens, actors, isOutside }: Surroundings, verb: Token): Voice | null {
  let at: Token | undefined = verb;
  for (let up = 0; at && up <= MOST_UP; up++) {
    const { index } = at;
    const subject = tokens
      .slice(Math.max(0, index - FAR), index)
      .findLast((token) => token.head === index && token.deprel === "nsubj" && isOutside(token));
    if (subject && /^W/.test(subject.xpos)) return covering(actors, at.head) ?? null;
    if (subject) {
      const known = covering(actors, subject.index) ?? issuerOf(tokens, actors, subject);
      return known ?? (isPronoun(subject) ? null : "unknown");
    }
    if (!/^(?:conj|xcomp|advcl)$/.test(at.deprel)) return null;
    at = tokens[at.head];
  }
  return null;
}

const isPronoun = ({ upos }: Token): boolean => upos === "PRON";

function issuerOf(tokens: readonly Token[], actors: readonly ActorMention[], subject: Token): ActorMention | undefined {
  if (!ISSUED.has(subject.lemma.toLowerCase())) return undefined;
  return actors.findLast(
    ({ reach }) => reach.last < subject.index && subject.index - reach.last <= 3 && tokens[reach.head]!.upos !== "VERB",
  );
}
