import { describe, expect, it } from "vitest";
import { actorLines, recognised } from "../../test/recognised.ts";

const lines = (text: string, given: Parameters<typeof recognised>[1] = {}): string[] =>
  actorLines(recognised(text, given));

describe("actors by name", () => {
  it.each([
    // states: name, abbreviation, demonym, people, capital, seat
    ["Norway signed a treaty with Oman.", ["Norway = NOR", "Oman = OMN"]],
    ["The UAE and the US met.", ["UAE = ARE", "US = USA"]],
    ["The U.S. envoy left.", ["U.S. envoy = USA"]],
    ["The Republic of Korea and the DPRK met.", ["Republic of Korea = KOR", "DPRK = PRK"]],
    ["C\u00F4te d'Ivoire and T\u00FCrkiye met.", ["C\u00F4te d'Ivoire = CIV", "T\u00FCrkiye = TUR"]],
    ["Kenyan tea is sold.", ["Kenyan = KEN"]],
    ["Kenyans protested.", ["Kenyans = KEN CVL"]],
    ["Nairobi recalled its envoy.", ["Nairobi = KEN", "its = KEN"]],
    ["The Kremlin denied it.", ["Kremlin = RUS"]],
    ["They met in the Ethiopian capital, Addis Ababa.", ["Ethiopian capital, Addis Ababa = ETH"]],
    ["The Peru-Chile border and Franco-German ties matter.", ["Peru-Chile = PER + CHL", "Franco-German = FRA + DEU"]],
    ["Turkey-based firms and the London-based body left.", ["Turkey-based firms = TUR BUS"]],
    // parts of a state
    [
      "The Kenyan government, the Ugandan army and Nigerian lawmakers met.",
      ["Kenyan government = KEN", "Ugandan army = UGA MIL", "Nigerian lawmakers = NGA LEG"],
    ],
    ["The government of Ghana welcomed Indian companies.", ["government of Ghana = GHA", "Indian companies = IND BUS"]],
    ["The Chilean side and Peru's side met.", ["Chilean side = CHL", "Peru's side = PER"]],
    ["The Chilean Party shall pay.", ["Chilean Party = CHL"]],
    ["Public workers in Brazil left.", ["workers in Brazil = BRA LAB"]],
    // offices
    ["The Norwegian prime minister left.", ["Norwegian prime minister = NOR (NOR/head of government)"]],
    ["Kenyan Foreign Minister Alfred Mutua left.", ["Kenyan Foreign Minister Alfred Mutua = KEN (Alfred Mutua)"]],
    ["Chinese Vice Premier Jane Doe left.", ["Chinese Vice Premier Jane Doe = CHN (Jane Doe)"]],
    [
      "The President of the Republic of Ghana John Doe left.",
      ["President of the Republic of Ghana John Doe = GHA (John Doe)"],
    ],
    ["Peru's foreign minister, Jane Doe, left.", ["Peru's foreign minister, Jane Doe = PER (Jane Doe)"]],
    [
      "Jane Doe, the Peruvian foreign minister, left.",
      ["Jane Doe = PER (Jane Doe)", "Peruvian foreign minister = PER (Jane Doe)"],
    ],
    [
      "The Chilean and Peruvian presidents met.",
      ["Chilean and Peruvian presidents = CHL (CHL/head of state) + PER (PER/head of state)"],
    ],
    [
      "The foreign ministers of Chile, Peru and Ecuador met.",
      [
        "foreign ministers of Chile, Peru and Ecuador = CHL (CHL/foreign minister) + PER (PER/foreign minister) + ECU (ECU/foreign minister)",
      ],
    ],
    [
      "The Cabinet Secretary for Trade of Kenya left.",
      ["Cabinet Secretary for Trade of Kenya = KEN (KEN/chief of staff)"],
    ],
    ["Former Peruvian president John Doe left.", ["Peruvian president John Doe = PER CVL (John Doe)"]],
    [
      "Chinese Foreign Ministry spokesperson Jane Doe spoke.",
      ["Chinese Foreign Ministry spokesperson Jane Doe = CHN (Jane Doe)"],
    ],
    ["Ethiopian Prime Minister Dr Abiy Ahmed left.", ["Ethiopian Prime Minister Dr Abiy Ahmed = ETH (Abiy Ahmed)"]],
    ["Police in Nairobi arrested protesters in Peru.", ["Police in Nairobi = KEN COP", "protesters in Peru = PER CVL"]],
    ["Ghana joined. The government will host the court.", ["Ghana = GHA", "government = GHA", "court = GHA JUD"]],
    ["Envoys in Nairobi left troops in Peru.", ["Envoys = ---", "Nairobi = KEN", "troops = --- MIL", "Peru = PER"]],
    // organisations
    ["The African Union met.", ["African Union = AU IGO"]],
    ["The Shanghai Cooperation Organisation (SCO) met.", ["Shanghai Cooperation Organisation (SCO) = SCO IGO"]],
    ["UN Secretary-General Jane Doe spoke.", ["UN Secretary-General Jane Doe = UN IGO (Jane Doe)"]],
    ["European Council president Jane Doe spoke.", ["European Council president Jane Doe = EUCOUNCIL IGO (Jane Doe)"]],
  ])("reads %j", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ["They signed the Paris Agreement."],
    ["We joined us in the hall."],
    ["Who is it?"],
    ["The president of the club left."],
  ])("finds none in %j", (text) => {
    expect(lines(text)).toEqual([]);
  });

  it.each([
    ["President Tokayev left.", "2022-10-20", ["President Tokayev = KAZ (Kassym-Jomart Tokayev)"]],
    ["Vice President Wang Qishan left.", "2022-10-20", ["Vice President Wang Qishan = CHN (Wang Qishan)"]],
    ["Emmanuel Macron left.", "2022-10-20", ["Emmanuel Macron = FRA (Emmanuel Macron)"]],
    ["Angela Merkel left.", "2015-05-01", ["Angela Merkel = DEU (Angela Merkel)"]],
    ["Angela Merkel left.", "2023-05-01", ["Angela Merkel = DEU CVL (Angela Merkel)"]],
    ["Nur-Sultan agreed.", "2020-05-01", ["Nur-Sultan = KAZ"]],
    ["Nur-Sultan agreed.", "2022-10-20", ["Nur-Sultan = KAZ"]],
    ["Nur-Sultan agreed.", "2026-10-20", []],
    ["Astana agreed.", "2022-10-20", ["Astana = KAZ"]],
    ["Swaziland agreed.", "2023-10-20", ["Swaziland = SWZ"]],
    ["The Biden administration agreed.", "2022-10-20", ["Biden administration = USA"]],
  ])("goes by the day: %j on %s", (text, date, expected) => {
    expect(lines(text, { date })).toEqual(expected);
  });
});
