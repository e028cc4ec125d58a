import type { Episode, Telling, Tie } from "../model/episode.ts";
import { csvCell } from "./as-csv.ts";
import { quadOf, shownOf } from "./episode.ts";

type Column<T> = readonly [name: string, of: (one: T) => string | number | null];

const ids = (ties: readonly Tie[]) => ties.map(({ episode }) => episode).join(" ");

const COLUMNS: readonly Column<Episode>[] = [
  ["id", (one) => one.id],
  ["type", (one) => one.type],
  ["base", (one) => one.base],
  ["mode", (one) => one.mode],
  ["quad", quadOf],
  ["actors", (one) => one.actors.join(" ")],
  ["recipients", (one) => one.recipients.join(" ")],
  ["date_from", (one) => one.date?.from ?? null],
  ["date_to", (one) => one.date?.to ?? null],
  ["date_precision", (one) => one.date?.precision ?? null],
  ["tellings", (one) => one.tellings.length],
  ["independent", (one) => one.independent],
  ["copies", (one) => one.tellings.filter(({ isCopy }) => isCopy).length],
  ["quote", (one) => shownOf(one.tellings, one.date).statement.quote],
  ["statements", (one) => one.tellings.map(({ statement }) => statement.id).join(" ")],
  ["parts", (one) => ids(one.parts)],
  ["part_of", (one) => ids(one.partOf)],
  ["follows", (one) => ids(one.follows)],
];

/** One line an episode (RFC 4180), under the names of the columns; lists have blanks between their members. */
export const episodesAsCsv = (episodes: readonly Episode[]): string => tableOf(COLUMNS, episodes);

const TELLING_COLUMNS: readonly Column<Telling>[] = [
  ["statement", ({ statement }) => statement.id],
  ["document", ({ statement }) => statement.document],
  ["quote", ({ statement }) => statement.quote],
  ["date_from", ({ statement }) => statement.date?.from ?? null],
  ["date_to", ({ statement }) => statement.date?.to ?? null],
  ["rule", ({ statement }) => statement.rule],
  ["is_copy", ({ isCopy }) => String(isCopy)],
  ["because", ({ because }) => because],
];

/** One line a telling of an episode. */
export const tellingsAsCsv = ({ tellings }: Episode): string => tableOf(TELLING_COLUMNS, tellings);

function tableOf<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const lines = [columns.map(([name]) => name), ...rows.map((one) => columns.map(([, of]) => csvCell(of(one))))];
  return lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}
