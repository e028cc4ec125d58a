import { describe, expect, it } from "vitest";
import { mentionsOf, recognised, wordsAt } from "../../test/recognised.ts";

/** The quantities of a text as `words = hedge low..high measure unit`. */
function quantitiesOf(text: string): string[] {
  const read = recognised(text);
  return mentionsOf(read).flatMap((mention) => {
    if (mention.kind !== "quantity") return [];
    const { low, high, hedge, measure, unit } = mention;
    const value = low === high ? `${low}` : `${low}..${high}`;
    return `${wordsAt(read, mention.span)} = ${hedge} ${value} ${measure} ${unit ?? "-"}`;
  });
}

describe("quantities", () => {
  it.each([
    // money
    ["Investment hit nearly $860 million.", "nearly $860 million = nearly 860000000 money USD"],
    ["Trade reached 508 million dollars.", "508 million dollars = exact 508000000 money USD"],
    ["They will raise trade to 60 billion US dollars.", "60 billion US dollars = exact 60000000000 money USD"],
    ["The loan is worth \u20AC3.5bn.", "\u20AC3.5bn = exact 3500000000 money EUR"],
    ["The loan is worth $3-5 billion.", "$3-5 billion = between 3000000000..5000000000 money USD"],
    ["A loan of US$2.3 billion was signed.", "US$2.3 billion = exact 2300000000 money USD"],
    ["A loan of more than 40 billion yuan was signed.", "more than 40 billion yuan = over 40000000000 money CNY"],
    ["A loan of 12 trillion rupiah was signed.", "12 trillion rupiah = exact 12000000000000 money IDR"],
    ["Trade rose to $1,234,567.", "$1,234,567 = exact 1234567 money USD"],
    ["Trade rose by half a billion euros.", "half a billion euros = exact 500000000 money EUR"],
    ["It costs at least Rs 500 crore.", "at least Rs 500 crore = at least 5000000000 money INR"],
    // per cent
    ["Growth was between 3 and 5 percent.", "between 3 and 5 percent = between 3..5 percent %"],
    ["Growth was 4.5%.", "4.5% = exact 4.5 percent %"],
    ["Growth was from 10 to 15 per cent.", "from 10 to 15 per cent = between 10..15 percent %"],
    ["Growth was about 7 percentage points.", "about 7 percentage points = about 7 percent percentage point"],
    // measures
    ["The line runs 1,200 kilometres.", "1,200 kilometres = exact 1200 unit km"],
    ["They shipped up to 2 million tonnes.", "up to 2 million tonnes = at most 2000000 unit t"],
    ["The plant gives roughly 300 megawatts.", "roughly 300 megawatts = about 300 unit MW"],
    ["Output was 80,000 barrels per day.", "80,000 barrels per day = exact 80000 unit barrel/day"],
    ["They held a 50-minute meeting.", "50-minute = exact 50 unit minute"],
    // counts
    ["They signed over 40 documents.", "over 40 documents = over 40 count document"],
    ["Nearly a dozen trade routes opened.", "Nearly a dozen trade routes = nearly 12 count route"],
    ["They sent thirty doctors.", "thirty doctors = exact 30 count doctor"],
    ["They sent hundreds of soldiers.", "hundreds of soldiers = at least 200 count soldier"],
    ["They sent twenty-five trucks.", "twenty-five trucks = exact 25 count truck"],
    ["They sent two or three ships.", "two or three ships = between 2..3 count ship"],
    ["They held four rounds of talks.", "four rounds = exact 4 count round"],
    ["They were joined by some 300,000 people.", "some 300,000 people = about 300000 count people"],
    // ranks
    ["It was the 6th summit.", "6th = exact 6 ordinal -"],
    ["It was the thirtieth anniversary.", "thirtieth = exact 30 ordinal -"],
    ["A fifth bridge opened.", "fifth = exact 5 ordinal -"],
    ["A third railway crossing opened.", "third = exact 3 ordinal -"],
    ["It was the twenty-first round.", "twenty-first = exact 21 ordinal -"],
    ["It is one of Kenya's top investment partners.", "one of Kenya's top = about 1 ordinal -"],
    ["It is among the largest lenders.", "among the largest = about 1 ordinal -"],
    ["It is Kenya's largest lender.", "largest = exact 1 ordinal -"],
    ["It is Kenya's second-largest lender.", "second-largest = exact 2 ordinal -"],
    ["It is the third biggest lender.", "third biggest = exact 3 ordinal -"],
    ["It is among Kenya's top five lenders.", "among Kenya's top five = at most 5 ordinal -"],
    ["It is a top 10 lender.", "top 10 = at most 10 ordinal -"],
  ])("reads %j", (text, expected) => {
    expect(quantitiesOf(text)).toEqual([expected]);
  });

  it.each([
    ["They met at 11:43 am."],
    ["1. Kenya and Uganda agreed."],
    ["The G20 and the C5+1 met."],
    ["Resolution 2231 of 2015 holds."],
    ["Kenya and Uganda met. The two sides agreed."],
    ["Both sides praised Vision 2030."],
    ["One of them left."],
    ["Trade grew by a fifth."],
    ["They met on 3 May 2021 for two days."],
  ])("finds none in %j", (text) => {
    expect(quantitiesOf(text)).toEqual([]);
  });
});
