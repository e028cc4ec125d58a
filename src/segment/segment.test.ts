import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../ground/fold.ts";
import type { Problem } from "../ground/problem.ts";
import { quote, span } from "../ground/span.ts";
import type { BlockKind, Document } from "../model/document.ts";
import { LONGEST } from "./pieces.ts";
import { segment } from "./segment.ts";

function documentOf(text: string, blocks?: readonly [BlockKind, string][]): Document {
  let at = 0;
  const laid = (blocks ?? [["paragraph", text]]).map(([kind, words]) => {
    const start = text.indexOf(words, at);
    at = start + words.length;
    return { kind, span: span(start, at) };
  });
  const about = { title: null, author: null, publisher: null, published: null, language: "en", genre: "news" } as const;
  return { id: "made", sha256: "", text, view: fold(text), blocks: laid, about: { ...about, source: "-" } };
}

const sentencesOf = (text: string): string[] =>
  segment(documentOf(text), () => {}).map((sentence) => quote(text, sentence.span));

// A broken bar stands where one sentence ends and the next begins; the text itself has a blank there.
describe("sentences that stand side by side", () => {
  it.each([
    "Kenya and Oman signed three accords. ¦ Trade rose by 3.5 percent to $1.2 billion in 2021. ¦ Will it last?",
    "H.E. Mr. K.-J. Mbeki met Gen. A. Lund and Sen. Maria da Silva. ¦ The talks lasted an hour.",
    "President J. K. Marsh arrived on Feb. 3 at 10 a.m. and left on Sept. 4. ¦ He met no one.",
    "The meeting began at 10 a.m. ¦ The ministers were late. ¦ They left at 6 p.m. GMT on Tuesday.",
    "Work began at 8 a.m. ¦ Norway was absent, as at 9 p.m. (10 p.m. in Oslo).",
    "The two sides referred to Art. 3, No. 5 and paras. 7 to 9 of the treaty. ¦ They cited Vol. II of the report.",
    "The answer was no. ¦ No. 5 on the list is Fiji. ¦ Peru said No. ¦ Chile agreed.",
    "Vessels of the U.S. Navy left. ¦ Ghana thanked the U.S. ¦ The ships sailed on. ¦ The U.N. Security Council met.",
    "They trade tea, coffee, cotton, etc. ¦ Kenya sells flowers as well.",
    "Nordic Rail Co., Ltd. won the contract. ¦ Smith Bros. Inc. lost it. ¦ Dr. Okoye Jr. was not there.",
    "“We agree,” said Otieno. ¦ “As the host, we thank you.” ¦ He left.",
    "He said: “The road is open. ¦ The port is not.” ¦ Nobody laughed.",
    "\u2018Peace is near,\u2019 the envoy said. ¦ \u2018Or so we hope.\u2019 ¦ It was late.",
    '"Who will pay?" Minister Otieno asked. ¦ "Not we!" the Danes replied. ¦ "Then who?" ¦ Silence fell.',
    "“The Minister said: \u2018We are ready.\u2019” ¦ The Senate was not.",
    "The Foreign Minister (see Annex 2) agreed. ¦ (He had not read it.) ¦ Others had.",
    "Qatar supports [...] the Parties and [sic!] their aims. ¦ It said so twice… ¦ Then it paused... and went on.",
    "We thank our guests . . . ¦ They thanked us . ¦ All went well. :-) ¦ The end.",
    "Exports grew.[3] ¦ Imports fell.[4][5] ¦ The balance is even.",
    "Is it true?! ¦ Yes!! ¦ “Really?” ¦ Really.",
    "See www.example.org/a.b?C=d or write to Info.Desk@example.org. ¦ The site is in Thai.",
    "The plan (“Vision 2030”) covers 14 ports. ¦ \u00ABIt is bold\u00BB, the mayor said. ¦ \u201EJa.\u201C",
    "会议结束。 ¦ 双方同意。 ¦ Both sides were content.",
    "Elizabeth II visited. ¦ It was after World War II. ¦ Japan rebuilt. ¦ Then came Henry V. ¦ He stayed.",
    "Dr. No said so. ¦ Mt. Elgon lies in St. Mary's Parish. ¦ Lt. Col. B. Diop was there. ¦ Msgr. Paez, too.",
    "The figures, e.g. those of Togo, i.e. the new ones, are cited in op. cit. and elsewhere. ¦ They are good.",
    "Members may withdraw, cf. Art. IV and Resolution No. XII. ¦ None has.",
    "They admire modern art. ¦ The art. in question is art. 5.",
    "P.S. By the way, it stopped. ¦ The p.m. hours were dry.",
    "The rate is 0.5 per cent. ¦ .5 is not much. ¦ That was in 1999. ¦ 2000 was better.",
    "The accord — the first since 1998 — was signed. ¦ — By whom? ¦ – By both.",
    "Samoa joined the bloc in Jan. 2019; Tonga followed in Dec. ¦ The others wait.",
    "The report of Amb. F. O. Adeyemi et al. was read. ¦ Rep. Chan, Ph.D., spoke on it.",
    "Mali v. Chad was heard. ¦ The court ruled for v. Bülow.",
  ])("%s", (marked) => {
    expect(sentencesOf(marked.replaceAll(" ¦ ", " "))).toEqual(marked.split(" ¦ "));
  });
});

describe("what is written without a blank, or in lines", () => {
  it.each<[string, string[]]>([
    ["The talks ended.The next round is in Lima.", ["The talks ended.", "The next round is in Lima."]],
    ["They left in 2019.”The rest stayed.", ["They left in 2019.”", "The rest stayed."]],
    ["She agreed.“We all do,” he said.", ["She agreed.", "“We all do,” he said."]],
    ["Write to Anna.Berg@example.org.", ["Write to Anna.Berg@example.org."]],
    ["a hard\nwrapped line\nof Mr.\nLund. It\nends.", ["a hard\nwrapped line\nof Mr.\nLund.", "It\nends."]],
    ["One part\r\n\r\nAnother part", ["One part", "Another part"]],
    ["One part\u2029Another part", ["One part", "Another part"]],
    ["1. The two sides agreed. 2. They will meet.", ["1. The two sides agreed.", "2. They will meet."]],
    ["They agreed on these: 1. Trade. 2. Roads.", ["They agreed on these: 1. Trade.", "2. Roads."]],
    ["The Parties:\n(a) open a port;\n(b) close it.", ["The Parties:", "(a) open a port;", "(b) close it."]],
    ["The sides agreed.\n\u2022 Trade\n\u2022 Roads", ["The sides agreed.", "\u2022 Trade", "\u2022 Roads"]],
    ["IV. Trade and transit", ["IV. Trade and transit"]],
    ["2.3. Fisheries. A. Tuna", ["2.3. Fisheries.", "A. Tuna"]],
    [
      "They met under Article\n3. of the charter and the talks\n\u2013 the first since May \u2013 were brief",
      ["They met under Article\n3. of the charter and the talks\n\u2013 the first since May \u2013 were brief"],
    ],
    [
      "Statement on fisheries\nThe two governments have agreed to share the waters of the gulf in equal\nparts for ten years.",
      [
        "Statement on fisheries",
        "The two governments have agreed to share the waters of the gulf in equal\nparts for ten years.",
      ],
    ],
    ["... and so it went on. Then it ended.", ["... and so it went on.", "Then it ended."]],
    ["  \u00A0 Blanks around.  \u200B ", ["Blanks around."]],
    ["good food. the service was slow", ["good food.", "the service was slow"]],
    ["approx. ten ships of the line, incl. two frigates", ["approx. ten ships of the line, incl. two frigates"]],
    ["", []],
    [" \n\n\t ", []],
  ])("%j", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe("a dateline", () => {
  it.each([
    "NAIROBI, July 3 (Agency) -- Kenya will send Gen. Mutua to Oslo.",
    "SUVA: The ministers met.",
    "UNITED NATIONS - The Council adopted a text.",
    "Harare, Zimbabwe \u2013 Talks ended.",
    "Lima, May 17, ABC - Peru agreed.",
    "Quito (Agency) \u2014 \u201CWe agree,\u201D he said.",
    "PORT-AU-PRINCE, Haiti, 4 May 2021 (Agency) -- Haiti agreed.",
    "TEL AVIV-- Israel agreed.",
    "N'DJAMENA -- Chad agreed.",
  ])("is a piece of its own: %s", (text) => {
    const found = sentencesOf(text);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/[:\u2013\u2014-]$/);
  });

  it.each([
    "THE MINISTER: We met in Riga.",
    "Kenya - The host - agreed.",
    "On Friday, Kenya agreed: Oman had asked.",
    "U.S. - Iran talks were held.",
    "The accord -- The Hague Accord -- was signed.",
    "Trade rose in Peru (Lima) and Chile.",
  ])("is not: %s", (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });
});

describe("segment", () => {
  it("takes the coded blocks alone and numbers what it finds", () => {
    const text = "Two sides\nBy A. Writer\nOSLO\nThey met. They spoke.\n- Trade\nAdvertisement\nThe writer is a poet.";
    const document = documentOf(text, [
      ["title", "Two sides"],
      ["byline", "By A. Writer"],
      ["dateline", "OSLO"],
      ["paragraph", "They met. They spoke."],
      ["item", "- Trade"],
      ["furniture", "Advertisement"],
      ["biography", "The writer is a poet."],
    ]);
    const found = segment(document, () => {});
    expect(found.map(({ index, block, span: at }) => [index, block, quote(text, at)])).toEqual([
      [0, 3, "They met."],
      [1, 3, "They spoke."],
      [2, 4, "- Trade"],
    ]);
  });

  it("cuts what is longer than a sentence can be, and says so once", () => {
    const problems: Problem[] = [];
    const text = `${"word; ".repeat(5000)}\n\n${"\u{1F30D}".repeat(LONGEST)}`;
    const found = segment(documentOf(text), (problem) => problems.push(problem));
    expect(problems.map(({ code }) => code)).toEqual(["read/long-line"]);
    expect(found.every(({ span: at }) => at.end - at.start <= LONGEST)).toBe(true);
    expect(found.every(({ span: at }) => quote(text, at).isWellFormed())).toBe(true);
    expect(quote(text, found[0]!.span).endsWith(";")).toBe(true);
  });

  it("leaves out nothing but blanks, on any text", () => {
    const piece = fc.constantFrom(
      ...[
        "Mr. Lund",
        "U.S.",
        "a.m.",
        "1.",
        "(a)",
        "“",
        "”",
        '"',
        "…",
        ". . .",
        "!",
        "?",
        "。",
        ".",
        "The",
        "he",
        "\n",
        "\n\n",
        " ",
        "\u00A0",
      ],
      ...["\u{1F600}", "\u05E9\u05DC", "[3]", ":)", "\u200B", "www.a.org", "-", "2030"],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        const text = pieces.join("");
        const found = segment(documentOf(text), () => {});
        const seen = (words: string) => words.replace(/[\s\p{Cc}\p{Cf}]/gu, "");
        expect(seen(found.map(({ span: at }) => quote(text, at)).join(""))).toBe(seen(text));
        for (const [index, { span: at }] of found.entries()) {
          expect(quote(text, at).trim()).toBe(quote(text, at));
          expect(at.start).toBeGreaterThanOrEqual(index === 0 ? 0 : found[index - 1]!.span.end);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["one line without an end", "word ".repeat(200_000)],
    ["stops alone", ". ".repeat(400_000)],
    ["no blank at all", "x".repeat(1_000_000)],
    ["blanks alone", `a.${" ".repeat(1_000_000)}b`],
    ["opening and closing marks", '(".)" '.repeat(100_000)],
  ])("takes linear time over %s", (_, text) => {
    const took = (words: string) => {
      const begun = performance.now();
      segment(documentOf(words), () => {});
      return performance.now() - begun;
    };
    took(text.slice(0, text.length / 8));
    const short = Math.max(20, took(text.slice(0, text.length / 8)));
    expect(took(text)).toBeLessThan(short * 40);
  });
});
