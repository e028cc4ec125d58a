import type { Codebook } from "../codebook/codebook.ts";
import type { Context, EventType } from "../model/event.ts";
import type { Pillar } from "../model/pillar.ts";
import type { Scene } from "./scene.ts";

const LONGEST_PHRASE = 4;

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

function themes<T extends string>(
  scene: Scene,
  tokens: readonly number[],
  cues: ReadonlyMap<T, ReadonlySet<string>>,
): T[] {
  const phrases = phrasesOf(scene, tokens);
  return [...cues].filter(([, words]) => phrases.some((phrase) => words.has(phrase))).map(([theme]) => theme);
}

function phrasesOf(scene: Scene, tokens: readonly number[]): string[] {
  const phrases: string[] = [];
  for (const token of tokens) {
    let phrase = scene.lemmas[token]!;
    phrases.push(phrase);
    for (let next = token + 1; next < token + LONGEST_PHRASE && next < scene.lemmas.length; next++) {
      phrase += ` ${scene.lemmas[next]}`;
      phrases.push(phrase);
    }
  }
  return phrases;
}
