import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDocument, plainParses } from "../../test/plain-parse.ts";
import { gazetteer, mentionsOf, type Recognised, recognised, wordsAt } from "../../test/recognised.ts";
import { contains } from "../ground/span.ts";
import { recognise } from "./recognise.ts";

const SEED_SENTENCES = [
  "Kenyan President John Roe met Norwegian Prime Minister Jane Doe in Oslo last week.",
  "\u201CWe will build the line by 2030,\u201D he said. \u201CIts cost is nearly $860 million.\u201D",
  "Over the past three decades, both sides have held 6 summits.",
  "The two countries\u2019 \u201CGreen Road\u201D initiative and the Peru-Chile Joint Commission matter.",
  "Beijing urged its neighbour to lift its ban; they agreed.",
  "'Yes,' the foreign ministers of Chile, Peru and Ecuador replied on 3-4 May 2021.",
];
const ODD = [
  "\u{1F1F0}\u{1F1EA}",
  "\u{1F600}",
  "\u05E9\u05DC\u05D5\u05DD",
  "\u202Bمرحبا\u202C",
  "\u2002",
  "\u00A0",
  "\u200B",
  "\u00AD",
  '"',
  "\u201C",
  "\u201D",
  "'",
  "\u00AB",
  "\n",
  "\n\n",
  "e\u0301",
  "[",
  "]",
  "(",
  "...",
  "\uFFFD",
  "\t",
];

/** What does not hold, of all that must hold of whatever is recognised in any text. */
function faultsOf(read: Recognised): string[] {
  const { document, parses, recognition } = read;
  const faults: string[] = [];
  const must = (holds: boolean, rule: string) => holds || faults.push(rule);
  must(recognition.bySentence.length === parses.length, "a list for each sentence");
  for (const [at, mentions] of recognition.bySentence.entries()) {
    const { sentence, tokens } = parses[at]!;
    let before = 0;
    for (const { span, reach, sentence: index } of mentions) {
      const { first, last, head } = reach;
      const words = wordsAt(read, span);
      must(index === sentence.index, "its sentence's index");
      must(contains(sentence.span, span), `within its sentence: ${words}`);
      must(words !== "" && words === words.trim(), `no blanks at its ends: ${words}`);
      must(span.start >= before, `reading order: ${words}`);
      must(first <= head && head <= last && last < tokens.length, `head within reach: ${words}`);
      must(tokens[first]!.span.end > span.start && tokens[last]!.span.start < span.end, `reach touches: ${words}`);
      must(first === 0 || tokens[first - 1]!.span.end <= span.start, `reach holds all before: ${words}`);
      must(last === tokens.length - 1 || tokens[last + 1]!.span.start >= span.end, `reach holds all after: ${words}`);
      before = span.start;
    }
  }
  for (const { span, sentences, speaker, speakerSpan } of recognition.quotations) {
    must(span.end <= document.text.length && sentences.every((at) => at < parses.length), "quotations lie in the text");
    must((speaker === null) === (speakerSpan === null), "a speaker has words");
  }
  return faults;
}

function checked(read: Recognised): void {
  expect(faultsOf(read)).toEqual([]);
}

describe("recognise", () => {
  it("keeps its promises on any text", () => {
    const piece = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...SEED_SENTENCES) },
      { weight: 4, arbitrary: fc.constantFrom(...ODD) },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => checked(recognised(pieces.join(" ").toWellFormed()))),
      { numRuns: 150 },
    );
  });

  it("keeps its promises on sentences cut by odd characters", () => {
    const cut = fc.tuple(fc.constantFrom(...SEED_SENTENCES), fc.nat(120), fc.constantFrom(...ODD));
    fc.assert(
      fc.property(fc.array(cut, { maxLength: 8 }), (cuts) => {
        const text = cuts.map(([words, at, odd]) => words.slice(0, at) + odd + words.slice(at)).join(" ");
        checked(recognised(text));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["an empty text", ""],
    ["blanks", " \n \n"],
    ["one mark", '"'],
    ["unpaired marks", `${'"'.repeat(501)} Norway`],
    ["a flag", "\u{1F1F0}\u{1F1EA}"],
    ["signs", "()[]{}.,;:!?$%&"],
  ])("bears %s", (_, text) => checked(recognised(text)));

  it.each([
    ["Norway met its neighbour Peru and thanked it. "],
    ['"We agree," said Norway. '],
    ["Norway and Peru, ".repeat(6)],
    ['Norway said "yes", '],
    ['" Norway said " yes " '],
    ["2021 2022 in May of the past three "],
    ["a ".repeat(20)],
  ])("takes no more than linear time for one sentence of 300 kB of %j", (words) => {
    const text = words.repeat(Math.ceil(300_000 / words.length));
    const document = plainDocument(text, { date: "2022-10-20" });
    const parses = plainParses(document);
    const before = process.cpuUsage().user;
    const recognition = recognise(document, parses, gazetteer, () => {});
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(10);
    checked({ document, parses, recognition });
  });

  it("gives the same for the same text", () => {
    const text = SEED_SENTENCES.join(" ");
    expect(recognised(text).recognition).toEqual(recognised(text).recognition);
    expect(mentionsOf(recognised(text)).length).toBeGreaterThan(15);
  });
});
