import { describe, expect, it } from "vitest";
import { sourceOf } from "../../test/sources.ts";
import { link } from "./link.ts";
import type { Source } from "./told.ts";

/** Each link as `kind: words > words it leads to`, by the word that an event turns on. */
function linksIn(source: Source): string[] {
  const { text } = source.document;
  const anchors = new Map(source.events.map(({ id, anchor }) => [id, text.slice(anchor.start, anchor.end)]));
  return link(source).map(({ kind, from, to, quote }) => {
    return `${kind}: ${from === null ? `"${quote}"` : anchors.get(from)} > ${anchors.get(to)}`;
  });
}

const REPORT = "Nairobi, 4 May 2023\n\n";

describe("the links of a document", () => {
  it.each([
    [
      "an exchange that only its owner ties to the visit",
      "Vice President Kindiki Kithure followed up on trade in the Omani capital, Muscat. Ships were few. The hope was plain in Vice President Kindiki Kithure's exchange last week.",
      [`restates: "Vice President Kindiki Kithure's exchange last week" > followed`],
    ],
    [
      "the visit, by its noun",
      "The Kenyan president visited Oman on 2 May 2023. The visit was short.",
      [`restates: "The visit" > visited`],
    ],
    [
      "the same visit in other words",
      "The Kenyan president visited Oman on 2 May 2023. The market was full. On 2 May 2023 the Kenyan president arrived in Muscat.",
      ["restates: arrived > visited"],
    ],
    [
      "what was signed during the visit",
      "The Kenyan president visited Oman on 2 May 2023. Kenya and Oman signed an agreement on fish during the visit.",
      ["part-of: signed > visited"],
    ],
    [
      "an agreement that was signed during the meeting",
      "The Kenyan and Omani foreign ministers met in Nairobi on 2 May 2023. Kenya and Oman signed an agreement on fish during the meeting. The agreement covers tuna.",
      ["part-of: signed > met", `restates: "The agreement" > signed`],
    ],
    [
      "talks on a day of the visit",
      "The Kenyan president visited Oman from 1 to 3 May 2023. On 2 May 2023 Kenya and Oman held talks on fish.",
      ["part-of: held > visited"],
    ],
    [
      "talks told in the next sentence",
      "The Kenyan president visited Oman from 1 to 3 May 2023. The Kenyan president met the Sultan of Oman at the harbour.",
      ["part-of: met > visited"],
    ],
  ])("tie %s", (_, text, expected) => {
    expect(linksIn(sourceOf("one", "2023-05-04", REPORT + text))).toEqual(expected);
  });

  it.each([
    [
      "two visits of two years",
      "The Kenyan president visited Oman in 2019. The Kenyan president visited Oman on 2 May 2023.",
    ],
    [
      "the visit to come",
      "The Kenyan president visited Oman on 2 May 2023. The Kenyan president will visit Oman in 2024.",
    ],
    [
      "visits of two people",
      "The Kenyan president visited Oman on 2 May 2023. The Kenyan foreign minister visited Oman on 2 May 2023.",
    ],
    [
      "visits in two directions",
      "The Kenyan president visited Oman on 2 May 2023. The Omani foreign minister visited Kenya on 2 May 2023.",
    ],
    ["another visit", "The Kenyan president visited Oman on 2 May 2023. The next visit is open."],
    [
      "one of two agreements",
      "Kenya and Oman signed an agreement on fish. Kenya and Oman signed an agreement on copper. The agreement runs for a year.",
    ],
    ["pledges of two things", "Oman pledged to build a school in Kenya. Oman pledged to build a bridge in Kenya."],
  ])("do not tie %s", (_, text) => {
    expect(linksIn(sourceOf("one", "2023-05-04", REPORT + text))).toEqual([]);
  });

  it("give their words, where they stand and why", () => {
    const source = sourceOf(
      "one",
      "2023-05-04",
      `${REPORT}The Kenyan president visited Oman on 2 May 2023. The visit was short.`,
    );
    const [one] = link(source);
    expect(one).toMatchObject({ kind: "restates", from: null, document: "one", because: "the visit told last before" });
    expect(source.document.text.slice(one!.span.start, one!.span.end)).toBe(one!.quote);
  });
});
