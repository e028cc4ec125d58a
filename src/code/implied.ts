import { OPEN } from "../model/actor.ts";
import type { Document } from "../model/document.ts";
import type { ActorMention, Recognition } from "../model/mention.ts";
import type { Match } from "./match.ts";
import { type Found, partyOf } from "./parties.ts";
import type { Scene } from "./scene.ts";

/**
 * Fills parties that the words leave out where the rule allows it (`?`): first from the same sentence, then from the pair of states
 * that the document is about. The party's words are then those that last named it, so that the reader sees where it was taken from.
 */
export function withImplied(scene: Scene, match: Match): Match {
  const { subject, complements } = match.pattern;
  const slots = [subject, ...complements.map(({ is }) => (is.kind === "slot" ? is : null))];
  const mayLack = (role: string) => slots.some((slot) => slot?.slot === role && slot.isOptional);
  if (match.actors.length === 0 && mayLack("both"))
    return { ...match, actors: pairFor(scene, match), isReciprocal: true };
  let { actors, recipients } = match;
  if (actors.length === 0 && mayLack("actor")) actors = actorFor(scene, match.predicate, recipients);
  if (recipients.length === 0 && actors.length > 0 && mayLack("recipient"))
    recipients = partnerFor(scene, match.predicate, actors);
  return { ...match, actors, recipients };
}

// Both sides: two states named in the sentence, else the document's pair.
function pairFor(scene: Scene, match: Match): Found[] {
  const here = statesIn(scene, scene.recognition.bySentence[scene.parse.sentence.index] ?? []);
  const codes = [...new Set(here.map(({ party }) => party.code))];
  if (codes.length >= 2) return firstOfEach(here, codes.slice(0, 2));
  const focus = scene.recognition.focus.slice(0, 2);
  if (focus.length < 2 || (codes.length === 1 && !focus.includes(codes[0]!))) return [];
  return focus
    .map((code) => here.find(({ party }) => party.code === code) ?? lastNamed(scene, match.predicate, code))
    .filter((found) => found !== null);
}

function actorFor(scene: Scene, predicate: number, recipients: readonly Found[]): Found[] {
  const taken = new Set(recipients.map(({ party }) => party.code));
  const before = scene.mentions.filter(
    (mention): mention is ActorMention => mention.kind === "actor" && mention.reach.last < predicate,
  );
  const here = statesIn(scene, before).filter(({ party }) => !taken.has(party.code));
  return here.slice(-1);
}

function partnerFor(scene: Scene, predicate: number, actors: readonly Found[]): Found[] {
  const taken = new Set(actors.map(({ party }) => party.code));
  const others = statesIn(scene, scene.mentions).filter(({ party }) => !taken.has(party.code));
  const near = others.sort(
    (a, b) => Math.abs(a.mention.reach.head - predicate) - Math.abs(b.mention.reach.head - predicate),
  )[0];
  if (near) return [near];
  const focus = scene.recognition.focus.slice(0, 2);
  if (focus.length < 2 || taken.size !== 1 || ![...taken].every((code) => focus.includes(code))) return [];
  const found = lastNamed(scene, predicate, focus.find((code) => !taken.has(code))!);
  return found ? [found] : [];
}

function statesIn(scene: Scene, mentions: readonly Found["mention"][]): Found[] {
  const found: Found[] = [];
  for (const mention of mentions) {
    if (mention.kind === "actor" && mention.ground !== "place") {
      for (const { code, sector } of mention.referents) {
        if (code === OPEN) continue;
        if (sector === "GOV" || sector === "MIL") found.push({ mention, party: partyOf(scene, mention, code, sector) });
      }
    } else if (mention.kind === "strategy" || mention.kind === "mechanism") {
      for (const code of mention.parties) found.push({ mention, party: partyOf(scene, mention, code, "GOV") });
    }
  }
  return found;
}

const firstOfEach = (found: readonly Found[], codes: readonly string[]): Found[] =>
  codes.map((code) => found.find(({ party }) => party.code === code)!);

/** How many sentences back the words may lie that name an implied party. */
const FARTHEST = 400;

/** The words that last named an actor before a place in the document; null when none did. */
function lastNamed(scene: Scene, predicate: number, code: string): Found | null {
  const { document, recognition, parse } = scene;
  const until = parse.tokens[predicate]!.span.start;
  const last = Math.max(0, parse.sentence.index - FARTHEST);
  for (let sentence = parse.sentence.index; sentence >= last; sentence--) {
    const mention = lastIn(recognition, sentence, code, until);
    if (mention) return { mention, party: partyOf({ ...scene, document: document as Document }, mention, code, "GOV") };
  }
  return null;
}

function lastIn(recognition: Recognition, sentence: number, code: string, until: number): ActorMention | null {
  const mentions = recognition.bySentence[sentence] ?? [];
  for (let at = mentions.length - 1; at >= 0; at--) {
    const mention = mentions[at]!;
    if (
      mention.kind === "actor" &&
      mention.span.start < until &&
      mention.referents.some((referent) => referent.code === code)
    )
      return mention;
  }
  return null;
}
