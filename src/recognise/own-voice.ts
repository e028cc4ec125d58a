import type { Document } from "../model/document.ts";
import type { Referent } from "../model/mention.ts";
import type { Memory } from "./memory.ts";
import { namedAt } from "./named-actors.ts";
import { namesReader } from "./names.ts";
import type { Resolved } from "./recollection.ts";
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
