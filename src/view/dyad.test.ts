import { describe, expect, it } from "vitest";
import { madeEvent } from "../../test/contract/made.ts";
import { dyadAsMarkdown } from "./as-markdown.ts";
import { viewDyad } from "./dyad.ts";
import { dyadAsText } from "./dyad-as-text.ts";
import { PLAIN } from "./paint.ts";

import { LEGEND } from "./phrase.ts";

const NAMES: Readonly<Record<string, string>> = { IDN: "Indonesia", KEN: "Kenya" };

const made = [
  madeEvent("[Kenya]{actor KEN} [praised]{event} [Indonesia]{recipient IDN}.", { day: "2024", pillars: ["trade"] }),
  madeEvent("[Indonesia]{actor IDN} [thanked]{event} [Kenya]{recipient KEN}.", { day: "2023-08-21" }),
  madeEvent("[Kenya]{actor KEN} [trusts]{event} [Indonesia]{recipient IDN}.", { pillars: ["trade", "diplomacy"] }),
];
const documents = made.map(([document]) => document);
const page = viewDyad(
  "IDN-KEN",
  (code) => NAMES[code] ?? code,
  made.map(([, event]) => event),
  documents,
);

describe("the page of a dyad", () => {
  it("orders by time, the undated last", () => {
    expect(page.events.map((one) => one.quote)).toEqual([
      "Indonesia thanked Kenya",
      "Kenya praised Indonesia",
      "Kenya trusts Indonesia",
    ]);
    expect(page.years).toEqual(["2023", "2024"]);
  });

  it("is drawn with words first, then counts, pillars and documents", () => {
    expect(dyadAsText(page, PLAIN)).toBe(`Indonesia – Kenya (IDN-KEN)
3 events · 2023 to 2024 · 3 documents

Pillars
  diplomacy    2 ########################
  trade        2 ########################

Timeline
  21 August 2023
    “Indonesia thanked Kenya”
    + SUPPORT · IDN → KEN · support/praise · [2]
  2024
    “Kenya praised Indonesia”
    + SUPPORT · KEN → IDN · support/praise · [1]
  not dated
    “Kenya trusts Indonesia”
    + SUPPORT · KEN → IDN · support/praise · [3]

Documents
${documents.map(({ id }, at) => `  [${at + 1}]  (no title) · not dated · 1 statement · ${id}`).join("\n")}

${LEGEND}
`);
  });

  it("says so when there is nothing", () => {
    expect(
      dyadAsText(
        viewDyad("IDN-KEN", (code) => NAMES[code]!, [], []),
        PLAIN,
      ),
    ).toBe("Indonesia – Kenya (IDN-KEN)\nnothing found · not dated · 0 documents\n");
  });

  it("is also Markdown", () => {
    expect(dyadAsMarkdown(page)).toContain("## Timeline\n\n> Indonesia thanked Kenya\n\n**event** · + SUPPORT");
  });
});
