import { describe, expect, it } from "vitest";
import { shared, stem, wordsOf } from "../ground/words.ts";
import { contentOf } from "./words.ts";

describe("words", () => {
  it("are the same in every printing", () => {
    expect(wordsOf("“Côte d’Ivoire’s port”, 12 May")).toEqual(wordsOf("\"Cote d'Ivoire's PORT\" — 12 May"));
  });

  it.each([
    ["signed signing signs", 1],
    ["agreement agreements agreed", 1],
    ["visit visited visiting", 1],
    ["tariffs tariff", 1],
    ["port ports", 1],
    ["sign ship", 2],
  ])("%s have %i stems", (words, count) => {
    expect(new Set(words.split(" ").map(stem)).size).toBe(count);
  });

  it("of every communique say nothing", () => {
    expect([...contentOf("The two sides agreed to further strengthen bilateral cooperation")]).toEqual([]);
    expect(shared(contentOf("a loan for the metro line"), contentOf("the metro lines and a loan"))).toBe(3);
  });
});
