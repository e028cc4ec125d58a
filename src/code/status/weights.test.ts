import { describe, expect, it } from "vitest";
import { teachStatus } from "../../../train/status-school.ts";
import type { Status } from "../../model/status.ts";
import { sightOf } from "./sight.ts";
import { statusOf } from "./status.ts";
import { readStatusWeights } from "./weights.ts";

const words = { cuesIn: () => [], things: new Set<string>() };
const pupil = (status: Status, ...sentences: string[]) => ({ status, sight: sightOf(sentences, words) });
const PUPILS = Array.from({ length: 4 }, () => [
  pupil("Pledge", "They promised tents."),
  pupil("Commitment", "They signed a paper on tents."),
  pupil("Implementation", "They are pitching tents."),
  pupil("Completion", "They handed over the tents."),
  pupil("Cancelled", "They signed nothing."),
]).flat();
const BYTES = teachStatus(PUPILS);

describe("the weights of a status reader", () => {
  it.each([
    ["They promised lamps.", "Pledge"],
    ["They signed a paper.", "Commitment"],
    ["They handed over lamps.", "Completion"],
  ])("learn from a few descriptions: %s", (sentence, status) => {
    const reading = statusOf(sightOf([sentence], words), readStatusWeights(BYTES));
    expect(reading.status).toBe(status);
    const weights = reading.why().map(({ weight }) => weight);
    expect(weights.length).toBeGreaterThan(0);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it("are the same bytes each time", () => {
    expect(teachStatus(PUPILS)).toEqual(BYTES);
  });

  it("add up to the scores", () => {
    const { features } = sightOf(["They promised lamps and signed."], words);
    const weights = readStatusWeights(BYTES);
    const empty = weights.score(new Map());
    const sum = weights.shares(features).reduce((total, [, of]) => total + of[0]!, empty[0]!);
    expect(weights.score(features)[0]).toBeCloseTo(sum, 10);
  });

  it.each([
    ["another file", new Uint8Array(20)],
    ["an empty file", new Uint8Array(0)],
    ["a file cut short", BYTES.slice(0, -2)],
  ])("are not read from %s", (_, bytes) => {
    expect(() => readStatusWeights(bytes)).toThrow(RangeError);
  });
});
