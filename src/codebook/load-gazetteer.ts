import { sha256 } from "../ground/identity.ts";
import { problem, type Report } from "../ground/problem.ts";
import { coversDay } from "../ground/when.ts";
import type { Gazetteer, Membership, Tenure } from "./gazetteer.ts";
import { readActors, readMembers } from "./gazetteer-actors.ts";
import { NameList } from "./gazetteer-names.ts";
import { type Row, readTable, TABLES, type TableName } from "./gazetteer-table.ts";
import { readTenures } from "./gazetteer-tenures.ts";
import { readUndertakings, readWords } from "./gazetteer-words.ts";
import { namesScanner } from "./names-scan.ts";

/**
 * Comes in: the tables of a gazetteer folder, path (relative, `states.csv`) → text; a missing table is an empty one.
 * Goes out: a frozen gazetteer. Every fault is a problem with file and line; the row at fault is left out.
 * Never reads the disk, never guesses a code or a date.
 */
export function loadGazetteer(files: ReadonlyMap<string, string>, report: Report): Gazetteer {
  const paths = [...files.keys()].filter((path) => path.endsWith(".csv")).sort();
  for (const path of paths) {
    if (!(path in TABLES)) report(problem("gazetteer/row", "There is no table of that name.", { path }));
  }
  const read = onceEach(files, report);
  const names = new NameList();
  const actors = readActors(read, names);
  const members = readMembers(read, actors);
  readWords(read, names);
  readUndertakings(read, names, actors);
  const tenures = readTenures(read, names, actors);
  const byPerson = grouped([...tenures].sort(oldestFirst), ({ person }) => person);
  const byOffice = grouped(tenures, ({ actor, office }) => `${actor}\n${office}`);
  const everyActor = Object.freeze([...actors.values()]);
  return Object.freeze({
    version: sha256(JSON.stringify(paths.map((path) => [path, files.get(path)]))).slice(0, 8),
    scan: namesScanner(names.settle()),
    actor: (code: string) => actors.get(code),
    tenures: (person: string) => byPerson.get(person) ?? NO_TENURES,
    holders: (actor: string, office: string, day: string) =>
      (byOffice.get(`${actor}\n${office}`) ?? NO_TENURES).filter(({ from, until }) => coversDay(from, until, day)),
    members: (organisation: string) => members.get(organisation) ?? NO_MEMBERS,
    actors: () => everyActor,
  });
}

const NO_TENURES: readonly Tenure[] = Object.freeze([]);
const NO_MEMBERS: readonly Membership[] = Object.freeze([]);

// Several readers ask for one table; its faults are told once.
function onceEach(files: ReadonlyMap<string, string>, report: Report): (name: TableName) => readonly Row[] {
  const tables = new Map<TableName, readonly Row[]>();
  return (name) => {
    const rows = tables.get(name) ?? readTable(name, files, report);
    tables.set(name, rows);
    return rows;
  };
}

// An open beginning is older than any other.
const oldestFirst = (a: Tenure, b: Tenure): number => {
  const [first, second] = [a.from ?? "", b.from ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
};

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
