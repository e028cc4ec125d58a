import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { mentionsOf, type Recognised, recognised, told, wordsAt } from "../../test/recognised.ts";
import { shared } from "../../test/shared.ts";
import type { Mention } from "../model/mention.ts";

const path = shared("seed/000_71387a60e08e0c87.txt");

/** Each named thing of the founding document, and the offsets where its surface forms begin. */
const NAMED: readonly (readonly [string, readonly number[]])[] = [
  ["CHN (Xi Jinping)", [123, 1349, 2729, 4183]],
  ["KAZ (Kassym-Jomart Tokayev)", [155, 2307]],
  ["CHN (Wang Qishan)", [266, 2881, 784, 5346]],
  ["CHN", [59, 951, 1377, 1673, 2055, 2387, 2563, 3002, 3317, 4009, 4312, 4470, 4534, 4627, 5460, 5628, 5720]],
  ["CHN", [394, 4515, 5088]],
  ["KAZ", [65, 936, 1383, 1702, 2065, 2414, 2512, 2573, 3008, 3344, 3464, 3572, 4019, 4138, 4297, 4420, 4652]],
  ["KAZ", [5393, 5475, 5634, 5726]],
  ["KAZ", [339, 455]],
  ["CICA IGO", [809, 877, 5253, 5387, 5436]],
  // pronouns and descriptions
  ["CHN (Wang Qishan)", [347, 5498]],
  ["CHN + KAZ", [2008, 2559, 3100, 3542, 3742, 4056, 4346, 4751]],
  ["CHN", [2459, 2612]],
  ["KAZ", [3494, 4441, 4687, 5128]],
  ["mechanism china-kazakhstan-cooperation-committee", [5628]],
  ["mechanism regular-prime-ministers-meetings", [5586]],
  ["mechanism head-of-state-diplomacy", [1232]],
  ["strategy belt-and-road-initiative", [2543, 3325, 3498, 4208, 4114]],
  ["strategy bright-road", [3358]],
  ["strategy silk-road-e-commerce", [1916]],
  ["strategy community-with-a-shared-future-for-mankind", [2095]],
  ["strategy one-china-principle", [4466]],
  ["strategy permanent-comprehensive-strategic-partnership", [404]],
  ["strategy comprehensive-strategic-partnership", [3019]],
  ["date 2021-01-01..2021-12-31 point", [1746]],
  ["date 2022-10-10..2022-10-16 point", [2904]],
  ["date 2031-01-01.. point", [3846]],
  ["date 2013-01-01..2013-12-31 point", [4225]],
  ["date 2022-01-01..2022-01-31 point", [5074]],
  ["date ? duration", [82, 2342, 4388, 5858]],
  ["date 1992-10-20..2022-10-20 duration", [1505, 5238]],
  ["quantity nearly 860000000 USD", [1733]],
  ["quantity exact 6 -", [805]],
  ["quantity nearly 12 route", [3941]],
  ["quantity about 1 -", [2407]],
];

function meaning(mention: Mention): string {
  switch (mention.kind) {
    case "actor":
      return [...mention.referents].map(told).sort().join(" + ");
    case "date":
      return `date ${mention.when ? `${mention.when.from ?? ""}..${mention.when.to ?? ""}` : "?"} ${mention.use}`;
    case "quantity":
      return `quantity ${mention.hedge} ${mention.low} ${mention.unit ?? "-"}`;
    default:
      return `${mention.kind} ${mention.code}`;
  }
}

/** What is meant at an offset, compounds such as "China-Kazakhstan" taken apart by their order. */
function meantAt(read: Recognised, offset: number): string[] {
  return mentionsOf(read)
    .filter(({ span }) => span.start <= offset && offset < span.end)
    .flatMap((mention) => {
      const isPair = mention.kind === "actor" && mention.referents.length > 1 && mention.ground === "name";
      if (!isPair) return [meaning(mention)];
      return told(mention.referents[offset === mention.span.start ? 0 : 1]!);
    });
}

describe.skipIf(path === null)("the founding document", () => {
  let read: Recognised;

  beforeAll(() => {
    const title = "On rock-solid China-Kazakhstan ties";
    read = recognised(readFileSync(path!, "utf8"), { genre: "op-ed", title });
  });

  it.each(NAMED.flatMap(([meant, offsets]) => offsets.map((offset) => [meant, offset] as const)))(
    "has %s at %i",
    (meant, offset) => {
      const near = read.document.text.slice(offset, offset + 30);
      expect(meantAt(read, offset), near).toContain(meant);
    },
  );

  it('takes no author\'s "we" for a state', () => {
    expect(meantAt(read, 4566)).toEqual([]);
    expect(wordsAt(read, { start: 4566, end: 4568 })).toBe("We");
  });

  it("is about two states", () => {
    expect(read.recognition.focus.slice(0, 2).sort()).toEqual(["CHN", "KAZ"]);
  });
});
