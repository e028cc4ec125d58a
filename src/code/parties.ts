import type { PartyClass } from "../codebook/pattern.ts";
import { contains, quote, type Span } from "../ground/span.ts";
import { OPEN, type Party, type Sector } from "../model/actor.ts";
import type { Mention } from "../model/mention.ts";
import { caseOf, childrenBy, relation } from "./graph.ts";
import { listedWith } from "./listing.ts";
import { actorAt, type Scene } from "./scene.ts";

/** A party found in a noun phrase, with the mention that names it. */
export interface Found {
  readonly party: Party;
  readonly mention: Mention;
}

/** How far a phrase may stand for an actor: `named` by its head alone, or `owned` through a possessor, adjective or "of". */
export type Reachable = "named" | "owned";

const MOST = 12;

/** The parties that the noun phrase headed by `head` stands for, coordination included. */
export function partiesOf(
  scene: Scene,
  head: number,
  reach: Reachable,
  standIns: ReadonlySet<string>,
): readonly Found[] {
  let table = asked.get(scene);
  if (!table) {
    table = new Map();
    asked.set(scene, table);
  }
  const key = 2 * head + (reach === "owned" ? 1 : 0);
  const known = table.get(key);
  if (known) return known;
  const found = partiesFor(scene, head, reach, standIns);
  table.set(key, found);
  return found;
}

// Every pattern on a word asks of the same phrases; the stand-ins are those of one codebook.
const asked = new WeakMap<Scene, Map<number, readonly Found[]>>();

function partiesFor(scene: Scene, head: number, reach: Reachable, standIns: ReadonlySet<string>): Found[] {
  const found: Found[] = [];
  const seen = new Set<number>();
  collect(scene, head, reach, standIns, found, seen);
  for (const beside of listedWith(scene, head)) collect(scene, beside, reach, standIns, found, seen);
  return unique(found).slice(0, MOST);
}

function collect(
  scene: Scene,
  head: number,
  reach: Reachable,
  standIns: ReadonlySet<string>,
  found: Found[],
  seen: Set<number>,
): void {
  if (seen.has(head) || seen.size > 40) return;
  seen.add(head);
  const before = found.length;
  take(scene, head, reach, found);
  for (const child of childrenBy(scene.graph, head, "conj", "appos", "flat")) {
    if (actorAt(scene, child) !== actorAt(scene, head)) collect(scene, child, reach, standIns, found, seen);
  }
  if (found.slice(before).some(({ party }) => party.code !== OPEN)) return;
  const opens = reach === "owned" || standIns.has(scene.lemmas[head]!);
  if (!opens) return;
  const open = found.splice(before);
  owners(scene, head, standIns, found, seen);
  // "asylum to three nurses of Chile": whose people they are, the phrase says.
  if (!found.slice(before).some(({ party }) => party.code !== OPEN)) found.splice(before, found.length, ...open);
}

function take(scene: Scene, head: number, reach: Reachable, found: Found[]): void {
  const mention = scene.at[head];
  if (!mention) return;
  if (mention.kind === "actor") {
    for (const { code, sector } of mention.referents)
      found.push({ mention, party: partyOf(scene, mention, code, sector) });
  } else if (reach === "owned" && (mention.kind === "strategy" || mention.kind === "mechanism")) {
    for (const code of mention.parties) found.push({ mention, party: partyOf(scene, mention, code, "GOV") });
  }
}

const OWNING = new Set(["of", "by", "in", "between", "among", "with", "from", "to", "for", "on", "within", "against"]);

// Possessor and adjective first ("Kazakhstan's measures", "Chinese investments"), then phrases ("efforts by Beijing").
function owners(scene: Scene, head: number, standIns: ReadonlySet<string>, found: Found[], seen: Set<number>): void {
  const { graph } = scene;
  const before = found.length;
  const near = childrenBy(graph, head, "nmod", "amod", "compound", "det").filter((child) =>
    caseOf(graph, child).every((word) => word.startsWith("'")),
  );
  for (const child of near) collect(scene, child, "named", standIns, found, seen);
  if (found.length > before) return;
  for (const child of childrenBy(graph, head, "nmod", "obl")) {
    if (near.includes(child) || !caseOf(graph, child).some((word) => OWNING.has(word))) continue;
    collect(scene, child, "owned", standIns, found, seen);
    if (found.length > before) return;
  }
}

export function partyOf(scene: Scene, mention: Mention, code: string, sector: Sector): Party {
  const span = wordsOf(scene, mention);
  return { code, sector, span, quote: quote(scene.document.text, span) };
}

// A pronoun tells a reader nothing: where the name that it goes back to stands in the same sentence, that is quoted.
function wordsOf({ parse }: Scene, mention: Mention): Span {
  if (mention.kind !== "actor" || mention.ground !== "pronoun" || mention.antecedent === null) return mention.span;
  const isNamedBefore =
    mention.antecedent.end <= mention.span.start && contains(parse.sentence.span, mention.antecedent);
  return isNamedBefore ? mention.antecedent : mention.span;
}

/** The first of each party. */
export function unique(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ party }) => {
    // Two parties of no known state are two, though of one sector.
    const key = `${party.code} ${party.sector}${party.code === OPEN ? party.span.start : ""}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

const CLASSES: Readonly<Record<Exclude<PartyClass, "state">, ReadonlySet<Sector>>> = {
  official: new Set<Sector>(["GOV", "LEG", "JUD", "MIL", "IGO", "SPY", "COP"]),
  armed: new Set<Sector>(["MIL", "COP", "REB", "GOV"]),
  people: new Set<Sector>(["CVL", "LAB", "REF", "OPP", "EDU", "NGO", "REB"]),
  business: new Set<Sector>(["BUS"]),
  organisation: new Set<Sector>(["IGO", "NGO"]),
};

/** True when a party is of the class that a slot asks for. */
export function isOfClass({ party, mention }: Found, only: PartyClass | null): boolean {
  if (only === null) return true;
  // A general may be an official; his troops are not.
  const isPerson = mention.kind === "actor" && mention.referents.some(({ who }) => who !== null);
  if (only === "official" && party.sector === "MIL" && !isPerson) return false;
  if (only === "state") return party.sector !== "IGO" && party.sector !== "NGO";
  return CLASSES[only].has(party.sector);
}

/** True when the phrase at `token` is a pronoun of relation ("which", "who", "that"). */
export function isRelative(scene: Scene, token: number): boolean {
  const word = scene.parse.tokens[token]!;
  return (
    word.upos === "PRON" && /^(?:which|who|whom|that|whose)$/.test(scene.lemmas[token]!) && relation(word) !== "det"
  );
}
