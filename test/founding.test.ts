import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type AnswerKey, scoreEvents, wronglyBooked } from "../bench/founding.ts";
import { openEntente, type Reading } from "../src/index.ts";
import { shared } from "./shared.ts";

const path = shared("seed/000_71387a60e08e0c87.txt");
const answers = shared("seed/answers.json");

describe.skipIf(path === null || answers === null)("the founding op-ed", () => {
  let reading: Reading;
  let key: AnswerKey;

  beforeAll(() => {
    key = JSON.parse(readFileSync(answers!, "utf8")) as AnswerKey;
    const read = openEntente().read(readFileSync(path!), { source: "op-ed.txt" });
    if (!read.document) throw new Error("the op-ed could not be read");
    reading = read;
  });

  it("has its title, author and day", () => {
    const { about } = reading.document;
    expect(about.title?.value).toBe("On rock-solid China-Kazakhstan ties");
    expect(about.author?.value).toBe("Hannan R. Hussain");
    expect(about.published?.value).toEqual({ from: "2022-10-20", to: "2022-10-20", precision: "day" });
    expect(about).toMatchObject({ genre: "op-ed", language: "en" });
  });

  it("leaves furniture and the author's line alone", () => {
    const { document, statements } = reading;
    const set = document.blocks.filter((block) => block.kind === "furniture" || block.kind === "biography");
    const words = set.map((block) => document.text.slice(block.span.start, block.span.end).trim());
    expect(words).toEqual(expect.arrayContaining(key.furniture as string[]));
    expect(words.some((line) => line.startsWith("The writer is"))).toBe(true);
    for (const { span } of set) {
      expect(
        statements.filter((statement) => statement.span.start < span.end && span.start < statement.span.end),
      ).toEqual([]);
    }
  });

  it("finds at least 17 of the 22 events and at most 6 that are not there", () => {
    const { found, missed, extra } = scoreEvents(key, reading.statements);
    expect(missed, `found ${found.length}`).toSatisfy((ids: string[]) => ids.length <= 5);
    expect(extra.map((statement) => `${statement.rule}: ${statement.quote}`)).toSatisfy(
      (rows: string[]) => rows.length <= 6,
    );
  });

  it("books none of the author's recommendations or rhetoric", () => {
    expect(wronglyBooked(key, reading.statements).map((statement) => statement.quote)).toEqual([]);
  });

  it.each([
    ["soar high and fly far", "CHN"],
    ["new golden 30 years of bilateral relations", "KAZ"],
    ["We [China and Kazakhstan]", "CHN"],
    ["CICA has played an active", "CHN"],
    ["As the initiator of CICA", "CHN"],
  ])("knows who said %j", (words, code) => {
    const { text } = reading.document;
    const said = reading.recognition.quotations.find((found) =>
      text.slice(found.span.start, found.span.end).replaceAll("\u2002", " ").includes(words),
    );
    expect(said?.speaker?.code).toBe(code);
  });
});
