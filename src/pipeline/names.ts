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
  for (const { start, end, entries } of gazetteer.scan(view.text)) {
    const kind = kindOf(entries);
    if (kind !== null && CAPITALISED.test(view.text.slice(start, end))) names.push({ start, end, kind });
  }
  return names;
}

function kindOf(entries: readonly NameEntry[]): NameKind | null {
  for (const { means } of entries) {
    if (means.kind === "state") return means.form === "demonym" ? "people" : "state";
    if (means.kind === "person") return "person";
    if (means.kind === "organisation" || means.kind === "strategy") return "body";
  }
  return null;
}
