import { type Actor, OPEN } from "../model/actor.ts";
import type { Meaning } from "./gazetteer.ts";
import { type Read, sectorOf } from "./gazetteer-actors.ts";
import { type NameList, onceFor } from "./gazetteer-names.ts";
import { fault, faultTwice } from "./gazetteer-table.ts";

/** Titles and agents as names. */
export function readWords(read: Read, names: NameList): void {
  for (const row of read("agents.csv")) {
    const [text = "", given = ""] = row.values;
    const sector = sectorOf(row, given);
    if (sector !== null) names.add(text, names.agent(sector), "", "", row);
  }
  for (const row of read("titles.csv")) {
    const [text = "", office = "", given = ""] = row.values;
    const sector = sectorOf(row, given);
    if (sector !== null) names.add(text, names.title(office, sector), "", "", row);
  }
  for (const row of read("not-names.csv")) names.block(row.values[0]!, row);
}

const PLACE_KINDS = new Set(["city", "region"]);

/** Cities and regions of states. */
export function readPlaces(read: Read, names: NameList, actors: ReadonlyMap<string, Actor>): void {
  const meanings = new Map<string, Meaning>();
  for (const row of read("places.csv")) {
    const [code = "", text = "", form = "", from = "", until = ""] = row.values;
    if (actors.get(code)?.kind !== "state") fault(row, `"${code}" is no state of states.csv.`);
    else if (!PLACE_KINDS.has(form)) fault(row, `"${form}" is no kind; kinds are ${[...PLACE_KINDS].join(", ")}.`);
    else {
      const make = (): Meaning => ({ kind: "place", code, form: form as "city" | "region" });
      names.add(text, onceFor(meanings, `${code} ${form}`, make), from, until, row);
    }
  }
}

/** Groups, parties, firms and agencies. One whose standing changed has a row for each time. */
export function readGroups(read: Read, names: NameList, actors: ReadonlyMap<string, Actor>): void {
  const meanings = new Map<string, Meaning>();
  const told = new Set<string>();
  for (const row of read("groups.csv")) {
    const [code = "", name = "", aliases = "", home = "", given = "", from = "", until = ""] = row.values;
    const sector = sectorOf(row, given);
    if (sector === null) continue;
    if (home !== OPEN && !actors.has(home)) fault(row, `"${home}" is no state or organisation.`);
    else if (told.has(`${code} ${from}`)) faultTwice(row, `"${code}" stands above.`);
    else {
      told.add(`${code} ${from}`);
      const means = onceFor(meanings, `${home} ${sector}`, () => ({ kind: "group", code: home, sector }));
      for (const text of [name, ...split(aliases)]) names.add(text, means, from, until, row);
    }
  }
}

/** Mechanisms and strategies with their aliases. */
export function readUndertakings(read: Read, names: NameList, actors: ReadonlyMap<string, Actor>): void {
  for (const kind of ["mechanism", "strategy"] as const) {
    const codes = new Set<string>();
    for (const row of read(kind === "mechanism" ? "mechanisms.csv" : "strategies.csv")) {
      const [code = "", name = "", aliases = "", listed = "", from = "", until = ""] = row.values;
      const parties = split(listed);
      const unknown = parties.find((party) => !actors.has(party));
      if (unknown !== undefined) fault(row, `"${unknown}" is no state or organisation.`);
      else if (codes.has(code)) faultTwice(row, `"${code}" stands above.`);
      else {
        codes.add(code);
        const means: Meaning = Object.freeze({ kind, code, parties: Object.freeze(parties) });
        for (const text of [name, ...split(aliases)]) names.add(text, means, from, until, row);
      }
    }
  }
}

const split = (listed: string): string[] =>
  listed
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
