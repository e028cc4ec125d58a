import { describe, expect, it } from "vitest";
import { binaryKind } from "./binary.ts";
import { decode, wideEncoding } from "./decode.ts";

const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const WESTERN =
  "El ministro de Econom\u00EDa del Per\u00FA viaj\u00F3 a Accra y anunci\u00F3 la apertura de una embajada en el pr\u00F3ximo a\u00F1o. ";

describe("decode", () => {
  it.each([
    ["plain ASCII", Buffer.from("tea and trade"), false, "utf-8", "tea and trade", false],
    ["UTF-8", Buffer.from("caf\u00E9 \u{1F375}"), false, "utf-8", "caf\u00E9 \u{1F375}", false],
    ["UTF-8 with its mark", Buffer.from("\uFEFFcaf\u00E9"), false, "utf-8", "caf\u00E9", false],
    ["UTF-16", Buffer.from("\uFEFFcaf\u00E9", "utf16le"), false, "utf-16le", "caf\u00E9", false],
    [
      "what a page says of itself",
      latin('<meta charset="iso-8859-1"><p>caf\u00E9</p>'),
      true,
      "windows-1252",
      '<meta charset="iso-8859-1"><p>caf\u00E9</p>',
      false,
    ],
    [
      "what a page says wrongly",
      latin('<meta charset="utf-8"><p>caf\u00E9</p>'),
      true,
      "utf-8",
      '<meta charset="utf-8"><p>caf\uFFFD</p>',
      true,
    ],
    [
      "an encoding that nobody knows",
      latin(`<meta charset="x-own">${WESTERN}`),
      true,
      "windows-1252",
      `<meta charset="x-own">${WESTERN}`,
      true,
    ],
    ["Western text, by a guess", latin(WESTERN.repeat(3)), false, "windows-1252", WESTERN.repeat(3), true],
    [
      "a broken character",
      Buffer.concat([Buffer.from("caf\u00E9 caf\u00E9 "), Buffer.from([0xc3]), Buffer.from("!")]),
      false,
      "utf-8",
      "caf\u00E9 caf\u00E9 \uFFFD!",
      true,
    ],
    [
      "an odd byte at the end",
      Buffer.concat([Buffer.from("\uFEFFtea", "utf16le"), Buffer.from([1])]),
      false,
      "utf-16le",
      "tea\uFFFD",
      true,
    ],
    ["a NUL", Buffer.from("tea\u0000"), false, "utf-8", "tea\uFFFD", false],
    ["a lone surrogate", Buffer.from("\uFEFFtea\uD83D", "utf16le"), false, "utf-16le", "tea\uFFFD", true],
  ])("%s", (_name, bytes, isHtml, encoding, text, isInDoubt) => {
    const decoded = decode(bytes, isHtml);
    expect(decoded).toMatchObject({ encoding, text });
    expect(decoded.doubt !== null).toBe(isInDoubt);
  });

  it.each([
    ["tea and trade", null],
    ["te", null],
    ["", null],
  ])("%j is not UTF-16", (text, expected) => expect(wideEncoding(Buffer.from(text))).toBe(expected));
});

describe("binaryKind", () => {
  it.each([
    ["%PDF-1.7", /PDF/],
    ["PK\u0003\u0004", /ZIP/],
    ["{\\rtf1", /RTF/],
    ["\u0089PNG\r\n", /PNG/],
    ["SQLite format 3\u0000", /SQLite/],
    ["a\u0000\u0000\u0000", /NUL/],
    ["\u0001\u0002\u0003abc", /control/],
  ])("%j", (head, says) => expect(binaryKind(latin(head), false)).toMatch(says));

  it.each(["", "tea and trade", "tea\ttrade\r\n\f", "\u001B[1mtea\u001B[0m"])("%j is text", (text) =>
    expect(binaryKind(latin(text), false)).toBeNull(),
  );
});
