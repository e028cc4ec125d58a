import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";

describe("fold", () => {
  it.each([
    ["plain words", "plain words"],
    ["\u201CRock-solid\u201D \u2018ties\u2019", "\"Rock-solid\" 'ties'"],
    ["three\u2002decades,\u00A0CICA", "three decades, CICA"],
    ["Se\u0301ne\u0301gal", "S\u00E9n\u00E9gal"],
    ["soft\u00ADhyphen and zero\u200Bwidth", "softhyphen and zerowidth"],
    ["line\r\nline", "line\n\nline"],
    ["\u{1F1F0}\u{1F1FF} flag", "\u{1F1F0}\u{1F1FF} flag"],
  ])("folds %j", (raw, folded) => {
    expect(fold(raw).text).toBe(folded);
  });

  it("maps every offset to the words it came from, on any text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\u2002", "e\u0301", "\u200F", "\u05E9\u05DC", "\u{1F600}", "\u201C"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const raw = pieces.join("").toWellFormed();
        const view = fold(raw);
        expect(view.toRaw(0)).toBeLessThanOrEqual(raw.length);
        expect(view.toRaw(view.text.length)).toBe(raw.length);
        for (let at = 0; at < view.text.length; at++) {
          expect(view.toRaw(at)).toBeLessThanOrEqual(view.toRaw(at + 1));
          if (view.text[at]! < "\x7F" && view.text[at]! > " ") {
            expect(fold(raw.slice(view.toRaw(at), view.toRaw(at + 1))).text).toContain(view.text[at]);
          }
        }
      }),
    );
  });

  it("finds a clean quotation in a text with en spaces and gives its raw place", () => {
    const raw = "\u201COver the past three\u2002decades, CICA\u201D";
    const view = fold(raw);
    const at = view.text.indexOf("three decades");
    expect(raw.slice(view.toRaw(at), view.toRaw(at + "three decades".length))).toBe("three\u2002decades");
    expect(view.toFolded(view.toRaw(at))).toBe(at);
  });

  it("keeps runs of combining marks bounded", () => {
    const view = fold(`a${"\u0323\u0301".repeat(50_000)}b`);
    expect(view.text.endsWith("b")).toBe(true);
  });
});

describe("letters that NFC makes longer", () => {
  it("keep every offset within the text", () => {
    const raw = `${"\u0958".repeat(500)} visit`;
    const folded = fold(raw);
    expect(folded.text.length).toBeGreaterThan(raw.length);
    expect(folded.toRaw(folded.text.indexOf("visit"))).toBe(raw.indexOf("visit"));
    expect(folded.toRaw(folded.text.length)).toBe(raw.length);
  });
});
