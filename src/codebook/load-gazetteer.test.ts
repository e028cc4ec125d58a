import { describe, expect, it } from "vitest";
import type { Problem } from "../ground/problem.ts";
import type { NameEntry } from "./gazetteer.ts";
import { loadGazetteer } from "./load-gazetteer.ts";

function load(tables: Record<string, string>) {
  const problems: Problem[] = [];
  const gazetteer = loadGazetteer(new Map(Object.entries(tables)), (problem) => problems.push(problem));
  return { gazetteer, problems };
}

const SMALL = {
  "states.csv":
    "code,iso2,cown,name,kind,from,until\nNOR,NO,385,Norway,member,,\nSSD,SS,626,South Sudan,member,2011-07-09,\n",
  "state-names.csv":
    "code,text,form,from,until\nNOR,Norwegian,demonym,,\nNOR,Oslo,capital,1925,\n" +
    "NOR,Kristiania,capital,,1924\nSSD,Juba,capital,,\n",
  "organisations.csv": 'code,name,sector,from,until\nEFTA,"Free Trade, European",IGO,1960-05-03,\n',
  "members.csv": "organisation,member,status,from,until\nEFTA,NOR,member,1960-05-03,\n",
  "titles.csv": "text,office,sector\nprime minister,head of government,GOV\n",
  "offices.csv": "actor,office,title,sector\nNOR,head of government,Prime Minister,GOV\n",
  "holders.csv":
    "person,name,family,actor,office,from,until\njane-doe,Jane Doe,Doe,NOR,head of government,2021-10-14,\n" +
    "jane-doe,Jane Doe,Doe,NOR,head of government,2005,2013\n",
  "not-names.csv": "text,why\nNorway lobster,an animal\n{capital} Accords,where they were signed\n",
};

/** What a name can mean, as `state NOR` or `person jane-doe`. */
const meaningOf = ({ means }: NameEntry): string => {
  if (means.kind === "person") return `person ${means.person}`;
  if (means.kind === "title") return `title ${means.office}`;
  return `${means.kind} ${means.kind === "agent" ? means.sector : means.code}`;
};

describe("loadGazetteer", () => {
  const { gazetteer, problems } = load(SMALL);

  it("reads actors, members and holders", () => {
    expect(problems).toEqual([]);
    expect(gazetteer.actor("NOR")).toEqual({ code: "NOR", kind: "state", name: "Norway" });
    expect(gazetteer.actors().map(({ code }) => code)).toEqual(["NOR", "SSD", "EFTA"]);
    expect(gazetteer.members("EFTA").map(({ member }) => member)).toEqual(["NOR"]);
    expect(gazetteer.tenures("jane-doe").map(({ from }) => from)).toEqual(["2005", "2021-10-14"]);
    expect(gazetteer.tenures("john-doe")).toEqual([]);
  });

  it.each([
    ["2004-12-31", 0],
    ["2005-01-01", 1],
    ["2013-12-31", 1],
    ["2014-01-01", 0],
    ["2021-10-14", 1],
  ])("knows who holds an office on %s", (day, count) => {
    expect(gazetteer.holders("NOR", "head of government", day)).toHaveLength(count);
  });

  it.each([
    [
      "Norway and the Norwegian prime minister Jane Doe",
      ["state NOR", "state NOR", "title head of government", "person jane-doe"],
    ],
    ["Free Trade, European", ["organisation EFTA"]],
    ["Norway lobster in Oslo", ["state NOR"]],
    ["the Oslo Accords", []],
  ])("finds in %j: %j", (text, names) => {
    expect(gazetteer.scan(text).map(({ entries }) => meaningOf(entries[0]!))).toEqual(names);
  });

  it("lets a name without dates last as long as its actor", () => {
    expect(gazetteer.scan("Juba")[0]?.entries[0]).toMatchObject({ from: "2011-07-09", until: null });
    expect(gazetteer.scan("South Sudan")[0]?.entries[0]).toMatchObject({ from: "2011-07-09" });
  });

  it("has another version when a table changes, and none for other files", () => {
    const changed = { ...SMALL, "titles.csv": `${SMALL["titles.csv"]}king,head of state,GOV\n` };
    expect(load(changed).gazetteer.version).not.toBe(gazetteer.version);
    expect(load({ ...SMALL, "README.md": "words" }).gazetteer.version).toBe(gazetteer.version);
    expect(gazetteer.version).toMatch(/^[0-9a-f]{8}$/);
  });

  it("reads quoted values, either line end, a byte order mark and columns in any order", () => {
    const source = '\uFEFFname,code,sector,from,until\r\n"A ""new"" bank, of sorts",BANK,IGO,,\r\n\r\n';
    const loaded = load({ "organisations.csv": source });
    expect(loaded.problems).toEqual([]);
    expect(loaded.gazetteer.actor("BANK")?.name).toBe('A "new" bank, of sorts');
  });

  it.each<
    [
      keyof typeof SMALL | "nonsense.csv" | "person-names.csv" | "agents.csv" | "strategies.csv",
      string,
      string,
      number | undefined,
    ]
  >([
    ["states.csv", "SWE,SE,380,Sweden,ally,,", "gazetteer/row", 4],
    ["states.csv", "SWE,SE,380,Sweden,member", "gazetteer/row", 4],
    ["states.csv", "S-E,SE,380,Sweden,member,,", "gazetteer/row", 4],
    ["states.csv", "SWE,SE,380,,member,,", "gazetteer/row", 4],
    ["states.csv", "SWE,SE,380,Sweden,member,1523-13,", "gazetteer/row", 4],
    ["states.csv", "SWE,SE,380,Sweden,member,2000,1999", "gazetteer/row", 4],
    ["states.csv", "NOR,SE,380,Sweden,member,,", "gazetteer/duplicate", 4],
    ["states.csv", 'SWE,SE,380,"Sweden,member,,', "gazetteer/row", 4],
    ["states.csv", 'SWE,SE,380,Swe"den,member,,', "gazetteer/row", 4],
    ["state-names.csv", "SWE,Swedish,demonym,,", "gazetteer/row", 6],
    ["state-names.csv", "NOR,Norse,adjective,,", "gazetteer/row", 6],
    ["state-names.csv", "NOR,-ish,demonym,,", "gazetteer/row", 6],
    ["state-names.csv", "NOR,Oslo,metonym,2000,", "gazetteer/duplicate", 6],
    ["members.csv", "EFTA,SWE,member,,", "gazetteer/row", 3],
    ["members.csv", "NOR,NOR,member,,", "gazetteer/row", 3],
    ["members.csv", "EFTA,NOR,observer,1960-05-03,", "gazetteer/duplicate", 3],
    ["offices.csv", "SWE,head of state,King,GOV", "gazetteer/row", 3],
    ["offices.csv", "NOR,head of state,King,ROYAL", "gazetteer/row", 3],
    ["holders.csv", "ann-doe,Ann Doe,Doe,NOR,head of state,,", "gazetteer/row", 4],
    ["holders.csv", "jane-doe,Jane Doe-Roe,Roe,NOR,head of government,1999,2000", "gazetteer/row", 4],
    ["holders.csv", "jane-doe,Jane Doe,Doe,NOR,head of government,2005,2012", "gazetteer/duplicate", 4],
    ["person-names.csv", "person,text,from,until\nann-doe,Doe,,", "gazetteer/row", 2],
    ["agents.csv", "text,sector\narmy,ARMY", "gazetteer/row", 2],
    ["agents.csv", "text,sector,why\narmy,MIL,", "gazetteer/row", 1],
    ["strategies.csv", "code,name,aliases,parties,from,until\nnorth,North First,,SWE,,", "gazetteer/row", 2],
    ["not-names.csv", "{town} Accords,where they were signed", "gazetteer/row", 4],
    ["nonsense.csv", "a,b", "gazetteer/row", undefined],
  ])("tells what is wrong with a row of %s: %s", (name, row, code, line) => {
    const before: Record<string, string> = SMALL;
    const { problems: told, gazetteer: made } = load({ ...SMALL, [name]: `${before[name] ?? ""}${row}\n` });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      code,
      severity: "error",
      at: line === undefined ? { path: name } : { path: name, line },
    });
    expect(made.actor("NOR")?.name).toBe("Norway");
  });
});
