import { fold } from "../src/ground/fold.ts";
import { editOf, LONGEST_ENDING } from "../src/parse/lemmatise.ts";
import type { Gold } from "./treebank.ts";

type Votes = Map<string, Map<string, number>>;

/**
 * Learns how endings change: for each part of speech the edit of whole words (`=` before them) that is right most
 * often, and of each ending the edit that is right for most different words. Keys: `XPOS ending`; values: see
 * `editOf`.
 */
export function lemmaRules(gold: readonly Gold[]): Record<string, string> {
  const words: Votes = new Map();
  const endings: Votes = new Map();
  const known = new Set<string>();
  for (const sentence of gold) {
    sentence.forms.forEach((raw, at) => {
      const lemma = fold(sentence.lemmas[at]!).text;
      const tag = sentence.xpos[at]!;
      if (tag === "GW" || lemma === "_") return;
      const form = fold(raw).text;
      const lower = form.toLowerCase();
      const edit = editOf(form, lemma, tag);
      vote(words, `${tag} =${lower}`, edit);
      // A lemma that shares nothing with its form says nothing of other words.
      if (edit.startsWith("!") || known.has(`${tag} ${lower} ${edit}`)) return;
      known.add(`${tag} ${lower} ${edit}`);
      for (let size = Math.min(LONGEST_ENDING, lower.length); size >= 0; size--) {
        vote(endings, `${tag} ${lower.slice(lower.length - size)}`, edit);
      }
    });
  }
  return thinned(words, endings);
}

function vote(votes: Votes, key: string, edit: string): void {
  const row = votes.get(key) ?? new Map<string, number>();
  row.set(edit, (row.get(edit) ?? 0) + 1);
  votes.set(key, row);
}

interface Best {
  readonly edit: string;
  readonly count: number;
}

const LEAST = 2;

// Keeps a rule only where it says something its next shorter ending does not.
function thinned(words: Votes, endings: Votes): Record<string, string> {
  const general = new Map<string, Best>();
  for (const [key, row] of endings) {
    const found = bestOf(row);
    if (found.count >= LEAST || key.endsWith(" ")) general.set(key, found);
  }
  const kept: Record<string, string> = {};
  for (const key of [...general.keys()].sort()) {
    const { edit } = general.get(key)!;
    if (key.endsWith(" ") || shorter(general, key, 1) !== edit) kept[key] = edit;
  }
  for (const key of [...words.keys()].sort()) {
    const { edit } = bestOf(words.get(key)!);
    const size = key.length - key.indexOf("=") - 1;
    if (shorter(general, key.replace("=", ""), Math.max(0, size - LONGEST_ENDING)) !== edit) kept[key] = edit;
  }
  return kept;
}

const bestOf = (row: ReadonlyMap<string, number>): Best => {
  const [edit, count] = [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
  return { edit, count };
};

/** The edit of the longest known ending after the first `cut` units of a key's ending are taken off. */
function shorter(general: ReadonlyMap<string, Best>, key: string, cut: number): string | undefined {
  const start = key.indexOf(" ") + 1;
  for (let at = start + cut; at <= key.length; at++) {
    const found = general.get(key.slice(0, start) + key.slice(at));
    if (found) return found.edit;
  }
  return undefined;
}
