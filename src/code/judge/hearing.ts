import type { Found } from "../parties.ts";
import type { RuleIndex } from "../rule-index.ts";
import type { Scene } from "../scene.ts";
import type { Judge } from "./judge.ts";
import type { Judgement } from "./judgement.ts";
import { type Pair, pairOf, tokensOfParty } from "./pair.ts";

/** Two parties before the judge; it is asked when its judgement is first needed. */
export interface Hearing {
  readonly pair: Pair;
  readonly judgement: () => Judgement;
}

// Several verbs and rules of a sentence have the same parties; all ask the one judge.
const kept = new WeakMap<Scene, Map<string, Hearing>>();

/** The hearing of an actor and a recipient, or of an actor alone. */
export function hearingOf(
  scene: Scene,
  index: RuleIndex,
  judge: Judge,
  actor: Found,
  recipient: Found | undefined,
): Hearing {
  let table = kept.get(scene);
  if (!table) {
    table = new Map();
    kept.set(scene, table);
  }
  const key = `${placeOf(actor)} ${recipient ? placeOf(recipient) : ""}`;
  const known = table.get(key);
  if (known) return known;
  const pair = pairOf(scene.graph, tokensOfParty(actor), recipient ? tokensOfParty(recipient) : []);
  let judgement: Judgement | null = null;
  const hearing: Hearing = {
    pair,
    judgement: () => {
      judgement ??= judge.judge(scene, pair, index);
      return judgement;
    },
  };
  table.set(key, hearing);
  return hearing;
}

const placeOf = ({ mention: { reach } }: Found): string => `${reach.first}-${reach.last}`;
