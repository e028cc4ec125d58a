import type { Token } from "../model/parse.ts";
import { actsOn, isObject } from "./clause-subject.ts";
import type { Memory, Told } from "./memory.ts";
import { best, isJoined, isState, type Resolved, recent, resolved } from "./recollection.ts";
import type { Passage } from "./words.ts";

/**
 * Whom "it" or "its" stands for. First by the tree: the owner of the noun it hangs under, the object that is made to
 * act, the
 * subject of the verb above it. Then the subject of the sentence before; for "its" alone any state named before it in
 * the sentence.
 */
export function thingFor(
  passage: Passage,
  memory: Memory,
  text: string,
  token: number,
  isOwner: boolean,
): Resolved | null {
  const { sentence, tokens } = passage.parse;
  if (tokens[token] && isObject(tokens[token])) return objectFor(passage, memory, token);
  const near = byTree(passage, memory, token, isOwner);
  if (near) return resolved(near, "the nearest subject or owner in the sentence");
  const before = best(memory, sentence.index, (told) => isState(told) && told.prominence > 0, 1);
  if (before && !isOneOfTwo(memory, text, before)) return resolved(before, "the subject last told of");
  if (!isOwner) return null;
  const any = best(memory, sentence.index, isState, 0);
  return any && resolved(any, "the state last named");
}

// "Norway met Peru and thanked it": not who thanks.
function objectFor({ parse: { tokens, sentence } }: Passage, memory: Memory, token: number): Resolved | null {
  for (const told of recent(memory, sentence.index, 0)) {
    if (isState(told) && !actsOn(tokens, token, told, sentence.index))
      return resolved(told, "the last told of but the subject");
  }
  return null;
}

// After "Kenya and Ethiopia signed" an "it" is neither of them.
const isOneOfTwo = (memory: Memory, text: string, one: Told): boolean =>
  [...recent(memory, one.mention.sentence, 1)].some(
    (other) => other !== one && (isJoined(text, other, one) || isJoined(text, one, other)),
  );

// Verbs that praise, blame or move somebody: what follows about "its" deed is the other's.
const MOVING = new Set(
  "commend thank praise blame criticise criticize condemn accuse congratulate honour honor punish reward sanction help urge ask press invite allow enable encourage force order warn persuade call support assist".split(
    " ",
  ),
);

function byTree({ parse }: Passage, memory: Memory, token: number, isOwner: boolean): Told | null {
  const { tokens } = parse;
  const told = new Map<number, Told>();
  for (const found of recent(memory, parse.sentence.index, 0)) {
    for (let at = found.mention.reach.first; at <= found.mention.reach.last; at++) told.set(at, found);
  }
  if (told.size === 0) return null;
  const joined = /^and$/i.test(tokens[token - 1]?.form ?? "") ? told.get(token - 2) : undefined;
  if (joined && isOwner && isState(joined)) return joined;
  const moved = movedOne(tokens, told, token) ?? judgedOne(tokens, told, token) ?? causingOne(tokens, told, token);
  if (moved) return moved;
  const children = (head: number, fits: (child: Token) => boolean): Told | null => {
    for (let at = Math.max(0, token - MOST_BACK); at < token; at++) {
      const found = tokens[at]!.head === head && fits(tokens[at]!) ? told.get(at) : undefined;
      if (found && isState(found)) return found;
    }
    return null;
  };
  let at = tokens[token]?.head ?? -1;
  let below = token;
  for (let depth = 0; depth < 12 && at >= 0; depth++) {
    const found =
      children(at, (child) => child.deprel === "nmod:poss" && child.index !== below) ??
      (tokens[below]!.deprel === "acl" ? children(at, (child) => isOf(tokens, child)) : null) ??
      (tokens[below]!.deprel === "xcomp" ? children(at, ({ deprel }) => deprel === "obj") : null) ??
      children(at, ({ deprel }) => deprel.startsWith("nsubj"));
    if (found) return found;
    below = at;
    at = tokens[at]!.head;
  }
  return null;
}

const MOST_BACK = 60;
const NEAR = 6;

const isOf = (tokens: readonly Token[], { index, deprel }: Token): boolean =>
  deprel === "nmod" && [1, 2, 3].some((back) => tokens[index - back]?.form.toLowerCase() === "of");

// "thanked China for [its support]", "urged Kenya to lift [its ban]", "the efforts of Kenya to lift", "Kenya's efforts
// to lift".
function movedOne(tokens: readonly Token[], told: ReadonlyMap<number, Told>, token: number): Told | null {
  for (let link = token - 1; link > Math.max(0, token - NEAR); link--) {
    if (!/^(?:for|to|over|of)$/i.test(tokens[link]!.form)) continue;
    const found = told.get(link - 1) ?? (tokens[link]!.form === "to" ? ownerBefore(tokens, told, link) : undefined);
    if (!found || !isState(found)) continue;
    const { first, last } = found.mention.reach;
    const isOwner = last < link - 1 || (tokens[link]!.form === "to" && tokens[first - 1]?.form === "of");
    if (isOwner || [1, 2, 3].some((back) => MOVING.has(tokens[first - back]?.lemma.toLowerCase() ?? ""))) return found;
  }
  return null;
}

const JUDGING = new Set(
  "welcome praise hail commend applaud appreciate support back endorse condemn denounce criticise criticize reject oppose protest".split(
    " ",
  ),
);

// "hailed Kenya as a partner and welcomed [its decision]": who judges does not judge itself.
function judgedOne(tokens: readonly Token[], told: ReadonlyMap<number, Told>, token: number): Told | null {
  if (!JUDGING.has(tokens[token - 1]?.lemma.toLowerCase() ?? "")) return null;
  const before = [...new Set(told.values())].filter((found) => isState(found) && found.mention.reach.last < token);
  const codes = new Set(before.map((found) => found.mention.referents[0]!.code));
  const last = before.reduce<Told | null>(
    (late, found) => (late && late.mention.reach.last > found.mention.reach.last ? late : found),
    null,
  );
  return codes.size > 1 && last?.prominence === 0 ? last : null;
}

const CAUSES =
  /\b(?:in response to|in retaliation for|in reaction to|in protest at|because of|on account of|over|following|after)$/;

// "imposed sanctions on Iraq in response to [its invasion]": the last told of before the cause, unless it acts.
function causingOne(tokens: readonly Token[], told: ReadonlyMap<number, Told>, token: number): Told | null {
  const lead = tokens.slice(Math.max(0, token - 3), token).map(({ form }) => form.toLowerCase());
  if (!CAUSES.test(lead.join(" "))) return null;
  for (let at = token - 1; at >= Math.max(0, token - MOST_BACK); at--) {
    const found = told.get(at);
    if (found && isState(found))
      return found.prominence === 0 &&
        [1, 2, 3].some(
          (back) =>
            tokens[found.mention.reach.first - back]?.upos === "ADP" ||
            tokens[found.mention.reach.head]?.deprel === "obj",
        )
        ? found
        : null;
  }
  return null;
}

// In "Kenya's peace efforts to" Kenya.
function ownerBefore(tokens: readonly Token[], told: ReadonlyMap<number, Told>, link: number): Told | undefined {
  for (let at = link - 1; at > Math.max(0, link - NEAR) && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[at]!.upos); at--) {
    if (tokens[at - 1]?.form === "'s" || tokens[at - 1]?.form === "'") return told.get(at - 2);
  }
  return undefined;
}
