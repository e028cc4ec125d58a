import type { Codebook } from "../codebook/codebook.ts";
import { OPEN, type Party } from "../model/actor.ts";
import { TYPES } from "../model/event.ts";
import { type Claim, type Event, type Remark, type Statement, statement } from "../model/statement.ts";
import { commitmentsOf } from "./commitment/draft-commitment.ts";
import { type Common, commonAt } from "./common.ts";
import type { Firing } from "./fire.ts";
import type { Signs } from "./governors.ts";
import { clauseTokens, isVerbal, subtree } from "./graph.ts";
import { withImplied } from "./implied.ts";
import { shareOf } from "./judge/judgement.ts";
import type { Match } from "./match.ts";
import type { Found } from "./parties.ts";
import { recipientsOf } from "./recipients.ts";
import { rewrite } from "./rewrite.ts";
import type { RuleIndex } from "./rule-index.ts";
import { countAt, type Scene, spanOfTokens } from "./scene.ts";
import { signsAt } from "./stance.ts";
import { contextsOf, pillarsOf } from "./themes.ts";

/**
 * Makes the statements of a firing: one, or one for each act that is undertaken; none when the words, as they are put, state nothing of
 * the kind. `fired` are all firings of the sentence.
 */
export function draft(
  scene: Scene,
  firing: Firing,
  fired: readonly Firing[],
  index: RuleIndex,
  codebook: Codebook,
): readonly Statement[] {
  if (firing.rule.makes.kind === "commitment") return commitmentsOf(scene, firing, fired, index, codebook);
  const made = draftOne(scene, firing, index, codebook);
  return made ? [made] : [];
}

function draftOne(scene: Scene, firing: Firing, index: RuleIndex, codebook: Codebook): Statement | null {
  const match = withNamed(scene, withImplied(scene, firing.match), firing.rule, index);
  const tokens = tokensOf(scene, firing);
  const span = spanOfTokens(scene, tokens);
  const anchor = spanOfTokens(scene, [match.predicate]);
  // Somebody of no known state who acts on nobody is no part of these books.
  if (
    match.recipients.length === 0 &&
    match.actors.length > 0 &&
    match.actors.every(({ party }) => party.code === OPEN)
  )
    return null;
  if (!span || !anchor || (match.actors.length === 0 && firing.rule.makes.kind !== "claim")) return null;
  const common = commonAt(scene, match.predicate, index, codebook, {
    span,
    anchor,
    rule: firing.rule.id,
    actors: inTextOrder(match.actors),
    recipients: inTextOrder(match.recipients),
  });
  const signs = signsAt(scene, match.predicate, index);
  switch (firing.rule.makes.kind) {
    case "event":
      return signs.isUnreal ? null : eventOf(scene, firing, common, tokens, codebook, signs);
    case "remark":
      return statement<Remark>(scene.document.text, {
        kind: "remark",
        ...common,
        pillars: pillarsOf(scene, tokens, codebook, null),
      });
    case "claim":
      return claimOf(scene, firing, common, tokens, codebook);
    case "commitment":
      return null;
  }
}

// A rule need not ask to whom; where the verb's own phrases name a party, it is that one.
function withNamed(scene: Scene, match: Match, { makes }: Firing["rule"], { means }: RuleIndex): Match {
  if (makes.kind !== "event" || match.isReciprocal || match.recipients.length > 0) return match;
  // "The two sides agreed to build a port in Chad" is between the two; "condemned the coup in Chad" is not.
  const isAlone = new Set(match.actors.map(({ party }) => party.code)).size === 1;
  const isAgainst = TYPES[makes.type].quad.endsWith("conflict");
  if (!(isAlone || isAgainst) || !isVerbal(scene.graph.tokens[match.predicate]!)) return match;
  return { ...match, recipients: recipientsOf(scene, match.predicate, match.actors, means.standIns, match.words) };
}

const inTextOrder = (found: readonly Found[]): Party[] =>
  found.map(({ party }) => party).sort((a, b) => a.span.start - b.span.start);

/** The words of a statement: the predicate's own clause with the clauses that the pattern asked for. */
function tokensOf(scene: Scene, { match, rule }: Firing): number[] {
  const { graph } = scene;
  const tokens = new Set(clauseTokens(graph, match.predicate));
  for (const word of match.words) tokens.add(word);
  for (const slot of match.slots.values()) for (const token of subtree(graph, slot)) tokens.add(token);
  const isWhole = rule.makes.kind === "remark" || (rule.makes.kind === "claim" && rule.makes.claim === "quotation");
  if (isWhole) for (const token of subtree(graph, match.predicate)) tokens.add(token);
  return [...tokens].sort((a, b) => a - b);
}

function eventOf(
  scene: Scene,
  { rule, match, judgement }: Firing,
  common: Common,
  tokens: readonly number[],
  codebook: Codebook,
  signs: Readonly<Signs>,
): Event | null {
  if (rule.makes.kind !== "event") return null;
  const base = rule.makes.type;
  // The stance that a rule asks for is used up by it: "will not accept" is a REJECT, not the rejection of one.
  const isUsed = rule.needs.includes(common.stance);
  const put = isUsed && common.stance === "negated" ? "asserted" : common.stance;
  const stance = rule.makes.stance !== null && put === "asserted" ? rule.makes.stance : put;
  const type = isUsed ? base : rewrite(base, stance, signs.isRefused);
  // "did not attack", "has not criticised" tell of nothing; "halted its attacks" and "will not attack" do.
  if (stance === "negated" && !isUsed && !signs.isEnded && !signs.isRefused && TYPES[base].quad.endsWith("conflict"))
    return null;
  // What might be is no event, unless it threatens; and nobody's own wish binds a state.
  if (stance === "hypothetical" && (type === base || common.speaker.role === "author")) return null;
  // "The two sides condemned the coup": they act together on a third, not on each other.
  const isTogether =
    (!match.isReciprocal || type !== base) &&
    common.recipients.length === 0 &&
    new Set(common.actors.map(({ code }) => code)).size > 1;
  if (isTogether && TYPES[type].quad.endsWith("conflict")) return null;
  const contexts = [...new Set([...rule.makes.contexts, ...contextsOf(scene, tokens, codebook)])];
  return statement<Event>(scene.document.text, {
    kind: "event",
    ...common,
    stance,
    type,
    base,
    mode: rule.makes.mode,
    contexts,
    quad: TYPES[type].quad,
    intensity: TYPES[type].intensity,
    cameo: rule.makes.cameo[0] ?? null,
    confidence: judgement ? Number(shareOf(judgement).toFixed(2)) : null,
    pillars: pillarsOf(scene, tokens, codebook, type),
  });
}

function claimOf(
  scene: Scene,
  { rule, match }: Firing,
  common: Common,
  tokens: readonly number[],
  codebook: Codebook,
): Claim | null {
  if (rule.makes.kind !== "claim") return null;
  const isOpen = common.stance === "hypothetical" || common.stance === "future";
  if (isOpen && rule.makes.claim !== "opinion") return null;
  const amount = match.slots.get("amount") ?? match.slots.get("rank");
  const found = match.slots.has("number")
    ? countAt(scene, match.predicate)
    : amount === undefined
      ? null
      : scene.at[amount];
  const value =
    found?.kind === "quantity" ? { low: found.low, high: found.high, unit: found.unit, hedge: found.hedge } : null;
  return statement<Claim>(scene.document.text, {
    kind: "claim",
    ...common,
    claim: rule.makes.claim,
    value,
    pillars: pillarsOf(scene, tokens, codebook, null),
  });
}
