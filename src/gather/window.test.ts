import { describe, expect, it } from "vitest";
import { whenOf } from "../ground/when.ts";
import { joined, nearer, touch, windowOf } from "./window.ts";

const day = whenOf("2025-06-17")!;
const dated = (prefix: string, published = "2025-12-31") => windowOf(whenOf(prefix), whenOf(published), "news", false);

describe("where an event lies in time", () => {
  it("is its own date, cut at the day of the document when it has happened", () => {
    expect(dated("2025-06")).toEqual({ from: "2025-06-01", to: "2025-06-30", nearness: "months" });
    expect(dated("2025", "2025-03-04")).toEqual({ from: "2025-01-01", to: "2025-03-04", nearness: "months" });
    expect(windowOf(whenOf("2025"), whenOf("2025-03-04"), "news", true).to).toBe("2025-12-31");
  });

  it("is the days before the document, or after it, when it has no date", () => {
    expect(windowOf(null, day, "news", false)).toEqual({ from: "2025-06-10", to: "2025-06-17", nearness: "document" });
    expect(windowOf(null, day, "op-ed", false).from).toBe("2025-05-03");
    expect(windowOf(null, day, "news", true).from).toBe("2025-06-17");
    expect(windowOf(null, null, "news", false).nearness).toBe("never");
  });

  it.each([
    ["2025-06", "2025-06-17", 0, true],
    ["2025-06", "2025-07-01", 0, false],
    ["2025-06", "2025-07-01", 1, true],
    ["2025", "2025-06", 0, true],
    ["2024", "2025", 0, false],
  ])("%s and %s touch within %i days: %s", (one, other, slack, expected) => {
    expect(touch(dated(one), dated(other), slack)).toBe(expected);
    expect(touch(dated(other), dated(one), slack)).toBe(expected);
  });

  it("is told nearest by the shortest, and an arrival and a stay together", () => {
    expect(nearer(dated("2025-06"), dated("2025-06-17"))).toEqual(dated("2025-06-17"));
    expect(joined(dated("2025-06-16"), dated("2025-06-18"))).toEqual({
      from: "2025-06-16",
      to: "2025-06-18",
      nearness: "days",
    });
    expect(joined(dated("2025-06"), dated("2025-06-18"))).toEqual(dated("2025-06-18"));
  });
});
