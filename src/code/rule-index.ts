import type { Codebook } from "../codebook/codebook.ts";
import { type Pattern, weightOf } from "../codebook/pattern.ts";
import type { Rule } from "../codebook/rule.ts";
import { type Asks, newAsks } from "./asks.ts";
import type { Means } from "./complement.ts";

/** A pattern with the rule it belongs to, laid out for coding. */
export interface Entry {
  readonly rule: Rule;
  readonly pattern: Pattern;
  /** What the sentence must have for it, by the numbers of {@link Asks}. */
  readonly asks: readonly number[];
  /** How much it asks for; and with its optional slots filled. */
  readonly weight: number;
  readonly mostWeight: number;
  /** Where one of these fires on the same predicate, the rule is silent. */
  readonly unless: readonly Sought[];
}

export type Sought = Pick<Entry, "pattern" | "asks">;

/** What filled optional slots add to a pattern's weight. */
export const FILLED = 0.5;

/** A codebook laid out for coding: patterns by the lemma of their predicate, and its word lists by use. */
export interface RuleIndex {
  readonly byLemma: ReadonlyMap<string, readonly Entry[]>;
  readonly asks: Asks;
  readonly means: Means;
  readonly futureGovernors: ReadonlySet<string>;
  readonly hypotheticalGovernors: ReadonlySet<string>;
  /** What stands under these is asked for, alleged or judged. */
  readonly unrealGovernors: ReadonlySet<string>;
  readonly negatingGovernors: ReadonlySet<string>;
  /** What a clause under these says is foreseen, not undertaken. */
  readonly forecasts: ReadonlySet<string>;
  /** Negating ones that say no beforehand, instead of ending what was. */
  readonly refusingGovernors: ReadonlySet<string>;
  /** Verbs that negate what they govern, unless it is an occasion that has its natural end: "ended aid", "ended a visit". */
  readonly closingGovernors: ReadonlySet<string>;
  readonly occasions: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  /** Bodies through which parties act together: "the Committee will report". */
  readonly bodies: ReadonlySet<string>;
  /** Words that say that an older undertaking is repeated. */
  readonly reaffirming: ReadonlySet<string>;
  /** Verbs whose clause is promised: "assured her that it will come". */
  readonly assuring: ReadonlySet<string>;
  /** Texts that tell what states have undertaken: "the statement says that …". */
  readonly papers: ReadonlySet<string>;
  /** What a state can do if it will. */
  readonly deeds: ReadonlySet<string>;
  /** What has no end that could be checked: to deepen, to go on. */
  readonly broadAims: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
// One index a codebook, made when it is first used; codebooks are frozen, so it can never be out of date.
const made = new WeakMap<Codebook, RuleIndex>();

export function ruleIndexOf(codebook: Codebook): RuleIndex {
  const known = made.get(codebook);
  if (known) return known;
  const { asks, of } = newAsks();
  const byLemma = entriesOf(codebook, of);
  const words = (list: string) => codebook.words.get(list) ?? NONE;
  const index: RuleIndex = {
    byLemma,
    asks,
    means: { standIns: words("stand-ins") },
    futureGovernors: words("future-governors"),
    hypotheticalGovernors: words("hypothetical-governors"),
    unrealGovernors: words("unreal-governors"),
    negatingGovernors: words("negating-governors"),
    forecasts: words("forecasts"),
    refusingGovernors: words("refusing-governors"),
    closingGovernors: words("closing-governors"),
    occasions: new Set([...words("occasions"), ...words("accords")]),
    speechVerbs: words("speech-verbs"),
    bodies: words("bodies"),
    reaffirming: words("reaffirming"),
    assuring: words("assuring"),
    papers: words("papers"),
    deeds: words("undertakings"),
    broadAims: words("broad-aims"),
  };
  made.set(codebook, index);
  return index;
}

function entriesOf({ rules }: Codebook, asksOf: (pattern: Pattern) => readonly number[]): Map<string, Entry[]> {
  const byLemma = new Map<string, Entry[]>();
  for (const rule of rules) {
    const unless = rule.unless.map((pattern) => ({ pattern, asks: asksOf(pattern) }));
    for (const pattern of rule.when) {
      const weight = weightOf(pattern);
      const entry = { rule, pattern, asks: asksOf(pattern), weight, mostWeight: weight + FILLED, unless };
      for (const lemma of pattern.predicate.lemmas) {
        const entries = byLemma.get(lemma);
        if (entries) entries.push(entry);
        else byLemma.set(lemma, [entry]);
      }
    }
  }
  return byLemma;
}
