import { describe, expect, it } from "vitest";
import { dateLineIn, inlineDateline } from "./dateline.ts";

describe("dateLineIn", () => {
  it.each([
    ["20th Oct, 2022. 11:43 am", "2022-10-20"],
    ["Astana, 3 July 2024", "2024-07-03"],
    ["Done in Port Moresby, 3 July 2024", "2024-07-03"],
    ["Rio de Janeiro, Brazil, 18 November 2024", "2024-11-18"],
    ["Published: 2024-05-06", "2024-05-06"],
    ["Published May 6, 2024 at 10:15 a.m. EST", "2024-05-06"],
    ["Monday, 6 May 2024 | 08:30 GMT+3", "2024-05-06"],
    ["Posted on 6 May 2024 | Updated: 7 May 2024", "2024-05-06"],
    ["Published in The Coast Herald, October 20th, 2022", "2022-10-20"],
    ["(Accra, 6 May 2024)", "2024-05-06"],
    ["2025-10-06T08:00:00+03:00", "2025-10-06"],
  ])("%j is a line of place and date", (line, day) => expect(dateLineIn(line)?.when.to).toBe(day));

  it.each([
    "Joint Statement of 3 July 2024",
    "Summit in Astana, 3 July 2024",
    "The agreement of 3 July 2024 entered into force",
    "3 July 2024 was a good day for both countries.",
    "Trade reached 3 billion in July 2024",
    "Astana",
    "1. Signed on 3 July 2024",
  ])("%j says more", (line) => expect(dateLineIn(line)).toBeNull());

  it.each([
    ["Updated: 7 May 2024", true, false],
    ["Last modified 7 May 2024", true, false],
    ["Published 6 May 2024, updated 7 May 2024", false, true],
    ["Accra, 6 May 2024", false, false],
  ])("%j", (line, isUpdate, isLabelled) => expect(dateLineIn(line)).toMatchObject({ isUpdate, isLabelled }));
});

describe("inlineDateline", () => {
  it.each([
    [
      "ALMATY, Sept. 12, 2025 (Steppe Wire) -- Kazakhstan and China signed.",
      "Kazakhstan and China signed.",
      "2025-09-12",
      "Steppe Wire",
    ],
    ["ACCRA, Ghana (CW) \u2014 Ghana closed the border.", "Ghana closed the border.", null, "CW"],
    ["ACCRA \u2014 Ghana closed the border.", "Ghana closed the border.", null, null],
    ["Lima, 3 May 2024 \u2013 The two ministers met.", "The two ministers met.", "2024-05-03", null],
    ["TASHKENT. May 3. STEPPE WIRE - The two ministers met.", "The two ministers met.", null, "STEPPE WIRE"],
    ["BRASILIA, May 3 (Coast News) - The two ministers met.", "The two ministers met.", null, "Coast News"],
    ["Suva (Island Press) -- The two ministers met.", "The two ministers met.", null, "Island Press"],
    ["SANTIAGO DE CHILE, 3 May 2024: The two ministers met.", "The two ministers met.", "2024-05-03", null],
    [
      "UNITED NATIONS / Coast Wire / \u2014 \u201CEnough,\u201D the envoy said.",
      "\u201CEnough,\u201D the envoy said.",
      null,
      "Coast Wire",
    ],
  ])("%j", (paragraph, rest, day, agency) => {
    const found = inlineDateline(paragraph);
    expect(paragraph.slice(found?.end)).toBe(rest);
    expect(found?.dated?.when.to ?? null).toBe(day);
    expect(found?.agency ? paragraph.slice(found.agency.start, found.agency.end) : null).toBe(agency);
  });

  it.each([
    "Ghana \u2013 the second largest producer \u2013 closed the border.",
    "On 3 May 2024 \u2013 a Friday \u2013 the border was closed.",
    "3 May 2024: Ghana closed the border.",
    "The minister (Trade) \u2014 a lawyer \u2014 said so.",
    "Minister Mensah said: Ghana will close the border.",
    "Trade reached $3 billion \u2014 a record.",
    "Well, I -- I do not know.",
    "GHANA: THE BORDER IS CLOSED",
    "Note: the border is closed.",
  ])("%j opens with none", (paragraph) => expect(inlineDateline(paragraph)).toBeNull());
});
