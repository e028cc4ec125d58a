import { afterAll, describe, expect, it } from "vitest";
import { openEntente } from "../../index.ts";

const entente = openEntente();
afterAll(() => entente.close());

const STATEMENT = [
  "Joint Statement of the Republic of Oman and the Republic of Kenya",
  "Muscat, 4 March 2025",
  "1. The two sides agreed to:",
  "(a) open a ferry line by the end of 2026;",
  "(b) share charts of the reefs.",
  "2. The two sides expressed their readiness to raise their mutual trade to 2 billion dollars by 2030, to vary it and to lift old barriers.",
  "3. Oman will lend Kenya two tugs, provided that their crews are trained, and Kenya undertakes to repair the quay within six months.",
  "4. The report on the reefs shall be published before 1 May 2025.",
  "5. The Joint Committee will meet in June 2025.",
  "6. Both sides reaffirmed their commitment to the treaty of 1998.",
  "7. They hope that the line will be used by many. Farmers should plant more palms.",
].join("\n\n");

const read = (text: string) => {
  const { statements } = entente.read(new TextEncoder().encode(text), { source: "-" });
  const part = (at: { start: number; end: number } | null) => at && text.slice(at.start, at.end);
  return [...statements]
    .filter((one) => one.kind === "commitment")
    .map(({ actors, recipients, act, due, condition, target, reaffirms, form }) => ({
      who: actors
        .map(({ code }) => code)
        .sort()
        .join(),
      whom: recipients.map(({ code }) => code).join(),
      act: part(act),
      due: due?.to ?? null,
      condition: part(condition),
      target: target && [target.metric, target.comparison, target.low, target.unit],
      reaffirms,
      form,
    }));
};

describe("what a joint statement undertakes", () => {
  const all = read(STATEMENT);
  const of = (words: string) => all.find(({ act }) => act?.includes(words));

  it("is one commitment for each act, also in lists and series", () => {
    expect(all.map(({ act }) => act)).toEqual([
      "open a ferry line by the end of 2026",
      "share charts of the reefs",
      "expressed their readiness to raise their mutual trade to 2 billion dollars by 2030",
      "to vary it",
      "to lift old barriers",
      "will lend Kenya two tugs, provided that their crews are trained",
      "undertakes to repair the quay within six months",
      "shall be published before 1 May 2025",
      "will meet in June 2025",
      "reaffirmed their commitment to the treaty of 1998",
    ]);
  });

  it("binds the parties in lists, in the passive and through their committee", () => {
    for (const words of ["open a ferry", "shall be published", "will meet"]) expect(of(words)?.who).toBe("KEN,OMN");
    expect(of("will lend")).toMatchObject({
      who: "OMN",
      whom: "KEN",
      condition: "provided that their crews are trained",
    });
    expect(of("undertakes")).toMatchObject({ who: "KEN", form: "binding", due: "2025-09-04" });
  });

  it("has its own deadline and figure", () => {
    expect(of("ferry")).toMatchObject({ due: "2026-12-31", form: "agreed" });
    expect(of("readiness")).toMatchObject({ due: "2030-12-31", target: ["mutual trade", "at least", 2e9, "USD"] });
    expect(of("vary")?.due).toBeNull();
    expect(of("reaffirmed")).toMatchObject({ reaffirms: true, due: null });
  });
});

describe("a declaration of many", () => {
  it.each([
    ["We, the Leaders of the Association of Southeast Asian Nations (ASEAN), met in Jakarta.", "ASEAN"],
    ["We, the leaders of Chile, Peru and Ecuador, met in Quito.", "CHL,ECU,PER"],
  ])("speaks for those who open it: %s", (opening, who) => {
    const text = ["Joint declaration on the sea", opening, "We pledge to end the dumping of nets by 2030."].join(
      "\n\n",
    );
    expect(read(text)).toMatchObject([{ who, due: "2030-12-31", form: "pledge" }]);
  });
});
