import { describe, expect, it } from "vitest";
import { sourceOf } from "../../test/sources.ts";
import { gather } from "./gather.ts";
import type { Source } from "./told.ts";

type Document = readonly [id: string, date: string, text: string];

const sources = (documents: readonly Document[]): Source[] =>
  documents.map(([id, date, text]) => sourceOf(id, date, `Press note\n\n${text}`));

/** Each episode as the documents that tell it, copies with `=`; those told once are left out unless asked for. */
function told(documents: readonly Document[], least = 2): string[] {
  const episodes = gather(sources(documents)).filter(({ tellings }) => tellings.length >= least);
  return episodes.map(({ type, tellings }) => {
    return `${type} ${tellings.map(({ statement, isCopy }) => (isCopy ? `=${statement.document}` : statement.document)).join(" ")}`;
  });
}

const SHELLING =
  "Omani gunboats shelled the port of Mombasa on Tuesday before dawn. Two cranes burned, and ships were sent away to other harbours by the coast guard until the fires were out at noon.";

describe("episodes", () => {
  it.each<[string, Document[], string[]]>([
    [
      "a visit told by the day and by the month",
      [
        ["a", "2023-05-03", "The Kenyan president visited Oman on 2 May 2023."],
        ["b", "2023-08-01", "Kenya's president visited Oman in May 2023."],
      ],
      ["CONSULT a b"],
    ],
    [
      "a visit told with its day, and in a note of the same week without one",
      [
        ["a", "2023-05-03", "The Kenyan president visited Oman on 2 May 2023."],
        ["b", "2023-05-05", "The Kenyan president visited Oman."],
      ],
      ["CONSULT a b"],
    ],
    [
      "a meeting, whoever is named first",
      [
        ["a", "2023-05-03", "The Kenyan foreign minister met the Omani foreign minister on 2 May 2023."],
        ["b", "2023-05-03", "The Omani foreign minister met the Kenyan foreign minister on 2 May 2023."],
      ],
      ["CONSULT a b"],
    ],
    [
      "a pledge in other words",
      [
        ["a", "2023-05-03", "Oman pledged to build a school for girls in Kenya."],
        ["b", "2023-05-04", "Oman promised to build a school for girls in Kenya this year."],
      ],
      ["AGREE a b"],
    ],
    [
      "a report, and its copies under other names, counted once",
      [
        ["a", "2023-05-03", SHELLING],
        ["b", "2023-05-03", `The coast woke to gunfire. ${SHELLING}`],
        ["c", "2023-05-04", SHELLING],
      ],
      ["ASSAULT a =b =c"],
    ],
  ])("hold %s", (_, documents, expected) => {
    expect(told(documents)).toEqual(expected);
  });

  it.each<[string, Document[]]>([
    [
      "two visits in one year",
      [
        ["a", "2023-05-03", "The Kenyan president visited Oman on 2 May 2023."],
        ["b", "2023-10-03", "The Kenyan president visited Oman on 2 October 2023."],
      ],
    ],
    [
      "two undated visits, told months apart",
      [
        ["a", "2023-05-03", "The Kenyan president visited Oman."],
        ["b", "2023-10-03", "The Kenyan president visited Oman."],
      ],
    ],
    [
      "a visit of that year, which may be either",
      [
        [
          "a",
          "2023-12-01",
          "The Kenyan president visited Oman on 2 May 2023. The Kenyan president visited Oman on 2 October 2023.",
        ],
        ["b", "2024-02-01", "Kenya's president visited Oman in 2023."],
      ],
    ],
    [
      "the president's visit and the foreign minister's",
      [
        ["a", "2023-05-03", "The Kenyan president visited Oman on 2 May 2023."],
        ["b", "2023-05-03", "The Kenyan foreign minister visited Oman on 2 May 2023."],
      ],
    ],
    [
      "attacks on two days",
      [
        ["a", "2023-05-03", "Omani gunboats shelled Mombasa on 2 May 2023."],
        ["b", "2023-05-04", "Omani gunboats shelled Mombasa on 3 May 2023."],
      ],
    ],
    [
      "bans of one day on two goods",
      [
        ["a", "2023-05-03", "Kenya imposed a ban on copper from Oman on 2 May 2023."],
        ["b", "2023-05-03", "Kenya imposed a ban on dates and fish from Oman on 2 May 2023."],
      ],
    ],
    [
      "a visit and its announcement",
      [
        ["a", "2023-04-20", "The Kenyan president will visit Oman on 2 May 2023."],
        ["b", "2023-05-03", "The Kenyan president visited Oman on 2 May 2023."],
      ],
    ],
    [
      "acts of states that are not named",
      [
        ["a", "2023-05-03", "Gunmen shelled Mombasa on 2 May 2023."],
        ["b", "2023-05-03", "Gunmen shelled the harbour of Mombasa on 2 May 2023."],
      ],
    ],
  ])("part %s", (_, documents) => {
    expect(told(documents)).toEqual([]);
    expect(told(documents, 1).length).toBeGreaterThan(1);
  });

  it("tie a visit to its announcement, and talks to the visit they were part of", () => {
    const episodes = gather(
      sources([
        ["a", "2023-04-20", "The Kenyan president will visit Oman on 1 May 2023."],
        ["b", "2023-05-04", "The Kenyan president visited Oman from 1 to 3 May 2023."],
        ["c", "2023-05-03", "Kenya and Oman held talks on fish on 2 May 2023."],
      ]),
    );
    const [announced, visit, talks] = ["a", "b", "c"].map(
      (id) => episodes.find(({ tellings }) => tellings[0]!.statement.document === id)!,
    );
    expect(visit!.follows).toEqual([{ episode: announced!.id, because: "was announced on 2023-04-20" }]);
    expect(visit!.parts.map(({ episode }) => episode)).toEqual([talks!.id]);
    expect(talks!.partOf.map(({ episode }) => episode)).toEqual([visit!.id]);
  });

  it("are the same however the documents come, and say why", () => {
    const documents: Document[] = [
      ["a", "2023-05-03", "The Kenyan president visited Oman on 2 May 2023. The visit was short."],
      ["b", "2023-08-01", "Kenya's president visited Oman in May 2023."],
      ["c", "2023-05-05", "The Kenyan president visited Oman."],
      ["d", "2023-05-03", SHELLING],
      ["e", "2023-05-04", SHELLING],
    ];
    const once = gather(sources(documents));
    expect(gather(sources(documents.toReversed()))).toEqual(once);
    expect(gather(sources([...documents.slice(2), ...documents.slice(0, 2)]))).toEqual(once);
    const visit = once.find(({ type }) => type === "CONSULT")!;
    expect(visit).toMatchObject({ actors: ["KEN"], recipients: ["OMN"], independent: 3, mode: "visit" });
    expect(visit.date).toEqual({ from: "2023-05-02", to: "2023-05-02", precision: "day" });
    expect(visit.tellings.map(({ because }) => because)).toEqual([
      "the one that the others were compared with",
      "visit, KEN to OMN; the days about 2023-04-28 to 2023-05-05 fits 2023-05-02",
      "visit, KEN to OMN; 2023-05-01 to 2023-05-31 fits 2023-05-02",
    ]);
  });

  it("keep their ids when later documents tell of them again", () => {
    const first: Document = ["a", "2023-05-03", "The Kenyan president visited Oman on 2 May 2023."];
    const [one] = gather(sources([first]));
    const [same] = gather(sources([first, ["b", "2023-08-01", "Kenya's president visited Oman in May 2023."]]));
    expect(same!.id).toBe(one!.id);
    expect(same!.tellings).toHaveLength(2);
  });
});
