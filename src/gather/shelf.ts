import { addDays } from "../ground/when.ts";
import { rankOf, touch, type Window } from "./window.ts";

interface Dated {
  readonly window: Window;
}

interface Worded extends Dated {
  /** Its sentences, as they are known again in other documents. */
  readonly prints: readonly string[];
}

/** Clusters by the days in which they may lie, and by their very sentences, so that no telling is compared with all. */
export interface Shelf<T extends Dated> {
  /** Puts a cluster under the days of its window; again when that has grown. */
  lay(cluster: T): void;
  near(group: Dated): Iterable<T>;
  print(group: Worded, cluster: T): void;
  /** The cluster that has the very sentence, unless another time is told with it. */
  byPrint(group: Worded): T | null;
}

export function shelfOf<T extends Dated>(): Shelf<T> {
  const byDay = new Map<string, T[]>();
  const prints = new Map<string, T[]>();
  return {
    lay(cluster) {
      for (const day of daysOf(cluster.window, 0)) push(byDay, day, cluster);
    },
    near({ window }) {
      return new Set(daysOf(window, SLACK).flatMap((day) => byDay.get(day) ?? []));
    },
    print(group, cluster) {
      for (const print of group.prints) {
        if (prints.get(print)?.at(-1) !== cluster) push(prints, print, cluster);
      }
    },
    byPrint(group) {
      for (const print of group.prints) {
        const found = prints
          .get(print)
          ?.slice(-LAST)
          .find((cluster) => mayBeOneTime(group.window, cluster.window));
        if (found) return found;
      }
      return null;
    },
  };
}

function push<T>(shelf: Map<string, T[]>, key: string, one: T): void {
  const there = shelf.get(key);
  if (there) there.push(one);
  else shelf.set(key, [one]);
}

// Set phrases come back in the communique of the next year; a sentence is copied within days.
function mayBeOneTime(a: Window, b: Window): boolean {
  if (a.nearness === "never" || b.nearness === "never") return true;
  return touch(a, b, rankOf(a) === 3 && rankOf(b) === 3 ? COPIED_WITHIN : 1);
}

const COPIED_WITHIN = 7;
const LAST = 8;
const SLACK = 2;
const LONGEST = 400;

/** Each day of a window; a longer stretch than some thirteen months is known by its bounds alone. */
function daysOf({ from, to, nearness }: Window, slack: number): string[] {
  if (nearness === "never") return [];
  const bounds = `${from} to ${to}`;
  if (from === null || to === null) return [bounds];
  const days = [bounds];
  const last = addDays(to, slack);
  for (let day = addDays(from, -slack); day <= last; day = addDays(day, 1)) {
    if (days.length > LONGEST) return [bounds];
    days.push(day);
  }
  return days;
}
