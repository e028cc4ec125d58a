import { describe, expect, it } from "vitest";
import type { Problem } from "../ground/problem.ts";
import { loadCodebook } from "./load.ts";

const VISIT = `says: |
  An official goes to see another state.
cameo: [042, 043]
when: |
  {actor} visit {recipient}
codes: |
  [Norway]{actor NOR} [visited]{event} [Oman]{recipient OMN}.
not: |
  Norway likes Oman. // no visit
`;

function load(files: Record<string, string>) {
  const problems: Problem[] = [];
  const codebook = loadCodebook(new Map(Object.entries(files)), (problem) => problems.push(problem));
  return { codebook, problems };
}

const faultOf = (source: string) => load({ "events/consult/visit.yaml": source }).problems[0];

describe("loadCodebook", () => {
  it("reads a rule; its path is its id and CAMEO codes stay strings", () => {
    const { codebook, problems } = load({ VERSION: "1.2.3\n", "events/consult/visit.yaml": VISIT });
    expect(problems).toEqual([]);
    expect(codebook.rules[0]).toMatchObject({
      id: "consult/visit",
      makes: { kind: "event", type: "CONSULT", cameo: ["042", "043"] },
    });
    expect(codebook.version).toMatch(/^1\.2\.3\+[0-9a-f]{8}$/);
  });

  it("keeps NO and 0311 as they are written", () => {
    const { codebook } = load({ "events/consult/visit.yaml": VISIT.replace("042, 043", "0311, NO") });
    expect(codebook.rules[0]?.makes).toMatchObject({ cameo: ["0311", "NO"] });
  });

  it("gives another version when a rule changes, and the same when only a page for readers does", () => {
    const version = (files: Record<string, string>) => load(files).codebook.version;
    const before = version({ "events/consult/visit.yaml": VISIT });
    expect(version({ "events/consult/visit.yaml": VISIT.replace("visit {", "tour {") })).not.toBe(before);
    expect(version({ "events/consult/visit.yaml": VISIT, "README.md": "words" })).toBe(before);
  });

  it.each([
    ["rule/no-example", VISIT.replace(/codes:[\s\S]*?(?=not:)/, ""), undefined],
    ["rule/no-example", VISIT.replace(/not:[\s\S]*/, ""), undefined],
    ["rule/no-reason", VISIT.replace(" // no visit", ""), 9],
    ["rule/marks", VISIT.replace("[Oman]{recipient OMN}", "[Oman]{recipient OMN"), 7],
    ["rule/pattern", VISIT.replace("{recipient}\ncodes", "{recipent}\ncodes"), 5],
    ["rule/unknown-word-list", VISIT.replace("visit {recipient}\ncodes", "<trips> {recipient}\ncodes"), 5],
    ["codebook/unknown-field", VISIT.replace("cameo:", "cameos:"), 3],
    ["codebook/missing-field", VISIT.replace(/says:[\s\S]*?(?=cameo:)/, ""), undefined],
    ["codebook/yaml", VISIT.replace("when: |", "when: [a\n  b: ]"), undefined],
  ])("refuses with %s and names the line", (code, source, line) => {
    const problem = faultOf(source);
    expect(problem?.code).toBe(code);
    expect(problem?.at).toMatchObject(
      line === undefined ? { path: "events/consult/visit.yaml" } : { path: "events/consult/visit.yaml", line },
    );
  });

  it("leaves a faulty rule out and keeps the others", () => {
    const { codebook } = load({ "events/consult/visit.yaml": VISIT, "events/consult/bad.yaml": "says: x" });
    expect(codebook.rules.map((rule) => rule.id)).toEqual(["consult/visit"]);
  });

  it("refuses a folder that is no PLOVER type", () => {
    expect(load({ "events/chat/visit.yaml": VISIT }).problems[0]).toMatchObject({ code: "codebook/unknown-field" });
  });
});
