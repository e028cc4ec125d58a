import { fold } from "../src/ground/fold.ts";
import { editOf } from "../src/parse/lemmatise.ts";
import type { Gold } from "./treebank.ts";

/**
 * Learns how endings change: for each part of speech and ending (longest first at use) the edit that is right most often.
 * Keys: `XPOS ending`; whole words carry `=` before them. Values: `cut+add`.
 */
export function lemmaRules(gold: readonly Gold[]): Record<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const sentence of gold) {
    sentence.forms.forEach((raw, at) => {
      const form = fold(raw).text;
      const lemma = fold(sentence.lemmas[at]!).text;
      if (sentence.xpos[at] === "GW" || lemma === "_") return;
      const name = sentence.xpos[at]!;
      const edit = editOf(form, lemma, name);
      const lower = form.toLowerCase();
      const endings = [`=${lower}`];
      for (let size = Math.min(6, lower.length); size >= 0; size--) endings.push(lower.slice(lower.length - size));
      for (const ending of endings) {
        const key = `${name} ${ending}`;
        const row = votes.get(key) ?? new Map<string, number>();
        row.set(edit, (row.get(edit) ?? 0) + 1);
        votes.set(key, row);
      }
    });
  }
  return thinned(votes);
}

// Keeps a rule only where it says something its shorter ending does not.
function thinned(votes: Map<string, Map<string, number>>): Record<string, string> {
  const best = new Map<string, { edit: string; count: number }>();
  for (const [key, row] of votes) {
    const [edit, count] = [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    best.set(key, { edit, count });
  }
  const kept: Record<string, string> = {};
  for (const [key, { edit, count }] of [...best].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const space = key.indexOf(" ");
    const ending = key.slice(space + 1);
    const isWhole = ending.startsWith("=");
    if (!isWhole && ending !== "" && count < 2) continue;
    if (ending !== "") {
      let shorter = isWhole ? ending.slice(1).slice(-6) : ending.slice(1);
      let general = "";
      for (;;) {
        const rule = best.get(`${key.slice(0, space)} ${shorter}`);
        if (rule && (shorter === "" || rule.count >= 2)) {
          general = rule.edit;
          break;
        }
        if (shorter === "") break;
        shorter = shorter.slice(1);
      }
      if (general === edit) continue;
    }
    kept[key] = edit;
  }
  return kept;
}
