import { describe, expect, it } from "vitest";
import { mentionsOf, recognised, wordsAt } from "../../test/recognised.ts";

/** Mechanisms and strategies as `kind words = code parties`. */
function undertakingsOf(text: string): string[] {
  const read = recognised(text);
  return mentionsOf(read).flatMap((mention) => {
    if (mention.kind !== "mechanism" && mention.kind !== "strategy") return [];
    const { kind, span, code, parties } = mention;
    return `${kind} ${wordsAt(read, span)} = ${code ?? "-"} ${parties.join("+")}`.trim();
  });
}

describe("mechanisms and strategies", () => {
  it.each([
    // named by the gazetteer
    ["Kenya joined the Belt and Road.", ["strategy Belt and Road = belt-and-road-initiative CHN"]],
    ["Turkey's Asia Anew Initiative goes on.", ["strategy Asia Anew Initiative = asia-anew TUR"]],
    // named by those who hold them
    ["The Kenya-Uganda Joint Commission met.", ["mechanism Kenya-Uganda Joint Commission = joint-commission KEN+UGA"]],
    ["The Peru-Chile joint committee met.", ["mechanism Peru-Chile joint committee = joint-committee PER+CHL"]],
    ["The African Union summit opened on Monday.", ["mechanism African Union summit = - AU"]],
    ["The Peru-Chile border closed.", []],
    // coined by the text
    ['Peru\'s "Green Harvest" initiative grew.', ["strategy Green Harvest = - PER"]],
    [
      "Peru's Green Corridor grew. Chile joined the Green Corridor.",
      ["strategy Green Corridor = - PER", "strategy Green Corridor = - PER"],
    ],
    [
      "Chile joined the Belt of the Sun. It is Peru's Belt of the Sun.",
      ["strategy Belt of the Sun = - PER", "strategy Belt of the Sun = - PER"],
    ],
    ["They praised the National Water Strategy.", ["strategy National Water Strategy = -"]],
    ['Peru\'s "Green Harvest" grew.', []],
    ["Peru Signs New Water Plan With Chile Today", []],
    ["Their policy is a plan.", []],
  ])("reads %j", (text, expected) => {
    expect(undertakingsOf(text)).toEqual(expected);
  });
});
