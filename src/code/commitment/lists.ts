import type { Codebook } from "../../codebook/codebook.ts";
import type { Rule } from "../../codebook/rule.ts";
import type { Commitment } from "../../model/statement.ts";
import { childrenBy } from "../graph.ts";
import type { Match } from "../match.ts";
import { type Found, isOfClass, partiesOf, unique } from "../parties.ts";
import { logicalSubjects } from "../roles.ts";
import type { Entry, RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";
import { signsAt } from "../stance.ts";
import { actsOf } from "./acts.ts";
import { impliedCommitters, isJoint, speakingTogether } from "./committers.ts";
import { commitmentFor } from "./draft-commitment.ts";

/** A line that opens a list of undertakings ("The two sides agreed to:"): who is bound, and by what word. */
export interface Lead {
  readonly committers: readonly Found[];
  /** The rule of the word that binds; null after "will:" and "shall:", where the verbs of the list say it. */
  readonly entry: Entry | null;
  readonly helper: "will" | "shall" | null;
}

/** The lead that a sentence is; null when it opens no list of undertakings. */
export function leadIn(scene: Scene, index: RuleIndex): Lead | null {
  const { tokens } = scene.graph;
  if (tokens.at(-1)?.form !== ":") return null;
  for (let at = tokens.length - 2; at >= 0; at--) {
    const helper =
      scene.lemmas[at] === "will" || scene.lemmas[at] === "shall" ? (scene.lemmas[at] as "will" | "shall") : null;
    const isLast = at >= tokens.length - 3;
    const entry = helper ? null : entryOf(scene, at, index);
    if (!entry && !(helper && isLast)) continue;
    const signs = signsAt(scene, at, index);
    if (signs.isUnsure || signs.isNegated) return null;
    const committers = boundBy(scene, at, index);
    const all = committers.length > 0 || !isJoint(scene) ? committers : speakingTogether(scene);
    return all.length > 0 ? { committers: all, entry, helper } : null;
  }
  return null;
}

// A rule that knows the word as one that binds to what follows it.
function entryOf({ graph, lemmas }: Scene, at: number, index: RuleIndex): Entry | null {
  if (!/^VB/.test(graph.tokens[at]!.xpos)) return null;
  const entries = index.byLemma.get(lemmas[at]!) ?? [];
  const binding = entries.filter(
    ({ rule, pattern }) =>
      rule.makes.kind === "commitment" &&
      rule.needs.length === 0 &&
      pattern.subject?.slot === "actor" &&
      pattern.complements[0]?.is.kind === "slot" &&
      pattern.complements[0].is.slot === "act",
  );
  return binding[0] ?? null;
}

function boundBy(scene: Scene, verb: number, index: RuleIndex): readonly Found[] {
  const { graph } = scene;
  const heads = [...childrenBy(graph, verb, "nsubj"), ...logicalSubjects(scene, verb)];
  const above = graph.tokens[verb]!.head;
  const all = heads.length > 0 || above < 0 ? heads : childrenBy(graph, above, "nsubj");
  const found = unique(all.flatMap((head) => partiesOf(scene, head, "named", index.means.standIns)));
  const official = found.filter((one) => isOfClass(one, "official"));
  return official.length > 0 ? official : impliedCommitters(scene, verb, index);
}

const OPENING = /^(?:PUNCT|SYM|X|NUM|CCONJ|INTJ)$/;

/** True for a line of a list: by the place it stands in, or by its dash, letter or number. */
export function isItem({ document, parse }: Scene): boolean {
  const { span } = parse.sentence;
  const block = document.blocks[parse.sentence.block];
  return (
    block?.kind === "item" ||
    /^(?:[-\u2013\u2014\u2022*]|\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)])\s/.test(document.text.slice(span.start, span.end))
  );
}

/** What a line of a list undertakes under its lead, one commitment for each act; none where the line has a subject of its own. */
export function commitmentsListed(scene: Scene, lead: Lead, index: RuleIndex, codebook: Codebook): Commitment[] {
  const verb = openingVerb(scene, index);
  if (verb < 0 || signsAt(scene, verb, index).isUnsure) return [];
  const entry = lead.entry ?? entryFor(scene, verb, lead.helper, index);
  if (!entry) return [];
  const match: Match = {
    pattern: entry.pattern,
    predicate: verb,
    actors: lead.committers,
    recipients: [],
    isReciprocal: false,
    words: [verb],
    slots: new Map(),
    acts: [],
  };
  const rule: Rule = entry.rule;
  return actsOf(scene, match, [], index).flatMap((act, at) => {
    const undertaken = { match, act, isFirst: at === 0, committers: lead.committers };
    return commitmentFor(scene, rule, undertaken, index, codebook) ?? [];
  });
}

function entryFor({ lemmas }: Scene, verb: number, helper: Lead["helper"], index: RuleIndex): Entry | null {
  const isShall = ({ pattern }: Entry) =>
    pattern.complements.some(({ is }) => is.kind === "word" && is.lemmas.has("shall"));
  const willed = (index.byLemma.get(lemmas[verb]!) ?? []).filter((entry) => {
    const { makes, needs } = entry.rule;
    const isWilled = needs.includes("future") || (needs.length === 0 && isShall(entry));
    return makes.kind === "commitment" && isWilled && entry.pattern.subject?.slot === "actor";
  });
  return willed.find((entry) => isShall(entry) === (helper === "shall")) ?? null;
}

// "(a) complete the study", "- to publish the terms", "refrain from new duties"
function openingVerb(scene: Scene, index: RuleIndex): number {
  const { tokens } = scene.graph;
  // "(i) keep the road open": what stands in brackets is the line's number.
  const after = tokens[0]?.form === "(" ? tokens.findIndex(({ form }) => form === ")") + 1 : 0;
  let at = tokens.findIndex(
    ({ index: place, upos, xpos, deprel }) =>
      place >= after && !OPENING.test(upos) && xpos !== "LS" && deprel !== "discourse",
  );
  let isTo = false;
  while (
    at >= 0 &&
    at < tokens.length &&
    (tokens[at]!.xpos === "TO" || tokens[at]!.upos === "ADV" || tokens[at]!.upos === "PART")
  ) {
    isTo ||= tokens[at]!.xpos === "TO";
    at++;
  }
  const token = tokens[at];
  if (!token || childrenBy(scene.graph, at, "nsubj", "aux").some((child) => tokens[child]!.xpos !== "TO")) return -1;
  if (/^VB[PG]?$/.test(token.xpos) || isTo) return at;
  return token.form === token.form.toLowerCase() && isKnownVerb(scene, at, index) ? at : -1;
}

const isKnownVerb = ({ lemmas }: Scene, at: number, index: RuleIndex): boolean =>
  (index.byLemma.get(lemmas[at]!) ?? []).some(
    ({ rule, pattern }) => rule.makes.kind === "commitment" && pattern.shape === "verb",
  );
