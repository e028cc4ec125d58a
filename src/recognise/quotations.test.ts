import { describe, expect, it } from "vitest";
import { recognised, told, wordsAt } from "../../test/recognised.ts";

/** The quotations of a text as `kind: words < speaker`; straight and curly marks alike. */
function quotationsOf(text: string): string[] {
  const read = recognised(text);
  return read.recognition.quotations.map(({ kind, span, speaker, speakerSpan }) => {
    const words = wordsAt(read, span).slice(1, -1);
    return `${kind}: ${words} < ${speaker ? `${told(speaker)} by ${wordsAt(read, speakerSpan!)}` : "-"}`;
  });
}

const RUTO = "KEN (William Ruto)";

describe("quotations", () => {
  it.each([
    // before and after
    [
      'Kenyan President William Ruto said: "We will build the line together."',
      [`speech: We will build the line together. < ${RUTO} by Kenyan President William Ruto`],
    ],
    [
      '"We will build the line together," said Kenyan President William Ruto.',
      [`speech: We will build the line together, < ${RUTO} by Kenyan President William Ruto`],
    ],
    [
      '"We will build the line together," Kenyan President William Ruto told reporters.',
      [`speech: We will build the line together, < ${RUTO} by Kenyan President William Ruto`],
    ],
    [
      '"Will you build the line together?" asked Norway.',
      ["speech: Will you build the line together? < NOR by Norway"],
    ],
    [
      "\u201CThe border stays open,\u201D the Peruvian foreign ministry said in a statement.",
      ["speech: The border stays open, < PER by Peruvian foreign ministry"],
    ],
    [
      'A Peruvian foreign ministry statement said "the border stays open for all the goods of both".',
      ["speech: the border stays open for all the goods of both < PER by Peruvian foreign ministry"],
    ],
    [
      'According to Norway, "the border stays open for all the goods of both".',
      ["speech: the border stays open for all the goods of both < NOR by Norway"],
    ],
    [
      'In the words of Norway, "the border stays open for all the goods of both".',
      ["speech: the border stays open for all the goods of both < NOR by Norway"],
    ],
    [
      'Norway\'s firm conviction was that "the border stays open for all the goods of both".',
      ["speech: the border stays open for all the goods of both < NOR by Norway"],
    ],
    [
      'Norway\'s prime minister put it this way: "We walk."',
      ["speech: We walk. < NOR (NOR/head of government) by Norway's prime minister"],
    ],
    // cut by an attribution, and by a pronoun
    [
      'Kenyan President William Ruto spoke in Oslo. "The port is ours," he affirmed. "It will be built within a year by our own hands."',
      [
        `speech: The port is ours, < ${RUTO} by he`,
        `speech: It will be built within a year by our own hands. < ${RUTO} by he`,
      ],
    ],
    [
      '"The port," Norway said, "will be built within a year."',
      ["speech: The port, < NOR by Norway", "speech: will be built within a year. < NOR by Norway"],
    ],
    [
      'Norway said "the port is open to all of us" and Peru replied "the port is shut to all of you".',
      ["speech: the port is open to all of us < NOR by Norway", "speech: the port is shut to all of you < PER by Peru"],
    ],
    // over paragraphs
    [
      'Norway said:\n"The port is open. The road is open.\n"The line will follow, and nobody will stop it."',
      [
        "speech: The port is open. The road is open < NOR by Norway",
        "speech: The line will follow, and nobody will stop it. < NOR by Norway",
      ],
    ],
    [
      '"The port is open to all," said Norway.\n"The line will follow, and nobody will ever stop it."',
      [
        "speech: The port is open to all, < NOR by Norway",
        "speech: The line will follow, and nobody will ever stop it. < NOR by Norway",
      ],
    ],
    // somebody who is no actor
    [
      '"The port is open to all of us," said the old fisherman. Norway was glad.',
      ["speech: The port is open to all of us, < -"],
    ],
    [
      'Norway said "yes, and with all our heart". "No, and never again in this life," said the fisherman.',
      ["speech: yes, and with all our heart < NOR by Norway", "speech: No, and never again in this life, < -"],
    ],
    // terms
    ['Peru\'s "Green Line" initiative links with Chile.', ["term: Green Line < -"]],
    ['The so-called "blue line" runs from Chile to Peru.', ["term: blue line < -"]],
    ['It adds to ties that move towards a "new golden age".', ["term: new golden age < -"]],
    [
      'Norway opened what President Macron described as a "new golden age".',
      ["speech: new golden age < FRA (Emmanuel Macron) by President Macron"],
    ],
    ['Norway described the plan of Peru as "reckless".', ["speech: reckless < NOR by Norway"]],
    ['Norway called the demand "an insult".', ["speech: an insult < NOR by Norway"]],
    ['Norway called it "reckless".', ["speech: reckless < NOR by Norway"]],
    [
      "Norway said 'the border stays open for all the goods of both'.",
      ["speech: the border stays open for all the goods of both < NOR by Norway"],
    ],
    ["Norway's plan and Peru's plan are the countries' plans.", []],
    // unpaired marks
    ['Norway said "the border stays open', ["speech: the border stays ope < NOR by Norway"]],
    ['The border" stays open.', []],
  ])("reads %j", (text, expected) => {
    expect(quotationsOf(text)).toEqual(expected);
  });
});
