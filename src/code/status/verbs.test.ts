import { describe, expect, it } from "vitest";
import { verbGroupAt } from "./verbs.ts";
import { STATE, stemOf, wordsOf } from "./words.ts";

describe("a verb and its helpers", () => {
  it.each([
    ["the port will be opened", "will be", "future", "open"],
    ["the port has already been opened", "has been", "perfect", "open"],
    ["the port is being built", "is being", "progressive", "build"],
    ["the port was built", "was", "past", "build"],
    ["they built", "", "past", "build"],
    ["they agreed to build", "to", "future", "build"],
  ])("of %j", (words, helpers, tense, stem) => {
    const forms = words.split(" ");
    expect(verbGroupAt(forms, forms.length - 1)).toEqual({ helpers, tense, stem });
  });

  it("is not seen in a noun or a helper", () => {
    expect(verbGroupAt(["the", "port"], 1)).toBeNull();
    expect(verbGroupAt(["will", "be"], 1)).toBeNull();
  });
});

describe("words", () => {
  it.each([
    ["On 3 May 2014, 12.5% was paid.", ["on", "<number>", "<month>", "<year>", "<number>", "%", "was", "paid"]],
    [`${STATE} may build it (project ID #4521).`, [STATE, "may", "build", "it"]],
    ["See http://example.org/2014/x for more.", ["see", "for", "more"]],
  ])("of %j", (sentence, wanted) => {
    expect(wordsOf(sentence).map(({ form }) => form)).toEqual(wanted);
  });

  it("keep the year that was masked", () => {
    expect(wordsOf("In 2014 and 215.").map(({ year }) => year)).toEqual([null, 2014, null, null]);
  });

  it.each([
    ["donations", "don"],
    ["donated", "donat"],
    ["built", "build"],
    ["road", "road"],
    ["roads", "road"],
  ])("%s has the stem %s", (form, stem) => {
    expect(stemOf(form)).toBe(stem);
  });
});
