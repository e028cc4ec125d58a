import { OPEN, type Party } from "../../model/actor.ts";
import type { ActorMention } from "../../model/mention.ts";
import { caseOf, relation } from "../graph.ts";
import type { Match } from "../match.ts";
import { type Found, partyOf, unique } from "../parties.ts";
import type { Scene } from "../scene.ts";
import type { Act } from "./acts.ts";
import { within } from "./stretch.ts";

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
