/** Offices whose holders are different people; the longest name goes first. */
const OFFICES: readonly (readonly [office: string, words: RegExp])[] = [
  ["vice president", /\bvice[- ]presidents?\b/i],
  ["deputy premier", /\b(?:deputy|vice) (?:prime ministers?|premiers?)\b/i],
  ["deputy minister", /\b(?:deputy|vice|assistant) (?:\w+ ){0,2}(?:ministers?|secretar(?:y|ies))\b/i],
  ["premier", /\b(?:prime ministers?|premiers?|chancellors?)\b/i],
  [
    "foreign minister",
    /\b(?:foreign (?:ministers?|secretar(?:y|ies))|ministers? (?:of|for) foreign affairs|secretary of state)\b/i,
  ],
  [
    "defence minister",
    /\b(?:(?:defence|defense) (?:ministers?|secretar(?:y|ies))|ministers? (?:of|for) (?:defence|defense))\b/i,
  ],
  ["minister", /\b(?:ministers?|cabinet secretar(?:y|ies))\b/i],
  ["ambassador", /\b(?:ambassadors?|envoys?)\b/i],
  ["speaker", /\bspeaker\b/i],
  ["crown prince", /\bcrown prince(?:ss)?\b/i],
  ["monarch", /\b(?:kings?|queens?|emperors?|emirs?|sultans?)\b/i],
  ["president", /\bpresidents?\b/i],
];

const NAMES = /(?:^|\s)(\p{Lu}[\p{L}\u2019'-]+)/gu;

/** The office that a party's words name, and the names that follow it. */
export interface Holder {
  readonly office: string | null;
  readonly names: readonly string[];
}

/** Who a party is, as far as its words tell: "Kazakh President Tokayev" is a president named Tokayev. */
export function holderIn(quote: string): Holder {
  for (const [office, words] of OFFICES) {
    const found = words.exec(quote);
    if (!found) continue;
    const after = quote.slice(found.index + found[0].length).split(/(?:^|\s)(?:of|from|for)\s/u)[0]!;
    return { office, names: [...after.matchAll(NAMES)].map(([, name]) => name!.toLowerCase()) };
  }
  return { office: null, names: [] };
}

/** True when the words name two different people: two offices, or two names with one office. */
export function areOthers(a: Holder, b: Holder): boolean {
  if (a.office === null || b.office === null) return false;
  if (a.names.length > 0 && b.names.length > 0) return !haveOneName(a, b);
  // "The minister" may be the foreign minister.
  const isLoose =
    [a, b].some(({ office }) => office === "minister") && [a, b].every(({ office }) => office?.endsWith("minister"));
  return a.office !== b.office && !isLoose;
}

export const haveOneName = (a: Holder, b: Holder): boolean => a.names.some((name) => b.names.includes(name));
