import { join } from "node:path";
import type { Entente } from "../src/index.ts";
import { shared } from "../test/shared.ts";
import { scoreExamples } from "./examples.ts";
import { type RawScore, scoreRaw } from "./raw-sentences.ts";
import type { Line } from "./table.ts";

type Why = (words: string) => void;

/** The figures of the gold that we made ourselves, and of the one gold record that is there as a sample. */
export function ownLines(root: string, entente: Entente, why: Why): Line[] {
  return [...exampleLines(root, entente, why), ...rawLines(root, entente, why), ...sampleLines(entente)];
}

function exampleLines(root: string, entente: Entente, why: Why): Line[] {
  const scores = scoreExamples(root, entente);
  const sum = (of: (one: (typeof scores)[number]) => number) => scores.reduce((total, one) => total + of(one), 0);
  for (const { document, score } of scores) {
    why(`${document}, missed: ${score.missed.join(" ")}`);
    for (const { rule, quote } of score.extra) why(`${document}, not there: ${rule} ${quote}`);
  }
  const gold = sum((one) => one.gold);
  const extra = sum(({ score }) => score.extra.length);
  return [
    { name: `own examples: events found of ${gold}`, value: sum(({ score }) => score.found.length) },
    {
      name: "own examples: events not there, % of gold (fewer is better)",
      value: rounded((100 * extra) / gold, 1),
      ...{ goal: 20, isFewerBetter: true, bar: "Universal PETRARCH 315" },
    },
  ];
}

function rawLines(root: string, entente: Entente, why: Why): Line[] {
  const score = scoreRaw(join(root, "bench/gold/raw-sentences.ndjson"), entente);
  tellRaw(score, why);
  const { root: type, dyad, silence } = score.figures;
  return [
    {
      name: "own sentences, raw: root F1",
      value: rounded(type.f1, 3),
      ...{ goal: 0.82, bar: "on the gold records: Universal PETRARCH .427, prototype .765" },
    },
    { name: "own sentences, raw: root precision", value: rounded(type.precision, 3) },
    { name: "own sentences, raw: root recall", value: rounded(type.recall, 3) },
    {
      name: "own sentences, raw: root and dyad F1",
      value: rounded(dyad.f1, 3),
      ...{ goal: 0.58, bar: "Universal PETRARCH .215, prototype .414" },
    },
    { name: "own sentences, raw: silent where nothing happens", value: rounded(silence ?? 1, 3) },
  ];
}

function sampleLines(entente: Entente): Line[] {
  const sample = shared("data/gsr/dev.ndjson");
  if (!sample) return [];
  const { root, dyad } = scoreRaw(sample, entente).figures;
  return [
    { name: "own run of the sample gold record (1): root F1", value: rounded(root.f1, 3) },
    { name: "own run of the sample gold record (1): root and dyad F1", value: rounded(dyad.f1, 3) },
  ];
}

function tellRaw({ gold, predictions, texts }: RawScore, why: Why): void {
  for (const [at, { id, type, actors, recipients }] of gold.entries()) {
    const said = predictions[at]!.events.map((one) => `${one.type} ${one.actors}>${one.recipients}`);
    why(`${id}: ${type} ${actors}>${recipients}; said: ${said.join("; ") || "nothing"}; ${texts.get(id)}`);
  }
}

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
