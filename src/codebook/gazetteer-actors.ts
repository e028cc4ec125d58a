import { type Actor, SECTORS, type Sector } from "../model/actor.ts";
import type { Meaning, Membership } from "./gazetteer.ts";
import { type NameList, onceFor } from "./gazetteer-names.ts";
import { fault, faultTwice, type Row, type TableName } from "./gazetteer-table.ts";

export type Read = (name: TableName) => readonly Row[];

const KINDS = new Set(["member", "observer", "other", "former"]);
const FORMS = new Set(["name", "abbreviation", "demonym", "capital", "metonym"]);
// No hyphen and no plus sign: a dyad is written CHN-KAZ, and codes stand in addresses.
const CODE = /^[A-Z0-9]+$/;

type Form = Extract<Meaning, { kind: "state" }>["form"];

/** The sector a row names; null, and a fault told, when there is none such. */
export function sectorOf(row: Row, value: string): Sector | null {
  if (SECTORS.includes(value as Sector)) return value as Sector;
  fault(row, `"${value}" is no sector; sectors are ${SECTORS.join(", ")}.`);
  return null;
}

/** An actor with what its row says besides. A state acts as its government. */
interface Listed {
  readonly actor: Actor;
  /** What its names mean, by form; an organisation's are all of one. */
  readonly meanings: Map<Form | "any", Meaning>;
  readonly sector: Sector;
  readonly from: string;
  readonly until: string;
}

/** States and organisations with their names. A name without dates holds as long as its actor is there. */
export function readActors(read: Read, names: NameList): ReadonlyMap<string, Actor> {
  const listed = new Map<string, Listed>();
  const put = (row: Row, actor: Listed, form: Form | "any"): void => {
    const { code, name } = actor.actor;
    if (!CODE.test(code)) fault(row, `"${code}" is no code: capitals and digits, as in KAZ or G20.`);
    else if (listed.has(code)) faultTwice(row, `"${code}" stands above.`);
    else {
      listed.set(code, actor);
      names.imply(name, meaningOf(actor, form), actor.from, actor.until);
    }
  };
  for (const row of read("states.csv")) {
    const [code = "", iso2 = "", cown = "", name = "", kind = "", from = "", until = ""] = row.values;
    if (!KINDS.has(kind)) fault(row, `"${kind}" is no kind; kinds are ${[...KINDS].join(", ")}.`);
    else if (!/^([A-Z]{2})?$/.test(iso2) || !/^\d{0,3}$/.test(cown)) fault(row, "iso2 or cown is no such code.");
    else put(row, { actor: { code, kind: "state", name }, meanings: new Map(), sector: "GOV", from, until }, "name");
  }
  for (const row of read("organisations.csv")) {
    const [code = "", name = "", given = "", from = "", until = ""] = row.values;
    const sector = sectorOf(row, given);
    if (sector === null) continue;
    put(row, { actor: { code, kind: "organisation", name }, meanings: new Map(), sector, from, until }, "any");
  }
  readActorNames(read, names, listed);
  return new Map([...listed].map(([code, { actor }]) => [code, Object.freeze(actor)]));
}

const meaningOf = ({ actor: { code }, meanings, sector }: Listed, form: Form | "any"): Meaning =>
  onceFor(meanings, form, () =>
    form === "any" ? { kind: "organisation", code, sector } : { kind: "state", code, form },
  );

function readActorNames(read: Read, names: NameList, listed: ReadonlyMap<string, Listed>): void {
  for (const row of read("state-names.csv")) {
    const [code = "", text = "", form = "", from = "", until = ""] = row.values;
    const state = listed.get(code);
    if (state?.actor.kind !== "state") fault(row, `"${code}" is no state of states.csv.`);
    else if (!FORMS.has(form)) fault(row, `"${form}" is no form; forms are ${[...FORMS].join(", ")}.`);
    else {
      names.add(text, meaningOf(state, form as Form), from || state.from, until || state.until, row);
    }
  }
  for (const row of read("organisation-names.csv")) {
    const [code = "", text = "", from = "", until = ""] = row.values;
    const known = listed.get(code);
    if (known?.actor.kind !== "organisation") fault(row, `"${code}" is no organisation of organisations.csv.`);
    else {
      names.add(text, meaningOf(known, "any"), from || known.from, until || known.until, row);
    }
  }
}

/** Who belongs to what, by organisation. */
export function readMembers(
  read: Read,
  actors: ReadonlyMap<string, Actor>,
): ReadonlyMap<string, readonly Membership[]> {
  const memberships = new Map<string, Membership[]>();
  for (const row of read("members.csv")) {
    const [organisation = "", member = "", status = "", from = "", until = ""] = row.values;
    const listed = memberships.get(organisation) ?? [];
    if (actors.get(organisation)?.kind !== "organisation") fault(row, `"${organisation}" is no organisation.`);
    else if (!actors.has(member)) fault(row, `"${member}" is no state or organisation.`);
    else if (listed.some((other) => other.member === member && other.from === (from || null))) {
      faultTwice(row, `${member} in ${organisation}`);
    } else {
      listed.push(Object.freeze({ organisation, member, from: from || null, until: until || null, status }));
      memberships.set(organisation, listed);
    }
  }
  return memberships;
}
