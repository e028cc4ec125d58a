import type { Document } from "../model/document.ts";
import type { Referent } from "../model/mention.ts";
import type { Memory } from "./memory.ts";
import { namedAt } from "./named-actors.ts";
import { namesReader } from "./names.ts";
import type { Resolved } from "./recollection.ts";
import type { Named } from "./sight.ts";
import { passageOf } from "./words.ts";

const JOINT = new Set(["joint statement", "communique", "treaty"]);
const OF_ONE = new Set(["speech", "press release"]);

/** True for documents in which several states speak as "the two sides" and "we". */
export const isJoint = ({ about }: Document): boolean => JOINT.has(about.genre);

/**
 * Whom "we" stands for outside quotation marks: the parties of a joint document, or who gives a speech or press
 * release, by its title or
 * author. Null in an author's own voice, and where the text does not tell.
 */
export function ownVoice(document: Document, memory: Memory): Resolved | null {
  const many = voiceOfMany(document, memory);
  if (many) return many;
  if (memory.parties.length > 0) {
    const referents = memory.parties.map((code): Referent => ({ code, sector: "GOV", who: null }));
    return { referents, antecedent: null, because: "the parties of the document" };
  }
  if (!OF_ONE.has(document.about.genre)) return null;
  const author = document.about.author?.at;
  const titles = document.blocks.filter(({ kind }) => kind === "title" || kind === "byline").map(({ span }) => span);
  for (const span of author ? [author, ...titles] : titles) {
    const found = speakerIn(document, memory, span);
    if (found) return found;
  }
  return null;
}

const OPENING =
  /\bWe, (?:the )?[^.;]{3,400}?(?= (?:are|met|meeting|have|having|gathered|gathering|convened|assembled|adopt|hereby|agree|declare|on \d|in \p{Lu}|at the )|[.;])/u;

/** "We, the leaders of the member states of …": the organisation, or all the states, that speak as "we" in a declaration of many. */
function voiceOfMany(document: Document, memory: Memory): Resolved | null {
  const opening = OPENING.exec(document.text);
  if (!opening && !isJoint(document)) return null;
  const heads = !isJoint(document)
    ? []
    : document.blocks.filter(({ kind }) => kind === "title").map(({ span }) => span);
  const places = opening ? [{ start: opening.index, end: opening.index + opening[0].length }, ...heads] : heads;
  for (const place of places) {
    const named = allNamed(document, memory, place);
    const body = named.find(({ ground }) => ground === "organisation")?.referents[0];
    const states = named
      .filter(({ ground }) => /^(?:name|agent|office)$/.test(ground))
      .flatMap(({ referents }) => referents.filter(({ sector }) => sector === "GOV"));
    const together = states.filter(({ code }, at) => states.findIndex((other) => other.code === code) === at);
    // A pair of states that meets under an organisation's roof speaks for itself.
    const referents = together.length > 2 ? together : body && together.length < 2 ? [body] : [];
    if (referents.length > 0) {
      const all = referents.map((referent) => ({ ...referent, who: null }));
      return { referents: all, antecedent: null, because: "who speaks, by the opening" };
    }
    if (together.length === 2) return null;
  }
  return null;
}

function allNamed(document: Document, memory: Memory, span: Document["blocks"][number]["span"]): Named[] {
  const passage = passageOf(document, { sentence: { index: -1, span, block: -1 }, tokens: [] });
  const pieces = namesReader(memory.gazetteer, memory.day)(passage);
  const found: Named[] = [];
  for (let at = 0; at < pieces.length; ) {
    const { named, next } = namedAt({ passage, pieces, memory }, at);
    at = Math.max(next, at + 1);
    if (named) found.push(named);
  }
  return found;
}

const PLACES = /^(?:at|in|on|to|with|about|for|of|before|from)$/;

// "Remarks by the Minister of Trade of Kenya at the Jakarta Trade Forum"
function speakerIn(document: Document, memory: Memory, span: Document["blocks"][number]["span"]): Resolved | null {
  const passage = passageOf(document, { sentence: { index: -1, span, block: -1 }, tokens: [] });
  const pieces = namesReader(memory.gazetteer, memory.day)(passage);
  for (let at = 0; at < pieces.length; ) {
    const { named, next } = namedAt({ passage, pieces, memory }, at);
    at = Math.max(next, at + 1);
    if (named?.referents.length !== 1) continue;
    const before = passage.words[named.first - 1]?.lower ?? "";
    const link = before === "the" ? (passage.words[named.first - 2]?.lower ?? "") : before;
    const isOne = named.person !== null || named.ground === "office" || named.ground === "agent";
    if (PLACES.test(link) && !(isOne && link === "of")) continue;
    const because = `who speaks, by the title: ${named.because}`;
    return {
      referents: [{ ...named.referents[0]!, who: named.person?.referent.who ?? null }],
      antecedent: null,
      because,
    };
  }
  return null;
}
