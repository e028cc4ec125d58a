import { basesOf, ENDINGS } from "./inflection.ts";
import { IRREGULAR } from "./irregular.ts";
import { type Lexicon, NOUN, VERB } from "./lexicon.ts";

// Names and figures keep their capitals; all else is written small.
const KEEPS_CASE = new Set(["NNP", "NNPS", "ADD", "CD", "LS", "SYM", "GW", "FW"]);

// Past and participle mostly look alike; what is known of one holds for the other.
const TWINS = new Map([
  ["VBD", "VBN"],
  ["VBN", "VBD"],
]);

// Endings that no verb or adjective has without an e, and a letter doubled before an ending.
const INFLECTED = new Set(["VBD", "VBN", "VBG", "JJR", "JJS"]);
const MUTE = /(?:[bcdfgkptz]l|[aeilnr]v|[^aeiou][aeiou]k|dg|[^aeiou][aeiou]c|[lnr]c|os)$/;
const DOUBLE = /..([bdgmnprt])\1$/;

/** Endings that rules look at have so many units at most. */
export const LONGEST_ENDING = 6;

/** Lower-cases what is no name. */
const base = (form: string, xpos: string): string => (KEEPS_CASE.has(xpos) ? form : form.toLowerCase());

/**
 * The edit from a form to its lemma, as `cut+add`: take off so many units at the end, put these on; `!lemma` when they
 * share nothing.
 */
export function editOf(form: string, lemma: string, xpos: string): string {
  const from = base(form, xpos);
  let same = 0;
  while (same < from.length && same < lemma.length && from[same] === lemma[same]) same++;
  if (same === 0 && from !== lemma) return `!${lemma}`;
  return `${from.length - same}+${lemma.slice(same)}`;
}

/** The lemma of a form with a Penn tag. */
export type Lemma = (form: string, xpos: string) => string;

const KEPT = 20_000;

/**
 * Finds lemmas: by the rules of whole words first, then by the tables of irregular forms, then the word of the lexicon
 * that takes the ending, then by the rule of the longest known ending.
 */
export function lemmatiser(rules: ReadonlyMap<string, string>, lexicon: Lexicon): Lemma {
  const known = new Map<string, string>();
  return (form, xpos) => {
    const key = `${xpos} ${form}`;
    const old = known.get(key);
    if (old !== undefined) return old;
    const lemma = find(rules, lexicon, form, xpos);
    if (known.size >= KEPT) known.clear();
    known.set(key, lemma);
    return lemma;
  };
}

function find(rules: ReadonlyMap<string, string>, lexicon: Lexicon, form: string, xpos: string): string {
  const lower = form.toLowerCase();
  const from = base(form, xpos);
  const twin = TWINS.get(xpos);
  const whole = rules.get(`${xpos} =${lower}`) ?? (twin && rules.get(`${twin} =${lower}`));
  if (whole !== undefined) return edited(from, whole);
  const asTold = isPlural(lexicon, form, xpos) ? "NNS" : xpos;
  const known = irregularBase(lexicon, lower, asTold) ?? regularBase(lexicon, lower, asTold);
  if (known !== null) return known;
  for (let size = Math.min(LONGEST_ENDING, lower.length); size >= 0; size--) {
    const rule = rules.get(`${xpos} ${lower.slice(lower.length - size)}`);
    if (rule !== undefined) return INFLECTED.has(xpos) ? respelt(edited(from, rule), from) : edited(from, rule);
  }
  return from;
}

// "joint patrols" tagged as one patrol: no noun by itself, and in small letters no name.
const isPlural = (lexicon: Lexicon, form: string, xpos: string): boolean =>
  (xpos === "NN" || xpos === "NNP") && /^[a-z]{3,}s$/.test(form) && (lexicon.partsOf(form) & NOUN) === 0;

/** Mends a base that a rule made from an inflected form: `provok` is `provoke`, `hott` is `hot`, `bom` is `bomb`. */
function respelt(made: string, from: string): string {
  if (made === from) return made;
  const next = from.charAt(made.length);
  const [last, ending] = [made.at(-1), from.slice(made.length + 1)];
  // The rule took one of two different consonants, or one l of a word of one syllable: "bombed", "smelled".
  const isCut = from.startsWith(made) && /^(?:ed|ing|er|est)$/.test(ending) && /[^aeiou]/.test(next);
  if (isCut && (next !== last || (last === "l" && /^[^aeiou]*[aeiou]l$/.test(made)))) return made + next;
  if (MUTE.test(made)) return `${made}e`;
  return DOUBLE.test(made) ? made.slice(0, -1) : made;
}

const PREFIX = /^(?:counter|fore|inter|mis|out|over|re|super|un|under|up|with)(?=[a-z]{2})/;

/** The base of an irregular form, also behind a beginning such as `over` where that makes a word. */
function irregularBase(lexicon: Lexicon, form: string, xpos: string): string | null {
  const whole = IRREGULAR.get(`${xpos} ${form}`);
  if (whole !== undefined) return whole;
  const man = xpos === "NNS" && form.endsWith("men") ? `${form.slice(0, -2)}an` : "";
  if (lexicon.partsOf(man) & NOUN) return man;
  const [prefix] = PREFIX.exec(form) ?? [];
  const rest = prefix && IRREGULAR.get(`${xpos} ${form.slice(prefix.length)}`);
  return rest && lexicon.partsOf(prefix + rest) & VERB ? prefix + rest : null;
}

// Each has a twin with the same forms that is rarer: `rout`, `buss`, `cooky`.
const COMMONER = new Set(["route", "bus", "lambaste", "stymie", "cookie", "hippie"]);

function regularBase(lexicon: Lexicon, form: string, xpos: string): string | null {
  const ending = ENDINGS[xpos];
  if (!ending) return null;
  const bases = basesOf(lexicon, form, ...ending);
  return bases.find((base) => COMMONER.has(base)) ?? bases[0] ?? null;
}

function edited(form: string, edit: string): string {
  if (edit.startsWith("!")) return edit.slice(1);
  const plus = edit.indexOf("+");
  const cut = Number(edit.slice(0, plus));
  return cut >= form.length && cut > 0 ? form : form.slice(0, form.length - cut) + edit.slice(plus + 1);
}
