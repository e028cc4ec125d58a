import type { Complement, Pattern, SlotPart } from "../codebook/pattern.ts";
import { candidatesFor, fillsSlot, PARTY_SLOTS } from "./candidates.ts";
import { childBy, childrenBy, isPassive, isVerbal, relation } from "./graph.ts";
import { type Found, isOfClass, partiesOf } from "./parties.ts";
import { logicalSubjects, ownersOf } from "./roles.ts";
import { actorAt, type Scene } from "./scene.ts";
import { actorBefore } from "./window.ts";

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

/** What matching needs besides the scene: nouns that stand for their owner ("the leaders of Kenya"). */
export interface Means {
  readonly standIns: ReadonlySet<string>;
}

interface Draft {
  actors: Found[];
  recipients: Found[];
  isReciprocal: boolean;
  words: number[];
  slots: Map<string, number>;
}

/** Tries one pattern on one predicate. The predicate's lemma has been checked by the caller. */
export function matchAt(scene: Scene, pattern: Pattern, predicate: number, means: Means): Match | Stopped {
  const wrong = wrongShape(scene, pattern, predicate);
  if (wrong) return { stopped: wrong };
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
  const same = sameParty(draft);
  if (same) return { stopped: same };
  return { pattern, predicate, ...draft, acts: actsOf(scene, draft.slots.get("act")) };
}

function actsOf(scene: Scene, act: number | undefined): number[] {
  return act === undefined ? [] : [act, ...childrenBy(scene.graph, act, "conj")];
}

function wrongShape(scene: Scene, pattern: Pattern, predicate: number): string | null {
  const token = scene.graph.tokens[predicate]!;
  if (pattern.shape === "verb") return isVerbal(token) ? null : "the word is no verb here";
  if (pattern.shape === "noun")
    return token.upos === "NOUN" || token.upos === "PROPN" ? null : "the word is no noun here";
  const isCopular = childBy(scene.graph, predicate, "cop") >= 0 || token.upos === "ADJ" || token.xpos === "VBN";
  return isCopular ? null : 'no form of "be" with the word';
}

function particleOf(scene: Scene, predicate: number, particle: string): number {
  const near = scene.graph.children[predicate]!.find(
    (child) => scene.lemmas[child] === particle && relation(scene.graph.tokens[child]!) !== "nsubj",
  );
  if (near !== undefined) return near;
  return scene.lemmas[predicate + 1] === particle ? predicate + 1 : -1;
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
  const found = heads.flatMap((head) => partiesOf(scene, head, isNoun ? "owned" : "named", means.standIns));
  return put(slot, found, draft)
    ? null
    : `no ${said(slot)} ${isNoun ? `owns "${scene.lemmas[predicate]}"` : `as subject of "${scene.lemmas[predicate]}"`}`;
}

// "China's time-tested partner is ready to …": the subject of an adjective with a copula hangs on the adjective.
function subjectsOf(scene: Scene, pattern: Pattern, predicate: number): number[] {
  const own = pattern.shape === "copula" ? childBy(scene.graph, predicate, "nsubj") : -1;
  const heads = own >= 0 ? [own] : logicalSubjects(scene, predicate);
  if (heads.length > 0 || isPassive(scene.graph, predicate)) return heads;
  const before = actorBefore(scene, predicate);
  return before >= 0 ? [before] : [];
}

const said = (slot: SlotPart): string => `{${slot.slot}${slot.only ? `:${slot.only}` : ""}}`;

/** Puts parties into their role; false when the slot must be filled and is not. */
function put(slot: SlotPart, parties: readonly Found[], draft: Draft): boolean {
  const fitting = parties.filter((found) => isOfClass(found, slot.only));
  if (slot.slot === "both") {
    const codes = new Set(fitting.map(({ party }) => party.code));
    if (codes.size < 2) return slot.isOptional;
    draft.actors.push(...fitting);
    draft.isReciprocal = true;
    return true;
  }
  if (fitting.length === 0) return slot.isOptional;
  (slot.slot === "actor" ? draft.actors : draft.recipients).push(...fitting);
  return true;
}

function fillComplement(
  scene: Scene,
  pattern: Pattern,
  predicate: number,
  complement: Complement,
  means: Means,
  draft: Draft,
): string | null {
  const particle = verbParticle(scene, pattern, predicate, complement);
  if (particle >= 0) {
    draft.words.push(particle);
    return fillComplement(scene, pattern, predicate, { ...complement, preposition: null }, means, draft);
  }
  const { is } = complement;
  const candidates = candidatesFor(scene, pattern, predicate, complement, draft.words);
  if (is.kind === "word") {
    const at = candidates.find((token) => is.lemmas.has(scene.lemmas[token]!));
    if (at === undefined) return missing(complement, is.written);
    draft.words.push(at);
    return null;
  }
  if (is.slot === "holder") return fillHolder(scene, predicate, draft);
  if (PARTY_SLOTS.has(is.slot)) {
    for (const head of candidates) {
      const parties = partiesOf(scene, head, "owned", means.standIns).filter(
        (found) => !draft.actors.some((actor) => actor.mention === found.mention && is.slot !== "both"),
      );
      if (parties.length > 0 && put({ ...is, isOptional: false }, parties, draft)) return null;
    }
    return is.isOptional ? null : missing(complement, said(is));
  }
  const at = candidates.find((token) => fillsSlot(scene, token, is));
  if (at !== undefined) draft.slots.set(is.slot, at);
  return at !== undefined || is.isOptional ? null : missing(complement, said(is));
}

const PARTICLES: ReadonlySet<string> = new Set(["up", "down", "off", "out", "away", "back", "over"]);

// "turned down the offer": what looks like a preposition belongs to the verb, and an object follows.
function verbParticle(scene: Scene, pattern: Pattern, predicate: number, { preposition }: Complement): number {
  if (preposition === null || pattern.shape !== "verb") return -1;
  const word = [...preposition].find((one) => PARTICLES.has(one) && particleOf(scene, predicate, one) >= 0);
  return word === undefined ? -1 : particleOf(scene, predicate, word);
}

// "Vice President Jane Doe": the title stands within the name of the one who holds it.
function fillHolder(scene: Scene, predicate: number, draft: Draft): string | null {
  const mention = actorAt(scene, predicate);
  if (!mention?.referents.some(({ who }) => who !== null) || mention.reach.first === mention.reach.last)
    return "no name with the title";
  draft.actors.push(...partiesOf(scene, predicate, "named", new Set()));
  return null;
}

const missing = ({ preposition }: Complement, what: string): string =>
  `no ${what}${preposition ? ` after "${[...preposition].join("|")}"` : ""}`;

function sameParty(draft: Draft): string | null {
  if (draft.recipients.length === 0 || draft.isReciprocal) return null;
  const actors = new Set(draft.actors.map(({ party }) => `${party.code} ${party.sector}`));
  draft.recipients = draft.recipients.filter(({ party }) => !actors.has(`${party.code} ${party.sector}`));
  return draft.recipients.length === 0 ? "actor and recipient are the same" : null;
}
