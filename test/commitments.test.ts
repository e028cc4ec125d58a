import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ledger } from "../src/ledger/ledger.ts";
import type { Course } from "../src/model/course.ts";
import type { Decision } from "../src/model/decision.ts";
import { courseOf } from "../src/pipeline/commitments.ts";
import { type DecisionOrder, decideIn } from "../src/pipeline/decide.ts";
import { courses, courseWith, readStory, record, withLedger } from "./commitments/stories.ts";

const line = readStory("power-line");
const committee = readStory("committee");
const trade = readStory("trade-target");

const on = (readings: typeof line, day: string): Course[] =>
  withLedger((ledger) => {
    for (const one of readings) record(ledger, one);
    return courses(ledger, { day });
  });

/** Decides as a user would; throws when it cannot be decided. */
function decide(ledger: Ledger, order: DecisionOrder, at = "2026-01-05T09:00:00.000Z"): Decision {
  const made = decideIn(ledger, courseOf(courses(ledger, { day: "2100-01-01" }), order.commitment), order, at);
  if ("code" in made) throw new Error(made.message);
  return made;
}

const stepsOf = ({ steps }: Course, axis: "form" | "progress" | "outcome"): string[] =>
  steps.filter((step) => step.axis === axis).map(({ on: day, to, per }) => `${day} ${to}${per ? ` per ${per}` : ""}`);

describe("the power line: agreed, signed, begun, delayed, opened late", () => {
  it("is one commitment in two tellings, and ends fulfilled late", () => {
    const all = on(line, "2023-01-01");
    expect(all).toHaveLength(1);
    const [course] = all;
    expect(course).toMatchObject({ form: "binding", progress: "completed", outcome: "fulfilled_late", score: 0 });
    expect(course!.undertaking.tellings.map(({ statement }) => statement.document)).toEqual(["1-agreed", "2-signed"]);
    expect(stepsOf(course!, "form")).toEqual(["2018-05-09 agreed", "2018-11-20 binding"]);
    expect(stepsOf(course!, "progress")).toEqual([
      "2018-05-09 announced",
      "2018-11-19 signed",
      "2019-06-10 started",
      "2021-10-04 delayed",
      "2022-09-02 completed",
    ]);
    expect(stepsOf(course!, "outcome")).toEqual([
      "2018-05-09 open",
      "2022-01-01 due",
      "2022-06-30 lapsed_unknown",
      "2022-09-02 fulfilled_late",
    ]);
    expect(course!.confidence.groups).toBe(2);
  });

  it.each([
    ["2018-06-01", "announced", "open"],
    ["2018-12-01", "signed", "open"],
    ["2020-01-01", "started", "open"],
    ["2021-11-01", "delayed", "open"],
    ["2022-02-01", "delayed", "due"],
    ["2022-08-01", "delayed", "lapsed_unknown"],
    ["2022-09-02", "completed", "fulfilled_late"],
  ])("as known on %s it is %s and %s", (day, progress, outcome) => {
    expect(on(line, day)[0]).toMatchObject({ progress, outcome });
  });

  it("pins each step to words of a document", () => {
    const [course] = on(line, "2023-01-01");
    const texts = new Map(line.map(({ document }) => [document.id, document.text]));
    for (const { item } of course!.evidence) {
      if (item.ground.kind !== "words") throw new Error("no words");
      const { document, span, quote } = item.ground;
      expect(texts.get(document)!.slice(span.start, span.end)).toBe(quote);
    }
    const ids = new Set(course!.evidence.map(({ item }) => item.id));
    expect(course!.steps.flatMap(({ evidence }) => evidence).filter((id) => !ids.has(id))).toEqual([]);
  });

  it("is completed by one paper alone only when a second source tells of it", () => {
    const [course] = on(line.slice(0, 5), "2023-01-01");
    expect(course).toMatchObject({ progress: "delayed", outcome: "due" });
    expect(course!.reviews.map(({ kind }) => kind)).toContain("second source");
  });

  it("is unknown, never broken, when nothing is told of it", () => {
    const [course] = on(line.slice(0, 1), "2030-01-01");
    expect(course).toMatchObject({ progress: "announced", outcome: "lapsed_unknown", score: null });
  });

  it("counts nothing by itself in strict mode", () => {
    withLedger((ledger) => {
      for (const one of line) record(ledger, one);
      const strict = () => courses(ledger, { day: "2023-01-01", isStrict: true })[0]!;
      expect(strict()).toMatchObject({ standing: "proposed", progress: "announced", outcome: "lapsed_unknown" });
      const { id } = strict().undertaking;
      for (const { item } of strict().evidence.filter((one) => one.item.shows === "completed"))
        decide(ledger, { commitment: id, who: "Ada", verb: { act: "accept", evidence: item.id } });
      expect(strict()).toMatchObject({ progress: "completed", outcome: "fulfilled_late" });
    });
  });
});

describe("the Cooperation Committee: every year", () => {
  it("is kept turn by turn; a silent year between two numbered meetings is unknown", () => {
    const all = on(committee, "2022-03-01");
    const course = courseWith(all, "will meet every year");
    expect(course).toMatchObject({ progress: "operating", outcome: "upheld", upheldOn: "2021-11-27", score: 1 });
    expect(course.occurrences.map(({ window, outcome }) => `${window.from!.slice(0, 4)} ${outcome}`)).toEqual([
      "2018 fulfilled",
      "2019 fulfilled",
      "2020 lapsed_unknown",
      "2021 fulfilled",
      "2022 open",
    ]);
    expect(course.occurrences[2]!.because).toContain("number 2 and number 4");
  });

  it("counts a text that another paper prints again once", () => {
    const course = courseWith(on(committee, "2022-03-01"), "will meet every year");
    const groups = course.evidence
      .filter(
        ({ item }) => item.ground.kind === "words" && /^[45]/.test(item.ground.document) && item.shows === "occurrence",
      )
      .map(({ item }) => item.group);
    expect(groups).toEqual(["state IDN", "state IDN"]);
  });

  it("asks a person when a turn has ended in silence, and says unknown after a while", () => {
    const kind = (day: string) => courseWith(on(committee, day), "will meet every year").outcome;
    expect(kind("2023-02-01")).toBe("due");
    expect(kind("2024-02-01")).toBe("lapsed_unknown");
  });
});

describe("trade of 35 billion dollars by 2030, raised to 40", () => {
  const CHN = {
    reporter: "CHN",
    series: "customs statistics",
    period: "2023",
    value: 41e9,
    unit: "USD",
    vintage: "2024-01-18",
  };
  const KAZ = {
    reporter: "KAZ",
    series: "bureau of statistics",
    period: "2023",
    value: 30e9,
    unit: "USD",
    vintage: "2024-02-15",
  };

  const withFigures = (day: string): [Course, Course] =>
    withLedger((ledger) => {
      for (const one of trade) record(ledger, one);
      for (const { undertaking } of courses(ledger, { day }).filter(
        (one) => one.undertaking.yardstick.target !== null,
      )) {
        for (const data of [CHN, KAZ])
          decide(ledger, { commitment: undertaking.id, who: "Ada", verb: { act: "link", data } });
      }
      const all = courses(ledger, { day });
      return [courseWith(all, "35 billion"), courseWith(all, "40 billion")];
    });

  it("is two commitments: the wire report is a telling of the first, the new figure supersedes it", () => {
    const all = on(trade, "2024-07-01").filter((one) => one.undertaking.yardstick.target !== null);
    expect(all.map(({ undertaking }) => undertaking.tellings.map(({ statement }) => statement.document))).toEqual([
      ["1-joint-statement", "2-wire"],
      ["3-new-target"],
    ]);
    expect(all[0]).toMatchObject({ outcome: "superseded", supersededBy: all[1]!.undertaking.id });
    expect(all[1]).toMatchObject({ outcome: "open", supersedes: all[0]!.undertaking.id });
    expect(all[0]!.undertaking.yardstick).toMatchObject({ testability: "target", reporters: ["CHN", "KAZ"] });
  });

  it("has a verdict by each reporter's figures: fulfilled per CHN, open per KAZ", () => {
    for (const course of withFigures("2024-07-01")) {
      expect(course.per.map(({ reporter, outcome }) => `${outcome} per ${reporter}`)).toEqual([
        "fulfilled per CHN",
        "open per KAZ",
      ]);
      expect(course.reviews.map(({ kind }) => kind)).toContain("split");
      expect(stepsOf(course, "outcome")).toContain("2023-12-31 fulfilled per CHN");
    }
    const [first, second] = withFigures("2024-07-01");
    expect(first.outcome).toBe("superseded");
    expect(second.outcome).toBe("open");
  });

  it("is not fulfilled by what a minister says, which is kept as his own word", () => {
    const course = courseWith(on(trade, "2024-07-01"), "40 billion");
    const figure = course.evidence.find(({ item }) => item.shows === "figure");
    expect(figure?.item).toMatchObject({ side: "committer", state: "CHN", kind: "own success reported" });
    expect(course.per.map(({ outcome }) => outcome)).toEqual(["open", "open"]);
  });

  it("books nothing that an author recommends", () => {
    expect(on(trade, "2024-07-01").filter(({ undertaking }) => undertaking.quote.includes("60 billion"))).toEqual([]);
  });
});

describe("decisions of people", () => {
  const filled = <T>(work: (ledger: Ledger, id: string) => T): T =>
    withLedger((ledger) => {
      for (const one of line) record(ledger, one);
      return work(ledger, courses(ledger, { day: "2023-01-01" })[0]!.undertaking.id);
    });
  const state = (ledger: Ledger, day = "2026-06-01") => courses(ledger, { day })[0]!;
  const ada = { who: "Ada" };

  it("stand above the rules, and can be taken back, and that too", () => {
    filled((ledger, id) => {
      const made = decide(ledger, {
        ...ada,
        commitment: id,
        verb: { act: "declare", outcome: "partly" },
        because: "one circuit of two",
      });
      expect(state(ledger)).toMatchObject({ outcome: "partly", progress: "completed" });
      const undo = decide(ledger, { ...ada, commitment: id, verb: { act: "undo", decision: made.id } });
      expect(state(ledger).outcome).toBe("fulfilled_late");
      decide(ledger, { ...ada, commitment: id, verb: { act: "undo", decision: undo.id } });
      expect(state(ledger).outcome).toBe("partly");
      expect(state(ledger).decisions.map(({ isUndone }) => isUndone)).toEqual([false, true, false]);
    });
  });

  it("alone declare a breach, and on words against it or a search", () => {
    filled((ledger, id) => {
      const declared = (searched?: string) =>
        decide(ledger, {
          ...ada,
          commitment: id,
          verb: { act: "declare", outcome: "breached", ...(searched && { searched }) },
        });
      expect(() => declared()).toThrow("breach");
      declared("both ministries' sites, forty papers");
      expect(state(ledger)).toMatchObject({ outcome: "breached", score: -1 });
    });
  });

  it("reject and amend", () => {
    filled((ledger, id) => {
      decide(ledger, {
        ...ada,
        commitment: id,
        verb: { act: "amend", change: { due: { from: "2022-12-31", to: "2022-12-31", precision: "day" } } },
      });
      expect(state(ledger)).toMatchObject({ outcome: "fulfilled", undertaking: { amended: ["due"] } });
      decide(ledger, { ...ada, commitment: id, verb: { act: "reject" } });
      expect(state(ledger)).toMatchObject({ standing: "rejected", score: null });
    });
  });

  it("set evidence aside", () => {
    filled((ledger, id) => {
      for (const { item } of state(ledger).evidence.filter((one) => one.item.shows === "completed"))
        decide(ledger, { ...ada, commitment: id, verb: { act: "reject", evidence: item.id } });
      expect(state(ledger)).toMatchObject({ progress: "delayed" });
      expect(state(ledger).outcome).not.toBe("fulfilled_late");
    });
  });

  it("are shown to disagree with newer evidence, which changes nothing", () => {
    withLedger((ledger) => {
      for (const one of line.slice(0, 4)) record(ledger, one);
      const { id } = state(ledger, "2022-08-01").undertaking;
      decide(ledger, { ...ada, commitment: id, verb: { act: "declare", outcome: "withdrawn", from: "2022-08-01" } });
      for (const one of line.slice(4)) record(ledger, one);
      expect(state(ledger)).toMatchObject({ outcome: "withdrawn", progress: "completed" });
      expect(state(ledger).reviews.map(({ kind }) => kind)).toContain("disagrees");
    });
  });

  it("survive a codebook that no longer finds the commitment", () => {
    filled((ledger, id) => {
      decide(ledger, { ...ada, commitment: id, verb: { act: "accept" } });
      for (const one of line) record(ledger, { ...one, statements: [] }, "9.9.9+00000000");
      const all = courses(ledger, { day: "2023-01-01" });
      expect(all).toHaveLength(1);
      expect(all[0]).toMatchObject({ standing: "accepted", undertaking: { id } });
      expect(all[0]!.reviews.map(({ kind }) => kind)).toContain("lost words");
    });
  });

  it("survive a codebook that codes the words otherwise", () => {
    filled((ledger, id) => {
      decide(ledger, { ...ada, commitment: id, verb: { act: "declare", outcome: "partly" } });
      const [first, ...others] = line;
      const changed = first!.statements.map((one) =>
        one.kind === "commitment"
          ? { ...one, id: "f".repeat(16), actors: one.actors.slice(0, 1), quote: one.quote }
          : one,
      );
      for (const one of [{ ...first!, statements: changed }, ...others]) record(ledger, one, "9.9.9+00000001");
      expect(courses(ledger, { day: "2026-06-01" })[0]).toMatchObject({ outcome: "partly" });
    });
  });
});

describe("the order in which documents and decisions come", () => {
  const stories = { "power-line": line, committee, "trade-target": trade } as const;

  it.each([
    ["power-line", "2023-01-01"],
    ["committee", "2022-03-01"],
    ["trade-target", "2024-07-01"],
  ] as const)("says nothing: %s", (name, day) => {
    const readings = stories[name];
    const told = (ledger: Ledger) => courses(ledger, { day }).map((one) => JSON.stringify(one));
    const [wanted, decisions] = withLedger((ledger) => {
      for (const one of readings) record(ledger, one);
      const { id } = courses(ledger, { day })[0]!.undertaking;
      const made = [
        decide(ledger, { who: "Ada", commitment: id, verb: { act: "accept" } }),
        decide(ledger, { who: "Bo", commitment: id, verb: { act: "declare", progress: "suspended", from: day } }),
      ];
      made.push(decide(ledger, { who: "Ada", commitment: id, verb: { act: "undo", decision: made[1]!.id } }));
      return [told(ledger), made] as const;
    });
    const deeds = [
      ...readings.map((one) => (ledger: Ledger) => record(ledger, one)),
      ...decisions.map((one) => (ledger: Ledger) => ledger.decide(one)),
    ];
    const order = fc.shuffledSubarray([...deeds.keys()], { minLength: deeds.length });
    const isSame = (all: readonly number[]) =>
      withLedger((ledger) => {
        for (const at of all) deeds[at]!(ledger);
        const got = told(ledger);
        return got.length === wanted.length && got.every((one, at) => one === wanted[at]);
      });
    fc.assert(fc.property(order, isSame), { numRuns: 12, seed: 5, endOnFailure: true });
  });
});
