import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fold } from "../ground/fold.ts";
import type { Problem } from "../ground/problem.ts";
import { coversDay } from "../ground/when.ts";
import type { NameEntry } from "./gazetteer.ts";
import { loadGazetteer } from "./load-gazetteer.ts";

const folder = join(import.meta.dirname, "../../gazetteer");
const tables = readdirSync(folder).filter((name) => name.endsWith(".csv"));
const problems: Problem[] = [];
const gazetteer = loadGazetteer(
  new Map(tables.map((name) => [name, readFileSync(join(folder, name), "utf8")])),
  (problem) => problems.push(problem),
);

/** What a name means: `NOR`, `xi-jinping`, `head of state`, `MIL`. */
const meaningOf = ({ means }: NameEntry): string => {
  if (means.kind === "person") return means.person;
  if (means.kind === "title") return means.office;
  return means.kind === "agent" ? means.sector : means.code;
};

/** What the names of a text mean, each by its first meaning. */
const meanings = (text: string): string =>
  gazetteer
    .scan(fold(text).text)
    .map(({ entries }) => meaningOf(entries[0]!))
    .join(" | ");

describe("the gazetteer", () => {
  it("loads without a fault", () => {
    expect(problems).toEqual([]);
    expect(tables).toHaveLength(15);
  });

  it.each([
    // states, their people, capitals and seats of power
    // places in a state, groups and firms below it
    ["New Mexico, Inner Mongolia, Xi'an and French Guiana", "USA | CHN | CHN | FRA"],
    ["the Washington Post and the Tamil Tigers", "USA | LKA"],
    ["the Islamic State in Mosul", "IMG | IRQ"],
    ["China-Kazakhstan and Sino-Russian ties", "CHN | KAZ | CHN | RUS"],
    ["Türkiye’s and Turkey's and TURKEY'S", "TUR | TUR | TUR"],
    ["Kyrgyz, Uzbeks and Turkmen met Tajikistanis", "KGZ | UZB | TKM | TJK"],
    ["Niger, Nigeria and Nigeriens", "NER | NGA | NER"],
    ["Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea", "GIN | GNB | GNQ | PNG"],
    ["North Korea, the DPRK and the Republic of Korea", "PRK | PRK | KOR"],
    ["the People's Republic of China and the Republic of China", "CHN | TWN"],
    ["the Democratic Republic of the Congo and the Republic of the Congo", "COD | COG"],
    ["Dominica and Dominicans", "DMA | DOM"],
    ["the Kremlin, the White House, Whitehall and Zhongnanhai", "RUS | USA | GBR | CHN"],
    ["Downing Street and the Élysée", "GBR | FRA"],
    ["BEIJING TELLS ASTANA AND THE UN", "CHN | KAZ | UN"],
    ["U.S.-led and UK-based", "USA | GBR"],
    // organisations
    ["the Shanghai Cooperation Organisation (SCO)", "SCO | SCO"],
    ["the NAM and the Non-Aligned Movement", "NONALIGNED | NONALIGNED"],
    ["CELAC, OTS, CICA, ASEAN and the EU", "CELAC | OTS | CICA | ASEAN | EU"],
    ["the Security Council and Russia's Security Council", "UNSC | RUS | GOV"],
    ["the UN chief", "UN"],
    // people
    ["Xi Jinping, Xi and Xi's", "xi-jinping | xi-jinping | xi-jinping"],
    ["President Kassym-Jomart Tokayev", "head of state | kassym-jomart-tokayev"],
    ["Recep Tayyip Erdoğan and Erdogan", "recep-tayyip-erdogan | recep-tayyip-erdogan"],
    ["Droupadi Murmu, Jagdeep Dhankhar, Hamilton Mourão", "droupadi-murmu | jagdeep-dhankhar | hamilton-mourao"],
    ["Ilham Aliyev, William Ruto, Muhammadu Buhari", "ilham-aliyev | william-ruto | muhammadu-buhari"],
    ["Theresa May spoke in May", "theresa-may"],
    ["Moon Jae-in and Kim Jong Un under a full Moon", "moon-jae-in | kim-jong-un"],
    // titles and agents
    ["the Chinese foreign minister and Kazakh border guards", "CHN | foreign minister | KAZ | MIL"],
    ["Foreign Ministry Spokesperson Mao Ning", "spokesperson | mao-ning"],
    ["state councillor, special envoy, secretary-general", "state councillor | GOV | secretary-general"],
    ["workers, investors, rebels and protesters", "LAB | BUS | REB | CVL"],
    // mechanisms and strategies
    ["Act East (AEP) and Asia Anew (AAI)", "act-east | act-east | asia-anew | asia-anew"],
    ["the Belt and Road and the Bright Road", "belt-and-road-initiative | bright-road"],
    ["the regular Prime Ministers’ Meetings", "regular-prime-ministers-meetings"],
  ])("finds in %j: %s", (text, names) => {
    expect(meanings(text)).toBe(names);
  });

  it.each([
    "the South China Sea, the East China Sea and the Persian Gulf",
    "the Gulf of Guinea, the Indian Ocean and the Congo River",
    "Washington state and American Samoa",
    "China Daily and the Korea Times",
    "American Airlines, Kenya Airways and Air China",
    "the Beijing Declaration, the Vienna Convention and the Cotonou Agreement",
    "the Treaty of Rome and the Geneva Conventions",
    "the Berlin Wall and the Warsaw Ghetto",
    "Latin America, Native Americans and African Americans",
    "Michael Jordan, Chad Bown, Georgia O'Keeffe and Paris Hilton",
    "turkey, china, jordan and polish",
    "a Turkish bath, Chinese characters and Brazil nuts",
    "a world leader in batteries",
    "post-Soviet and Soviet-era",
    "it may, who, us and am",
  ])("finds no name in %j", (text) => {
    expect(meanings(text)).toBe("");
  });

  it.each([
    ["2018-06-01", "Astana", "KAZ"],
    ["2020-06-01", "Astana", ""],
    ["2020-06-01", "Nur-Sultan", "KAZ"],
    ["2022-10-20", "Nur-Sultan", ""],
    ["2022-10-20", "Astana", "KAZ"],
    ["1990-01-01", "Moscow", "SUN"],
    ["2020-01-01", "Moscow", "RUS"],
    ["2004-01-01", "Rangoon", "MMR,MMR"],
    ["2020-01-01", "Naypyidaw", "MMR"],
    ["2018-01-01", "Gitega", ""],
    ["2020-01-01", "Gitega", "BDI"],
    ["2010-01-01", "South Sudan", ""],
    ["1985-01-01", "Prague", "CSK"],
    ["2000-01-01", "Prague", "CZE"],
  ])("on %s %j means: %s", (day, text, meaning) => {
    const entries = gazetteer.scan(text)[0]?.entries ?? [];
    expect(
      entries
        .filter(({ from, until }) => coversDay(from, until, day))
        .map(meaningOf)
        .join(),
    ).toBe(meaning);
  });

  it.each([
    ["CHN", "vice president", "2022-10-20", "Wang Qishan"],
    ["KAZ", "head of state", "2022-10-20", "Kassym-Jomart Tokayev"],
    ["TUR", "vice president", "2022-10-20", "Fuat Oktay"],
    ["IND", "vice president", "2022-10-20", "Jagdeep Dhankhar"],
    ["BRA", "vice president", "2022-10-20", "Hamilton Mourão"],
    ["AZE", "head of state", "2022-10-20", "Ilham Aliyev"],
    ["KEN", "head of state", "2022-10-20", "William Ruto"],
    ["NGA", "head of state", "2022-10-20", "Muhammadu Buhari"],
    ["UN", "secretary-general", "2022-10-20", "António Guterres"],
  ])("knows who was %s's %s on %s: %s", (actor, office, day, name) => {
    expect(gazetteer.holders(actor, office, day).map((tenure) => tenure.name)).toEqual([name]);
  });

  it("has every member of the United Nations with its name and its day of admission", () => {
    const states = gazetteer.members("UN").filter(({ status, until }) => status === "member" && until === null);
    expect(states).toHaveLength(193);
    for (const { member, from } of states) {
      expect(from, member).not.toBeNull();
      expect(meanings(gazetteer.actor(member)!.name)).toBe(member);
    }
  });

  it("has at least sixty organisations with members' dates, and thirty states with their leaders since 2010", () => {
    const isDated = (code: string) => gazetteer.members(code).some(({ from }) => from !== null);
    expect(gazetteer.actors().filter(({ code }) => isDated(code)).length).toBeGreaterThanOrEqual(60);
    const years = Array.from({ length: 15 }, (_, year) => `${2010 + year}-09-20`);
    // A gap of one year in fifteen lies between two governments.
    const isHeld = (code: string, office: string) =>
      years.filter((day) => gazetteer.holders(code, office, day).length > 0).length >= 14;
    const offices = ["head of state", "head of government", "foreign minister"];
    const led = gazetteer
      .actors()
      .filter(({ code, kind }) => kind === "state" && offices.every((o) => isHeld(code, o)));
    expect(led.length).toBeGreaterThanOrEqual(30);
  });
});
