import { describe, expect, it } from "vitest";
import { plainDocument, plainParses } from "../../test/plain-parse.ts";
import { mentionsOf, recognised } from "../../test/recognised.ts";
import { whenOf } from "../ground/when.ts";
import { datesIn } from "./dates.ts";
import { passageOf } from "./words.ts";

/** The dates of a text as `words = from..to use`, reckoned from Thursday 20 October 2022 when no other day is given. */
function datesOf(text: string, published: string | null = "2022-10-20"): string[] {
  const document = plainDocument(text);
  let last = null as ReturnType<typeof whenOf>;
  return plainParses(document).flatMap((parse) => {
    const found = datesIn(passageOf(document, parse), published === null ? null : whenOf(published), last);
    last = found.last;
    return found.mentions.map(({ span, when, use }) => {
      const time = when === null ? "?" : `${when.from ?? ""}..${when.to ?? ""}`;
      return `${text.slice(span.start, span.end)} = ${time} ${use}`;
    });
  });
}

describe("dates", () => {
  it.each([
    // days
    ["They met on 20 October 2022.", "20 October 2022 = 2022-10-20..2022-10-20 point"],
    ["They met on October 20, 2022, in Oslo.", "October 20, 2022 = 2022-10-20..2022-10-20 point"],
    ["20th Oct, 2022. 11:43 am", "20th Oct, 2022 = 2022-10-20..2022-10-20 point"],
    ["They met on the 3rd of March 2021.", "3rd of March 2021 = 2021-03-03..2021-03-03 point"],
    ["They met on 14-15 September 2022.", "14-15 September 2022 = 2022-09-14..2022-09-15 point"],
    ["They met on 20 and 21 August 2023.", "20 and 21 August 2023 = 2023-08-20..2023-08-21 point"],
    ["A visit from 2 to 3 July 2024 followed.", "from 2 to 3 July 2024 = 2024-07-02..2024-07-03 point"],
    ["A visit from 28 June to 2 July 2024 followed.", "from 28 June to 2 July 2024 = 2024-06-28..2024-07-02 point"],
    ["Signed 2021-06-30.", "2021-06-30 = 2021-06-30..2021-06-30 point"],
    ["Signed on 30.06.2021.", "30.06.2021 = 2021-06-30..2021-06-30 point"],
    ["Signed on 30/06/2021.", "30/06/2021 = 2021-06-30..2021-06-30 point"],
    ["Signed on 05/06/2021.", "05/06/2021 = ? point"],
    ["On Sept 12 they met.", "Sept 12 = 2022-09-12..2022-09-12 point"],
    ["They met on 25 December.", "25 December = 2021-12-25..2021-12-25 point"],
    ["They will meet on 25 December.", "25 December = 2022-12-25..2022-12-25 point"],
    ["On Monday they met.", "Monday = 2022-10-17..2022-10-17 point"],
    ["They will meet on Monday.", "Monday = 2022-10-24..2022-10-24 point"],
    ["They met last Friday.", "last Friday = 2022-10-14..2022-10-14 point"],
    ["They met on Tuesday, 18 October.", "Tuesday, 18 October = 2022-10-18..2022-10-18 point"],
    ["They met yesterday.", "yesterday = 2022-10-19..2022-10-19 point"],
    [
      "They meet today and tomorrow.",
      ["today = 2022-10-20..2022-10-20 point", "tomorrow = 2022-10-21..2022-10-21 point"],
    ],
    // weeks, months, quarters, years
    ["The exchange last week was warm.", "last week = 2022-10-10..2022-10-16 point"],
    ["The exchange this week was warm.", "this week = 2022-10-17..2022-10-23 point"],
    ["Last month they met.", "Last month = 2022-09-01..2022-09-30 point"],
    ["Key moments, including in January, when they met.", "January = 2022-01-01..2022-01-31 point"],
    ["In November they met.", "November = 2021-11-01..2021-11-30 point"],
    ["They will meet in November.", "November = 2022-11-01..2022-11-30 point"],
    ["They met last December.", "last December = 2021-12-01..2021-12-31 point"],
    ["In May 2015 they met.", "May 2015 = 2015-05-01..2015-05-31 point"],
    ["Trade grew from January to October 2021.", "from January to October 2021 = 2021-01-01..2021-10-31 point"],
    ["Trade in January-October 2023 grew.", "January-October 2023 = 2023-01-01..2023-10-31 point"],
    ["In the first quarter of 2021 trade grew.", "the first quarter of 2021 = 2021-01-01..2021-03-31 point"],
    ["In Q3 2021 trade grew.", "Q3 2021 = 2021-07-01..2021-09-30 point"],
    ["In the second half of last year trade grew.", "the second half of last year = 2021-07-01..2021-12-31 point"],
    ["Investment hit a peak last year.", "last year = 2021-01-01..2021-12-31 point"],
    ["Earlier this year they met.", "Earlier this year = 2022-01-01..2022-10-20 point"],
    ["Announced in 2013.", "2013 = 2013-01-01..2013-12-31 point"],
    ["The 2014 elections were won.", "2014 = 2014-01-01..2014-12-31 point"],
    ["In early 2020 they met.", "early 2020 = 2020-01-01..2020-04-30 point"],
    ["In late 2020 they met.", "late 2020 = 2020-09-01..2020-12-31 point"],
    ["In the 1990s they met.", "the 1990s = 1990-01-01..1999-12-31 point"],
    ["The plan for 2020-2025 holds.", "2020-2025 = 2020-01-01..2025-12-31 point"],
    ["Between 2015 and 2020 trade grew.", "Between 2015 and 2020 = 2015-01-01..2020-12-31 point"],
    // deadlines and open ends
    ["It will open by 2030.", "by 2030 = ..2030-12-31 deadline"],
    ["It will open by the end of 2026.", "by the end of 2026 = ..2026-12-31 deadline"],
    ["It will open by the end of the year.", "by the end of the year = ..2022-12-31 deadline"],
    ["It will open before the end of 2023.", "before the end of 2023 = ..2023-12-31 deadline"],
    ["It will open no later than June 2025.", "no later than June 2025 = ..2025-06-30 deadline"],
    ["It must end by 1 March 2023.", "by 1 March 2023 = ..2023-03-01 deadline"],
    ["If it is not lifted by June, we will act.", "by June = ..2023-06-30 deadline"],
    ["The plan runs until 2030.", "until 2030 = ..2030-12-31 deadline"],
    ["Synergies beyond the 2030 mark count.", "beyond the 2030 mark = 2031-01-01.. point"],
    ["Ties since 1992 are good.", "since 1992 = 1992-01-01..2022-10-20 point"],
    ["Ties after 2015 were good.", "after 2015 = 2016-01-01.. point"],
    ["It will be built within three years.", "within three years = 2022-10-20..2025-10-20 deadline"],
    ["It will be built within the next five years.", "within the next five years = 2022-10-20..2027-10-20 deadline"],
    // lengths
    ["Over the past three decades they traded.", "the past three decades = 1992-10-20..2022-10-20 duration"],
    ["In the last two years they traded.", "the last two years = 2020-10-20..2022-10-20 duration"],
    ["In the coming five years they will trade.", "the coming five years = 2022-10-20..2027-10-20 duration"],
    ["They ruled for 30 years.", "30 years = ? duration"],
    ["Beyond the 30 year juncture lies more.", "30 year = ? duration"],
    ["Its multi-decade plans matter.", "multi-decade = ? duration"],
    ["The decades-long dispute ended.", "decades-long = ? duration"],
    ["A three-day visit ended.", "three-day = ? duration"],
    ["In recent years they traded.", "recent years = ..2022-10-20 point"],
    ["In the recent past they traded.", "the recent past = ..2022-10-20 point"],
    ["They agreed in the past.", "the past = ..2022-10-20 point"],
    // reckoned from elsewhere
    ["Two years ago they met.", "Two years ago = 2020-01-01..2020-12-31 point"],
    ["Three weeks ago they met.", "Three weeks ago = 2022-09-26..2022-10-02 point"],
    ["Over a month after the summit he came.", "Over a month after = ? duration"],
    ["Two weeks before the summit he came.", "Two weeks before = ? duration"],
    ["Over a month after 14 September 2022 he came.", "Over a month after 14 September 2022 = 2022-10-14.. point"],
    [
      "On 5 May 2021 they met. A day earlier he had called.",
      ["5 May 2021 = 2021-05-05..2021-05-05 point", "A day earlier = 2021-05-04..2021-05-04 point"],
    ],
    [
      "In 2015 they met. The following year they signed.",
      ["2015 = 2015-01-01..2015-12-31 point", "The following year = 2016-01-01..2016-12-31 point"],
    ],
    [
      "They met on 3 June 2020 and signed the same day.",
      ["3 June 2020 = 2020-06-03..2020-06-03 point", "the same day = 2020-06-03..2020-06-03 point"],
    ],
    // recurring
    ["They meet every two years.", "every two years = ? recurring"],
    ["They meet annually.", "annually = ? recurring"],
    ["Trucks admitted each day rose.", "each day = ? recurring"],
  ])("reads %j", (text, expected) => {
    expect(datesOf(text)).toEqual([expected].flat());
  });

  it.each([
    ["They may march on."],
    ["The G20 met."],
    ["He sent 2000 troops."],
    ["COVID-19 spread."],
    ["Resolution 2231 holds."],
    ["They had a second look."],
    ["The current plan is no more than that."],
  ])("finds none in %j", (text) => {
    expect(datesOf(text)).toEqual([]);
  });

  it.each([
    ["They met last year.", "last year = ? point"],
    ["They met on Monday.", "Monday = ? point"],
    ["They met in 2013.", "2013 = 2013-01-01..2013-12-31 point"],
    ["In the past three decades they met.", "the past three decades = ? duration"],
  ])("leaves open in an undated text what hangs on its date: %j", (text, expected) => {
    expect(datesOf(text, null)).toEqual([expected]);
  });

  it.each([
    ["They met last year.", "2022", "last year = 2021-01-01..2021-12-31 point"],
    ["They met last week.", "2022", "last week = ? point"],
    ["They met last month.", "2022-10", "last month = 2022-09-01..2022-09-30 point"],
    ["They met yesterday.", "2022-10", "yesterday = ? point"],
  ])("reckons no finer than the text's own date: %j in %s", (text, published, expected) => {
    expect(datesOf(text, published)).toEqual([expected]);
  });

  it.each([
    ["Norway said on Friday that it will meet Peru on Monday.", ["2022-10-14", "2022-10-24"]],
    ["On Monday Norway will meet Peru.", ["2022-10-24"]],
    ["The minister arrived in November, and will leave in December.", ["2021-11-01", "2022-12-01"]],
  ])("asks the nearest verb for past or future: %j", (text, expected) => {
    const dates = mentionsOf(recognised(text)).flatMap((mention) =>
      mention.kind === "date" ? [mention.when?.from] : [],
    );
    expect(dates).toEqual(expected);
  });
});
