import { identity } from "../ground/identity.ts";
import type { When } from "../ground/when.ts";
import type { Episode, Telling, Tie } from "../model/episode.ts";
import type { Link } from "../model/link.ts";
import type { Cluster } from "./group.ts";
import { printIn, type Told } from "./told.ts";
import type { Window } from "./window.ts";

/** An episode that is not yet tied to others. */
export interface Draft extends Omit<Episode, "parts" | "partOf" | "follows"> {
  /** The telling that says most of when it was. */
  readonly lead: Told;
  readonly window: Window;
}

export interface Ties {
  readonly parts: readonly Tie[];
  readonly partOf: readonly Tie[];
  readonly follows: readonly Tie[];
}

/** Makes an episode of a cluster: tellings in the order of publication, copies marked. */
export function draftOf(cluster: Cluster, originals: ReadonlyMap<string, string>, linksOf: LinksOf): Draft {
  const told = cluster.members.flatMap(({ group, because }) =>
    group.all.map((one) => ({ one, because: one === group.first ? because : (linksOf.why(one) ?? because) })),
  );
  const isAlone = told.length === 1;
  told.sort((a, b) => (orderOf(a.one) < orderOf(b.one) ? -1 : 1));
  const copied = copiesIn(
    told.map(({ one }) => one),
    originals,
  );
  const tellings: Telling[] = told.map(({ one, because }) => {
    return { statement: one.event, isCopy: copied.has(one), because: isAlone ? ALONE : because };
  });
  const lead = cluster.members[0]!.group.first;
  const { type, base } = lead.event;
  return {
    id: identity(`episode ${tellings[0]!.statement.id}`),
    type,
    base,
    mode: lead.event.mode ?? tellings.find(({ statement }) => statement.mode !== null)?.statement.mode ?? null,
    ...partiesOf(
      told.map(({ one }) => one),
      lead,
    ),
    date: dateOf(
      told.map(({ one }) => one),
      cluster.window,
    ),
    tellings,
    independent: new Set(tellings.filter(({ isCopy }) => !isCopy).map(({ statement }) => statement.document)).size,
    links: linksOf.to(tellings.map(({ statement }) => statement.id)),
    lead,
    window: cluster.window,
  };
}

const ALONE = "the only telling";

/** Ties within documents, by what they lead to and by what they come from. */
export interface LinksOf {
  to(statements: readonly string[]): readonly Link[];
  why(told: Told): string | null;
}

export function linksOf(links: readonly Link[]): LinksOf {
  const byTarget = new Map<string, Link[]>();
  const restating = new Map<string, string>();
  for (const link of links) {
    const there = byTarget.get(link.to);
    if (there) there.push(link);
    else byTarget.set(link.to, [link]);
    if (link.kind === "restates" && link.from !== null) restating.set(link.from, link.because);
  }
  return {
    to: (statements) => statements.flatMap((id) => byTarget.get(id) ?? []),
    why: ({ event }) => restating.get(event.id) ?? null,
  };
}

const orderOf = ({ event, source }: Told): string =>
  [
    source.document.about.published?.value.from ?? "9999",
    event.document,
    String(event.span.start).padStart(9, "0"),
    event.id,
  ].join(" ");

/** Tellings whose words an earlier document of the episode had: the same sentence, or nearly the same text. */
function copiesIn(inOrder: readonly Told[], originals: ReadonlyMap<string, string>): Set<Told> {
  const texts = new Map<string, string>();
  const prints = new Map<string, string>();
  const copies = new Set<Told>();
  for (const one of inOrder) {
    const { document } = one.event;
    const text = originals.get(document)!;
    const print = printIn(one, text);
    const isCopy = [texts.get(text), prints.get(print)].some((first) => first !== undefined && first !== document);
    if (isCopy) copies.add(one);
    if (!texts.has(text)) texts.set(text, document);
    if (!prints.has(print)) prints.set(print, document);
  }
  return copies;
}

/** Who to whom; what is done together has its parties among the actors alone. */
function partiesOf(told: readonly Told[], lead: Told): Pick<Episode, "actors" | "recipients"> {
  const directed = told.find(({ recipients, isMutual }) => recipients.length > 0 && !isMutual);
  if (lead.isMutual || !directed) return { actors: lead.codes, recipients: [] };
  return { actors: directed.actors, recipients: directed.recipients };
}

function dateOf(told: readonly Told[], { from, to, nearness }: Window): When | null {
  if (nearness === "never") return null;
  const dated = told.find(({ event, window }) => event.date !== null && window.from === from && window.to === to);
  if (dated) return { from, to, precision: from === to ? "day" : dated.event.date!.precision };
  if (nearness !== "document") return { from, to, precision: from === to ? "day" : "span" };
  return told[0]!.course === "coming" ? { from, to: null, precision: "span" } : { from: null, to, precision: "span" };
}

/** The finished episode. */
export function episodeOf({ lead, window, ...said }: Draft, ties: Ties | undefined): Episode {
  return Object.freeze({ ...said, ...(ties ?? { parts: [], partOf: [], follows: [] }) });
}
