import type { When } from "../ground/when.ts";
import type { About } from "../model/document.ts";
import type { Episode, Telling, Tie } from "../model/episode.ts";
import { type Quad, TYPES } from "../model/event.ts";
import type { Link } from "../model/link.ts";
import type { Row } from "./row.ts";

/** An episode with all that is needed to show it. */
export interface EpisodeView {
  readonly episode: Episode;
  /** The telling that stands for it: in words of its own, and with the nearest date. */
  readonly shown: Telling;
  readonly copies: number;
  readonly abouts: ReadonlyMap<string, About>;
  /** Words spoken of it that are no statement of their own. */
  readonly mentions: readonly Link[];
}

/** Comes in: an episode and what is known of documents. Goes out: it as plain data to draw. Must never ask a store. */
export function viewEpisode(episode: Episode, abouts: ReadonlyMap<string, About>): EpisodeView {
  return {
    episode,
    shown: shownOf(episode.tellings, episode.date),
    copies: episode.tellings.filter(({ isCopy }) => isCopy).length,
    abouts,
    mentions: episode.links.filter(({ from }) => from === null),
  };
}

/** Of several tellings the one that is no copy, has the date of the whole or else the nearest, and came first. */
export function shownOf(tellings: readonly Telling[], date: When | null): Telling {
  const own = tellings.filter(({ isCopy }) => !isCopy);
  const inOrder = own.length > 0 ? own : tellings;
  const exact = inOrder.find(
    ({ statement: { date: told } }) => told && told.from === date?.from && told.to === date.to,
  );
  return exact ?? [...inOrder].sort((a, b) => lengthOf(a) - lengthOf(b))[0]!;
}

const LENGTHS = ["day", "week", "span", "month", "quarter", "year", "decade"] as const;
const lengthOf = ({ statement: { date } }: Telling): number =>
  date === null ? LENGTHS.length : LENGTHS.indexOf(date.precision);

export const quadOf = ({ type }: Episode): Quad => TYPES[type].quad;

const tieRow = ({ episode, because }: Tie) => ({ episode, because });

const tellingRow = ({ statement, isCopy, because }: Telling) => ({
  statement: statement.id,
  document: statement.document,
  span: { start: statement.span.start, end: statement.span.end },
  quote: statement.quote,
  rule: statement.rule,
  is_copy: isCopy,
  because,
});

const linkRow = ({ kind, from, to, document, span, quote, because }: Link) => ({
  kind,
  from,
  to,
  document,
  span: { start: span.start, end: span.end },
  quote,
  because,
});

/** An episode as data; the same for ndjson and JSON. Names and types stay; keys may be added. */
export function episodeRow(one: Episode): Row {
  const { id, type, base, mode, actors, recipients, date, independent } = one;
  return {
    id,
    type,
    base,
    mode,
    quad: quadOf(one),
    actors: [...actors],
    recipients: [...recipients],
    date: date && { from: date.from, to: date.to, precision: date.precision },
    independent,
    tellings: one.tellings.map(tellingRow),
    links: one.links.map(linkRow),
    parts: one.parts.map(tieRow),
    part_of: one.partOf.map(tieRow),
    follows: one.follows.map(tieRow),
  };
}
