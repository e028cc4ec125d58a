import { describe, expect, it } from "vitest";
import { actorLines, actorsOf, recognised } from "../../test/recognised.ts";

const lines = (text: string, given: Parameters<typeof recognised>[1] = {}): string[] =>
  actorLines(recognised(text, given));

describe("agents without a state beside them", () => {
  it.each([
    // where it is done
    ["Police in Lagos held nine dock workers.", ["Police in Lagos = NGA COP", "dock workers = NGA LAB"]],
    [
      "Gunmen killed two soldiers near a bridge in northern Mali.",
      ["Gunmen = MLI REB", "soldiers = MLI MIL", "Mali = MLI"],
    ],
    ["Workers at a salt mine in Chile walked out.", ["Workers = CHL LAB", "Chile = CHL"]],
    ["A court in Munich fined a Turkish trader.", ["court in Munich = DEU JUD", "Turkish trader = TUR BUS"]],
    ["Rebels seized Goma.", ["Rebels = COD REB", "Goma = COD CVL"]],
    // a state's own body, or its people, named in the sentence
    [
      "Opposition lawmakers left the Serbian parliament.",
      ["Opposition lawmakers = SRB OPP", "Serbian parliament = SRB LEG"],
    ],
    ["Rebels ambushed Colombian soldiers.", ["Rebels = COL REB", "Colombian soldiers = COL MIL"]],
    ["Lebanese farmers denounced the cabinet.", ["Lebanese farmers = LBN CVL", "cabinet = LBN"]],
    ["Peru jailed two journalists.", ["Peru = PER", "journalists = PER MED"]],
    // but not of a stranger or of the other party
    ["Police held a French journalist.", ["Police = --- COP", "French journalist = FRA MED"]],
    ["Peru jailed two Western journalists.", ["Peru = PER", "Western journalists = --- MED"]],
    ["Protesters denounced France.", ["Protesters = --- CVL", "France = FRA"]],
    ["Troops crossed from Chad into Sudan.", ["Troops = --- MIL", "Chad = TCD", "Sudan = SDN"]],
    // whose they are by an owner
    ["Norway said its army was ready.", ["Norway = NOR", "its = NOR", "army = NOR MIL"]],
    ["Protesters left. Supporters of Hun Sen stayed.", ["Protesters = --- CVL", "Supporters of Hun Sen = KHM CVL"]],
    ["Jordan took in refugees from Sudan.", ["Jordan = JOR", "refugees from Sudan = SDN REF"]],
    ["Qatar spoke to Chad and its rebels.", ["Qatar = QAT", "Chad = TCD", "its = TCD", "rebels = TCD REB"]],
    ["Kenyan troops and police left.", ["Kenyan troops = KEN MIL", "police = KEN COP"]],
    // told of before
    [
      "Colombian rebels left. The rebels later met the army.",
      ["Colombian rebels = COL REB", "rebels = COL REB", "army = --- MIL"],
    ],
    // nothing tells
    ["Gunmen attacked a convoy.", ["Gunmen = --- REB"]],
    ["Suspected Islamist militants fled.", ["Suspected Islamist militants = --- REB"]],
    ["Mayor Jane Doe resigned.", ["Mayor Jane Doe = --- (Jane Doe)"]],
    ["The president dissolved the chamber.", ["president = ---"]],
    ["Norwegian-backed rebels fled.", ["rebels = --- REB"]],
    ["A US-led force left.", ["US = USA"]],
    // no party at all
    ["He spoke in court.", []],
    ["They showed police files and company accounts.", []],
    ["Kenya is a farmer at heart.", ["Kenya = KEN"]],
  ])("reads %j", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it("takes the state that the dateline names", () => {
    expect(lines("LAGOS (Coast Wire) - Police held two men.\n\nThe court will hear them.")).toContain(
      "Police = NGA COP",
    );
  });

  it("says why", () => {
    const [gunmen] = actorsOf(recognised("Gunmen fled in Mali."));
    expect(gunmen!.because).toBe("agent gunmen (REB); name Mali of MLI, where it is done");
    const [police] = actorsOf(recognised("Police fled."));
    expect(police!.because).toBe("agent police (COP); the text does not tell whose");
  });

  it("keeps those without a state out of focus, pairs and the first person", () => {
    const { recognition } = recognised('Gunmen and police met. Both sides left. "We are ready," said the police.');
    expect(recognition.focus).toEqual([]);
    expect(recognition.quotations.map(({ speaker }) => speaker)).toEqual([null]);
    const words = recognition.bySentence.flat().filter((mention) => mention.kind === "actor");
    expect(words.map(({ ground }) => ground)).not.toContain("description");
    expect(words.map(({ ground }) => ground)).not.toContain("pronoun");
  });
});

describe("people whom no table knows", () => {
  it.each([
    ["A Danish court charged Jane Doe.", ["Danish court = DNK JUD", "Jane Doe = DNK CVL (Jane Doe)"]],
    ["Norway thanked John Roe.", ["Norway = NOR", "John Roe = --- CVL (John Roe)"]],
    ["Saudi journalist Jane Doe left.", ["Saudi journalist Jane Doe = SAU MED (Jane Doe)"]],
  ])("reads %j", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it("takes no place or body for a person", () => {
    expect(lines("Norway closed Green Lake Park and joined the Blue Ocean Alliance.")).toEqual(["Norway = NOR"]);
  });
});
