import { describe, expect, it } from "vitest";
import { madeSource } from "../../test/contract/made-commitment.ts";
import { whenOf } from "../ground/when.ts";
import { register } from "./register.ts";
import type { Lexicon } from "./source.ts";

const lexicon: Lexicon = {
  lists: new Map([
    ["pale-words", new Set(["agree", "open", "raise", "new", "deepen", "strengthen", "cooperation"])],
    ["repeatable-acts", new Set(["hold", "meet"])],
    ["broad-aims", new Set(["deepen", "strengthen"])],
  ]),
  codesOf: (text) => (text === "Peru" ? ["PER"] : text === "Chile" ? ["CHL"] : []),
};
const PAIR = "[Peru]{actor PER} and [Chile]{actor CHL} [agreed]{commitment} to";
const usd = (billions: number, by = "2030") => ({
  metric: "trade",
  comparison: "at least" as const,
  low: billions * 1e9,
  unit: "USD",
  by: whenOf(by),
});

describe("registration", () => {
  it.each([
    [
      "the same act in other words",
      `${PAIR} [open an office in Arica]{act}.`,
      `${PAIR} [open the Arica office]{act}.`,
      1,
    ],
    ["other acts", `${PAIR} [open an office in Arica]{act}.`, `${PAIR} [build a road to Tacna]{act}.`, 2],
    [
      "the same act of other states",
      `${PAIR} [open an office in Arica]{act}.`,
      "[Brazil]{actor BRA} [agreed]{commitment} to [open an office in Arica]{act}.",
      2,
    ],
    [
      "the same policy",
      `${PAIR} [deepen cooperation in fisheries]{act}.`,
      `${PAIR} [strengthen cooperation in fisheries]{act}.`,
      1,
    ],
    [
      "meetings of two numbers",
      `${PAIR} [hold the third fair in Arica]{act}.`,
      `${PAIR} [hold the fourth fair in Arica]{act}.`,
      2,
    ],
  ])("%s", (_what, first, second, count) => {
    const sources = [madeSource(first), madeSource(second, { day: "2021-03-01" })];
    expect(register(sources, lexicon)).toHaveLength(count);
    expect(register([...sources].reverse(), lexicon)).toEqual(register(sources, lexicon));
  });

  it("takes a later date of one act for a delay, and of a meeting for another meeting", () => {
    const told = (act: string) => [
      madeSource(`${PAIR} [${act}]{act}.`, { due: "2021" }),
      madeSource(`${PAIR} [${act}]{act} now.`, { day: "2021-12-01", due: "2022" }),
    ];
    const [road] = register(told("build a road to Tacna"), lexicon);
    expect(road!.undertaking.yardstick.due?.to).toBe("2021-12-31");
    expect(road!.undertaking.tellings).toHaveLength(2);
    expect(register(told("hold a fair in Arica"), lexicon)).toHaveLength(2);
  });

  it.each([
    ["raised", usd(40), "raised from 35 billion to 40 billion USD"],
    ["lowered", usd(30), "lowered from 35 billion to 30 billion USD"],
    ["put off", usd(35, "2035"), "by 2035-12-31 in place of 2030-12-31 USD"],
  ])("lets a figure that is %s supersede", (_what, target, because) => {
    const all = register(
      [
        madeSource(`${PAIR} [raise trade to 35 billion dollars]{act}.`, { target: usd(35) }),
        madeSource(`${PAIR} [raise trade]{act} to another sum.`, { day: "2021-05-01", target }),
      ],
      lexicon,
    );
    expect(all).toHaveLength(2);
    expect(all[0]!.supersededBy?.id).toBe(all[1]!.undertaking.id);
    expect(all[0]!.supersededBy?.because).toContain(because);
    expect(all[1]!.supersedes).toBe(all[0]!.undertaking.id);
  });

  it("has one id for the same words, whoever prints them", () => {
    const marked = `${PAIR} [open an office in Arica]{act}.`;
    const [first, other] = [madeSource(marked), madeSource(marked, { day: "2020-01-16" })];
    const [both] = register([first, other], lexicon);
    expect(both!.undertaking.tellings).toHaveLength(2);
    expect(register([other], lexicon)[0]!.undertaking.id).toBe(both!.undertaking.id);
  });

  it("writes the yardstick at once, and books no recommendation", () => {
    const [one] = register([madeSource(`${PAIR} [open an office in Arica]{act}.`, { due: "2024-06" })], lexicon);
    expect(one!.undertaking.yardstick.rubric[0]).toContain("2024-06-30");
    expect(register([madeSource(`${PAIR} [open it]{act}.`, { fields: { form: "recommendation" } })], lexicon)).toEqual(
      [],
    );
  });
});
