import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../ground/fold.ts";
import { tokenise } from "./tokenise.ts";

function tokensOf(raw: string): string[] {
  const { text } = fold(raw);
  const tokens: string[] = [];
  tokenise(text, 0, text.length, (from, to) => tokens.push(text.slice(from, to)));
  return tokens;
}

describe("tokenise", () => {
  it.each([
    // contractions and possessives
    ["They don't, won't and cannot.", "They do n't , wo n't and can not ."],
    ["It\u2019s Togo\u2019s port; they\u2019ll see.", "It 's Togo 's port ; they 'll see ."],
    ["She should've known; let's go.", "She should 've known ; let 's go ."],
    ["The ministers' talks in Xi'an and at O'Hare", "The ministers ' talks in Xi'an and at O'Hare"],
    ['The "Times"\'s view', 'The " Times " \'s view'],
    // abbreviations, titles, initials
    ["H.E. Mr. K.-J. Mbeki met Dr. A. Lund.", "H.E. Mr. K.-J. Mbeki met Dr. A. Lund ."],
    ["U.S.-led talks in the U.S.", "U.S. - led talks in the U.S ."],
    ["at 10 a.m. on Feb. 3, etc.", "at 10 a.m. on Feb. 3 , etc ."],
    ["Nordic Rail Co., Ltd. (est. 1990)", "Nordic Rail Co. , Ltd. ( est. 1990 )"],
    ["(in modern art.)", "( in modern art . )"],
    ["No.5 and No. 6", "No. 5 and No. 6"],
    // figures
    ["1,250.75 tonnes, 3.5% and .5 more", "1,250.75 tonnes , 3.5 % and .5 more"],
    ["US$1.2bn, $50m, \u20AC3, 35mm, 7pm", "US$ 1.2 bn , $ 50 m , \u20AC 3 , 35 mm , 7 pm"],
    ["on 9/11, 3/8/2001, 2022-10-20 and 11-20-2000", "on 9/11 , 3/8/2001 , 2022-10-20 and 11-20-2000"],
    ["1/2 of it, 24/7, 2003-2007, 10:30", "1 / 2 of it , 24 / 7 , 2003 - 2007 , 10:30"],
    ["the 1990s, the '60s, the 20th, '98", "the 1990s , the '60s , the 20th , '98"],
    ["call +44 555-0199 or 202-555-0100", "call +44 555-0199 or 202-555-0100"],
    ["G20, COVID-19, a 15-year-old F-16", "G20 , COVID - 19 , a 15 - year - old F - 16"],
    // hyphens, strokes and other joints
    ["well-known non-interference, pre-war e-commerce", "well - known non-interference , pre-war e-commerce"],
    ["Jamaat-e-Islami and Port-au-Prince", "Jamaat - e - Islami and Port - au - Prince"],
    ["Kenya-Oman trade and/or aid", "Kenya - Oman trade and / or aid"],
    ["the accord\u2014the first\u2014was signed -- today", "the accord \u2014 the first \u2014 was signed -- today"],
    ["R&D at AT&T, B and C", "R&D at AT&T , B and C"],
    // addresses and symbols
    ["See https://example.org/a?b=c, or www.example.org.", "See https://example.org/a?b=c , or www.example.org ."],
    ["(https://example.org/a_(b)).", "( https://example.org/a_(b) ) ."],
    ["Write to info.desk@example.org; mailto:a@example.org", "Write to info.desk@example.org ; mailto:a@example.org"],
    ["news.example.co.uk, plan.pdf, 20.doc", "news.example.co.uk , plan.pdf , 20.doc"],
    ["A/RES/76/300 and S/2021/123.", "A/RES/76/300 and S/2021/123 ."],
    ["#peace and #1 by @mission_geneva", "#peace and # 1 by @mission_geneva"],
    // marks
    ["\u201CWe [Fiji and Tonga] agree\u2026,\u201D he said...", '" We [ Fiji and Tonga ] agree \u2026 , " he said ...'],
    ["Why?! No . . . :-) ---- ****", "Why ?! No . . . :-) ---- ****"],
    ["ASTANA, July 3 (Xinhua) -- Fiji", "ASTANA , July 3 ( Xinhua ) -- Fiji"],
    ["1. The sides; (a) they", "1 . The sides ; ( a ) they"],
    ["C\u00F4te d\u2019Ivoire, S\u00E3o Tom\u00E9, \u0130zmir", "C\u00F4te d'Ivoire , S\u00E3o Tom\u00E9 , \u0130zmir"],
    ["\u{1F600}\u{1F600} ok", "\u{1F600} \u{1F600} ok"],
    ["", ""],
  ])("cuts %j", (raw, tokens) => {
    expect(tokensOf(raw)).toEqual(tokens === "" ? [] : tokens.split(" "));
  });

  it("leaves out nothing but blanks and splits no character, on any text", () => {
    const piece = fc.constantFrom(
      "don't",
      "U.S.",
      "1/2",
      "'",
      ".",
      "-",
      "@",
      "/",
      " ",
      "a",
      "Z",
      "9",
      "\u{1F600}",
      "\u00E9",
      "e-",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" }))), (pieces) => {
        const raw = pieces.join("").toWellFormed();
        const tokens = tokensOf(raw);
        const seen = [...fold(raw).text].filter((character) => character > " " && !/\s/.test(character));
        expect(tokens.join("")).toBe(seen.join(""));
        expect(tokens.every((token) => token.isWellFormed() && token !== "")).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["words without a sign", "word ".repeat(100_000)],
    ["one word", "x".repeat(400_000)],
    ["stops", "a.".repeat(200_000)],
    ["hyphens", "non-".repeat(100_000)],
    ["signs", "a@".repeat(200_000)],
    ["apostrophes", "'s".repeat(200_000)],
    ["rules", "-=".repeat(200_000)],
  ])("takes linear time over %s", (_, text) => {
    const took = (words: string) => {
      const begun = performance.now();
      tokensOf(words);
      return performance.now() - begun;
    };
    took(text.slice(0, text.length / 8));
    const short = Math.max(20, took(text.slice(0, text.length / 8)));
    expect(took(text)).toBeLessThan(short * 40);
  });
});
