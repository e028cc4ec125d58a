import { sameEvent } from "./same.ts";
import { shelfOf } from "./shelf.ts";
import type { Told } from "./told.ts";
import { joined, lengthOf, nearer, rankOf, touch, type Window } from "./window.ts";

/** Tellings of one document that are linked as one event; the first of them stands for all. */
export interface Group {
  readonly first: Told;
  readonly all: readonly Told[];
  /** Their sentences, as they are known again in other documents. */
  readonly prints: readonly string[];
  readonly window: Window;
}

/** Groups of several documents that are one event. */
export interface Cluster {
  readonly members: readonly { readonly group: Group; readonly because: string }[];
  readonly window: Window;
}

interface Growing {
  readonly members: { readonly group: Group; readonly because: string }[];
  readonly documents: Set<string>;
  /** Groups in words of their own: what a new one is compared with. */
  readonly models: Group[];
  window: Window;
}

const MOST_MODELS = 8;

/** Said of the group that the others of its cluster were compared with. */
export const LEADS = "the one that the others were compared with";

/**
 * Puts the groups of one block together: those with the nearest dates first, so that a vaguer one finds all it could belong to,
 * and joins only where that is one alone. The order in which groups are given says nothing.
 */
export function clustersOf(groups: readonly Group[]): Cluster[] {
  const clusters: Growing[] = [];
  const shelf = shelfOf<Growing>();
  for (const group of [...groups].sort(byNearness)) {
    const printed = shelf.byPrint(group);
    const found = printed ? { cluster: printed, because: "the same sentence" } : best(group, shelf.near(group));
    if (found) {
      found.cluster.members.push({ group, because: found.because });
      if (!printed && found.cluster.models.length < MOST_MODELS) found.cluster.models.push(group);
      found.cluster.documents.add(group.first.source.document.id);
      const join = group.first.encounter === "visit" ? joined : nearer;
      const before = found.cluster.window;
      found.cluster.window = join(before, group.window);
      if (found.cluster.window !== before) shelf.lay(found.cluster);
      shelf.print(group, found.cluster);
      continue;
    }
    const cluster: Growing = {
      members: [{ group, because: LEADS }],
      documents: new Set([group.first.source.document.id]),
      models: [group],
      window: group.window,
    };
    shelf.print(group, cluster);
    clusters.push(cluster);
    shelf.lay(cluster);
  }
  return clusters;
}

interface Found {
  readonly cluster: Growing;
  readonly because: string;
}

function best(group: Group, candidates: Iterable<Growing>): Found | null {
  const fitting: Found[] = [];
  // Of an act with one known side nothing but the very sentence shows that it is the same.
  if (group.first.codes.length < 2) return null;
  for (const cluster of candidates) {
    // Two tellings of one document that were not linked there are two events.
    if (cluster.documents.has(group.first.source.document.id)) continue;
    const because = whyIn(group, cluster);
    if (because !== null) fitting.push({ cluster, because });
    if (fitting.length > 1) return nearestOf(group, fitting);
  }
  return fitting[0] ?? null;
}

/** Of two that fit, the one of the same days; where both or neither are, nothing can be told. */
function nearestOf({ window }: Group, fitting: readonly Found[]): Found | null {
  if (rankOf(window) > 0) return null;
  const sharp = fitting.filter(({ cluster }) => touch(cluster.window, window, 0) && rankOf(cluster.window) === 0);
  return sharp.length === 1 ? sharp[0]! : null;
}

function whyIn(group: Group, { models, window }: Growing): string | null {
  for (const model of models) {
    for (const one of group.all) {
      for (const other of model.all) {
        const because = sameEvent(other, { ...one, window: group.window }, window);
        if (because !== null) return because;
      }
    }
  }
  return null;
}

const orderOf = ({ first, window }: Group): string => {
  const published = first.source.document.about.published?.value.from ?? "9999";
  return [
    rankOf(window),
    String(lengthOf(window)).padStart(7, "0"),
    window.from ?? "",
    window.to ?? "",
    published,
    first.source.document.id,
  ].join(" ");
};

function byNearness(a: Group, b: Group): number {
  const [one, other] = [orderOf(a), orderOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a.first.event.span.start - b.first.event.span.start || (a.first.event.id < b.first.event.id ? -1 : 1);
}
