import { numberInWords } from "../ground/amount.ts";
import type { When } from "../ground/when.ts";
import type { Testability } from "../model/commitment.ts";
import type { Target } from "../model/statement.ts";
import type { Recurrence, Yardstick } from "../model/undertaking.ts";

interface Given {
  readonly testability: Testability;
  readonly due: When | null;
  readonly target: Omit<Target, "span"> | null;
  readonly recurrence: Recurrence | null;
  readonly committers: readonly string[];
  readonly beneficiaries: readonly string[];
}

/** What a commitment will be measured by, written when it is registered and never after anything was scored. */
export function yardstickOf(given: Given): Yardstick {
  const { due, target, recurrence, committers, beneficiaries } = given;
  const testability = given.testability === "target" && target === null ? "act" : given.testability;
  return {
    testability,
    due,
    target,
    reporters: testability === "target" ? [...new Set([...committers, ...beneficiaries])].sort() : [],
    recurrence,
    rubric: rubricOf(testability, due, target, recurrence),
  };
}

function rubricOf(
  testability: Testability,
  due: When | null,
  target: Given["target"],
  recurrence: Recurrence | null,
): Yardstick["rubric"] {
  const by = due?.to ? ` by ${due.to}` : "";
  if (recurrence)
    return [
      `it took place in each turn (${recurrence.words})`,
      "it took place in some turns",
      "a person declares that it was not done",
    ];
  switch (testability) {
    case "target": {
      const figure = target
        ? `${target.comparison} ${numberInWords(target.low)}${target.unit ? ` ${target.unit}` : ""} of ${target.metric}`
        : "the figure";
      return [
        `${figure}${by}, by the figures of every reporter`,
        "by the figures of some reporters, or late",
        "a person declares it broken",
      ];
    }
    case "act":
      return [
        `done${by}, told by two sources of which one is not the committer`,
        "done in part, late, or begun",
        "a person declares it broken",
      ];
    case "standing":
      return [
        "seen to be kept, and nothing against it",
        "nothing seen either way",
        "an act against it, and a person declares it a breach",
      ];
    case "none":
      return ["nothing could show it", "nothing could show it", "nothing could show it"];
  }
}
