import { describe, expect, it } from "vitest";
import { type EvidenceItem, type EvidenceKind, type Shows, type Side, STRENGTHS } from "../model/evidence.ts";
import { confidenceIn } from "./confidence.ts";
import { nextProgress, TRANSITIONS } from "./transition.ts";

type Told = readonly [kind: EvidenceKind, side: Side, group: string, state?: string];

const item = ([kind, side, group, state]: Told): EvidenceItem => ({
  id: `${group} ${kind}`,
  ground: { kind: "words", document: group, span: { start: 0, end: 1 }, quote: "x", statement: null },
  shows: "completed",
  stance: "supports",
  kind,
  strength: STRENGTHS[kind],
  side,
  state: state ?? null,
  publisher: null,
  group,
  said: null,
  happened: null,
  rank: 1,
  because: "",
});

const JOINT: Told = ["official text of both parties", "both", "the parties together"];
const WIRE: Told = ["independent report", "third", "house a"];
const OTHER: Told = ["independent report", "third", "house b"];
const OWN: Told = ["own success reported", "committer", "state KEN", "KEN"];
const PARTNER: Told = ["official text of one party", "beneficiary", "state OMN", "OMN"];
const ESSAY: Told = ["op-ed", "third", "house c"];

describe("the table of transitions", () => {
  it.each<[Shows, readonly Told[], boolean]>([
    ["completed", [JOINT], true],
    ["completed", [WIRE], false],
    ["completed", [WIRE, WIRE], false],
    ["completed", [WIRE, OTHER], true],
    ["completed", [OWN, OWN], false],
    ["completed", [OWN, WIRE], true],
    ["completed", [OWN, PARTNER], true],
    ["started", [OWN], false],
    ["started", [WIRE], true],
    ["started", [ESSAY], false],
    ["started", [OWN, PARTNER], true],
    ["signed", [OWN], true],
    ["signed", [WIRE], false],
    ["delayed", [OWN], true],
    ["delayed", [ESSAY], false],
  ])("%s by %j: %s", (shows, told, isEnough) => {
    expect(nextProgress("announced", "announced", shows, told.map(item)) !== null).toBe(isEnough);
  });

  it.each([
    ["started", "started", "signed", null],
    ["delayed", "started", "started", "started"],
    ["delayed", "started", "signed", null],
    ["delayed", "started", "completed", "completed"],
    ["completed", "completed", "delayed", null],
    ["completed", "completed", "suspended", "suspended"],
    ["announced", "announced", "contrary", null],
  ] as const)("from %s (once %s), %s leads to %s", (now, reached, shows, to) => {
    expect(nextProgress(now, reached, shows, [item(JOINT)])).toBe(to);
  });

  it("has no row that leads to a breach", () => {
    expect(Object.keys(TRANSITIONS)).not.toContain("contrary");
    expect(Object.values(TRANSITIONS).map(({ to }) => String(to))).not.toContain("breached");
  });
});

describe("confidence", () => {
  it.each<[readonly Told[], number, number, boolean]>([
    [[], 0, 0, false],
    [[WIRE], 0.7, 1, false],
    [[WIRE, WIRE], 0.7, 1, false],
    [[WIRE, OTHER], 0.91, 2, false],
    [[["official text of one party", "committer", "state KEN", "KEN"]], 0.6, 1, true],
    [[OWN, ["official statistic", "committer", "figures", "KEN"]], 0.6, 2, true],
    [[OWN, WIRE], 0.85, 2, false],
    [[OWN, ["own success reported", "committer", "state OMN", "OMN"]], 0.75, 2, false],
  ])("of %j is %d by %d", (told, value, groups, isCapped) => {
    expect(confidenceIn(told.map(item))).toEqual({ value, groups, isCapped });
  });

  it("is lessened by what contradicts", () => {
    expect(confidenceIn([item(WIRE), { ...item(OTHER), stance: "contradicts" }]).value).toBe(0.21);
  });
});
