import { describe, expect, it } from "vitest";
import { actorsOf, recognised, told, wordsAt } from "../../test/recognised.ts";

/** What pronouns and descriptions stand for, as `words = whom`. */
function resolvedIn(text: string, given: Parameters<typeof recognised>[1] = {}): string[] {
  const read = recognised(text, given);
  return actorsOf(read)
    .filter(({ ground }) => ground === "pronoun" || ground === "description")
    .map(({ span, referents }) => `${wordsAt(read, span)} = ${referents.map(told).join(" + ")}`);
}

describe("pronouns and descriptions", () => {
  it.each([
    // he, she
    [
      "Kenyan President John Roe met Norwegian Prime Minister Jane Doe. He thanked her.",
      ["He = KEN (John Roe)", "her = NOR (Jane Doe)"],
    ],
    [
      "After Peruvian President Jane Doe had left, Chilean Foreign Minister John Roe arrived. He spoke.",
      ["He = CHL (John Roe)"],
    ],
    ["The Norwegian prime minister left. She will return.", ["She = NOR (NOR/head of government)"]],
    [
      "Peruvian President Jane Doe called the Chilean prime minister to congratulate him.",
      ["him = CHL (CHL/head of government)"],
    ],
    // it, its
    ["Norway met Peru and thanked it.", ["it = PER"]],
    ["Norway signed. It also paid.", ["It = NOR"]],
    ["Norway expressed its support for Peru.", ["its = NOR"]],
    ["Norway thanked Peru for its support.", ["its = PER"]],
    ["Norway urged Peru to lift its ban.", ["its = PER"]],
    ["Norway backs the efforts of Peru to guard its coast.", ["its = PER"]],
    ["Norway backs Peru's efforts to guard its coast.", ["its = PER"]],
    ["Norway, for its part, hailed Peru as a partner and welcomed its decision.", ["its = NOR", "its = PER"]],
    ["The UN put sanctions on Peru in response to its raid.", ["its = PER"]],
    ["Norway said it had agreed to sell the mine.", ["it = NOR"]],
    ["Norway said it is ready to help.", ["it = NOR"]],
    ["It is important that Norway signs.", []],
    ["It rained.", []],
    // two
    ["Norway and Peru met. Both sides agreed.", ["Both sides = NOR + PER"]],
    ["Norway and Peru met. The two countries will trade.", ["The two countries = NOR + PER"]],
    ["Peru-Chile trade rose. They signed.", ["They = PER + CHL"]],
    ["Norway and Peru praised each other.", ["each other = NOR + PER"]],
    ["Norway and Peru signed. It is a pact between time-tested partners.", ["time-tested partners = NOR + PER"]],
    ["Norway and Peru met. Top leaderships stand committed.", ["leaderships = NOR + PER"]],
    ["Norway and Peru met. The foreign ministers spoke.", ["foreign ministers = NOR + PER"]],
    ["Norway, Peru and Chile met. The three countries agreed.", ["The three countries = NOR + PER + CHL"]],
    ["Norway and Peru signed. Neither Party shall leave.", ["Neither Party = NOR + PER"]],
    [
      "Norway and Peru signed. Each Contracting Party shall tell the other Party.",
      ["Each Contracting Party = NOR + PER", "the other Party = NOR + PER"],
    ],
    ["Norway and Peru signed. Each side will pay.", ["Each side = NOR + PER"]],
    // the other
    ["Norway and Peru met. Oslo stood with its time-tested partner.", ["its time-tested partner = PER"]],
    ["Ethiopia and Kenya met. Nairobi thanked its neighbour.", ["its neighbour = ETH"]],
    ["Ethiopia and Kenya met. Kenya agreed. The other side was glad.", ["The other side = ETH"]],
    ["Ghana joined. The country will host the court.", ["The country = GHA"]],
    ["Talks were held in Ghana. Norway will visit the country.", ["the country = GHA"]],
    [
      "Norway wrote to Peru. The Peruvian minister said that the two governments agree. Chile was absent.",
      ["the two governments = NOR + PER"],
    ],
    // nobody to go back to
    ["Both sides agreed.", []],
    ["He left.", []],
    ["They left its house.", []],
  ])("reads %j", (text, expected) => {
    expect(resolvedIn(text)).toEqual(expected);
  });

  it("gives the words gone back to", () => {
    const read = recognised("Norway signed. It also paid.");
    const it = actorsOf(read)[1]!;
    expect(wordsAt(read, it.antecedent!)).toBe("Norway");
    expect(it.because).toBe("the subject last told of");
  });
});

describe("the first person", () => {
  it.each([
    // in a quotation its speaker
    ['"We will build our port," said Norway.', "news", ["We = NOR", "our = NOR"]],
    ['"I will return," said Peruvian President Jane Doe.', "news", ["I = PER (Jane Doe)"]],
    ['"We [Peru and Chile] agree on the line," said Peru.', "news", ["We = PER + CHL"]],
    [
      'Peru and Chile met. "Our two countries agree on the line," said Chile.',
      "news",
      ["Our two countries = PER + CHL"],
    ],
    ['"We will sail at dawn," said the fisherman.', "news", []],
    // in an author's voice nobody
    ["Norway and Peru met. We see a high level of trust.", "op-ed", []],
    ["Norway and Peru met. We see a high level of trust.", "news", []],
    // in a joint document its parties
    ["Norway and Peru met. We agree on the line.", "joint statement", ["We = NOR + PER"]],
    [
      "Norway and Peru met. Sudan and Chad fight. The two sides regret it.",
      "joint statement",
      ["The two sides = NOR + PER"],
    ],
    ["Norway and Peru met. Sudan and Chad fight. The two sides regret it.", "news", ["The two sides = SDN + TCD"]],
  ] as const)("of %j in a text of genre %s", (text, genre, expected) => {
    expect(resolvedIn(text, { genre })).toEqual(expected);
  });

  it.each([
    ["Remarks by the Minister of Trade of Ghana at the Jakarta Forum", ["We = GHA", "our = GHA"]],
    ["Speech of Norway's prime minister in Lima", ["We = NOR", "our = NOR"]],
    ["A speech in Lima", []],
  ])("of a speech is who gives it: %s", (title, expected) => {
    expect(resolvedIn(`${title}\nWe will keep our word.`, { genre: "speech", title })).toEqual(expected);
  });
});
