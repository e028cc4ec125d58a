import { describe, expect, it } from "vitest";
import { paragraphsOf } from "./lines.ts";

const of = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

describe("paragraphsOf", () => {
  it.each([
    ["", []],
    [" \n\t\u00A0\r\n\u200B", []],
    ["one line", ["one line"]],
    ["  one \n\n two  ", ["one", "two"]],
    ["a\r\nb\rc\u2028d\u2029e\u0085f\vg\fh", ["a", "b", "c", "d", "e", "f", "g", "h"]],
  ])("%j", (text, expected) => expect(of(text)).toEqual(expected));

  it("takes each line for a paragraph when lines are of any length", () => {
    const long =
      "The two ministers met in Lima and agreed to open a consulate in each other\u2019s second city before the year is out. ".repeat(
        3,
      );
    const text = `Ministers meet in Lima\n${long}\nThey will meet again.\n${long}`;
    expect(of(text)).toEqual(text.split("\n").map((line) => line.trim()));
  });

  const wrapped = [
    "Ghana and Peru agreed on Monday to open direct flights between",
    "their capitals, the two foreign ministers said after talks that",
    "lasted two days.",
  ];

  it("joins lines that were wrapped at a width", () => {
    const text = `Ministers meet in Lima\n\n${wrapped.join("\n")}\n\n${wrapped.join("\n")}\n`;
    expect(of(text)).toEqual(["Ministers meet in Lima", wrapped.join("\n"), wrapped.join("\n")]);
  });

  it("joins indented lines, and those that end with CR LF", () => {
    const text = wrapped.map((line) => `   ${line}`).join("\r\n");
    expect(of(text)).toEqual([text.trim()]);
  });

  it("ends a wrapped paragraph at a short line and at an item", () => {
    const text = [
      ...wrapped,
      ...wrapped,
      "1. Peru will lift the duties on cocoa before the end of the year",
      "and Ghana those on fish meal.",
      "2. Both sides will meet in Accra.",
    ].join("\n");
    expect(of(text)).toEqual([
      wrapped.join("\n"),
      wrapped.join("\n"),
      "1. Peru will lift the duties on cocoa before the end of the year\nand Ghana those on fish meal.",
      "2. Both sides will meet in Accra.",
    ]);
  });

  it("keeps a list of short lines apart", () => {
    const text = "Accra\nLima\nSuva\nThe two ministers met in the capital on Monday.";
    expect(of(text)).toEqual(text.split("\n"));
  });

  it("makes one paragraph of what follows very many lines", () => {
    expect(paragraphsOf("a\n".repeat(300_000))).toHaveLength(200_001);
  });
});
