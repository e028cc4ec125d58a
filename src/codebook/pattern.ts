/**
 * The pattern language of the codebook: one line is one plain sentence in outline, words in their order in the active voice.
 * `{actor} sign|conclude agreement|treaty with {recipient}`; `talks between {both}`; `{actor} 's visit to {recipient}`.
 * codebook/README.md tells it to those who write rules; `describePattern` says a pattern in words.
 */

/** What a slot takes. The first three are parties; the others are looked for but bind nobody. */
export const SLOTS = [
  "actor",
  "recipient",
  "both",
  "any",
  "act",
  "holder",
  "number",
  "amount",
  "rank",
  "date",
  "mechanism",
  "strategy",
] as const;
export type Slot = (typeof SLOTS)[number];

/** Classes of parties that a slot may ask for: `{actor:official}`. */
export const PARTY_CLASSES = ["official", "armed", "people", "business", "organisation", "state"] as const;
export type PartyClass = (typeof PARTY_CLASSES)[number];

/** A slot in a pattern; `isOptional` when it ends in `?`. */
export interface SlotPart {
  readonly kind: "slot";
  readonly slot: Slot;
  readonly only: PartyClass | null;
  readonly isOptional: boolean;
}

/** A word in a pattern: any of these lemmas. */
export interface WordPart {
  readonly kind: "word";
  readonly lemmas: ReadonlySet<string>;
  /** As written, for explanations: `agreement|treaty` or `<accords>`. */
  readonly written: string;
}

/** What follows the predicate: a slot or word, the preposition (or `to`, `that`) before it, null when there is none. */
export interface Complement {
  readonly preposition: ReadonlySet<string> | null;
  readonly is: SlotPart | WordPart;
}

/** One pattern, ready to match. */
export interface Pattern {
  /** Predicate: a verb (subject before it) or a noun (possessor before it, or nothing). `be` + word is an adjective or noun with a copula. */
  readonly predicate: WordPart;
  readonly shape: "verb" | "noun" | "copula";
  /** Subject of a verb, possessor of a noun; null when the pattern begins with its predicate. */
  readonly subject: SlotPart | null;
  /** Particle of the verb: `up` in `follow up on`. */
  readonly particle: string | null;
  readonly complements: readonly Complement[];
  /** The line as written. */
  readonly written: string;
}

export interface PatternFault {
  readonly fault: string;
  /** Column in the line, from 1. */
  readonly column: number;
}

/** Prepositions and markers that the language knows; every other bare word is a lemma. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  (
    "about above across after against along amid among around as at before behind below beneath beside between beyond by concerning despite down during for from in inside into like near of off on onto out " +
    "over past regarding since through throughout to toward towards under until up upon via with within without that whether"
  ).split(" "),
);
const PARTICLES: ReadonlySet<string> = new Set(
  "up out off down back away in on over together forward ahead aside".split(" "),
);
const SLOT = /^\{([a-z]+)(?::([a-z]+))?\}(\?)?$/;
const WORD = /^[\p{L}\p{N}'.&-]+(?:\|[\p{L}\p{N}'.&-]+)*$/u;
const LIST = /^<([a-z][a-z0-9-]*)>$/;

interface Piece {
  readonly text: string;
  readonly column: number;
}

/** Reads one line; `words` gives the lemmas of a list named `<list>`. */
export function readPattern(line: string, words: (list: string) => ReadonlySet<string> | null): Pattern | PatternFault {
  const pieces = [...line.matchAll(/\S+/g)].map((found) => ({ text: found[0], column: found.index + 1 }));
  const read = pieces.map((piece) => readPiece(piece, words));
  const fault = read.find((part): part is PatternFault => "fault" in part);
  if (fault) return fault;
  return assemble(line, pieces, read as Part[]);
}

type Part =
  | SlotPart
  | WordPart
  | { readonly kind: "preposition"; readonly words: ReadonlySet<string> }
  | { readonly kind: "possessive" };

function readPiece({ text, column }: Piece, words: (list: string) => ReadonlySet<string> | null): Part | PatternFault {
  if (text === "'s") return { kind: "possessive" };
  if (text.startsWith("{")) return readSlot(text, column);
  const list = LIST.exec(text);
  if (list) {
    const lemmas = words(list[1]!);
    return lemmas ? { kind: "word", lemmas, written: text } : { fault: `no word list named ${list[1]}`, column };
  }
  if (!WORD.test(text)) return { fault: `"${text}" is neither a word, a <list> nor a {slot}`, column };
  const lemmas = text.split("|");
  if (lemmas.every((lemma) => PREPOSITIONS.has(lemma))) return { kind: "preposition", words: new Set(lemmas) };
  return { kind: "word", lemmas: new Set(lemmas), written: text };
}

function readSlot(text: string, column: number): SlotPart | PatternFault {
  const found = SLOT.exec(text);
  const slot = found?.[1] as Slot | undefined;
  if (!found || !slot || !SLOTS.includes(slot))
    return { fault: `"${text}" is no slot; slots are ${SLOTS.join(", ")}`, column };
  const only = (found[2] ?? null) as PartyClass | null;
  if (only !== null && !PARTY_CLASSES.includes(only)) {
    return { fault: `"${only}" is no class of parties; classes are ${PARTY_CLASSES.join(", ")}`, column };
  }
  return { kind: "slot", slot, only, isOptional: found[3] === "?" };
}

function assemble(written: string, pieces: readonly Piece[], parts: readonly Part[]): Pattern | PatternFault {
  let at = 0;
  let subject: SlotPart | null = null;
  let shape: Pattern["shape"] = "noun";
  if (parts[0]?.kind === "slot") {
    subject = parts[0];
    at = 1;
    shape = "verb";
    if (parts[at]?.kind === "possessive") {
      shape = "noun";
      at++;
    }
  }
  let predicate = parts[at];
  if (shape === "verb" && predicate?.kind === "word" && predicate.lemmas.has("be") && parts[at + 1]?.kind === "word") {
    shape = "copula";
    at++;
    predicate = parts[at];
  }
  if (predicate?.kind !== "word")
    return { fault: "a word is missing: the verb or noun that the pattern turns on", column: pieces[at]?.column ?? 1 };
  const rest = readComplements(pieces, parts, at + 1);
  return "fault" in rest ? rest : { predicate, shape, subject, ...rest, written };
}

type Rest = Pick<Pattern, "particle" | "complements">;

function readComplements(pieces: readonly Piece[], parts: readonly Part[], from: number): Rest | PatternFault {
  let particle: string | null = null;
  const complements: Complement[] = [];
  for (let at = from; at < parts.length; at++) {
    const part = parts[at]!;
    if (part.kind === "possessive") return { fault: "'s belongs after the first slot", column: pieces[at]!.column };
    if (part.kind !== "preposition") {
      complements.push({ preposition: null, is: part });
      continue;
    }
    const next = parts[at + 1];
    const word = [...part.words][0]!;
    if ((next === undefined || next.kind === "preposition") && at === from && PARTICLES.has(word)) {
      particle = word;
    } else if (next === undefined && part.words.has("that")) {
      complements.push({ preposition: part.words, is: { kind: "slot", slot: "act", only: null, isOptional: false } });
    } else if (next === undefined || next.kind === "preposition" || next.kind === "possessive") {
      return { fault: `a word or slot must follow "${word}"`, column: pieces[at]!.column };
    } else {
      complements.push({ preposition: part.words, is: next });
      at++;
    }
  }
  return { particle, complements };
}

/** How much a pattern asks for: the more, the more it is to be believed when several fire on the same words. */
export function weightOf(pattern: Pattern): number {
  const slots = (part: SlotPart | null): number => {
    if (part === null) return 0;
    if (part.isOptional) return 0.5;
    // Two parties are asked for where one name would do for others.
    return part.slot === "both" ? 2 : part.only ? 1.5 : 1;
  };
  const rest: number[] = pattern.complements.map(({ is }) => (is.kind === "word" ? 1.5 : slots(is)));
  return 1 + slots(pattern.subject) + (pattern.particle ? 1 : 0) + rest.reduce((sum, weight) => sum + weight, 0);
}
