import { OPEN, type Party } from "../../model/actor.ts";
import type { ActorMention, Recognition } from "../../model/mention.ts";
import { caseOf, childBy, childrenBy, isPassive, relation } from "../graph.ts";
import type { Match } from "../match.ts";
import { type Found, isOfClass, isRelative, partiesOf, partyOf, unique } from "../parties.ts";
import { logicalObjects, logicalSubjects } from "../roles.ts";
import type { RuleIndex } from "../rule-index.ts";
import { actorAt, type Scene } from "../scene.ts";
import { speakerAt } from "../speaker.ts";
import type { Act } from "./acts.ts";
import { within } from "./stretch.ts";

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

const GIVING: ReadonlySet<string> = new Set(
  "to for with of from on against in at around into towards toward upon".split(" "),
);
const VENUE: ReadonlySet<string> = new Set(["meet", "convene", "hold", "host", "gather", "sign", "take"]);

/** Whom an act is owed to or done with, as far as its own words name them. */
export function beneficiariesOf(scene: Scene, match: Match, act: Act, committers: readonly Found[]): Party[] {
  const bound = new Set(committers.map(({ party }) => party.code));
  const isBodyBound = committers.some(({ party }) => party.sector === "IGO");
  const isOther = ({ party }: Found) => party.code !== OPEN && !bound.has(party.code);
  const asked = match.recipients.filter(
    (found) =>
      isOther(found) &&
      !isWithinName(scene, found.mention) &&
      (found.mention.sentence !== scene.parse.sentence.index || within(act, found.mention.reach.head)),
  );
  if (asked.length > 0) return asked.map(({ party }) => party);
  const named = scene.mentions.filter(
    (mention): mention is ActorMention =>
      mention.kind === "actor" &&
      within(act, mention.reach.head) &&
      !isWithinName(scene, mention) &&
      !(isBodyBound && !/^(?:name|organisation|demonym)$/.test(mention.ground)) &&
      isReached(scene, mention, act, match.predicate),
  );
  const all = named.flatMap((mention) =>
    mention.referents.map(({ code, sector }) => ({ mention, party: partyOf(scene, mention, code, sector) })),
  );
  const others = unique(all.filter(isOther));
  const states = others.filter(({ party }) => party.sector !== "IGO");
  return firstList(scene, states.length > 0 ? states : others).map(({ party }) => party);
}

// "120 million United States dollars", "the United Nations Convention", "in Korean", "their travel": names that name no beneficiary.
function isWithinName(scene: Scene, mention: Found["mention"]): boolean {
  if (mention.kind !== "actor") return false;
  const { first, head } = mention.reach;
  const { deprel } = scene.graph.tokens[head]!;
  if (mention.ground === "pronoun" && deprel === "nmod:poss") return !/^your?$/i.test(scene.graph.tokens[head]!.form);
  // "the country", "one another", and people of whom only the document tells whose they are.
  if (mention.ground === "description" && !/\bother\b/i.test(quoteOf(scene, mention))) return true;
  if (
    /^(?:one another|each other)$/i.test(quoteOf(scene, mention)) ||
    /that the document is about/.test(mention.because)
  )
    return true;
  // "the Trans-Afghan corridor"
  if (mention.ground === "demonym" && scene.graph.tokens[first - 1]?.form === "-") return true;
  if (mention.ground === "demonym" && caseOf(scene.graph, head).includes("in")) return true;
  return scene.mentions.some(
    (other) =>
      ((other.kind === "quantity" && other.measure !== "count") ||
        isCurrency(scene, other) ||
        other.kind === "strategy") &&
      other.reach.first <= first &&
      head <= other.reach.last &&
      other.span.end - other.span.start > mention.span.end - mention.span.start,
  );
}

const quoteOf = ({ document }: Scene, { span }: ActorMention): string => document.text.slice(span.start, span.end);

const isCurrency = ({ lemmas }: Scene, { kind, reach }: Found["mention"]): boolean =>
  kind === "quantity" && /^(?:dollar|pound|franc|shilling|rupee|peso|krone|dinar|riyal)$/.test(lemmas[reach.last]!);

// The first that is named, with those joined to it.
function firstList({ graph }: Scene, found: readonly Found[]): Found[] {
  const [first] = found;
  if (!first) return [];
  const isJoined = (token: number): boolean => {
    for (let at = token, up = 0; up < 6 && at >= 0; up++) {
      if (at === first.mention.reach.head) return true;
      if (relation(graph.tokens[at]!) !== "conj" && relation(graph.tokens[at]!) !== "flat") return false;
      at = graph.tokens[at]!.head;
    }
    return false;
  };
  return found.filter(({ mention }) => mention === first.mention || isJoined(mention.reach.head));
}

// Through objects, owners and phrases that say to whom; not out of another clause.
function isReached(scene: Scene, { reach, ground }: ActorMention, act: Act, predicate: number): boolean {
  const { graph, lemmas } = scene;
  let at = reach.head;
  for (let up = 0; up < 7 && at >= 0; up++) {
    if (at === act.verb || at === predicate) return true;
    const { deprel, head } = graph.tokens[at]!;
    const rel = relation(graph.tokens[at]!);
    const cases = caseOf(graph, at);
    if (rel === "obl" || rel === "nmod") {
      if (cases.includes("between") || cases.includes("among")) return false;
      if (deprel !== "nmod:poss" && cases.length > 0 && !cases.some((word) => GIVING.has(word) || word.startsWith("'")))
        return false;
      const isPlace = ground === "place" || ground === "capital";
      if (isPlace && (cases.includes("in") || cases.includes("at")) && VENUE.has(lemmas[act.verb]!)) return false;
    } else if (!/^(?:obj|iobj|amod|compound|conj|xcomp|appos|det|flat|nsubj)$/.test(rel)) return false;
    at = head;
  }
  return false;
}
