import type { ActorMention, Ground, Referent } from "../model/mention.ts";
import {
  countryFor,
  lastSubject,
  manyFor,
  otherThan,
  pairFor,
  personFor,
  type Resolved,
  thingFor,
} from "./coreference.ts";
import { type Description, descriptionAt, isEmptyIt } from "./descriptions.ts";
import { knownPersonAt } from "./known-people.ts";
import { type Memory, rememberPerson, type Told } from "./memory.ts";
import { namedAt } from "./named-actors.ts";
import type { Named, Sight } from "./noun-phrase.ts";
import { type Passage, reachOf, spanOfWords } from "./words.ts";

/** The first person, left open until it is known who speaks. */
export interface OpenSpeaker {
  readonly first: number;
  readonly end: number;
}

export interface ActorsFound {
  readonly mentions: readonly ActorMention[];
  readonly speakers: readonly OpenSpeaker[];
}

/** Reads the actors of a sentence in order, and keeps in memory what later sentences may go back to. */
export function actorsIn(sight: Sight, text: string): ActorsFound {
  const { passage, pieces, memory } = sight;
  const mentions: ActorMention[] = [];
  const speakers: OpenSpeaker[] = [];
  const tell = (mention: ActorMention | null, isPerson: boolean) => {
    if (!mention) return;
    mentions.push(mention);
    memory.told.push({ mention, prominence: prominenceOf(passage, mention), isPerson });
  };
  let piece = 0;
  for (let at = 0; at < passage.words.length; ) {
    while (piece < pieces.length && pieces[piece]!.first < at) piece++;
    if (pieces[piece]?.first === at) {
      const read = namedAt(sight, piece);
      if (read.named) {
        if (read.named.person)
          rememberPerson(memory, read.named.person, spanOfWords(passage.words, read.named.first, read.named.end));
        tell(mentionOf(passage, read.named), isPersonal(read.named));
      }
      at = Math.max(read.named?.end ?? 0, pieces[piece]!.end);
      piece = Math.max(read.next, piece + 1);
      continue;
    }
    const known = knownPersonAt(passage, at, memory);
    if (known) {
      tell(mentionOf(passage, known), true);
      at = known.end;
      continue;
    }
    const description = descriptionAt(passage, at);
    if (!description) {
      at++;
      continue;
    }
    if (description.kind === "speaker") speakers.push({ first: at, end: description.end });
    else tell(described(sight, at, description, text), description.kind === "person");
    at = description.end;
  }
  return { mentions, speakers };
}

const isPersonal = (named: Named): boolean =>
  named.person !== null || (named.ground === "office" && named.referents[0]?.who !== null);

function mentionOf(passage: Passage, { first, end, referents, ground, because }: Named): ActorMention | null {
  return actorMention(passage, first, end, { referents, antecedent: null, because }, ground);
}

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

function described(sight: Sight, at: number, description: Description, text: string): ActorMention | null {
  const { passage, memory } = sight;
  const isPronoun = description.end === at + 1 && description.kind !== "pair";
  const resolved = resolve(sight, at, description, text);
  if (!resolved) return null;
  const distinct: Referent[] = [...resolved.referents];
  return actorMention(
    passage,
    at,
    description.end,
    { ...resolved, referents: distinct },
    isPronoun ? "pronoun" : "description",
  );

  function resolve(
    { passage: here }: Sight,
    first: number,
    { kind, pronoun }: Description,
    raw: string,
  ): Resolved | null {
    const { index } = here.parse.sentence;
    const isOwner = /^(?:its|his|her|their)$/.test(here.words[first]!.lower);
    switch (kind) {
      case "person":
        return personFor(memory, index);
      case "thing":
        return isEmptyIt(here, first) ? null : thingFor(here, memory, here.words[first]!.token, isOwner);
      case "many":
        return manyFor(memory, raw, index);
      case "pair":
        return pairFor(memory, raw, index);
      case "same":
        return countryFor(memory, index);
      case "other": {
        const owner =
          pronoun >= 0
            ? thingFor(here, memory, here.words[pronoun]!.token, true)?.referents[0]?.code
            : lastSubject(memory, index);
        return owner ? otherThan(memory, owner) : null;
      }
      case "speaker":
        return null;
    }
  }
}

/** 2 for the subject of the sentence's main verb, 1 for another verb's. */
function prominenceOf({ parse }: Passage, { reach }: ActorMention): Told["prominence"] {
  const token = parse.tokens[reach.head]!;
  if (!token.deprel.startsWith("nsubj")) return 0;
  return token.head >= 0 && parse.tokens[token.head]!.head < 0 ? 2 : 1;
}
