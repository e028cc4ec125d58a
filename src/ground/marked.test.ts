import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarked, writeMarked } from "./marked.ts";

describe("readMarked", () => {
  it("reads words, labels and leaves other brackets alone", () => {
    const read = readMarked("[Lavrov]{actor RUS} said [sic] he [came]{event}.");
    expect(read).toEqual({
      text: "Lavrov said [sic] he came.",
      marks: [
        { span: { start: 0, end: 6 }, labels: ["actor", "RUS"] },
        { span: { start: 21, end: 25 }, labels: ["event"] },
      ],
    });
  });

  it.each([
    ["[a [b]{c}", "inside another", 1],
    ["a [b]{c", "not closed", 6],
    ["a [b]{ }", "no label", 6],
  ])("refuses %s", (line, fault, column) => {
    expect(readMarked(line)).toMatchObject({ fault: expect.stringContaining(fault), column });
  });

  it("writes what it read", () => {
    const words = fc.stringMatching(/^[a-z ]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.boolean())), (pieces) => {
        const line = pieces.map(([word, isMarked]) => (isMarked ? `[${word}]{actor X}` : word)).join("");
        const read = readMarked(line);
        expect("fault" in read ? read.fault : writeMarked(read)).toBe(line);
      }),
    );
  });
});

describe("several marks on the same words", () => {
  it("are read one by one and written as one", () => {
    const line = "[President Doe]{actor KEN, claim office} spoke.";
    const read = readMarked(line);
    if ("fault" in read) throw new Error(read.fault);
    expect(read.marks.map(({ labels }) => labels)).toEqual([
      ["actor", "KEN"],
      ["claim", "office"],
    ]);
    expect(writeMarked(read)).toBe(line);
  });
});
