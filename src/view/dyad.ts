import type { About } from "../model/document.ts";
import type { Dyad } from "../model/dyad.ts";
import type { Episode } from "../model/episode.ts";
import { PILLARS, type Pillar } from "../model/pillar.ts";
import type { Claim, Commitment, Event, Remark, Statement } from "../model/statement.ts";
import { type EpisodeView, shownOf, viewEpisode } from "./episode.ts";
import { counted, countsInWords } from "./phrase.ts";

/** A document that speaks of the dyad, with how many statements. */
export interface DyadDocument {
  readonly id: string;
  readonly about: About;
  readonly statements: number;
}

/** How two actors stand, by the statements in the ledger; every list is in the order of time, undated ones last. */
export interface DyadPage {
  readonly dyad: Dyad;
  /** Names of the two, in the order of the codes. */
  readonly names: readonly [string, string];
  readonly statements: readonly Statement[];
  /** Events that are said to have happened, or to be coming; then those negated. Given episodes, each stands here once. */
  readonly events: readonly Event[];
  /** The episode of each event that is told more than once, by the id of the statement that stands for it. */
  readonly episodes: ReadonlyMap<string, EpisodeView>;
  readonly remarks: readonly Remark[];
  /** What the states bind themselves to. */
  readonly commitments: readonly Commitment[];
  /** What authors would have them do: nobody is bound. */
  readonly recommendations: readonly Commitment[];
  readonly claims: readonly Claim[];
  readonly pillars: readonly { readonly pillar: Pillar; readonly statements: number }[];
  readonly documents: readonly DyadDocument[];
  /** First and last day of what is dated; null when nothing is. */
  readonly years: readonly [string, string] | null;
}

/** Comes in: the statements of a dyad and their documents. Goes out: its page, as plain data. Must never ask a store. */
export function viewDyad(
  dyad: Dyad,
  nameOf: (code: string) => string,
  statements: readonly Statement[],
  documents: readonly Pick<DyadDocument, "id" | "about">[],
  episodes: readonly Episode[] = [],
): DyadPage {
  const inTime = [...statements].sort(byTime);
  const events = inTime.filter((one) => one.kind === "event");
  const told = toldOnce(events, episodes);
  const commitments = inTime.filter((one) => one.kind === "commitment");
  const [a, b] = dyad.split("-") as [string, string];
  return {
    dyad,
    names: [nameOf(a), nameOf(b)],
    statements: inTime,
    events: events.filter(({ id }) => !told.again.has(id)),
    episodes: told.episodes,
    remarks: inTime.filter((one) => one.kind === "remark"),
    commitments: commitments.filter(({ form }) => form !== "recommendation"),
    recommendations: commitments.filter(({ form }) => form === "recommendation"),
    claims: inTime.filter((one) => one.kind === "claim"),
    pillars: PILLARS.map((pillar) => ({
      pillar,
      statements: inTime.filter((one) => one.pillars.includes(pillar)).length,
    }))
      .filter((one) => one.statements > 0)
      .sort((one, other) => other.statements - one.statements),
    documents: documents.map(({ id, about }) => {
      return { id, about, statements: inTime.filter((one) => one.document === id).length };
    }),
    years: yearsOf(inTime),
  };
}

/** `4 events in 7 tellings · 1 claim`: what the page holds, each event once. */
export function countsOnce({ statements, events }: Pick<DyadPage, "statements" | "events">): string {
  const told = statements.filter(({ kind }) => kind === "event").length;
  const once = countsInWords(statements.filter(({ kind }) => kind !== "event").concat(events));
  return told === events.length ? once : once.replace(/events?/, (words) => `${words} in ${counted(told, "telling")}`);
}

/** Of the tellings of one episode that a page holds, one stands for all; `again` are the others. */
function toldOnce(events: readonly Event[], episodes: readonly Episode[]) {
  const there = new Set(events.map(({ id }) => id));
  const again = new Set<string>();
  const views = new Map<string, EpisodeView>();
  for (const episode of episodes) {
    const tellings = episode.tellings.filter(({ statement }) => there.has(statement.id));
    if (tellings.length === 0 || episode.tellings.length === 1) continue;
    const { statement } = shownOf(tellings, episode.date);
    views.set(statement.id, viewEpisode(episode, new Map()));
    for (const { statement: other } of tellings) if (other.id !== statement.id) again.add(other.id);
  }
  return { again, episodes: views };
}

const OPEN_END = "9999";

function byTime(a: Statement, b: Statement): number {
  const [one, other] = [a, b].map(({ date }) => date?.from ?? date?.to ?? OPEN_END) as [string, string];
  if (one !== other) return one < other ? -1 : 1;
  if (a.document !== b.document) return a.document < b.document ? -1 : 1;
  return a.span.start - b.span.start;
}

function yearsOf(statements: readonly Statement[]): [string, string] | null {
  const days = statements
    .flatMap(({ date }) => [date?.from, date?.to])
    .filter((day) => typeof day === "string")
    .sort();
  return days.length === 0 ? null : [days[0]!.slice(0, 4), days.at(-1)!.slice(0, 4)];
}
