import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scoreCommitments, type Told } from "../bench/commitments.ts";
import { commitmentGold, readCommitmentGold } from "../bench/commitments-gold.ts";
import { span } from "../src/ground/span.ts";
import { type When, whenOf } from "../src/ground/when.ts";

const source = [
  "Ghana will build a clinic in Lomé by 2027 and Togo agreed to staff it.",
  "Togo should pay more.",
  "Their friendship will never fade.",
  "It promised as much in 1999.",
].join(" ");
const gold = readCommitmentGold(
  "clinic",
  source,
  [
    "[Ghana]{actor GHA} [will build a clinic in]{commitment intent/pledge act} [Lomé]{recipient TGO} [by 2027]{due 2027, commitment} and Togo agreed to staff it.",
    "[]{recipient? GHA}Ghana will build a clinic in Lomé by 2027 and [Togo]{actor TGO} [agreed to staff it]{commitment agreed act}.",
    "- Togo should pay more. // the author's recommendation",
    "- Their friendship [will never fade]{commitment rhetoric none}. // rhetoric",
    "? It promised as much in 1999. // long ago",
    "",
  ].join("\n"),
);

interface Given extends Partial<Omit<Told, "act" | "actors" | "recipients">> {
  readonly act?: string;
  readonly actors?: readonly string[];
  readonly recipients?: readonly string[];
}

function told(words: string, { act, actors = [], recipients = [], ...more }: Given = {}): Told {
  const from = (part: string, after = 0) => source.indexOf(part, after);
  const at = (part: string, after = 0) => span(from(part, after), from(part, after) + part.length);
  const base = { form: "intent", testability: "act", due: null, reaffirms: false } as const;
  const parties = (codes: readonly string[]) => codes.map((code) => ({ code }));
  return {
    ...{
      ...base,
      span: at(words),
      anchor: at(words.split(" ")[0]!, from(words)),
      quote: words,
      act: act ? at(act) : null,
    },
    ...{ actors: parties(actors), recipients: parties(recipients), ...more },
  };
}

const score = (...statements: Told[]) => scoreCommitments([gold], new Map([["clinic", statements]]));
const by = (date: string): { due: When } => ({ due: { ...whenOf(date)!, from: null } });
const clinic = "will build a clinic in Lomé by 2027";
const staff = "agreed to staff it";
const both = { actors: ["GHA"], recipients: ["TGO"] };

describe("gold of commitments", () => {
  it("is read with its spans, choices and dates", () => {
    const [first, second] = gold.commitments;
    expect(first).toMatchObject({ quote: clinic, forms: ["intent", "pledge"], due: whenOf("2027") });
    expect(second).toMatchObject({ quote: staff, due: null, reaffirms: false });
    expect([...second!.beneficiaries.allowed]).toEqual(["GHA"]);
    expect(gold.negatives.map(({ isRhetoric }) => isRhetoric)).toEqual([false, true]);
    expect(gold.unjudged).toHaveLength(1);
  });

  it.each([
    ["[Togo]{actor TGO} paid.", "not in the source"],
    ["[Togo]{actor TGO} should pay more.", "no form"],
    ["Togo [should pay more]{commitment intent act}.", "no committer"],
    ["- Togo should pay more.", "without its reason"],
    ["[Togo]{actor TGO} [should pay more]{commitment intent act, due soon}.", "no date"],
  ])("says what is wrong with %s", (line, fault) => {
    expect(() => readCommitmentGold("x", source, line)).toThrow(fault);
  });

  const folders = commitmentGold(join(import.meta.dirname, "documents/commitments"));
  it.each(folders.map((one) => [one.gold.name, one] as const))(
    "of %s has all it needs",
    (_, { gold, about, source }) => {
      expect(gold.commitments.length).toBeGreaterThan(0);
      expect(gold.negatives.length).toBeGreaterThan(0);
      expect(whenOf(about.date!)).not.toBeNull();
      expect(source.split(/\s+/).length).toBeLessThan(1100);
      const forms = /^(?:aspiration|intent|pledge|agreed|binding)$/;
      for (const one of gold.commitments) {
        expect(one.forms.every((form) => forms.test(form))).toBe(true);
        expect(one.testabilities.every((word) => /^(?:target|act|standing|none)$/.test(word))).toBe(true);
      }
    },
  );
});

describe("the score of commitments", () => {
  it("is full when each is booked with its own words", () => {
    const all = score(
      told(clinic, { ...both, ...by("2027") }),
      told(staff, { form: "agreed", actors: ["TGO"], recipients: ["GHA"] }),
    );
    expect(all).toMatchObject({ gold: 2, told: 2, pinned: 2, precision: 1, recall: 1, f1: 1, faults: [] });
    expect(all.tight.f1).toBe(1);
    expect(all.deadlines).toEqual({ right: 1, of: 1 });
    expect(all.namedBeneficiaries).toEqual({ right: 1, of: 1 });
  });

  it("lets a whole sentence stand for one commitment, and not tightly", () => {
    const whole = score(told("Ghana will build a clinic in Lomé by 2027 and Togo agreed to staff it"));
    expect(whole).toMatchObject({ pinned: 1, precision: 1, recall: 0.5 });
    expect(whole.tight.pinned).toBe(0);
  });

  it("takes the act where the span holds too little, and wants four fifths", () => {
    expect(score(told("Ghana", { act: clinic })).pinned).toBe(1);
    expect(score(told("build a clinic in Lomé by 2027")).pinned).toBe(1);
    expect(score(told("will build a clinic")).pinned).toBe(0);
  });

  it("counts parties, forms and deadlines among the found", () => {
    const found = score(
      told(clinic, { actors: ["GHA", "TGO"], recipients: ["BEN"], form: "binding", ...by("2028") }),
      told(staff, { actors: ["TGO"], ...by("2027") }),
    );
    expect(found.committers).toEqual({ right: 1, of: 2 });
    expect(found.beneficiaries).toEqual({ right: 1, of: 2 });
    expect(found.parties).toEqual({ right: 1, of: 2 });
    expect(found.forms).toEqual({ right: 0, of: 2 });
    expect(found.deadlines).toEqual({ right: 0, of: 2 });
    expect(score(told(clinic, { ...both })).deadlines).toEqual({ right: 0, of: 1 });
    expect(score(told(clinic, { ...both, ...by("2026-12-31") })).deadlines).toEqual({ right: 1, of: 1 });
  });

  it("counts a hard negative that is booked, but no recommendation and no rhetoric called so", () => {
    const negatives = (...given: Told[]) => score(...given).negativesBooked;
    expect(negatives(told("should pay more"))).toEqual({ right: 1, of: 2 });
    expect(negatives(told("should pay more", { form: "recommendation" }))).toEqual({ right: 0, of: 2 });
    expect(negatives(told("should pay more", { form: "rhetoric" }))).toEqual({ right: 1, of: 2 });
    expect(score(told("will never fade", { form: "rhetoric" }))).toMatchObject({ told: 0 });
    expect(negatives(told("will never fade", { form: "pledge" }))).toEqual({ right: 1, of: 2 });
    expect(score(told("promised as much in 1999"))).toMatchObject({ told: 0, faults: expect.any(Array) });
  });

  it("counts a second telling of the same words as one too many", () => {
    expect(score(told(clinic), told("build a clinic in Lomé by 2027"))).toMatchObject({ pinned: 1, precision: 0.5 });
    expect(score()).toMatchObject({ precision: 0, recall: 0, f1: 0, told: 0 });
  });
});
