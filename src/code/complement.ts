import type { Complement, Pattern, SlotPart } from "../codebook/pattern.ts";
import { OPEN } from "../model/actor.ts";
import { candidatesFor, fillsSlot, PARTY_SLOTS } from "./candidates.ts";
import { relation } from "./graph.ts";
import { type Found, isOfClass, partiesOf, partyOf } from "./parties.ts";
import { actorAt, countAt, type Scene } from "./scene.ts";

/** What matching needs besides the scene: nouns that stand for their owner ("the leaders of Kenya"). */
export interface Means {
  readonly standIns: ReadonlySet<string>;
}

/** A match in the making. */
export interface Draft {
  actors: Found[];
  recipients: Found[];
  isReciprocal: boolean;
  words: number[];
  slots: Map<string, number>;
}

/** A slot as it is written in a pattern. */
export const said = (slot: SlotPart): string => `{${slot.slot}${slot.only ? `:${slot.only}` : ""}}`;

/** Puts parties into their role; false when the slot must be filled and is not. */
export function put(slot: SlotPart, parties: readonly Found[], draft: Draft): boolean {
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

export function fillComplement(
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
  if (is.slot === "number") {
    if (!countAt(scene, predicate)) return "no number of it";
    draft.slots.set("number", predicate);
    return null;
  }
  if (PARTY_SLOTS.has(is.slot)) {
    const each = candidates
      .map((head) => partiesOf(scene, head, "owned", means.standIns))
      .filter((parties) => parties.length > 0)
      .map((parties) => (is.slot === "both" ? parties : parties.filter((found) => isAnother(found, draft))));
    // "agreed to withdraw its troops from Chad": another state goes before one's own people and people of no known state.
    const isOther = (found: Found) =>
      found.party.code !== OPEN && !draft.actors.some(({ party }) => party.code === found.party.code);
    const order = [...each.filter((one) => one.some(isOther)), ...each.filter((one) => !one.some(isOther))];
    for (const parties of is.slot === "recipient" ? order : each) {
      // Of whom no state is known may be left to what the clause itself says.
      if (is.isOptional && parties.every(({ party }) => party.code === OPEN)) continue;
      if (parties.length > 0 && put({ ...is, isOptional: false }, parties, draft)) return null;
    }
    return is.isOptional ? null : missing(complement, said(is));
  }
  const at = candidates.find((token) => fillsSlot(scene, token, is));
  if (at !== undefined) draft.slots.set(is.slot, at);
  return at !== undefined || is.isOptional ? null : missing(complement, said(is));
}

// Who is named by a word of the pattern itself ("called up reservists") is what is done, not to whom.
const isOwnWord = ({ mention, party: { code } }: Found, { words, actors }: Draft): boolean =>
  words.includes(mention.reach.head) && (code === OPEN || actors.some(({ party }) => party.code === code));

const isAnother = (found: Found, draft: Draft): boolean =>
  !isOwnWord(found, draft) && !draft.actors.some((actor) => isSame(actor, found));

// "Kenya kept its promise": the owner is the actor itself, and no recipient.
const isSame = (a: Found, b: Found): boolean =>
  a.mention === b.mention || (a.party.code === b.party.code && a.party.sector === b.party.sector);

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
  const isNamed = mention?.referents.some(({ who }) => who !== null && !who.includes("/"));
  if (!mention || !isNamed || mention.reach.first === mention.reach.last) return "no name with the title";
  for (let word = mention.reach.first; word <= mention.reach.last; word++)
    if (word !== predicate) draft.words.push(word);
  for (const { code, sector } of mention.referents)
    draft.actors.push({ mention, party: partyOf(scene, mention, code, sector) });
  return null;
}

/** Says what a pattern did not find. */
export const missing = ({ preposition }: Complement, what: string): string =>
  `no ${what}${preposition ? ` after "${[...preposition].join("|")}"` : ""}`;

/** The particle of a verb ("up" in "followed up on"); -1 when it has none such. */
export function particleOf(scene: Scene, predicate: number, particle: string): number {
  const near = scene.graph.children[predicate]!.find(
    (child) => scene.lemmas[child] === particle && relation(scene.graph.tokens[child]!) !== "nsubj",
  );
  if (near !== undefined) return near;
  return scene.lemmas[predicate + 1] === particle ? predicate + 1 : -1;
}
