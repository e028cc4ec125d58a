import { join } from "node:path";
import { openEntente } from "../src/index.ts";
import { PACKAGE } from "../src/pipeline/open.ts";
import { f1ByClass, type PlvFigures, rootOf } from "./macro-f1.ts";
import { heldOutEntentes } from "./plv-judges.ts";
import { type PairScore, scorePairs } from "./plv-pair.ts";
import { type PlvRawScore, scorePlvRaw } from "./plv-raw.ts";
import { plvRows } from "./plv-rows.ts";
import type { Line } from "./table.ts";

type Why = (words: string) => void;
type Goals = Readonly<Record<keyof PlvFigures, number>>;

const WITH: Goals = { binary: 97, quad: 94, root: 85 };
const WITH_BARS = {
  binary: "ZSP 96.4, ConfliBERT fine-tuned 98.4",
  quad: "ZSP 89.6, ConfliBERT fine-tuned 96.3",
  root: "ZSP 82.4, ConfliBERT fine-tuned 86.7",
};
const WITHOUT: Goals = { binary: 94, quad: 85, root: 74 };
const WITHOUT_BARS = { binary: "GPT-4 93.4", quad: "GPT-4 76.7", root: "GPT-4 61.5" };

/** The figures of PLV's training half: the pair given and as raw text, of judges that have not learnt from the rows they are asked. */
export function plvLines(path: string, why: Why): Line[] {
  const rows = plvRows(path);
  const held = heldOutEntentes(rows);
  const own = openEntente({ judge: join(PACKAGE, "weights/events-own.bin") });
  const five = scorePairs(rows, (fold) => held[fold]!);
  const alone = scorePairs(rows, () => own);
  tellPairs("five folds", five, why);
  tellPairs("no PLV row", alone, why);
  return [
    ...pairLines("PLV, pair given, 5-fold", five, WITH, WITH_BARS),
    ...pairLines("PLV, pair given, no PLV row", alone, WITHOUT, WITHOUT_BARS),
    ...rawLines(
      "PLV train as raw text",
      scorePlvRaw(rows, (fold) => held[fold]!),
      why,
    ),
    ...rawLines(
      "PLV train as raw text, no PLV row",
      scorePlvRaw(rows, () => own),
      why,
    ),
  ];
}

const percent = (value: number): number => Number(value.toFixed(1));

function pairLines(name: string, { figures }: PairScore, goals: Goals, bars: Record<keyof Goals, string>): Line[] {
  return (["binary", "quad", "root"] as const).flatMap((level): Line[] => [
    {
      name: `${name}: ${level}, macro F1`,
      value: percent(figures[level].f1),
      ...{ goal: goals[level], bar: `test half: ${bars[level]}` },
    },
    { name: `${name}: ${level}, accuracy`, value: percent(figures[level].accuracy) },
  ]);
}

function rawLines(name: string, score: PlvRawScore, why: Why): Line[] {
  why(`${name}, right root by root: ${JSON.stringify(score.byRoot)}`);
  return [
    { name: `${name}: rows with any event`, value: score.withEvent },
    { name: `${name}: rows with the right root`, value: score.root },
    {
      name: `${name}: right root, actor and recipient`,
      value: score.withParties,
      ...{ goal: 0.5, bar: "our first version .304" },
    },
    { name: `${name}: events a row (fewer is better)`, value: score.eventsPerRow, isFewerBetter: true },
  ];
}

function tellPairs(name: string, { answers }: PairScore, why: Why): void {
  const roots = answers.map(({ gold, predicted }) => ({
    gold,
    predicted: predicted === null ? null : rootOf(predicted),
  }));
  const each = [...f1ByClass(roots)].map(([type, f1]) => `${type} ${percent(f1)}`);
  why(`PLV, ${name}, F1 by root: ${each.join(", ")}`);
  const mixed = new Map<string, number>();
  for (const { gold, predicted } of roots.filter((one) => one.gold !== one.predicted)) {
    const key = `${gold} taken for ${predicted}`;
    mixed.set(key, (mixed.get(key) ?? 0) + 1);
  }
  const most = [...mixed].sort((a, b) => b[1] - a[1]).slice(0, 20);
  why(`PLV, ${name}, mixed up: ${most.map(([key, count]) => `${key} ${count}`).join(", ")}`);
}
