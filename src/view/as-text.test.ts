import { describe, expect, it } from "vitest";
import { madeEvent, wholeSentence } from "../../test/contract/made.ts";
import { pageAsText } from "./as-text.ts";
import { viewPage } from "./page.ts";
import { PLAIN } from "./paint.ts";

/** Draws a marked sentence, without the head of the page. */
function drawn(marked: string, style = PLAIN, more: Parameters<typeof madeEvent>[1] = {}): string[] {
  const [document, event] = madeEvent(marked, more);
  const lines = pageAsText(viewPage(document, [wholeSentence(document)], [event]), style).split("\n");
  return lines.slice(lines.indexOf("") + 1, -1);
}

describe("carets", () => {
  it("stand under parties and the rule's word, with dashes under the rest", () => {
    expect(drawn("On Monday [China]{actor CHN} warmly [praised]{event} all of [Kenya]{recipient KEN}.")).toEqual([
      "  On Monday China warmly praised all of Kenya.",
      "            ^^^^^--------^^^^^^^--------^^^^^",
      "  event · + SUPPORT · CHN → KEN · support/praise",
    ]);
  });

  it("break with the line and stay under their words", () => {
    const lines = drawn("[China]{actor CHN} today in the capital once more [praised]{event} [Kenya]{recipient KEN}.", {
      ...PLAIN,
      width: 30,
    });
    expect(lines.slice(0, 4)).toEqual([
      "  China today in the capital",
      "  ^^^^^---------------------",
      "  once more praised Kenya.",
      "  ----------^^^^^^^-^^^^^",
    ]);
  });

  it("count the columns of wide characters and of emoji as a terminal does", () => {
    expect(
      drawn(
        "\u4E2D\u56FD \u{1F1F0}\u{1F1FF} [China]{actor CHN} [praised]{event} [Se\u0301ne\u0301gal]{recipient SEN}.",
      ),
    ).toEqual([
      "  \u4E2D\u56FD \u{1F1F0}\u{1F1FF} China praised Se\u0301ne\u0301gal.",
      "          ^^^^^-^^^^^^^-^^^^^^^",
      "  event · + SUPPORT · CHN → SEN · support/praise",
    ]);
  });

  it("give way to words where text runs from right to left", () => {
    expect(drawn("\u05E9\u05DC\u05D5\u05DD [China]{actor CHN} [praised]{event} [Kenya]{recipient KEN}.")).toEqual([
      "  \u05E9\u05DC\u05D5\u05DD China praised Kenya.",
      "  event · + SUPPORT · CHN → KEN · support/praise",
      '    word "praised" · actor "China" · recipient "Kenya"',
    ]);
  });

  it("have a row and a number for each finding of a sentence", () => {
    const [document, praise] = madeEvent("[China]{actor CHN} [praised]{event} [Kenya]{recipient KEN}.");
    const page = viewPage(document, [wholeSentence(document)], [praise, { ...praise, rule: "support/thank" }]);
    expect(pageAsText(page, PLAIN).split("\n").slice(-6, -1)).toEqual([
      "  China praised Kenya.",
      "1 ^^^^^-^^^^^^^-^^^^^",
      "2 ^^^^^-^^^^^^^-^^^^^",
      "1 event · + SUPPORT · CHN → KEN · support/praise",
      "2 event · + SUPPORT · CHN → KEN · support/thank",
    ]);
  });
});

describe("a finding", () => {
  it("tells date, stance and speaker", () => {
    const speaker = { role: "quoted", name: "Wang Qishan", code: "CHN", span: null } as const;
    const more = { day: "2022-10", stance: "future", speaker } as const;
    expect(
      drawn("[China]{actor CHN} [praised]{event} [Kenya]{recipient KEN}.", { ...PLAIN, width: 200 }, more)[2],
    ).toBe("  event · + SUPPORT · CHN → KEN · October 2022 · future · said by Wang Qishan (CHN) · support/praise");
  });

  it("is coloured only when asked, and says the same without", () => {
    const marked = "[China]{actor CHN} [praised]{event} [Kenya]{recipient KEN}.";
    const coloured = drawn(marked, { width: 80, hasColour: true }).join("\n");
    expect(coloured).toContain("\u001B[36m^^^^^-^^^^^^^-^^^^^\u001B[39m");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is taken off again.
    expect(coloured.replace(/\u001B\[\d+m/g, "")).toBe(drawn(marked).join("\n"));
  });
});

describe("hostile text", () => {
  it.each([
    ["an escape sequence", "\u001Bc"],
    ["a bell and a backspace", "\u0007\b"],
    ["a C1 control", "\u009B31m"],
    ["a change of direction", "\u202Eevil\u202C"],
    ["an isolate", "\u2067evil\u2069"],
    ["an invisible tag", "\u{E0041}"],
  ])("never reaches the terminal: %s", (_what, evil) => {
    const [document, event] = madeEvent(`${evil} [China${evil}]{actor CHN} [praised]{event} [Kenya]{recipient KEN}.`);
    const about = { ...document.about, title: { value: `News${evil}`, at: null }, source: `${evil}.txt` };
    const speaker = { role: "quoted", name: `Wang${evil}`, code: null, span: null } as const;
    const page = viewPage({ ...document, about }, [wholeSentence(document)], [{ ...event, speaker }]);
    const text = pageAsText(page, PLAIN);
    expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/u);
    expect(text).toContain("<U+");
  });
});
