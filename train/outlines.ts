import { IRREGULAR } from "../src/parse/irregular.ts";
import { type Lexicon, NOUN, OFTEN, VERB } from "../src/parse/lexicon.ts";
import type { Gold } from "./treebank.ts";

/**
 * Plain sentences of the kind that the treebank lacks: states as subjects and objects of verbs of all tenses. A word is
 * `form/TAG:head:relation`, the head's place counted from 1; a form in capitals is a list or a kind of word below.
 */
const OUTLINES = `
NAME/NNP:2:nsubj VERB/VBZ:0:root ADJ/JJ:4:amod NOUN/NNS:2:obj ./.:2:punct
NAME/NNP:2:nsubj VERB/VBZ:0:root NOUN/NN:2:obj ./.:2:punct
NAME/NNP:2:nsubj VERB/VBD:0:root NOUN/NNS:2:obj ./.:2:punct
NAME/NNP:2:nsubj VERB/VBD:0:root NOUN/NNS:2:obj with/IN:5:case NAME/NNP:3:nmod ./.:2:punct
NAME/NNP:2:nsubj VERB/VBZ:0:root NOUN/NNS:2:obj with/IN:5:case NAME/NNP:3:nmod ./.:2:punct
NAME/NNP:2:nsubj VERB/VBD:0:root the/DT:4:det NOUN/NN:2:obj of/IN:7:case the/DT:7:det NOUN/NN:4:nmod ./.:2:punct
NAME/NNP:3:nsubj has/VBZ:3:aux VERB/VBN:0:root the/DT:5:det NOUN/NN:3:obj of/IN:7:case NOUN/NNS:5:nmod ./.:3:punct
NAME/NNP:3:nsubj has/VBZ:3:aux VERB/VBN:0:root its/PRP$:5:nmod:poss NOUN/NN:3:obj ./.:3:punct
NAME/NNP:3:nsubj will/MD:3:aux VERB/VB:0:root ADJ/JJ:5:amod NOUN/NNS:3:obj ./.:3:punct
NAME/NNP:4:nsubj did/VBD:4:aux not/RB:4:advmod VERB/VB:0:root the/DT:6:det NOUN/NN:4:obj ./.:4:punct
NAME/NNP:3:nsubj is/VBZ:3:aux VERB/VBG:0:root its/PRP$:5:nmod:poss NOUN/NNS:3:obj ./.:3:punct
NAME/NNP:2:nsubj WANTED/VBD:0:root to/TO:4:mark VERB/VB:2:xcomp NOUN/NN:4:obj ./.:2:punct
NAME/NNP:2:nsubj WANTS/VBZ:0:root to/TO:4:mark VERB/VB:2:xcomp a/DT:7:det ADJ/JJ:7:amod NOUN/NN:4:obj ./.:2:punct
NAME/NNP:4:nsubj and/CC:3:cc NAME/NNP:1:conj WANTED/VBD:0:root to/TO:6:mark VERB/VB:4:xcomp NOUN/NN:6:obj ./.:4:punct
NAME/NNP:4:nsubj and/CC:3:cc NAME/NNP:1:conj VERB/VBD:0:root the/DT:6:det NOUN/NN:4:obj ./.:4:punct
NAME/NNP:4:nsubj and/CC:3:cc NAME/NNP:1:conj VERB/VBP:0:root NOUN/NNS:4:obj ./.:4:punct
NAME/NNP:2:nsubj PUTS/VBZ:0:root OUT/RP:2:compound:prt a/DT:5:det NOUN/NN:2:obj of/IN:7:case NOUN/NN:5:nmod ./.:2:punct
NAME/NNP:2:nsubj PUT/VBD:0:root OUT/RP:2:compound:prt the/DT:5:det NOUN/NN:2:obj ./.:2:punct
NAME/NNP:2:nsubj VERB/VBZ:0:root NAME/NNP:5:nmod:poss 's/POS:3:case NOUN/NN:2:obj ./.:2:punct
NAME/NNP:2:nsubj VERB/VBZ:0:root NAME/NNP:5:nmod:poss 's/POS:3:case NOUN/NN:2:obj to/TO:7:mark VERB/VB:5:acl the/DT:9:det NOUN/NN:7:obj ./.:2:punct
NAME/NNP:2:nsubj VERB/VBD:0:root NAME/NNP:5:nmod:poss 's/POS:3:case NOUN/NN:2:obj ./.:2:punct
NAME/NNP:3:nmod:poss 's/POS:1:case NOUN/NN:4:nsubj VERB/VBD:0:root NOUN/NNS:4:obj ./.:4:punct
NAME/NNP:2:nsubj urged/VBD:0:root NAME/NNP:2:obj to/TO:5:mark VERB/VB:2:xcomp NOUN/NNS:5:obj ./.:2:punct
NAME/NNP:2:nsubj urges/VBZ:0:root NAME/NNP:2:obj to/TO:5:mark VERB/VB:2:xcomp its/PRP$:7:nmod:poss NOUN/NN:5:obj ./.:2:punct
NOUN/NN:6:nsubj between/IN:3:case NAME/NNP:1:nmod and/CC:5:cc NAME/NNP:3:conj ROSE/VBD:0:root ./.:6:punct
NOUN/NNS:6:nsubj between/IN:3:case NAME/NNP:1:nmod and/CC:5:cc NAME/NNP:3:conj ROSE/VBD:0:root ./.:6:punct
NAME/NNP:2:nsubj MEDIATED/VBD:0:root between/IN:4:case NAME/NNP:2:obl and/CC:6:cc NAME/NNP:4:conj ./.:2:punct
NAME/NNP:2:nsubj VERB/VBD:0:root its/PRP$:4:nmod:poss PROMISE/NN:2:obj to/TO:6:mark VERB/VB:4:acl NOUN/NNS:6:obj to/IN:9:case NAME/NNP:6:obl ./.:2:punct
the/DT:3:det Iraqi/JJ:3:amod NOUN/NN:4:nsubj VERB/VBD:0:root NAME/NNP:7:nmod:poss 's/POS:5:case PROMISE/NN:4:obj to/TO:9:mark VERB/VB:7:acl NOUN/NNS:9:obj ./.:4:punct
NAME/NNP:2:nsubj said/VBD:0:root it/PRP:5:nsubj would/MD:5:aux VERB/VB:2:ccomp NOUN/NNS:5:obj ./.:2:punct
NOUN/NNS:3:nsubj:pass were/VBD:3:aux:pass VERB/VBN:0:root by/IN:5:case NAME/NNP:3:obl:agent ./.:3:punct
NAME/NNP:3:nsubj:pass was/VBD:3:aux:pass VERB/VBN:0:root by/IN:5:case NAME/NNP:3:obl:agent ./.:3:punct
NAME/NNP:2:nsubj VERB/VBD:0:root NOUN/NNS:2:obj against/IN:5:case NAME/NNP:2:obl ./.:2:punct
Iraqi/JJ:2:amod NOUN/NNS:3:nsubj VERB/VBD:0:root a/DT:6:det NOUN/NN:6:compound NOUN/NN:3:obj ./.:3:punct
NAME/NNP:2:nsubj VERB/VBD:0:root the/DT:4:det NOUN/NN:2:obj ,/,:6:punct VERB/VBG:2:advcl NOUN/NNS:6:obj ./.:2:punct
NAME/NNP:2:nsubj VERB/VBZ:0:root NOUN/NNS:2:obj from/IN:5:case NAME/NNP:3:nmod ./.:2:punct
`;

const LISTS: Readonly<Record<string, string>> = {
  WANTED: "agreed decided promised pledged vowed refused intended planned offered threatened hoped",
  WANTS: "agrees decides promises pledges vows refuses intends plans offers threatens hopes",
  PROMISE: "promise pledge offer plan decision readiness vow refusal intention bid attempt",
  PUTS: "rules calls cuts hands sets steps carries holds",
  PUT: "ruled called cut handed set stepped carried held",
  OUT: "out off over up back down",
  ROSE: "rose fell grew doubled resumed collapsed widened stalled",
  MEDIATED: "mediated arbitrated shuttled chose",
};
const UNIVERSAL: Readonly<Record<string, string>> = {
  ...{ NNP: "PROPN", NN: "NOUN", NNS: "NOUN", JJ: "ADJ", DT: "DET", IN: "ADP", RP: "ADP", TO: "PART", POS: "PART" },
  ...{ MD: "AUX", CC: "CCONJ", PRP: "PRON", PRP$: "PRON", RB: "PART", ".": "PUNCT", ",": "PUNCT" },
};
// Helping verbs, and verbs whose forms do not follow from their letters alone.
const HARD = /^(?:be|have|do|get|go|put|let|set)$|[eoy]e$|c$|(?:^|[^aeiou])[aeiou][bdgklmnprtvz]$/;
const STAND_IN = "Iraq";

/** The words that outlines are filled with: names and verbs with an object from the treebank, nouns from the lexicon. */
interface Words {
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly nouns: readonly string[];
  readonly verbs: readonly string[];
}

/** Makes so many sentences by the outlines, with frequent words of the lexicon. */
export function outlined(
  gold: readonly Gold[],
  words: Iterable<string>,
  lexicon: Lexicon,
  count: number,
  random: () => number,
): Gold[] {
  const outlines = OUTLINES.trim().split("\n");
  const known = wordsFrom(gold, words, lexicon);
  return Array.from({ length: count }, (_, at) => filled(outlines[at % outlines.length]!, known, random));
}

function wordsFrom(gold: readonly Gold[], words: Iterable<string>, lexicon: Lexicon): Words {
  const frequent = (part: number) =>
    [...words].filter((word) => word.length > 2 && (lexicon.partsOf(word) >> OFTEN) & part);
  const transitive = new Set<string>();
  const [names, adjectives] = [new Set<string>(), new Set<string>()];
  for (const { heads, deprels, lemmas, forms, xpos } of gold) {
    forms.forEach((form, at) => {
      const head = heads[at]!;
      if (deprels[at] === "obj" && head >= 0 && xpos[head]!.startsWith("VB")) transitive.add(lemmas[head]!);
      if (xpos[at] === "NNP" && deprels[at] === "nsubj" && /^[A-Z][a-z]+$/.test(form)) names.add(form);
      if (xpos[at] === "JJ" && deprels[at] === "amod" && /^[a-z]+$/.test(form)) adjectives.add(form);
    });
  }
  return {
    names: [...names],
    adjectives: [...adjectives],
    nouns: frequent(NOUN).filter((word) => !word.endsWith("s")),
    verbs: frequent(VERB).filter((word) => transitive.has(word) && !HARD.test(word)),
  };
}

function filled(outline: string, words: Words, random: () => number): Gold {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const tokens = outline.split(" ").map((token) => /^(.+)\/([^/:]+):(\d+):(.+)$/.exec(token)!);
  const column = (part: number) => tokens.map((token) => token[part]!);
  const xpos = column(2);
  const forms = column(1).map((form, at) => {
    if (form === "NAME") return random() < 0.6 ? STAND_IN : pick(words.names);
    if (form === "ADJ") return pick(words.adjectives);
    if (form === "NOUN") return inflected(pick(words.nouns), xpos[at]!);
    if (form === "VERB") return inflected(pick(words.verbs), xpos[at]!);
    return form in LISTS ? pick(LISTS[form]!.split(" ")) : form;
  });
  forms[0] = forms[0]!.charAt(0).toUpperCase() + forms[0]!.slice(1);
  return {
    ...{ text: forms.join(" "), isNewParagraph: true, isNewDocument: true, forms, lemmas: forms, xpos },
    upos: xpos.map((tag, at) => universal(tag, column(4)[at]!)),
    heads: column(3).map((head) => Number(head) - 1),
    deprels: column(4),
  };
}

const universal = (tag: string, relation: string): string =>
  tag.startsWith("VB") ? (relation.startsWith("aux") ? "AUX" : "VERB") : UNIVERSAL[tag]!;

/** `TAG base` to the irregular form. */
const PAST = new Map([...IRREGULAR].reverse().map(([key, base]) => [`${key.slice(0, 3)} ${base}`, key.slice(4)]));

function inflected(word: string, tag: string): string {
  if (tag === "NNS" || tag === "VBZ") {
    if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
    return /(?:[sxz]|[cs]h)$/.test(word) ? `${word}es` : `${word}s`;
  }
  const irregular = PAST.get(`${tag} ${word}`);
  if (irregular !== undefined) return irregular;
  if (tag === "VB" || tag === "VBP" || tag === "NN") return word;
  const ending = tag === "VBG" ? "ing" : "ed";
  if (word.endsWith("e") && !/[eoy]e$/.test(word)) return word.slice(0, -1) + ending;
  if (ending === "ed" && /[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`;
  return word + ending;
}
