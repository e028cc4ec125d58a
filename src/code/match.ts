import type { Pattern } from "../codebook/pattern.ts";
import { contains } from "../ground/span.ts";
import { OPEN } from "../model/actor.ts";
import { fillsSlot, PARTY_SLOTS } from "./candidates.ts";
import { type Draft, fillComplement, type Means, missing, particleOf, put, said } from "./complement.ts";
import { childBy, childrenBy, isPassive, isVerbal, relation } from "./graph.ts";
import { type Found, partiesOf, unique } from "./parties.ts";
import { logicalSubjects, ownersOf } from "./roles.ts";
import { actorAt, type Scene } from "./scene.ts";
import { actorBefore, earlierVerb } from "./window.ts";

/** A pattern that fired: who fills which role and which tokens spoke for it. */
export interface Match {
  readonly pattern: Pattern;
  readonly predicate: number;
  readonly actors: readonly Found[];
  readonly recipients: readonly Found[];
  /** True when the two sides are one list: "X and Y met". */
  readonly isReciprocal: boolean;
  /** The predicate and every word of the pattern that was found. */
  readonly words: readonly number[];
  /** Heads of what filled `{act}`, `{amount}` and the like. */
  readonly slots: ReadonlyMap<string, number>;
  /** Heads of what is undertaken, asked or refused: what filled `{act}`, with all that is joined to it by "and". */
  readonly acts: readonly number[];
}

/** Where a pattern stopped, in words. */
export interface Stopped {
  readonly stopped: string;
}

/** Tries one pattern on one predicate. The predicate's lemma has been checked by the caller. */
export function matchAt(scene: Scene, pattern: Pattern, predicate: number, means: Means): Match | Stopped {
  const wrong = wrongShape(scene, pattern.shape, predicate) ?? absentWord(scene, pattern);
  return wrong ? { stopped: wrong } : matchThere(scene, pattern, predicate, means);
}

/** The same where the predicate has the pattern's shape and the sentence its words. */
export function matchThere(scene: Scene, pattern: Pattern, predicate: number, means: Means): Match | Stopped {
  const draft: Draft = { actors: [], recipients: [], isReciprocal: false, words: [predicate], slots: new Map() };
  if (pattern.particle !== null) {
    const particle = particleOf(scene, predicate, pattern.particle);
    if (particle < 0) return { stopped: `no "${pattern.particle}" with the verb` };
    draft.words.push(particle);
  }
  const stop = fillSubject(scene, pattern, predicate, means, draft);
  if (stop) return { stopped: stop };
  for (const complement of pattern.complements) {
    const missing = fillComplement(scene, pattern, predicate, complement, means, draft);
    if (missing) return { stopped: missing };
  }
  if (!withinQuotation(scene, predicate, draft)) return { stopped: "who acts stands behind the quotation" };
  const same = sameParty(draft);
  if (same) return { stopped: same };
  return { pattern, predicate, ...draft, acts: actsOf(scene, predicate, draft) };
}

// "…," the minister said: who is named behind a quotation said it, and takes no part in what is said.
function withinQuotation(scene: Scene, predicate: number, draft: Draft): boolean {
  const at = scene.parse.tokens[predicate]!.span;
  const quotation = scene.quotations.find(({ kind, span }) => kind === "speech" && contains(span, at));
  if (!quotation) return true;
  const isIn = ({ mention }: Found) => mention.span.start < quotation.span.end;
  const before = draft.actors.length;
  draft.actors = draft.actors.filter(isIn);
  draft.recipients = draft.recipients.filter(isIn);
  return draft.actors.length > 0 || before === 0;
}

// Most patterns stop here: a word that they ask for is nowhere in the sentence.
function absentWord({ words }: Scene, { complements }: Pattern): string | null {
  for (const complement of complements) {
    const { is } = complement;
    if (is.kind === "word" && !meets(is.lemmas, words)) return missing(complement, is.written);
  }
  return null;
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const word of small) if (large.has(word)) return true;
  return false;
}

// What fills `{act}`, and a word of the pattern that is a verb below its predicate ("agreed to finance"), with all that is joined by "and".
function actsOf(scene: Scene, predicate: number, { slots, words }: Draft): number[] {
  const { graph } = scene;
  const governed = words.filter(
    (word) => word !== predicate && isVerbal(graph.tokens[word]!) && opensBelow(scene, word),
  );
  const act = slots.get("act");
  const acts = (act === undefined ? governed : [act, ...governed]).flatMap((at) => [
    at,
    ...childrenBy(graph, at, "conj"),
  ]);
  // "readiness to host talks": the talks are no more an event than the hosting.
  return acts.flatMap((at) => [at, ...(isVerbal(graph.tokens[at]!) ? childrenBy(graph, at, "obj") : [])]);
}

const opensBelow = ({ graph }: Scene, word: number): boolean =>
  /^(?:xcomp|acl|advcl|ccomp)$/.test(relation(graph.tokens[word]!));

/** For each shape of pattern, whether a word can be the predicate of such. */
export const shapesAt = (scene: Scene, predicate: number): Readonly<Record<Pattern["shape"], boolean>> => ({
  verb: wrongShape(scene, "verb", predicate) === null,
  noun: wrongShape(scene, "noun", predicate) === null,
  copula: wrongShape(scene, "copula", predicate) === null,
});

function wrongShape(scene: Scene, shape: Pattern["shape"], predicate: number): string | null {
  const token = scene.graph.tokens[predicate]!;
  if (shape === "verb") {
    if (!isVerbal(token)) return "the word is no verb here";
    const isHelper = /^(?:aux|cop)$/.test(relation(token)) && scene.lemmas[predicate] !== "be";
    return isHelper ? "the word only helps another verb here" : null;
  }
  if (shape === "noun") return token.upos === "NOUN" || token.upos === "PROPN" ? null : "the word is no noun here";
  const isCopular = childBy(scene.graph, predicate, "cop") >= 0 || token.upos === "ADJ" || token.xpos === "VBN";
  return isCopular ? null : 'no form of "be" with the word';
}

function fillSubject(scene: Scene, pattern: Pattern, predicate: number, means: Means, draft: Draft): string | null {
  const slot = pattern.subject;
  if (!slot) return null;
  const isNoun = pattern.shape === "noun";
  const heads = isNoun ? ownersOf(scene, predicate) : subjectsOf(scene, pattern, predicate);
  if (slot.slot === "any") return heads.length > 0 || slot.isOptional ? null : "no subject";
  if (!PARTY_SLOTS.has(slot.slot)) {
    const head = heads.find((at) => fillsSlot(scene, at, slot));
    if (head !== undefined) draft.slots.set(slot.slot, head);
    return head !== undefined || slot.isOptional ? null : `no ${said(slot)} as subject`;
  }
  const named = heads.flatMap((head) => partiesOf(scene, head, isNoun ? "owned" : "named", means.standIns));
  const outer = named.length > 0 || isNoun ? [] : outerSubjects(scene, predicate);
  const found = unique([...named, ...outer.flatMap((head) => partiesOf(scene, head, "named", means.standIns))]);
  return put(slot, found, draft)
    ? null
    : `no ${said(slot)} ${isNoun ? `owns "${scene.lemmas[predicate]}"` : `as subject of "${scene.lemmas[predicate]}"`}`;
}

// "They noted that trade had grown, and agreed": the later verb goes with the noting, though the tree hangs it on the growth.
function outerSubjects({ graph }: Scene, predicate: number): readonly number[] {
  const { head, deprel, xpos } = graph.tokens[predicate]!;
  if (deprel !== "conj" || !/^VB[DN]$/.test(xpos) || childBy(graph, predicate, "aux") >= 0) return [];
  const joint = childrenBy(graph, predicate, "cc").find((child) => graph.tokens[child - 1]?.form === ",");
  const hadBeen = childrenBy(graph, head, "aux").some((child) => graph.tokens[child]!.form === "had");
  const { deprel: above } = graph.tokens[head]!;
  if (joint === undefined || !((hadBeen && above === "ccomp") || above === "acl:relcl")) return [];
  let at = graph.tokens[head]!.head;
  for (let up = 0; up < 6 && at >= 0; up++) {
    const subjects = isVerbal(graph.tokens[at]!) ? childrenBy(graph, at, "nsubj") : [];
    if (subjects.length > 0) return subjects;
    at = graph.tokens[at]!.head;
  }
  return [];
}

// "Kenya's time-tested partner is ready to …": the subject of an adjective with a copula hangs on the adjective.
function subjectsOf(scene: Scene, pattern: Pattern, predicate: number): readonly number[] {
  const all = pattern.shape === "copula" ? childrenBy(scene.graph, predicate, "nsubj") : [];
  const own = all.find((one) => actorAt(scene, one)) ?? all[0] ?? -1;
  const heads = own >= 0 ? [own] : logicalSubjects(scene, predicate);
  if (heads.length > 0 || isPassive(scene.graph, predicate)) return heads;
  const before = actorBefore(scene, predicate);
  if (before >= 0) return [before];
  const earlier = earlierVerb(scene, predicate);
  return earlier >= 0 ? logicalSubjects(scene, earlier) : [];
}

function sameParty(draft: Draft): string | null {
  if (draft.recipients.length === 0 || draft.isReciprocal) return null;
  const keyOf = ({ party: { code, sector, span } }: Found) => `${code} ${sector}${code === OPEN ? span.start : ""}`;
  const actors = new Set(draft.actors.map(keyOf));
  draft.recipients = draft.recipients.filter((found) => !actors.has(keyOf(found)));
  return draft.recipients.length === 0 ? "actor and recipient are the same" : null;
}
