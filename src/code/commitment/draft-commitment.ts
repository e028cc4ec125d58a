import type { Codebook } from "../../codebook/codebook.ts";
import type { Rule } from "../../codebook/rule.ts";
import type { Span } from "../../ground/span.ts";
import { addDays } from "../../ground/when.ts";
import { OPEN } from "../../model/actor.ts";
import { type Commitment, statement } from "../../model/statement.ts";
import { commonAt } from "../common.ts";
import type { Firing } from "../fire.ts";
import { withImplied } from "../implied.ts";
import type { Match } from "../match.ts";
import type { Found } from "../parties.ts";
import type { RuleIndex } from "../rule-index.ts";
import { type Scene, spanOfTokens } from "../scene.ts";
import { signsAt } from "../stance.ts";
import { pillarsOf } from "../themes.ts";
import { type Act, actsOf, isAside } from "./acts.ts";
import { beneficiariesOf } from "./beneficiaries.ts";
import { impliedCommitters, isJoint, speakingTogether } from "./committers.ts";
import { formAt, testabilityOf } from "./form.ts";
import { isNoUndertaking } from "./gate.ts";
import { hasTense, type Stretch, spanOf, statementStart, tokensIn } from "./stretch.ts";
import { targetOf } from "./target.ts";
import { timingOf } from "./when.ts";
import { conditionIn, isReaffirmed, mechanismIn, objectIn } from "./words.ts";

/**
 * The commitments of a firing, one for each act: "agreed to open a line and to staff it" is two. `fired` are all that fired in the
 * sentence. Empty where the words, as they are put, bind nobody.
 */
export function commitmentsOf(
  scene: Scene,
  firing: Firing,
  fired: readonly Firing[],
  index: RuleIndex,
  codebook: Codebook,
): Commitment[] {
  const { rule, match } = firing;
  const { predicate } = match;
  if (!isBinding(scene, firing, index) || isToldBy(scene, firing, fired)) return [];
  const committers = committersOf(scene, firing, index);
  if (committers.length === 0 || committers.every(({ party }) => party.code === OPEN)) return [];
  const others = fired.filter((one) => one.rule.makes.kind === "commitment").map((one) => one.match.predicate);
  const acts = actsOf(
    scene,
    match,
    others.filter((one) => one !== predicate),
    index,
  );
  // "have reached the following understandings:" undertakes what the lines below it say.
  if (scene.graph.tokens.at(-1)?.form === ":" && acts.at(-1)!.last >= scene.graph.tokens.length - 2) return [];
  return acts.flatMap((act, at) => {
    const made = commitmentFor(scene, rule, { match, act, isFirst: at === 0, committers }, index, codebook);
    return made ? [made] : [];
  });
}

function committersOf(scene: Scene, { rule, match }: Firing, index: RuleIndex): readonly Found[] {
  // "The competent authorities shall meet": those of the parties.
  const isUnknown = match.actors.every(({ party }) => party.code === OPEN);
  if (match.actors.length > 0 && isUnknown) return impliedCommitters(scene, match.predicate, index);
  if (match.actors.length > 0) return isOfBoth(scene, match.actors) ? speakingTogether(scene) : match.actors;
  // "their joint focus", "by committing to build": nobody stands before it as subject, and the rule allows it.
  const hasSubject = match.pattern.shape !== "noun" && (hasTense(scene, match.predicate) || rule.needs.length > 0);
  return hasSubject ? impliedCommitters(scene, match.predicate, index) : withImplied(scene, match).actors;
}

// "the heads of state instructed", in a joint document: those of all its parties.
function isOfBoth(scene: Scene, actors: readonly Found[]): boolean {
  const [mention] = new Set(actors.map((found) => found.mention));
  if (!isJoint(scene) || mention?.kind !== "actor" || actors.some((found) => found.mention !== mention)) return false;
  const isPlural = scene.graph.tokens
    .slice(mention.reach.first, mention.reach.last + 1)
    .some(({ xpos }) => xpos === "NNS");
  return isPlural && /that the document is about/.test(mention.because) && speakingTogether(scene).length > 0;
}

function isBinding(scene: Scene, { rule, match }: Firing, index: RuleIndex): boolean {
  // "the nurses who will work in it" says which nurses.
  if (match.actors.length === 0 && isAside(scene, match.predicate)) return false;
  const signs = signsAt(scene, match.predicate, index);
  // "will not allow" binds where a rule reckons with it; "did not allow" tells.
  if (signs.isUnsure || (signs.isNegated && !(signs.isFuture && rule.needs.includes("negated")))) return false;
  return !isNoUndertaking(scene, match, rule, index);
}

// "assured him that Lisbon would pay" is one undertaking: the word that binds, not what its clause says.
function isToldBy({ graph }: Scene, { match }: Firing, fired: readonly Firing[]): boolean {
  let at = match.predicate;
  for (let up = 0; up < 4 && at >= 0; up++) {
    const { head, deprel } = graph.tokens[at]!;
    if (deprel === "ccomp") {
      return fired.some(
        (one) =>
          one.rule.makes.kind === "commitment" &&
          one.match.predicate === head &&
          one.match.pattern.complements.some(({ preposition }) => preposition?.has("that")),
      );
    }
    if (deprel !== "conj") return false;
    at = head;
  }
  return false;
}

/** One act of a firing, and who is bound to it. */
export interface Undertaken {
  readonly match: Match;
  readonly act: Act;
  readonly isFirst: boolean;
  readonly committers: readonly Found[];
}

export function commitmentFor(
  scene: Scene,
  rule: Rule,
  { match, act, isFirst, committers }: Undertaken,
  index: RuleIndex,
  codebook: Codebook,
): Commitment | null {
  if (rule.makes.kind !== "commitment") return null;
  const { predicate } = match;
  const words: Stretch = isFirst ? { ...act, first: Math.min(act.first, statementStart(scene, predicate)) } : act;
  const anchor = spanOfTokens(scene, [isFirst ? predicate : act.verb]);
  if (!anchor) return null;
  const condition = conditionIn(scene, act, isFirst ? predicate : act.verb);
  const unconditioned = condition ? before(scene, words, condition) : words;
  const plain = condition ? { ...act, last: before(scene, act, condition).last } : act;
  const common = commonAt(scene, predicate, index, codebook, {
    span: spanOf(scene, words),
    anchor,
    rule: rule.id,
    actors: committers.map(({ party }) => party).sort((a, b) => a.span.start - b.span.start),
    recipients: beneficiariesOf(scene, match, plain, committers),
  });
  // "If they do, Brazil will supply …" in an author's own voice is a forecast.
  const isWilled = rule.needs.includes("future");
  if (condition && isWilled && common.speaker.role === "author" && scene.document.about.genre === "op-ed") return null;
  const { due, period } = timingOf(
    scene,
    isFirst ? { ...unconditioned, first: fronted(scene, predicate, unconditioned.first) } : unconditioned,
    isLater(scene, predicate) && !isLongAgo(scene, predicate, act),
  );
  const target = targetOf(scene, plain, due ?? period);
  const testability = testabilityOf(scene, rule, predicate, act, target !== null && (due ?? period) !== null, index);
  return statement<Commitment>(scene.document.text, {
    kind: "commitment",
    ...common,
    form: formAt(scene, predicate, rule.makes.form, index),
    testability,
    due,
    period,
    condition,
    act: spanOf(scene, act),
    object: objectIn(scene, act),
    mechanism: mechanismIn(scene, words),
    target: testability === "target" ? target : null,
    reaffirms: isReaffirmed(scene, act, predicate, index),
    pillars: pillarsOf(scene, tokensIn(words), codebook, null),
  });
}

// The words up to a condition that follows the act.
function before(scene: Scene, words: Stretch, condition: Span): Stretch {
  const at = scene.parse.tokens.findIndex(({ span }) => span.start >= condition.start);
  return at > words.first && at <= words.last ? { first: words.first, last: at - 1 } : words;
}

// "In the next three years Oman will": time that stands before all else.
function fronted(scene: Scene, predicate: number, first: number): number {
  const dates = scene.mentions.filter(({ kind, reach }) => kind === "date" && reach.last < first);
  const own = dates.filter(({ reach }) => {
    const { head } = scene.graph.tokens[reach.head]!;
    return head === predicate || (head >= reach.first && scene.graph.tokens[head]!.head === predicate);
  });
  return Math.min(first, ...own.map(({ reach }) => reach.first));
}

const LONG = 60;

// "Last year Kenya promised to pay by June": that June.
function isLongAgo(scene: Scene, predicate: number, act: Act): boolean {
  const published = scene.document.about.published?.value.from;
  if (!published || scene.graph.tokens[predicate]!.xpos !== "VBD") return false;
  const before = addDays(published, -LONG);
  return scene.mentions.some(
    (mention) =>
      mention.kind === "date" &&
      mention.use === "point" &&
      mention.reach.last < act.first &&
      (mention.when?.to ?? published) < before,
  );
}

// "had agreed", "was to deliver" look back on what was then to come.
function isLater({ graph, lemmas }: Scene, predicate: number): boolean {
  return !graph.children[predicate]!.some(
    (child) =>
      /^(?:aux|cop)/.test(graph.tokens[child]!.deprel) &&
      /^(?:had|was|were)$/.test(graph.tokens[child]!.form) &&
      lemmas[child] !== "will",
  );
}
