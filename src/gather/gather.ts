import type { Episode } from "../model/episode.ts";
import type { Link } from "../model/link.ts";
import { copiesAmong } from "./copies.ts";
import { type Draft, draftOf, episodeOf, linksOf } from "./draft.ts";
import { clustersOf, type Group } from "./group.ts";
import { linkTold } from "./link.ts";
import { tiesAmong } from "./ties.ts";
import { blockOf, printIn, type Source, type Told, toldIn } from "./told.ts";
import { nearer, rankOf, touch, type Window } from "./window.ts";

/**
 * Comes in: documents with the events that were coded in them. Goes out: episodes, each event once with all its tellings and the
 * reasons why they are one. The order of the documents says nothing, and time is linear in their number: only tellings of one type,
 * the same parties and the same days are compared. Must never change a statement, or merge what may be two events.
 */
export function gather(sources: readonly Source[]): Episode[] {
  const inOrder = [...sources].sort(byPublication);
  const originals = copiesAmong(inOrder);
  const links: Link[] = [];
  const blocks = new Map<string, Group[]>();
  for (const source of inOrder) {
    const told = toldIn(source);
    const found = linkTold(source, told);
    for (const one of found) links.push(one);
    for (const group of groupsOf(told, found, originals.get(source.document.id)!)) {
      const block = blocks.get(blockOf(group.first));
      if (block) block.push(group);
      else blocks.set(blockOf(group.first), [group]);
    }
  }
  const tied = linksOf(links);
  const drafts = [...blocks.keys()]
    .sort()
    .flatMap((key) => clustersOf(blocks.get(key)!).map((cluster) => draftOf(cluster, originals, tied)));
  return finished(drafts, links);
}

/** The tellings of one document, those of one event together, each group as near in time as its links say. */
function groupsOf(told: readonly Told[], links: readonly Link[], original: string): Group[] {
  const firstOf = new Map<string | null, string>();
  const wholeOf = new Map<string, string>();
  for (const { kind, from, to } of links) {
    if (from === null) continue;
    if (kind === "restates") firstOf.set(from, to);
    else wholeOf.set(from, to);
  }
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const first = firstOf.get(one.event.id) ?? one.event.id;
    groups.set(first, [...(groups.get(first) ?? []), one]);
  }
  const windows = new Map([...groups].map(([first, all]) => [first, all.map(({ window }) => window).reduce(nearer)]));
  return [...groups].map(([first, all]) => {
    const prints = all.map((one) => printIn(one, original));
    const window = withinWhole(windows.get(first)!, windows.get(wholeOf.get(first) ?? ""));
    return { first: all[0]!, all, prints, window };
  });
}

// What is a part of a visit, and has no date or a vaguer one, lies on the days of the visit.
const withinWhole = (window: Window, whole: Window | undefined): Window =>
  whole !== undefined && rankOf(whole) < rankOf(window) && (rankOf(window) >= 3 || touch(whole, window, 0))
    ? whole
    : window;

function finished(drafts: readonly Draft[], links: readonly Link[]): Episode[] {
  const ties = tiesAmong(drafts, links);
  return drafts.map((draft) => episodeOf(draft, ties.get(draft.id))).sort(byTime);
}

function byPublication(a: Source, b: Source): number {
  const [one, other] = [a, b].map(({ document: { id, about } }) => `${about.published?.value.from ?? "9999"} ${id}`);
  return one! < other! ? -1 : 1;
}

function byTime(a: Episode, b: Episode): number {
  const [one, other] = [a, b].map(({ date, id }) => `${date?.from ?? date?.to ?? "9999"} ${id}`);
  return one! < other! ? -1 : 1;
}
