import papaparse from "papaparse";
import { describe, expect, it } from "vitest";
import { madeEvent } from "../../test/contract/made.ts";
import { asCsv, csvHeader } from "./as-csv.ts";
import { asJson, asNdjson } from "./as-json.ts";
import { pageAsMarkdown } from "./as-markdown.ts";
import { viewPage } from "./page.ts";
import { rowOf } from "./row.ts";

const MARKED = "\u{1F91D} [China]{actor CHN} [praised]{event} [Kenya]{recipient KEN}.";
const [document, event] = madeEvent(MARKED, { day: "2022-10-13" });

describe("the row of a statement", () => {
  it("has its keys in a fixed order, and spans in UTF-16 units", () => {
    const row = rowOf(event);
    expect(Object.keys(row)).toEqual([
      ...["id", "kind", "document", "span", "quote", "type", "base", "mode", "quad", "intensity", "contexts", "cameo"],
      "confidence",
      ...["stance", "actors", "recipients", "speaker", "date", "pillars", "anchor", "rule", "codebook"],
    ]);
    expect(row).toMatchObject({
      span: { start: 3, end: 22 },
      quote: "China praised Kenya",
      actors: [{ code: "CHN", sector: "GOV", span: { start: 3, end: 8 }, quote: "China" }],
      date: { from: "2022-10-13", to: "2022-10-13", precision: "day" },
      speaker: { role: "author", name: null, code: null, span: null },
    });
  });

  it("is one line of ndjson, one item of JSON", () => {
    const lines = asNdjson([event, event]).split("\n");
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[0]!)).toEqual(JSON.parse(JSON.stringify(rowOf(event))));
    expect(JSON.parse(asJson([event, event]))).toHaveLength(2);
    expect(JSON.parse(asJson([]))).toEqual([]);
  });
});

describe("CSV", () => {
  const rows = (statements: Parameters<typeof asCsv>[0], text: string): Record<string, string>[] =>
    papaparse.parse<Record<string, string>>(csvHeader() + asCsv(statements, text), {
      header: true,
      skipEmptyLines: true,
    }).data;

  it("counts code points, as R and Python do", () => {
    const [row] = rows([event], document.text);
    expect(row).toMatchObject({
      start: "2",
      end: "21",
      quote: "China praised Kenya",
      actors: "CHN",
      date_from: "2022-10-13",
    });
    expect([...document.text].slice(Number(row!.start), Number(row!.end)).join("")).toBe("China praised Kenya");
  });

  it.each(["=1+1", "+1", "-1", "@x", "\tx", "\rx"])("lets no spreadsheet run %j", (evil) => {
    const [row] = rows([{ ...event, quote: evil, speaker: { ...event.speaker, name: evil } }], document.text);
    expect(row).toMatchObject({ quote: `'${evil}`, speaker: `'${evil}` });
  });

  it("keeps commas, quotation marks and line ends within their cell", () => {
    const [row] = rows([{ ...event, quote: 'a, "b"\nc' }], document.text);
    expect(row!.quote).toBe('a, "b"\nc');
  });
});

describe("Markdown", () => {
  it("lets no document write marks, links or HTML of its own", () => {
    const evil = { ...event, quote: "<img src=x> [a](http://b) **c** `d`\n# e" };
    const drawn = pageAsMarkdown(viewPage(document, [], [evil]));
    expect(drawn).toContain("> \\<img src=x\\> \\[a\\](http://b) \\*\\*c\\*\\* \\`d\\` \\# e\n");
  });
});
