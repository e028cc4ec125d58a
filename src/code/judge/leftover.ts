import type { Pattern } from "../../codebook/pattern.ts";
import { OPEN } from "../../model/actor.ts";
import type { Firing } from "../fire.ts";
import { isVerbal, relation } from "../graph.ts";
import { type Found, partiesOf } from "../parties.ts";
import { recipientsOf } from "../recipients.ts";
import { logicalSubjects } from "../roles.ts";
import type { RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";
import { signsAt } from "../stance.ts";
import { keepFired } from "./frames.ts";
import { hearingOf } from "./hearing.ts";
import type { Judge } from "./judge.ts";
import { byJudgement } from "./judged-rule.ts";
import { type Judgement, shareOf } from "./judgement.ts";
import type { Pair } from "./pair.ts";

/** What is said between two parties by a verb that no rule has taken, with what the judge holds of it. */
interface Open {
  readonly verb: number;
  readonly actors: readonly Found[];
  readonly recipients: readonly Found[];
  readonly pair: Pair;
  readonly judgement: Judgement;
}

/** Share that a type must have, nothing at all included, for its event to be booked: by whether a rule has spoken in the sentence. */
const SURE_ALONE = 0.35;
const SURE_BESIDE = 0.7;

/** Longer sentences are lists or no sentences; what the judge sees grows with the sentence, and it looks at each verb. */
export const LONGEST = 120;

/** An event that the judge might book: what it would be, and whether it is sure enough. */
export interface Considered {
  readonly firing: Firing & { readonly judgement: Judgement };
  readonly isSure: boolean;
}

/**
 * The events that the judge finds where the rules left a verb with its parties open, as firings beside those of the rules. A rule always
 * goes first: the judge never speaks on a word that one has taken; asked, alleged or foreseen things are left alone.
 */
export function leftOpen(scene: Scene, index: RuleIndex, fired: readonly Firing[], judge: Judge): Firing[] {
  return consider(scene, index, fired, judge).flatMap(({ firing, isSure }) => (isSure ? [firing] : []));
}

/** The same with what it was not sure enough of. Of each pair of parties the surest. */
export function consider(scene: Scene, index: RuleIndex, fired: readonly Firing[], judge: Judge): Considered[] {
  if (scene.lemmas.length > LONGEST) return [];
  keepFired(scene, fired);
  const talk = fired.filter(({ rule }) => rule.makes.kind === "event" || rule.makes.kind === "remark");
  const taken = new Set(talk.flatMap(({ match }) => [...match.words, ...match.acts]));
  // An op-ed argues more than it tells.
  const isTold = scene.document.about.genre !== "op-ed" && !talk.some(({ rule }) => rule.makes.kind === "event");
  const sure = isTold ? SURE_ALONE : SURE_BESIDE;
  const found = new Map<string, Open>();
  for (let verb = 0; verb < scene.lemmas.length; verb++) {
    if (taken.has(verb) || !isOpen(scene, index, verb)) continue;
    const open = judged(scene, index, verb, taken, judge);
    if (!open) continue;
    const key = `${keyOf(open.actors)} ${keyOf(open.recipients)}`;
    const before = found.get(key);
    if (!before || shareOf(before.judgement) < shareOf(open.judgement)) found.set(key, open);
  }
  return [...found.values()].map((open) => ({
    firing: firingOf(scene, index, open),
    isSure: shareOf(open.judgement) >= (isOfNoState(open) ? SURE_BESIDE : sure),
  }));
}

const isOfNoState = ({ actors, recipients }: Open): boolean =>
  [...actors, ...recipients].every(({ party }) => party.code === OPEN);

const keyOf = (found: readonly Found[]): string => found.map(({ mention }) => mention.span.start).join();

function isOpen({ graph, lemmas }: Scene, index: RuleIndex, verb: number): boolean {
  const token = graph.tokens[verb]!;
  if (!isVerbal(token) || token.upos === "AUX" || /^(?:aux|cop|amod)$/.test(relation(token))) return false;
  return !index.speechVerbs.has(lemmas[verb]!);
}

function judged(scene: Scene, index: RuleIndex, verb: number, taken: ReadonlySet<number>, judge: Judge): Open | null {
  const signs = signsAt(scene, verb, index);
  if (signs.isUnreal || (signs.isNegated && !signs.isEnded && !signs.isRefused)) return null;
  const { standIns } = index.means;
  const actors = logicalSubjects(scene, verb).flatMap((head) => partiesOf(scene, head, "named", standIns));
  const [actor] = actors;
  if (!actor) return null;
  const recipients = recipientsOf(scene, verb, actors, standIns);
  const { pair, judgement } = hearingOf(scene, index, judge, actor, recipients[0]);
  if (pair.predicates.some((at) => taken.has(at))) return null;
  return { verb, actors, recipients, pair, judgement: judgement() };
}

function firingOf(
  scene: Scene,
  index: RuleIndex,
  { verb, actors, recipients, pair, judgement }: Open,
): Considered["firing"] {
  const predicate = pair.predicates.includes(verb) ? verb : (pair.predicates[0] ?? verb);
  const match = { pattern: BY_JUDGEMENT, predicate, actors, recipients, isReciprocal: false };
  return {
    rule: byJudgement(scene, index, judgement.type, predicate),
    match: { ...match, words: [predicate], slots: new Map(), acts: [] },
    weight: 0,
    judgement,
  };
}

const BY_JUDGEMENT: Pattern = Object.freeze({
  ...({ predicate: { kind: "word", lemmas: new Set<string>(), written: "" }, shape: "verb", subject: null } as const),
  ...{ particle: null, complements: [], written: "by judgement" },
});
