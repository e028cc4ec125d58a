import { gather } from "../gather/gather.ts";
import type { Source } from "../gather/told.ts";
import { fold } from "../ground/fold.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Document } from "../model/document.ts";
import type { Dyad } from "../model/dyad.ts";
import type { Episode } from "../model/episode.ts";
import type { EventType } from "../model/event.ts";
import type { Event } from "../model/statement.ts";
import { segment } from "../segment/segment.ts";

/** Each field narrows. */
export interface EpisodeQuery {
  readonly dyad?: Dyad;
  readonly type?: EventType;
}

/**
 * The episodes of a ledger: each event once, with all its tellings. Those of a dyad are the same whether they are asked for alone or
 * with all others: no telling of other parties is ever put with them but one that their own documents link to them.
 */
export function episodesIn(ledger: Ledger, { dyad, type }: EpisodeQuery): Episode[] {
  const entries = ledger.entries({ kinds: ["event"], ...(dyad !== undefined && { dyad }) });
  const asked = new Set(entries.map(({ statement }) => statement.id));
  const documents = new Set(entries.map(({ statement }) => statement.document));
  const sources = [...documents].flatMap((id) => sourceOf(ledger, id));
  return gather(sources).filter((one) => {
    if (type !== undefined && one.type !== type) return false;
    return dyad === undefined || one.tellings.some(({ statement }) => asked.has(statement.id));
  });
}

/** The episode of an id, or the one that a statement tells; null when there is none. */
export function episodeIn(ledger: Ledger, id: string): Episode | null {
  const isMeant = (one: Episode) => one.id === id || one.tellings.some(({ statement }) => statement.id === id);
  return episodesIn(ledger, {}).find(isMeant) ?? null;
}

function sourceOf(ledger: Ledger, id: string): Source[] {
  const kept = ledger.document(id);
  if (!kept) return [];
  const document: Document = { ...kept, view: fold(kept.text) };
  const events = ledger.entries({ document: id, kinds: ["event"] }).map(({ statement }) => statement as Event);
  return [{ document, sentences: segment(document, () => {}), events }];
}
