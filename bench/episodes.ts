import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gather } from "../src/gather/gather.ts";
import type { Source } from "../src/gather/told.ts";
import type { Entente } from "../src/index.ts";
import type { Episode } from "../src/model/episode.ts";
import type { Event } from "../src/model/statement.ts";
import type { Line } from "./table.ts";

/** A telling of the gold: words of a document that hold what the event turns on. */
interface GoldTelling {
  readonly episode: number;
  readonly document: string;
  readonly words: string;
  readonly isCopy: boolean;
}

/** Pairs of tellings that are one event: how many the gold has, how many were put together, how many of those rightly. */
export interface PairScore {
  readonly gold: number;
  readonly made: number;
  readonly right: number;
  /** Tellings of the gold that were not coded at all; their pairs count as missed. */
  readonly uncoded: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  /** Copies of the gold that were marked, and all that were marked. */
  readonly copies: { readonly gold: number; readonly made: number; readonly right: number };
}

const TELLING = /^(=| ) ([\w-]+): (.+)$/;

export function readGold(text: string): GoldTelling[] {
  const tellings: GoldTelling[] = [];
  let episode = -1;
  for (const line of text.split("\n")) {
    const found = TELLING.exec(line);
    if (found) tellings.push({ episode, document: found[2]!, words: found[3]!, isCopy: found[1] === "=" });
    else if (line !== "" && !line.startsWith("#")) episode++;
  }
  return tellings;
}

/** The documents of a folder, read and coded; each has its file's name for an id. */
export function sourcesIn(folder: string, entente: Entente): Source[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return files.sort().map((name) => {
    const given = { source: name, id: name.replace(/\.txt$/, "") };
    const reading = entente.read(readFileSync(join(folder, name)), given);
    if (!reading.document) throw new Error(`${name} could not be read`);
    const events = reading.statements.filter((one): one is Event => one.kind === "event");
    return { document: reading.document, sentences: reading.sentences, events };
  });
}

/** Scores the episodes of a folder against its `expected.gold`, pair by pair. */
export function scoreFolder(folder: string, entente: Entente): PairScore {
  const gold = readGold(readFileSync(join(folder, "expected.gold"), "utf8"));
  const sources = sourcesIn(folder, entente);
  return scoreEpisodes(gold, sources, gather(sources));
}

function scoreEpisodes(
  gold: readonly GoldTelling[],
  sources: readonly Source[],
  episodes: readonly Episode[],
): PairScore {
  const events = new Map<GoldTelling, Event | null>(gold.map((one) => [one, eventOf(one, sources)]));
  const goldOf = new Map([...events].flatMap(([one, event]) => (event ? [[event.id, one] as const] : [])));
  const episodeOf = new Map(
    episodes.flatMap((one) => one.tellings.map(({ statement }) => [statement.id, one.id] as const)),
  );
  const wanted = pairsOf(gold, ({ episode }) => String(episode));
  const isRight = ([a, b]: readonly [GoldTelling, GoldTelling]) => {
    const [one, other] = [events.get(a)!, events.get(b)!];
    return one !== null && other !== null && episodeOf.get(one.id) === episodeOf.get(other.id);
  };
  const right = wanted.filter(isRight);
  const tellings = episodes.flatMap((one) => one.tellings.map((telling) => ({ ...telling, episode: one.id })));
  // A second telling within one document that the gold does not list stands for the one it restates.
  const listed = tellings.filter(({ statement }) => goldOf.has(statement.id));
  const made = pairsOf(listed, ({ episode }) => episode);
  const wrong = made.filter(([a, b]) => goldOf.get(a.statement.id)!.episode !== goldOf.get(b.statement.id)!.episode);
  const marked = listed.filter(({ isCopy }) => isCopy);
  return {
    gold: wanted.length,
    made: made.length,
    right: right.length,
    uncoded: gold.filter((one) => events.get(one) === null).map(said),
    wrong: wrong.map(([a, b]) => `${a.statement.quote} | ${b.statement.quote}`),
    missed: wanted.filter((pair) => !isRight(pair)).map(([a, b]) => `${said(a)} | ${said(b)}`),
    copies: {
      gold: gold.filter(({ isCopy }) => isCopy).length,
      made: marked.length,
      right: marked.filter(({ statement }) => goldOf.get(statement.id)!.isCopy).length,
    },
  };
}

const said = ({ document, words }: GoldTelling): string => `${document}: ${words}`;

function eventOf({ document, words }: GoldTelling, sources: readonly Source[]): Event | null {
  const source = sources.find((one) => one.document.id === document);
  const start = source?.document.text.indexOf(words) ?? -1;
  if (!source || start < 0) throw new Error(`not in ${document}: ${words}`);
  const end = start + words.length;
  return source.events.find(({ anchor }) => start <= anchor.start && anchor.end <= end) ?? null;
}

function pairsOf<T>(all: readonly T[], keyOf: (one: T) => string): [T, T][] {
  return all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other): [T, T][] => (keyOf(one) === keyOf(other) ? [[one, other]] : [])),
  );
}

/** Precision and recall over all folders of `test/episodes/`, as lines of the benchmark; `why` takes each fault. */
export function episodeLines(root: string, entente: Entente, why: (words: string) => void): Line[] {
  const folders = readdirSync(join(root, "test/episodes"), { withFileTypes: true }).filter((one) => one.isDirectory());
  const scores = folders.map(({ name }) => scoreFolder(join(root, "test/episodes", name), entente));
  const sum = (of: (score: PairScore) => number) => scores.reduce((total, score) => total + of(score), 0);
  for (const { uncoded, wrong, missed } of scores) {
    for (const one of uncoded) why(`episodes, not coded: ${one}`);
    for (const one of wrong) why(`episodes, not one event: ${one}`);
    for (const one of missed) why(`episodes, not put together: ${one}`);
  }
  const share = (part: number, whole: number) => Number((whole === 0 ? 1 : part / whole).toFixed(3));
  const right = sum((one) => one.right);
  return [
    {
      name: "episodes: pairs of tellings, precision",
      value: share(
        right,
        sum((one) => one.made),
      ),
      goal: 0.95,
    },
    {
      name: "episodes: pairs of tellings, recall",
      value: share(
        right,
        sum((one) => one.gold),
      ),
      goal: 0.8,
    },
    {
      name: "episodes: wire copies marked, of all there are",
      value: share(
        sum((one) => one.copies.right),
        sum((one) => one.copies.gold),
      ),
    },
  ];
}
