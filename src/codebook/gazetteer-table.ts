import { parse } from "csv-parse/sync";
import { type Place, problem, type Report } from "../ground/problem.ts";
import { whenOf } from "../ground/when.ts";

/** The tables of a gazetteer folder, each with its columns. */
export const TABLES = {
  "states.csv": ["code", "iso2", "cown", "name", "kind", "from", "until"],
  "state-names.csv": ["code", "text", "form", "from", "until"],
  "organisations.csv": ["code", "name", "sector", "from", "until"],
  "organisation-names.csv": ["organisation", "text", "from", "until"],
  "members.csv": ["organisation", "member", "status", "from", "until"],
  "agents.csv": ["text", "sector"],
  "titles.csv": ["text", "office", "sector"],
  "offices.csv": ["actor", "office", "title", "sector"],
  "holders.csv": ["person", "name", "family", "actor", "office", "from", "until"],
  "person-names.csv": ["person", "text", "from", "until"],
  "mechanisms.csv": ["code", "name", "aliases", "parties", "from", "until"],
  "strategies.csv": ["code", "name", "aliases", "parties", "from", "until"],
  "not-names.csv": ["text", "why"],
} as const satisfies Record<string, readonly string[]>;

export type TableName = keyof typeof TABLES;

/** One row of a table: its values by column, trimmed, and its place. */
export interface Row {
  readonly at: Place & { readonly path: string; readonly line: number };
  readonly values: readonly string[];
  /** Tells what is wrong with the row; the row is then left out. */
  fault(detail: string): void;
}

/** Names of columns that may be empty; every other value must be there. */
const MAY_BE_EMPTY = new Set(["iso2", "cown", "family", "from", "until", "aliases", "parties"]);
const DATES = new Set(["from", "until"]);

/**
 * The rows of a table with its values in the order of {@link TABLES}, whatever the order in the file. A table whose header
 * is not exactly those columns is left out whole; so is a row with too few or too many values, an empty one or a bad date.
 */
export function readTable(name: TableName, files: ReadonlyMap<string, string>, report: Report): Row[] {
  const source = files.get(name);
  if (source === undefined) return [];
  const records = readRecords(name, source, report);
  const columns: readonly string[] = TABLES[name];
  const header = (records[0] ?? []).map((value) => value.trim());
  const order = columns.map((column) => header.indexOf(column));
  if (header.length !== columns.length || order.includes(-1)) {
    report(problem("gazetteer/row", `The columns must be ${columns.join(",")}.`, { path: name, line: 1 }));
    return [];
  }
  const rows: Row[] = [];
  let line = 1;
  let next = 2 + newlinesIn(records[0]!);
  for (const record of records.slice(1)) {
    line = next;
    next += 1 + newlinesIn(record);
    if (record.length === 1 && record[0]!.trim() === "") continue;
    const at = { path: name, line };
    const fault = (detail: string) => report(problem("gazetteer/row", detail, at));
    if (record.length !== columns.length) {
      fault(`It has ${record.length} values instead of ${columns.length}.`);
      continue;
    }
    const values = order.map((place) => record[place]!.trim());
    const wrong = faultOf(columns, values);
    if (wrong === null) rows.push({ at, values, fault });
    else fault(wrong);
  }
  return rows;
}

function readRecords(name: string, source: string, report: Report): string[][] {
  try {
    return parse(source, { bom: true, relax_column_count: true });
  } catch (cause) {
    // The csv reader throws on a quote out of place; for us that is a fault of the table, told like any other.
    const { lines, message } = cause as { lines?: number; message: string };
    report(problem("gazetteer/row", message, { path: name, line: lines ?? 1 }));
    return [TABLES[name as TableName].slice()];
  }
}

// A quoted value may hold line ends, which move the lines that follow.
function newlinesIn(record: readonly string[]): number {
  let count = 0;
  for (const value of record) if (value.includes("\n")) count += value.split("\n").length - 1;
  return count;
}

function faultOf(columns: readonly string[], values: readonly string[]): string | null {
  for (const [index, column] of columns.entries()) {
    const value = values[index]!;
    if (value === "") {
      if (!MAY_BE_EMPTY.has(column)) return `${column} is empty.`;
    } else if (value.includes("\n")) return `${column} runs over a line end.`;
    else if (DATES.has(column) && whenOf(value) === null) return `${column} "${value}" is no date such as 2001-06-15.`;
  }
  const from = columns.indexOf("from");
  const first = from < 0 || values[from] === "" ? null : whenOf(values[from]!)!.from!;
  const last = from < 0 || values[from + 1] === "" ? null : whenOf(values[from + 1]!)!.to!;
  return first !== null && last !== null && first > last ? "It ends before it begins." : null;
}
