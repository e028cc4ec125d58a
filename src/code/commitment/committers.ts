import { OPEN } from "../../model/actor.ts";
import type { ActorMention, Recognition } from "../../model/mention.ts";
import { caseOf, childBy, childrenBy, isPassive, relation } from "../graph.ts";
import { type Found, isOfClass, isRelative, partiesOf, partyOf, unique } from "../parties.ts";
import { logicalObjects, logicalSubjects } from "../roles.ts";
import type { RuleIndex } from "../rule-index.ts";
import { actorAt, type Scene } from "../scene.ts";
import { speakerAt } from "../speaker.ts";

/**
 * Who is bound where the words name nobody: in the passive ("shall be published") and where a body of the parties acts ("the Committee
 * will report"). It is who speaks for a state, whose the thing is, the parties of a joint document, or who gives the speech.
 */
export function impliedCommitters(scene: Scene, predicate: number, index: RuleIndex): Found[] {
  const subject = subjectOf(scene, predicate);
  const isBody = subject >= 0 && isBodyWord(scene, subject, index);
  const isAgentless =
    isPassive(scene.graph, predicate) ||
    childBy(scene.graph, predicate, "cop") >= 0 ||
    scene.graph.children[predicate]!.some((child) => scene.graph.tokens[child]!.deprel === "aux:pass");
  // "courses would begin in May"
  const isStart = STARTING.has(scene.lemmas[predicate]!) && logicalObjects(scene, predicate).length === 0;
  if (!isBody && !isAgentless && !isStart) return [];
  const owners = subject < 0 ? [] : ownersIn(scene, subject, index);
  if (isBody && owners.length > 0) return owners;
  const spoken = speakers(scene, predicate, index);
  if (spoken.length > 0) return spoken;
  if (owners.length > 0) return owners;
  if (isSpeech(scene)) return firstPersons(scene);
  const all = isJoint(scene) || isBody ? speakingTogether(scene) : [];
  return all.length > 0 ? all : aboveSubject(scene, predicate, index);
}

// "They set a new day: the study will be finished by May": who acts in the clause that this one goes with.
function aboveSubject(scene: Scene, predicate: number, index: RuleIndex): Found[] {
  const { head, deprel } = scene.graph.tokens[predicate]!;
  if (head < 0 || !/^(?:parataxis|conj)$/.test(deprel)) return [];
  const found = childrenBy(scene.graph, head, "nsubj").flatMap((child) =>
    partiesOf(scene, child, "named", index.means.standIns),
  );
  return unique(found.filter(isKnownOfficial));
}

/** True where several parties speak as one: by the genre, or because the text calls them so ("each Contracting Party"). */
export const isJoint = (scene: Scene): boolean =>
  /^(?:joint statement|communique|treaty)$/.test(scene.document.about.genre) || hasParties(scene);

const PARTIES = /^(?:the |each |neither |either |both )?(?:high )?(?:contracting )?(?:Part(?:y|ies)|Sides)$/;
const known = new WeakMap<Recognition, boolean>();

function hasParties({ recognition, document }: Scene): boolean {
  const there = known.get(recognition);
  if (there !== undefined) return there;
  const said = recognition.bySentence.slice(0, FARTHEST).flat();
  const found = said.some(
    ({ kind, span }) =>
      kind === "actor" &&
      PARTIES.test(
        document.text
          .slice(span.start, span.end)
          .replace(/^T/, "t")
          .replace(/\bContracting\b/, "contracting")
          .replace(/\bHigh\b/, "high")
          .replace(/^[EN]/, (letter) => letter.toLowerCase()),
      ),
  );
  known.set(recognition, found);
  return found;
}

const FARTHEST = 60;
const isSpeech = ({ document }: Scene): boolean => /^(?:speech|press release)$/.test(document.about.genre);

function subjectOf(scene: Scene, predicate: number): number {
  const { graph, lemmas } = scene;
  const pair = graph.children[predicate]!.find((child) => child < predicate && EITHER.has(lemmas[child]!));
  if (pair !== undefined) return pair;
  const own = childBy(graph, predicate, "nsubj");
  // ", which shall meet yearly": the body named before it.
  if (own >= 0 && isRelative(scene, own)) {
    const near = Array.from({ length: Math.min(own, 7) }, (_, back) => own - 1 - back);
    return near.find((token) => scene.at[token]?.kind === "mechanism") ?? graph.tokens[predicate]!.head;
  }
  return own >= 0 ? own : (logicalSubjects(scene, predicate)[0] ?? -1);
}

const EITHER: ReadonlySet<string> = new Set(["both", "neither", "each"]);
const STARTING: ReadonlySet<string> = new Set("begin start open resume operate".split(" "));

function isBodyWord(scene: Scene, subject: number, { bodies }: RuleIndex): boolean {
  const mention = scene.at[subject];
  if (mention?.kind === "mechanism" || EITHER.has(scene.lemmas[subject]!)) return true;
  const isMember = scene.lemmas[subject] === "state" || scene.lemmas[subject] === "country";
  if (isMember && scene.lemmas[subject - 1] === "member") return true;
  const actor = actorAt(scene, subject);
  const isUnknown = actor === null || actor.referents.every(({ code }) => code === OPEN);
  return bodies.has(scene.lemmas[subject]!) && isUnknown;
}

// "the trade office of Morocco", "its two secretaries"; not "Moroccan goods", whose owner is who gains.
function ownersIn(scene: Scene, subject: number, index: RuleIndex): Found[] {
  const mention = scene.at[subject];
  if (mention?.kind === "mechanism" && mention.parties.length > 0) {
    return mention.parties.map((code) => ({ mention, party: partyOf(scene, mention, code, "GOV") }));
  }
  const { graph } = scene;
  const owners = graph.children[subject]!.filter((child) => {
    const rel = graph.tokens[child]!.deprel;
    return rel === "nmod:poss" || (relation(graph.tokens[child]!) === "nmod" && caseOf(graph, child)[0] === "of");
  });
  return unique(
    owners.flatMap((child) => partiesOf(scene, child, "named", index.means.standIns)).filter(isKnownOfficial),
  );
}

const isKnownOfficial = (found: Found): boolean => found.party.code !== OPEN && isOfClass(found, "official");

// "Portugal announced that the first sum would be released"
function speakers(scene: Scene, predicate: number, index: RuleIndex): Found[] {
  const { code, span } = speakerAt(scene, predicate, index);
  if (!code || !span) return [];
  const mention = scene.mentions.find(
    (one): one is ActorMention => one.kind === "actor" && one.span.start === span.start,
  );
  if (!mention) return [];
  const all = mention.referents.map(({ code: one, sector }) => ({
    mention,
    party: partyOf(scene, mention, one, sector),
  }));
  return all.filter(isKnownOfficial);
}

/** Those who speak together in the text: who "the two sides", "the Parties" or "we" last were. */
function together(scene: Scene): Found[] {
  return lastMention(
    scene,
    ({ ground, referents }) => referents.length > 1 && /^(?:description|pronoun)$/.test(ground),
  );
}

/** The parties of a joint document, as it last called them; of a declaration of many, those who speak in it. */
export function speakingTogether(scene: Scene): Found[] {
  const own = firstPersons(scene);
  return own.length > 0 ? own : together(scene);
}

const firstPersons = (scene: Scene): Found[] =>
  lastMention(scene, ({ because, ground }) => ground === "pronoun" && /^who speaks/.test(because));

function lastMention(scene: Scene, isMeant: (mention: ActorMention) => boolean): Found[] {
  const here = scene.parse.sentence.index;
  for (let index = here; index >= Math.max(0, here - FARTHEST); index--) {
    const found = (scene.recognition.bySentence[index] ?? []).find(
      (mention): mention is ActorMention => mention.kind === "actor" && isMeant(mention),
    );
    if (found) {
      const all = found.referents.map(({ code, sector }) => ({
        mention: found,
        party: partyOf(scene, found, code, sector),
      }));
      return all.filter(isKnownOfficial);
    }
  }
  return [];
}
