import { hashOf } from "../src/code/judge/hash.ts";
import { statusOf } from "../src/code/status/status.ts";
import { readStatusWeights } from "../src/code/status/weights.ts";
import type { Entente } from "../src/index.ts";
import { STATUSES, type Status } from "../src/model/status.ts";
import { type StatusRow, statusRows } from "../train/status-rows.ts";
import { teachStatus } from "../train/status-school.ts";
import { type Answer, f1ByClass, figuresOf } from "./macro-f1.ts";
import type { Line } from "./table.ts";

const FOLDS = 5;
const RARE: readonly Status[] = ["Cancelled", "Suspended"];

/** The fold of a description: by its words without their digits, so that two that differ in sums alone are in one. */
const foldOf = ({ text }: StatusRow): number => hashOf(text.replace(/\d/g, "")) % FOLDS;

/** How well statuses are read from AidData's descriptions, in five folds: no reader is asked what it has learnt from. */
export function statusLines(path: string, entente: Entente, why: (words: string) => void): Line[] {
  const answers = heldOutAnswers(statusRows(path, entente));
  const each = f1ByClass(answers);
  const mean = (statuses: readonly Status[]) =>
    statuses.reduce((sum, status) => sum + (each.get(status) ?? 0), 0) / statuses.length;
  const name = (words: string) => `status of projects, 5-fold: ${words}`;
  tellMixed(answers, why);
  return [
    { name: name("macro F1 over six"), value: rounded(mean(STATUSES)), goal: 55, bar: "keywords 41.2, bigrams 40" },
    {
      name: name("macro F1 over the four common ones"),
      ...{ value: rounded(mean(STATUSES.filter((status) => !RARE.includes(status)))), goal: 68, bar: "bigrams 60" },
    },
    { name: name("accuracy"), value: rounded(figuresOf(answers).accuracy), bar: "always Completion 53, keywords 50.6" },
    ...STATUSES.map((status) => ({ name: name(`F1 of ${status}`), value: rounded(each.get(status) ?? 0) })),
  ];
}

const rounded = (value: number): number => Number(value.toFixed(1));

/** Each row's answer by a reader that has learnt from the other folds alone. */
export function heldOutAnswers(rows: readonly StatusRow[]): Answer[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = readStatusWeights(teachStatus(rows.filter((row) => foldOf(row) !== fold)));
    const asked = rows.filter((row) => foldOf(row) === fold);
    return asked.map(({ sight, status }) => ({ gold: status, predicted: statusOf(sight, weights).status }));
  }).flat();
}

function tellMixed(answers: readonly Answer[], why: (words: string) => void): void {
  for (const gold of STATUSES) {
    const taken = STATUSES.map((status) => {
      const count = answers.filter((one) => one.gold === gold && one.predicted === status).length;
      return `${status} ${count}`;
    });
    why(`status ${gold} taken for: ${taken.join(", ")}`);
  }
}
