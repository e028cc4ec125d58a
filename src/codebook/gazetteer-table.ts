import { type Place, problem, type Report } from "../ground/problem.ts";
import { whenOf } from "../ground/when.ts";
import { eachRecord } from "./gazetteer-records.ts";

/** The tables of a gazetteer folder, each with its columns. */
export const TABLES = {
  "states.csv": ["code", "iso2", "cown", "name", "kind", "from", "until"],
  "state-names.csv": ["code", "text", "form", "from", "until"],
  "organisations.csv": ["code", "name", "sector", "from", "until"],
  "organisation-names.csv": ["organisation", "text", "from", "until"],
  "groups.csv": ["code", "name", "aliases", "home", "sector", "from", "until", "source"],
  "places.csv": ["code", "text", "kind", "from", "until"],
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

/** One row of a table: its values by column, trimmed, and its line. */
export interface Row {
  readonly table: Table;
  readonly line: number;
  readonly values: readonly string[];
}

interface Table {
  readonly name: TableName;
  readonly report: Report;
}

/** Where a row stands. */
export const placeOf = ({ table, line }: Row): Place => ({ path: table.name, line });

/** Tells what is wrong with a row; whoever calls it leaves the row out. */
export const fault = (row: Row, detail: string): void =>
  row.table.report(problem("gazetteer/row", detail, placeOf(row)));

/** Tells that a row says what another has said. */
export const faultTwice = (row: Row, detail: string): void =>
  row.table.report(problem("gazetteer/duplicate", detail, placeOf(row)));

/** Names of columns that may be empty; every other value must be there. */
const MAY_BE_EMPTY = new Set(["iso2", "cown", "family", "from", "until", "aliases", "parties"]);

/**
 * The rows of a table with its values in the order of {@link TABLES}, whatever the order in the file. A table whose
 * header is not exactly those columns is left out whole; so is a row with too few or too many values, an empty one or
 * a bad date.
 */
export function readTable(name: TableName, files: ReadonlyMap<string, string>, report: Report): readonly Row[] {
  const source = files.get(name);
  if (source === undefined) return [];
  const table: Table = { name, report };
  const columns = TABLES[name];
  const shape = shapeOf(columns);
  const rows: Row[] = [];
  let order: readonly number[] | null | undefined;
  const take = (line: number, record: readonly string[]): void => {
    if (order === undefined) {
      order = orderOf(columns, record);
      if (order === null) fault({ table, line, values: [] }, `The columns must be ${columns.join(",")}.`);
    } else if (order !== null) {
      const row: Row = { table, line, values: record.length === columns.length ? inOrder(record, order) : record };
      const wrong = faultOf(shape, row.values);
      if (wrong === null) rows.push(row);
      else fault(row, wrong);
    }
  };
  eachRecord(source, take, (line, detail) => fault({ table, line, values: [] }, detail));
  return rows;
}

// The place of each column in the file's header; null when the header is not exactly those columns.
function orderOf(columns: readonly string[], header: readonly string[]): readonly number[] | null {
  const names = header.map((value) => value.trim());
  const order = columns.map((column) => names.indexOf(column));
  return names.length === columns.length && !order.includes(-1) ? order : null;
}

function inOrder(record: readonly string[], order: readonly number[]): readonly string[] {
  for (let at = 0; at < order.length; at++) {
    if (order[at] !== at || isPadded(record[at]!)) return order.map((place) => record[place]!.trim());
  }
  return record;
}

const isPadded = (value: string): boolean =>
  value.length > 0 && (value.charCodeAt(0) <= 0x20 || value.charCodeAt(value.length - 1) <= 0x20);

/** What a table's values must be like. */
interface Shape {
  readonly columns: readonly string[];
  readonly mayBeEmpty: readonly boolean[];
  /** Places of `from` and `until`; -1 where a table has none. */
  readonly from: number;
  readonly until: number;
  /** Dates that were found right; most stand in many rows. */
  readonly dates: Set<string>;
}

const shapeOf = (columns: readonly string[]): Shape => ({
  columns,
  mayBeEmpty: columns.map((column) => MAY_BE_EMPTY.has(column)),
  from: columns.indexOf("from"),
  until: columns.indexOf("until"),
  dates: new Set(),
});

function faultOf({ columns, mayBeEmpty, from, until, dates }: Shape, values: readonly string[]): string | null {
  if (values.length !== columns.length) return `It has ${values.length} values instead of ${columns.length}.`;
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    if (value === "") {
      if (!mayBeEmpty[place]) return `${columns[place]} is empty.`;
    } else if ((place === from || place === until) && !dates.has(value)) {
      if (whenOf(value) === null) return `${columns[place]} "${value}" is no date such as 2001-06-15.`;
      dates.add(value);
    }
  }
  if (from < 0 || values[from] === "" || values[until] === "") return null;
  // A prefix ends after all that begin with it: 2013 may begin in 2013-03 and end in 2013.
  return values[from]! <= `${values[until]}~` ? null : "It ends before it begins.";
}
