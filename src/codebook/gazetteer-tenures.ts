import type { Actor, Sector } from "../model/actor.ts";
import type { Tenure } from "./gazetteer.ts";
import { type Read, sectorOf } from "./gazetteer-actors.ts";
import type { NameList } from "./gazetteer-names.ts";
import { fault, faultTwice } from "./gazetteer-table.ts";

/** Tenures in the order of the table, with the persons' names. */
export function readTenures(read: Read, names: NameList, actors: ReadonlyMap<string, Actor>): readonly Tenure[] {
  const offices = readOffices(read, names, actors);
  const tenures: Tenure[] = [];
  const persons = new Set<string>();
  const seen = new Set<string>();
  for (const row of read("holders.csv")) {
    const [person = "", name = "", family = "", actor = "", office = "", from = "", until = ""] = row.values;
    const known = offices.get(`${actor}\n${office}`);
    const key = row.values.join("\n");
    if (!known) fault(row, `offices.csv has no "${office}" of "${actor}".`);
    else if (seen.has(key)) faultTwice(row, `${name}, ${office} of ${actor}`);
    else {
      seen.add(key);
      persons.add(person);
      names.imply(name, { kind: "person", person });
      const dates = { from: from || null, until: until || null };
      tenures.push(Object.freeze({ person, name, family, actor, office, ...known, ...dates }));
    }
  }
  for (const row of read("person-names.csv")) {
    const [person = "", text = "", from = "", until = ""] = row.values;
    if (persons.has(person)) names.add(text, { kind: "person", person }, from, until, row);
    else fault(row, `"${person}" is no person of holders.csv.`);
  }
  return tenures;
}

interface Office {
  readonly title: string;
  readonly sector: Sector;
}

// The first title listed for an office is the one its holders bear; further ones are names of it only.
function readOffices(read: Read, names: NameList, actors: ReadonlyMap<string, Actor>): ReadonlyMap<string, Office> {
  const generic = new Set(read("titles.csv").map((row) => row.values[0]!.toLowerCase()));
  const offices = new Map<string, Office>();
  const seen = new Set<string>();
  for (const row of read("offices.csv")) {
    const [actor = "", office = "", title = "", given = ""] = row.values;
    const sector = sectorOf(row, given);
    const key = `${actor}\n${office}`;
    if (sector === null) continue;
    if (!actors.has(actor)) fault(row, `"${actor}" is no state or organisation.`);
    else if (seen.has(`${key}\n${title}`)) faultTwice(row, `${title} of ${actor}`);
    else {
      seen.add(`${key}\n${title}`);
      if (!offices.has(key)) offices.set(key, { title, sector });
      if (!generic.has(title.toLowerCase())) names.imply(title, { kind: "title", office, sector });
    }
  }
  return offices;
}
