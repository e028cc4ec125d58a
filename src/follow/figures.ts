import { numberInWords } from "../ground/amount.ts";
import { whenOf } from "../ground/when.ts";
import type { Outcome } from "../model/commitment.ts";
import type { PerReporter } from "../model/course.ts";
import type { EvidenceItem } from "../model/evidence.ts";
import type { Yardstick } from "../model/undertaking.ts";

/** A data point of a series. */
export type Point = EvidenceItem & { readonly ground: Extract<EvidenceItem["ground"], { kind: "data point" }> };

export const isPoint = (item: EvidenceItem): item is Point => item.ground.kind === "data point";

/** What the figures of one reporter say of a target, and on what they rest. */
export interface Verdict extends PerReporter {
  /** ISO day on which the target was met by them; null when it was not. */
  readonly on: string | null;
  readonly points: readonly Point[];
}

/** A verdict for each reporter of the yardstick, and for each other one that has figures, by code. */
export function verdictsOf({ target, due, reporters }: Yardstick, points: readonly Point[], day: string): Verdict[] {
  if (!target) return [];
  const codes = new Set([...reporters, ...points.map(({ ground }) => ground.reporter)]);
  const by = due?.to ?? target.by?.to ?? null;
  return [...codes].sort().map((reporter) => {
    const own = points.filter(({ ground }) => ground.reporter === reporter).sort(byPeriod);
    const hit = own.find(({ ground }) => meets(ground, target));
    const last = own.at(-1);
    const waits: Outcome = by !== null && day > by ? "due" : "open";
    if (hit) {
      const on = whenOf(hit.ground.period)?.to ?? day;
      const outcome = by !== null && on > by ? "fulfilled_late" : "fulfilled";
      return {
        reporter,
        outcome,
        on,
        points: [hit],
        because: `${inWords(hit)}, against ${target.comparison} ${numberInWords(target.low)}`,
      };
    }
    const because = last
      ? `${inWords(last)} is not yet ${target.comparison} ${numberInWords(target.low)}`
      : "no figure of it is known";
    return { reporter, outcome: waits, on: null, points: last ? [last] : [], because };
  });
}

/** Whether a figure reaches a target. */
export function meets(
  { value, unit }: Pick<Point["ground"], "value" | "unit">,
  target: NonNullable<Yardstick["target"]>,
): boolean {
  if (unit !== target.unit && unit !== null && target.unit !== null) return false;
  // A figure that is to be raised is met by a greater one; "exactly" and "about" are words of the promise, not a ceiling.
  return target.comparison === "at most" ? value <= target.high : value >= target.low;
}

const inWords = ({ ground }: Point): string =>
  `${numberInWords(ground.value)}${ground.unit ? ` ${ground.unit}` : ""} in ${ground.period} by ${ground.series}${ground.vintage ? ` (of ${ground.vintage})` : ""}`;

const byPeriod = (a: Point, b: Point): number =>
  a.ground.period === b.ground.period ? (a.id < b.id ? -1 : 1) : a.ground.period < b.ground.period ? -1 : 1;

/** The verdict of all, where there is one: every reporter that has figures agrees, and they are not one committer's alone. */
export function agreed(verdicts: readonly Verdict[], committers: readonly string[]): Verdict | null {
  const known = verdicts.filter(({ points }) => points.length > 0);
  const isOutside = known.length > 1 || known.some(({ reporter }) => !committers.includes(reporter));
  const isMet = known.every(({ on }) => on !== null);
  if (known.length === 0 || !isOutside || !isMet) return null;
  return [...known].sort((a, b) => (a.on! < b.on! ? 1 : -1))[0]!;
}
