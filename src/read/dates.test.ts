import { describe, expect, it } from "vitest";
import { dateIn } from "./dates.ts";

const prefix = (words: string): string | null => {
  const when = dateIn(words)?.when;
  if (!when) return null;
  return when.from!.slice(0, when.precision === "day" ? 10 : when.precision === "month" ? 7 : 4);
};

describe("dateIn", () => {
  it.each([
    ["20th Oct, 2022. 11:43 am", "2022-10-20"],
    ["Astana, 3 July 2024", "2024-07-03"],
    ["Published: 2024-05-06", "2024-05-06"],
    ["July 3, 2024", "2024-07-03"],
    ["ALMATY, Sept. 12, 2025 (Steppe Wire)", "2025-09-12"],
    ["2025-10-06T08:00:00Z", "2025-10-06"],
    ["2025/10/06 08:00", "2025-10-06"],
    ["2025.1.6", "2025-01-06"],
    ["the 3rd of July 2024", "2024-07-03"],
    ["3rd of July, 2024", "2024-07-03"],
    ["14-Mar-2025", "2025-03-14"],
    ["Mar 14 2025", "2025-03-14"],
    ["Thursday, 1 February, 2024", "2024-02-01"],
    ["2024, May 9", "2024-05-09"],
    ["MAY 9TH, 2024", "2024-05-09"],
    ["09.05.2024", "2024-05-09"],
    ["31/05/2024", "2024-05-31"],
    ["05/31/2024", "2024-05-31"],
    ["05/05/2024", "2024-05-05"],
    ["2-3 July 2024", "2024-07-03"],
    ["20 and 21 August 2023", "2023-08-21"],
    ["July 2\u20134, 2024", "2024-07-04"],
    ["3\u00A0July\u20022024", "2024-07-03"],
    ["29 February 2024", "2024-02-29"],
    ["July 2024", "2024-07"],
    ["Sept. 2024", "2024-09"],
    // No calendar has these days: the month is left.
    ["31 June 2024", "2024-06"],
    ["29 February 2023", "2023-02"],
    // Day or month first? Only the year is sure.
    ["05/06/2024", "2024"],
  ])("reads %j", (words, expected) => expect(prefix(words)).toBe(expected));

  it.each([
    "",
    "yesterday",
    "3 July",
    "2024",
    "2024-13-01",
    "resolution 2254 (2015)",
    "marching 2024",
    "maybe 2024 or 2025",
    "12345678 2024",
    "room 12, 2024 seats",
  ])("finds no date in %j", (words) => expect(prefix(words)).toBeNull());

  it("says where the date stands", () => {
    const words = "Done at Accra on 3 May 2024 in two copies";
    const { start, end } = dateIn(words)!;
    expect(words.slice(start, end)).toBe("3 May 2024");
  });
});
