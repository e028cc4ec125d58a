import type { Gazetteer, NameEntry } from "../codebook/gazetteer.ts";
import type { Document } from "../model/document.ts";
import type { Name, NameKind } from "../model/name.ts";

// "Belt and Road", "Bank of the South": a name's own small words.
const CAPITALISED = /^\p{Lu}[^\s]*(?:\s+(?:(?:of|the|and|on|for|in|de|la|al|bin|von)\s+)*\p{Lu}[^\s]*)*$/u;

/**
 * The names that a document holds, in reading order: what the parser takes as one word each. Whether a name holds on the document's
 * date, and whom it means, is asked later; to grammar a name is a name.
 */
export function namesIn({ view }: Document, gazetteer: Gazetteer): Name[] {
  const names: Name[] = [];
  const hits = gazetteer.scan(view.text);
  for (const [at, { start, end, entries }] of hits.entries()) {
    const kind = kindOf(entries);
    const short = hits[at + 1];
    if (kind === "body" && short && isShortOf(view.text, end, short.start, short.end)) {
      names.push({ start, end: short.end + 1, kind });
    } else if (start < (names.at(-1)?.end ?? 0)) continue;
    else if (kind !== null && CAPITALISED.test(view.text.slice(start, end))) names.push({ start, end, kind });
    else if (entries.some(({ means }) => means.kind === "title")) {
      const holder = holderAfter(view.text, end, hits[at + 1]?.start ?? view.text.length);
      if (holder) names.push(holder);
    }
  }
  return names;
}

// "Organization of Turkic States (OTS)": the short name in brackets is part of the name.
const isShortOf = (text: string, end: number, start: number, after: number): boolean =>
  text.slice(end, start) === " (" && text[after] === ")";

const LONGEST_NAME = 60;
const HOLDER =
  /^ ((?:\p{Lu}[\p{L}\p{M}.'-]+)(?: (?:al|bin|ibn|de|da|dos|van|von|el))?(?: \p{Lu}[\p{L}\p{M}.'-]+){1,3})(?![\p{L}-])/u;

// "Foreign Minister Jane Doe": whoever has a title before the name is a person, known or not. It ends before the next known name.
function holderAfter(text: string, from: number, until: number): Name | null {
  const found = HOLDER.exec(text.slice(from, Math.min(until, from + LONGEST_NAME)));
  if (!found) return null;
  const end = from + 1 + found[1]!.replace(/'s$|[.']+$/, "").length;
  return { start: from + 1, end, kind: "person" };
}

const BODIES: ReadonlySet<string> = new Set(["organisation", "strategy", "mechanism", "group"]);

function kindOf(entries: readonly NameEntry[]): NameKind | null {
  for (const { means } of entries) {
    if (means.kind === "state") return means.form === "demonym" ? "people" : "state";
    if (means.kind === "place") return "state";
    if (means.kind === "person") return "person";
    if (BODIES.has(means.kind)) return "body";
  }
  return null;
}
