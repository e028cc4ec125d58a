import { describe, expect, it } from "vitest";
import { shapeOf, spellingOf } from "./spelling.ts";

describe("spellingOf", () => {
  it.each([
    ["Oslo", "Xxx"],
    ["OSLO", "XX"],
    ["3.5", "d.d"],
    ["U.S.", "X.X."],
    ["mid-1990s", "xx-ddx"],
    ["", ""],
  ])("the shape of %s is %s", (form, shape) => {
    expect(shapeOf(form)).toBe(shape);
  });

  it("reads figures alike and letters small", () => {
    expect(spellingOf("G20").word).toBe("g00");
    expect(spellingOf("1987")).toEqual(spellingOf("2024"));
  });

  it("tells forms of one word apart by their shape alone", () => {
    expect(spellingOf("Oslo").pieces).toEqual(spellingOf("OSLO").pieces);
    expect(spellingOf("Oslo").shape).not.toBe(spellingOf("OSLO").shape);
  });

  it("reads only the ends of an endless form", () => {
    expect(spellingOf("a".repeat(1e6)).pieces.length).toBeLessThan(100);
  });
});
