import { sha256 } from "../ground/identity.ts";
import { problem, type Report } from "../ground/problem.ts";
import { coversDay } from "../ground/when.ts";
import type { Gazetteer, Membership, Tenure } from "./gazetteer.ts";
import { readActors, readMembers } from "./gazetteer-actors.ts";
import { NameList } from "./gazetteer-names.ts";
import { type Row, readTable, TABLES, type TableName } from "./gazetteer-table.ts";
import { readTenures } from "./gazetteer-tenures.ts";
import { readGroups, readPlaces, readUndertakings, readWords } from "./gazetteer-words.ts";
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
  readPlaces(read, names, actors);
  readGroups(read, names, actors);
  readUndertakings(read, names, actors);
  const byPerson = readTenures(read, names, actors);
  const byOffice = tenuresByOffice(byPerson);
  const everyActor = Object.freeze([...actors.values()]);
  return Object.freeze({
    version: sha256(JSON.stringify(paths.map((path) => [path, files.get(path)]))).slice(0, 8),
    scan: namesScanner(names.settle()),
    actor: (code: string) => actors.get(code),
    tenures: (person: string) => byPerson.get(person) ?? NO_TENURES,
    holders: (actor: string, office: string, day: string) =>
      (byOffice.get(actor)?.get(office) ?? NO_TENURES).filter(({ from, until }) => coversDay(from, until, day)),
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

function tenuresByOffice(byPerson: ReadonlyMap<string, readonly Tenure[]>) {
  const byActor = new Map<string, Map<string, Tenure[]>>();
  for (const tenures of byPerson.values()) {
    for (const tenure of tenures) {
      const offices = byActor.get(tenure.actor) ?? new Map<string, Tenure[]>();
      byActor.set(tenure.actor, offices);
      const held = offices.get(tenure.office);
      if (held) held.push(tenure);
      else offices.set(tenure.office, [tenure]);
    }
  }
  return byActor;
}
