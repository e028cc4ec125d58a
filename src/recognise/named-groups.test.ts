import { describe, expect, it } from "vitest";
import { actorLines, recognised } from "../../test/recognised.ts";

const lines = (text: string, given: Parameters<typeof recognised>[1] = {}): string[] =>
  actorLines(recognised(text, given));

describe("groups, firms and agencies", () => {
  it.each([
    ["Boko Haram militants fled.", ["Boko Haram militants = NGA REB"]],
    ["The Tamil Tigers (LTTE) fled.", ["Tamil Tigers (LTTE) = LKA REB"]],
    ["The Islamic State group lost Mosul.", ["Islamic State group = IMG REB", "Mosul = IRQ CVL"]],
    ["Hamas leader John Roe spoke.", ["Hamas leader John Roe = PSE REB (John Roe)"]],
    ["Lebanon's Hezbollah fired first.", ["Lebanon's Hezbollah = LBN REB"]],
    ["Syrian Kurds asked for help.", ["Syrian Kurds = SYR CVL"]],
    ["Kurdish fighters left.", ["Kurdish fighters = --- REB"]],
    ["Catalan leaders met.", ["Catalan leaders = ESP"]],
    ["Gazprom sued Siemens.", ["Gazprom = RUS BUS", "Siemens = DEU BUS"]],
    ["The leader of Hamas left.", ["leader of Hamas = PSE REB (PSE/leader)"]],
    // who passes the news on is no party
    ["Norway told Reuters that it would sign.", ["Norway = NOR", "it = NOR"]],
    ["Norway will sign, the BBC reported.", ["Norway = NOR"]],
    ["Norway closed Al Jazeera.", ["Norway = NOR", "Al Jazeera = QAT MED"]],
    // gone back to
    ["Boko Haram fled. The group lost ground.", ["Boko Haram = NGA REB", "The group = NGA REB"]],
  ])("reads %j", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ["2010-05-01", "AFG REB"],
    ["2022-05-01", "AFG"],
  ])("knows on %s what the Taliban are", (date, expected) => {
    expect(lines("The Taliban spoke.", { date })).toEqual([`Taliban = ${expected}`]);
  });
});

describe("places within a state", () => {
  it.each([
    ["Lagos police met.", ["Lagos police = NGA COP"]],
    ["The governor of California spoke.", ["governor of California = USA"]],
    ["Uttar Pradesh Chief Minister Jane Doe spoke.", ["Uttar Pradesh Chief Minister Jane Doe = IND (Jane Doe)"]],
    ["Norway shelled Basra.", ["Norway = NOR", "Basra = IRQ CVL"]],
    ["California sued Norway.", ["California = USA", "Norway = NOR"]],
    ["They fled Kano, Nigeria.", ["Kano, Nigeria = NGA CVL"]],
  ])("reads %j", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe("a family name within another's name", () => {
  it.each([
    ["Norway praised Amber Merkel.", ["Norway = NOR"]],
    ["Norway praised Merkel.", ["Norway = NOR", "Merkel = DEU CVL (Angela Merkel)"]],
  ])("reads %j", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});
