import { homedir } from "node:os";
import { join } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { whenOf } from "../ground/when.ts";
import type { StatementKind } from "../index.ts";
import { EVENT_TYPES, type EventType } from "../model/event.ts";
import type { Manner } from "./terminal.ts";

export const FORMATS = ["text", "ndjson", "json", "csv", "md"] as const;
export type Format = (typeof FORMATS)[number];

/** Options that several commands share, as commander gives them. */
export interface Shared extends Manner {
  readonly format?: Format;
  readonly json?: boolean;
  readonly kind?: readonly StatementKind[];
  readonly failEmpty?: boolean;
}

export const MOST_BYTES = 25 * 1024 * 1024;

/** -q, -v, --color. */
export const withManner = (command: Command): Command =>
  command
    .option("-q, --quiet", "say only what failed")
    .option("-v, --verbose", "show ids, pillars and versions too")
    .addOption(new Option("--color <when>", "colour on the terminal").choices(["auto", "always", "never"]));

/** --format, --json, --kind, --fail-empty. */
export const withFormat = (command: Command): Command =>
  withData(command, FORMATS, "text on a terminal, ndjson into a pipe").addOption(
    new Option("--kind <kinds>", "only event, remark, commitment or claim; several with commas").argParser(kindsOf),
  );

/** --format, --json, --fail-empty, with the formats that a command has. */
export const withData = (command: Command, formats: readonly Format[], says: string): Command =>
  withForm(command, formats, says).option("--fail-empty", "exit with 4 when nothing is found");

/** --format, --json. */
export const withForm = (command: Command, formats: readonly Format[], says: string): Command =>
  command.addOption(new Option("--format <format>", says).choices(formats)).option("--json", "short for --format json");

/** --date and --max-bytes, of commands that read documents. */
export const withReading = (command: Command): Command =>
  withSize(
    command.addOption(
      new Option("--date <date>", "day the documents were published: 2022-10-20, 2022-10 or 2022").argParser(dateOf),
    ),
  );

/** --max-bytes. */
export const withSize = (command: Command): Command =>
  command.addOption(
    new Option("--max-bytes <size>", "largest document to read, such as 50MB")
      .argParser(bytesOf)
      .default(MOST_BYTES, "25MB"),
  );

export const withLedger = (command: Command): Command =>
  command.addOption(
    new Option("--ledger <folder>", "folder of the ledger")
      .env("ENTENTE_LEDGER")
      .default(homeLedger(), "your data folder"),
  );

/** `$XDG_DATA_HOME/entente`, or `~/.local/share/entente`. */
function homeLedger(): string {
  return join(process.env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "entente");
}

const KINDS: readonly StatementKind[] = ["event", "remark", "commitment", "claim"];

function kindsOf(words: string, before: readonly StatementKind[] | undefined): StatementKind[] {
  const kinds = words.split(",").map((word) => word.trim().replace(/s$/, "") as StatementKind);
  const wrong = kinds.find((kind) => !KINDS.includes(kind));
  if (wrong !== undefined) throw new InvalidArgumentError(`Kinds are ${KINDS.join(", ")}.`);
  return [...(before ?? []), ...kinds];
}

export function dateOf(words: string): string {
  if (whenOf(words) === null) throw new InvalidArgumentError("Write an ISO date, as in 2022-10-20, 2022-10 or 2022.");
  return words;
}

/** First and last day of an ISO prefix. */
export const firstDay = (words: string): string => whenOf(dateOf(words))!.from!;
export const lastDay = (words: string): string => whenOf(dateOf(words))!.to!;

const UNITS: Readonly<Record<string, number>> = { "": 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

function bytesOf(words: string): number {
  const found = /^(\d{1,12})\s*([kmg]?)i?b?$/i.exec(words);
  const bytes = found ? Number(found[1]) * UNITS[found[2]!.toLowerCase()]! : 0;
  if (bytes < 1) throw new InvalidArgumentError("Write a number of bytes, or one with kB, MB or GB.");
  return bytes;
}

/** A type of PLOVER's, in capitals or not. */
export function typeOf(words: string): EventType {
  const type = EVENT_TYPES.find((one) => one === words.toUpperCase());
  if (type === undefined) throw new InvalidArgumentError(`Types are ${EVENT_TYPES.join(", ")}.`);
  return type;
}

export function countOf(words: string): number {
  if (!/^\d{1,6}$/.test(words)) throw new InvalidArgumentError("Write a whole number.");
  return Number(words);
}
