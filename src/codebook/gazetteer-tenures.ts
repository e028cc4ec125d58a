import type { Actor, Sector } from "../model/actor.ts";
import type { Meaning, Tenure } from "./gazetteer.ts";
import { type Read, sectorOf } from "./gazetteer-actors.ts";
import { type NameList, onceFor } from "./gazetteer-names.ts";
import { fault, faultTwice } from "./gazetteer-table.ts";

/** Tenures by person, oldest first, with the persons' names. */
export function readTenures(
  read: Read,
  names: NameList,
  actors: ReadonlyMap<string, Actor>,
): ReadonlyMap<string, readonly Tenure[]> {
  const offices = readOffices(read, names, actors);
  const byPerson = new Map<string, Tenure[]>();
  const meanings = new Map<string, Meaning>();
  const meaningOf = (person: string) => onceFor(meanings, person, () => ({ kind: "person", person }));
  for (const row of read("holders.csv")) {
    const [person = "", name = "", family = "", actor = "", office = "", from = "", until = ""] = row.values;
    const known = offices.get(actor)?.get(office);
    const tenures = byPerson.get(person);
    if (!known) fault(row, `offices.csv has no "${office}" of "${actor}".`);
    else if (tenures && tenures[0]!.name !== name) fault(row, `"${person}" is ${tenures[0]!.name} above.`);
    else if (
      tenures?.some((other) => other.actor === actor && other.office === office && other.from === (from || null))
    ) {
      faultTwice(row, `${name}, ${office} of ${actor}`);
    } else {
      const dates = { from: from || null, until: until || null };
      const tenure: Tenure = Object.freeze({ person, name, family, actor, office, ...known, ...dates });
      if (tenures) tenures.push(tenure);
      else {
        byPerson.set(person, [tenure]);
        names.imply(name, meaningOf(person));
      }
    }
  }
  for (const row of read("person-names.csv")) {
    const [person = "", text = "", from = "", until = ""] = row.values;
    if (byPerson.has(person)) names.add(text, meaningOf(person), from, until, row);
    else fault(row, `"${person}" is no person of holders.csv.`);
  }
  for (const tenures of byPerson.values()) tenures.sort(oldestFirst);
  return byPerson;
}

// An open beginning is older than any other.
const oldestFirst = (a: Tenure, b: Tenure): number => {
  const [first, second] = [a.from ?? "", b.from ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
};

interface Office {
  readonly title: string;
  readonly sector: Sector;
}

type Offices = ReadonlyMap<string, ReadonlyMap<string, Office>>;

// By actor and office. The first title listed for an office is the one its holders bear; others are names of it only.
function readOffices(read: Read, names: NameList, actors: ReadonlyMap<string, Actor>): Offices {
  const generic = new Set(read("titles.csv").map((row) => row.values[0]!.toLowerCase()));
  const byActor = new Map<string, Map<string, Office>>();
  const seen = new Set<string>();
  for (const row of read("offices.csv")) {
    const [actor = "", office = "", title = "", given = ""] = row.values;
    const sector = sectorOf(row, given);
    const key = `${actor}\n${office}\n${title}`;
    if (sector === null) continue;
    if (!actors.has(actor)) fault(row, `"${actor}" is no state or organisation.`);
    else if (seen.has(key)) faultTwice(row, `${title} of ${actor}`);
    else {
      seen.add(key);
      const offices = byActor.get(actor) ?? new Map<string, Office>();
      byActor.set(actor, offices);
      if (!offices.has(office)) offices.set(office, { title, sector });
      if (!generic.has(title.toLowerCase())) names.imply(title, names.title(office, sector));
    }
  }
  return byActor;
}
