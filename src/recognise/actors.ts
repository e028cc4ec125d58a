import type { ActorMention, Ground } from "../model/mention.ts";
import { personBefore, withApposition } from "./appositions.ts";
import { pairFor } from "./coreference.ts";
import { resolve } from "./described.ts";
import { type Description, descriptionAt, isPairNoun } from "./descriptions.ts";
import { knownPersonAt } from "./known-people.ts";
import { rememberPerson } from "./memory.ts";
import { namedAt } from "./named-actors.ts";
import { prominenceOf } from "./prominence.ts";
import type { Resolved } from "./recollection.ts";
import type { Named, Sight } from "./sight.ts";
import { strangerAt } from "./unknown-people.ts";
import { type Passage, reachOf, spanOfWords } from "./words.ts";

/** The first person, left open until it is known who speaks: words `first` to before `end`. */
export interface OpenSpeaker {
  readonly first: number;
  readonly end: number;
}

export interface ActorsFound {
  readonly mentions: readonly ActorMention[];
  readonly speakers: readonly OpenSpeaker[];
}

/**
 * Reads the actors of a sentence in order, and keeps in memory what later words may go back to. `taken` are the words
 * of dates.
 */
export function actorsIn(sight: Sight, text: string, taken: readonly boolean[]): ActorsFound {
  const { passage, pieces, memory } = sight;
  const mentions: ActorMention[] = [];
  const speakers: OpenSpeaker[] = [];
  const tell = (mention: ActorMention | null, isPerson: boolean): void => {
    if (!mention) return;
    mentions.push(mention);
    memory.told.push({ mention, prominence: prominenceOf(passage.parse, mention.reach), isPerson });
  };
  const keep = (mention: ActorMention | null): void => {
    if (mention) mentions.push(mention);
  };
  const name = (named: Named): void => {
    const { first, end, referents, ground, because, person } = named;
    if (person) {
      const known = named.isAside ? { ...person, office: null } : person;
      rememberPerson(memory, known, spanOfWords(passage.words, first, end));
    }
    const hear = named.isAside ? keep : tell;
    hear(actorMention(passage, first, end, { referents, antecedent: null, because }, ground), isPersonal(named));
  };
  let piece = 0;
  for (let at = 0; at < passage.words.length; ) {
    while (piece < pieces.length && pieces[piece]!.first < at) piece++;
    if (pieces[piece]?.first === at) {
      const read = withApposition(sight, namedAt(sight, piece));
      const before = read.named && personBefore(sight, read.named);
      if (before) {
        if (mentions.at(-1)?.span.start === passage.words[before.first]!.span.start) mentions.pop();
        name(before);
      }
      const pair = read.named ? null : unowned(sight, piece, text);
      if (pair) tell(pair, false);
      if (read.named) name(before ? { ...read.named, referents: before.referents } : read.named);
      const inner = pieces[piece + 1];
      const { end } = pieces[piece]!;
      at = read.named ? read.named.end : inner && inner.first < end ? inner.first : end;
      piece = Math.max(read.next, piece + 1);
      continue;
    }
    const known = knownPersonAt(passage, at, memory) ?? (taken[at] ? null : strangerAt(sight, at, piece));
    const description = known || taken[at] ? null : withoutNames(sight, piece, descriptionAt(passage, at));
    if (known) name(known);
    else if (description?.kind === "speaker") speakers.push({ first: at, end: description.end });
    else if (description) {
      const ground = description.end === at + 1 && description.kind !== "pair" ? "pronoun" : "description";
      const found = resolve(passage, memory, at, description, text);
      if (found) tell(actorMention(passage, at, description.end, found, ground), description.kind === "person");
    }
    at = known?.end ?? description?.end ?? at + 1;
  }
  return { mentions, speakers };
}

// "The presidents held talks", "top leaderships stand committed": a plural office that is nobody's in particular.
function unowned({ passage, pieces, memory }: Sight, at: number, text: string): ActorMention | null {
  const { first, end, means } = pieces[at]!;
  const isSet = /^(?:the|top)$/.test(passage.words[first - 1]?.lower ?? "") || passage.words[first]!.lower === "top";
  if ((means.kind !== "title" && means.kind !== "agent") || !isSet) return null;
  if (!isPairNoun(passage.words[end - 1]!) || passage.words[end]?.lower === "of") return null;
  const found = pairFor(memory, text, passage.parse.sentence.index);
  return found && actorMention(passage, first, end, found, "description");
}

const NAMES = new Set(["state", "organisation", "person", "mechanism", "strategy"]);

// "the Republic of Kenya" is a name, not "the republic" told of before.
const withoutNames = ({ pieces }: Sight, next: number, description: Description | null): Description | null => {
  for (let at = next; description && at < pieces.length && pieces[at]!.first < description.end; at++) {
    if (NAMES.has(pieces[at]!.means.kind)) return null;
  }
  return description;
};

const isPersonal = ({ person, ground, referents }: Named): boolean =>
  person !== null || (ground === "office" && referents.length === 1 && referents[0]!.who !== null);

/** An actor mention of the words from `first` to before `end`; null when no token stands there. */
export function actorMention(
  passage: Passage,
  first: number,
  end: number,
  { referents, antecedent, because }: Resolved,
  ground: Ground,
): ActorMention | null {
  const span = spanOfWords(passage.words, first, end);
  const reach = reachOf(passage.parse, span);
  if (!reach || referents.length === 0) return null;
  return { kind: "actor", sentence: passage.parse.sentence.index, span, reach, referents, ground, because, antecedent };
}
