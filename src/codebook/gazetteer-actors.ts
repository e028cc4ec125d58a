import { problem, type Report } from "../ground/problem.ts";
import { type Actor, type ActorKind, SECTORS, type Sector } from "../model/actor.ts";
import type { Meaning, Membership } from "./gazetteer.ts";
import type { NameList } from "./gazetteer-names.ts";
import type { Row, TableName } from "./gazetteer-table.ts";

export type Read = (name: TableName) => readonly Row[];

const KINDS = new Set(["member", "observer", "other", "former"]);
const FORMS = new Set(["name", "abbreviation", "demonym", "capital", "metonym"]);
// No hyphen and no plus sign: a dyad is written CHN-KAZ, and codes stand in addresses.
const CODE = /^[A-Z0-9]+$/;

type Form = Extract<Meaning, { kind: "state" }>["form"];

/** The sector a row names; null, and a fault told, when there is none such. */
export function sectorOf(row: Row, value: string): Sector | null {
  if (SECTORS.includes(value as Sector)) return value as Sector;
  row.fault(`"${value}" is no sector; sectors are ${SECTORS.join(", ")}.`);
  return null;
}

/** States and organisations with their names. */
export function readActors(read: Read, names: NameList, report: Report): ReadonlyMap<string, Actor> {
  const actors = new Map<string, Actor>();
  const put = (row: Row, code: string, kind: ActorKind, name: string): boolean => {
    if (!CODE.test(code)) row.fault(`"${code}" is no code: capitals and digits, as in KAZ or G20.`);
    else if (actors.has(code)) report(problem("gazetteer/duplicate", `"${code}" stands above.`, row.at));
    else return !!actors.set(code, Object.freeze({ code, kind, name }));
    return false;
  };
  for (const row of read("states.csv")) {
    const [code = "", iso2 = "", cown = "", name = "", kind = ""] = row.values;
    if (!KINDS.has(kind)) row.fault(`"${kind}" is no kind; kinds are ${[...KINDS].join(", ")}.`);
    else if (!/^([A-Z]{2})?$/.test(iso2) || !/^\d{0,3}$/.test(cown)) row.fault("iso2 or cown is no such code.");
    else if (put(row, code, "state", name)) names.imply(name, { kind: "state", code, form: "name" });
  }
  const sectors = new Map<string, Sector>();
  for (const row of read("organisations.csv")) {
    const [code = "", name = "", given = ""] = row.values;
    const sector = sectorOf(row, given);
    if (sector === null || !put(row, code, "organisation", name)) continue;
    sectors.set(code, sector);
    names.imply(name, { kind: "organisation", code, sector });
  }
  readActorNames(read, names, actors, sectors);
  return actors;
}

function readActorNames(
  read: Read,
  names: NameList,
  actors: ReadonlyMap<string, Actor>,
  sectors: ReadonlyMap<string, Sector>,
): void {
  for (const row of read("state-names.csv")) {
    const [code = "", text = "", form = "", from = "", until = ""] = row.values;
    if (actors.get(code)?.kind !== "state") row.fault(`"${code}" is no state of states.csv.`);
    else if (!FORMS.has(form)) row.fault(`"${form}" is no form; forms are ${[...FORMS].join(", ")}.`);
    else names.add(text, { kind: "state", code, form: form as Form }, from, until, row.at);
  }
  for (const row of read("organisation-names.csv")) {
    const [code = "", text = "", from = "", until = ""] = row.values;
    const sector = sectors.get(code);
    if (sector === undefined) row.fault(`"${code}" is no organisation of organisations.csv.`);
    else names.add(text, { kind: "organisation", code, sector }, from, until, row.at);
  }
}

/** Who belongs to what, by organisation. */
export function readMembers(
  read: Read,
  actors: ReadonlyMap<string, Actor>,
  report: Report,
): ReadonlyMap<string, readonly Membership[]> {
  const memberships = new Map<string, Membership[]>();
  const seen = new Set<string>();
  for (const row of read("members.csv")) {
    const [organisation = "", member = "", status = "", from = "", until = ""] = row.values;
    const key = row.values.join("\n");
    if (actors.get(organisation)?.kind !== "organisation") row.fault(`"${organisation}" is no organisation.`);
    else if (!actors.has(member)) row.fault(`"${member}" is no state or organisation.`);
    else if (seen.has(key)) report(problem("gazetteer/duplicate", `${member} in ${organisation}`, row.at));
    else {
      seen.add(key);
      const listed = memberships.get(organisation) ?? [];
      listed.push(Object.freeze({ organisation, member, from: from || null, until: until || null, status }));
      memberships.set(organisation, listed);
    }
  }
  return memberships;
}
