import { describe, expect, it } from "vitest";
import { describedRow } from "../src/cli/predict.ts";
import { openEntente } from "../src/index.ts";
import { STATUSES } from "../src/model/status.ts";
import { entente } from "./command-line.ts";

const row = (id: string | number, text: string) => JSON.stringify({ id, text, status: "Pledge", note: "passed over" });
const TENTS = "In May 2009 the embassy handed over 40 tents to the ministry at a ceremony.";

interface Answer {
  readonly id: string | number | null;
  readonly status: string;
  readonly why?: readonly { readonly feature: string; readonly weight: number }[];
}

function predict(lines: readonly string[], ...words: string[]) {
  const ran = entente(["predict", "status", ...words], { input: lines.map((line) => `${line}\n`).join("") });
  const answers = ran.stdout.split("\n").filter((line) => line !== "");
  return { ...ran, answers: answers.map((line) => JSON.parse(line) as Answer) };
}

describe("entente predict status", () => {
  it("gives one status a row, in order, whatever label the row has", () => {
    const { answers, status } = predict([row("a", TENTS), row(7, "Who knows?"), '{"text": "A pledge was made."}']);
    expect(status).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(["a", 7, null]);
    expect(answers[0]).toEqual({ id: "a", status: "Completion" });
    for (const answer of answers) expect(STATUSES).toContain(answer.status);
  });

  it("says what weighed most with --why", () => {
    const { answers } = predict([row("a", TENTS)], "--why");
    const weights = answers[0]?.why?.map(({ weight }) => weight) ?? [];
    expect(weights.length).toBeGreaterThan(1);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it("tells a line that cannot be read with its number, and goes on", () => {
    const { answers, status, stderr } = predict([row("a", TENTS), "", "{broken", '{"id": "b"}', row("c", TENTS)]);
    expect(answers.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(stderr).toMatch(/^error: -:3: .*not JSON/m);
    expect(stderr).toMatch(/^error: -:4: .*no "text"/m);
    expect(status).toBe(3);
  });

  it("fails on nothing at all, and on another thing to predict", () => {
    expect(predict([]).status).toBe(1);
    expect(entente(["predict", "weather"], { input: row("a", TENTS) }).status).toBe(2);
  });

  it("names the statuses in its help", () => {
    const { stdout } = entente(["predict", "--help"]);
    for (const status of STATUSES) expect(stdout).toContain(`"${status}"`);
  });
});

describe("a row of predict", () => {
  it.each([
    ["broken JSON", "{broken", /not JSON/],
    ["no text", '{"id": "b"}', /no "text"/],
    ["a text without a word", '{"id": "b", "text": " ... "}', /holds no word/],
    ["an id that is none", '{"id": {}, "text": "A road."}', /"id" is neither/],
  ])("is refused for %s", (_, line, message) => {
    expect(describedRow(new TextEncoder().encode(line))).toMatch(message);
  });
});

describe("the status of a project", () => {
  const { status } = openEntente();

  it.each([
    [TENTS, "Completion"],
    [
      "In 2010 the two governments signed a loan agreement for a road. The status of the loan is unclear.",
      "Commitment",
    ],
    ["In March 2012 the president promised a grant of 5 million dollars for clinics.", "Pledge"],
    [
      "The dam has been under construction since 2014. As of 2016 work was ongoing, and it is expected to be completed in 2018.",
      "Implementation",
    ],
    ["A loan for a railway was agreed in 2008. The new government cancelled the contract a year later.", "Cancelled"],
    ["Building began in 2011, but the project has been suspended since 2013 for lack of money.", "Suspended"],
  ])("in %j", (text, wanted) => {
    expect(status(text).status).toBe(wanted);
  });

  it("does not depend on which state is named", () => {
    const of = (state: string) => status(`In 2009 ${state} received 12 buses. ${state} signed for them in May.`).why();
    expect(of("Kenya")).toEqual(of("Tonga"));
  });
});
