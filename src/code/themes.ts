import type { Codebook } from "../codebook/codebook.ts";
import type { Context, EventType } from "../model/event.ts";
import type { Pillar } from "../model/pillar.ts";
import type { Scene } from "./scene.ts";

/** Pillars whose words stand among the tokens; without any, diplomacy for talk between states. */
export function pillarsOf(
  scene: Scene,
  tokens: readonly number[],
  codebook: Codebook,
  type: EventType | null,
): Pillar[] {
  const found = themes(scene, tokens, codebook.pillars);
  if (found.length > 0) return found;
  if (type === "CONSULT" || type === "AGREE" || type === "SUPPORT" || type === "REJECT" || type === "ACCUSE")
    return ["diplomacy"];
  return type === "ASSAULT" || type === "MOBILIZE" || type === "COERCE" || type === "THREATEN" ? ["security"] : [];
}

export const contextsOf = (scene: Scene, tokens: readonly number[], codebook: Codebook): Context[] =>
  themes(scene, tokens, codebook.contexts);

/** Phrases of a table of cues, by their first word, each with the themes it shows. */
type Cues<T> = ReadonlyMap<string, readonly { readonly phrase: readonly string[]; readonly theme: T }[]>;

// One table a set of cues, made when it is first used; codebooks are frozen.
const tables = new WeakMap<object, Cues<string>>();

function tableOf<T extends string>(cues: ReadonlyMap<T, ReadonlySet<string>>): Cues<T> {
  const known = tables.get(cues);
  if (known) return known as Cues<T>;
  const table = new Map<string, { phrase: string[]; theme: T }[]>();
  for (const [theme, phrases] of cues) {
    for (const written of phrases) {
      const phrase = written.split(" ");
      const there = table.get(phrase[0]!);
      if (there) there.push({ phrase, theme });
      else table.set(phrase[0]!, [{ phrase, theme }]);
    }
  }
  tables.set(cues, table);
  return table;
}

// In the order of the codebook's table.
function themes<T extends string>(
  { lemmas }: Scene,
  tokens: readonly number[],
  cues: ReadonlyMap<T, ReadonlySet<string>>,
): T[] {
  const table = tableOf(cues);
  const found = new Set<T>();
  for (const token of tokens) {
    for (const { phrase, theme } of table.get(lemmas[token]!) ?? []) {
      if (phrase.every((word, at) => lemmas[token + at] === word)) found.add(theme);
    }
  }
  return found.size === 0 ? [] : [...cues.keys()].filter((theme) => found.has(theme));
}
