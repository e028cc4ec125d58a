import { numberInWords } from "../ground/amount.ts";
import type { When } from "../ground/when.ts";
import type { Target } from "../model/statement.ts";
import type { Draft } from "./draft.ts";
import { commonOf, likeness, sharedWeight } from "./matter.ts";

const ALIKE = 0.6;
const ALIKE_REAFFIRMED = 0.4;
// The articles of one text are alike and mean to be several.
const ALIKE_WITHIN = 0.8;

/** Why two tellings are one undertaking, in words; null when they are not, or when it cannot be told. */
export function sameUndertaking(first: Draft, other: Draft): string | null {
  const what = sameMatter(first, other);
  if (what === null) return null;
  if (first.ordinal !== other.ordinal && first.ordinal !== null && other.ordinal !== null) return null;
  if (!sameTarget(first.target, other.target)) return null;
  const [a, b] = [first.statement.due, other.statement.due];
  // The same meeting next year is another; the same bridge next year is late.
  if (first.isRepeatable && a && b && !touches(a, b)) return null;
  return what;
}

/** Why a later undertaking takes the place of an earlier one: the same figure of the same parties, set anew. */
export function supersedes(later: Draft, earlier: Draft): string | null {
  const [now, before] = [later.target, earlier.target];
  if (!now || !before || sameTarget(before, now) || now.unit !== before.unit) return null;
  if (now.comparison === "by" || before.comparison === "by") return null;
  const what = sameMatter(earlier, later);
  if (what === null) return null;
  const values =
    now.low === before.low
      ? ""
      : `${now.low > before.low ? "raised" : "lowered"} from ${numberInWords(before.low)} to ${numberInWords(now.low)}`;
  const dates = touchesOrOpen(before.by, now.by)
    ? ""
    : `by ${now.by?.to ?? "no day"} in place of ${before.by?.to ?? "no day"}`;
  return `${what}; ${[values, dates].filter((part) => part !== "").join(", ")}${now.unit ? ` ${now.unit}` : ""}`;
}

function sameMatter(first: Draft, other: Draft): string | null {
  if (!first.committers.some((code) => other.committers.includes(code))) return null;
  if (!isWithin(first.parties, other.parties) && !isWithin(other.parties, first.parties)) return null;
  const common = commonOf(first.matter, other.matter);
  const isWithinOne = first.source.document.id === other.source.document.id;
  const reaffirms = first.statement.reaffirms || other.statement.reaffirms;
  const bar = isWithinOne ? ALIKE_WITHIN : reaffirms ? ALIKE_REAFFIRMED : ALIKE;
  if (likeness(first.matter, other.matter) < bar) return null;
  const isThin = sharedWeight(first.matter, other.matter) < 2;
  const isSameAct =
    first.verb === other.verb || (first.isBroad && other.isBroad) || (first.target !== null && other.target !== null);
  // One word in common is too little, unless the act is the same as well.
  if (isThin && !isSameAct) return null;
  return `the same parties (${first.parties.filter((code) => other.parties.includes(code)).join(", ")}) and matter (${common.join(", ")})`;
}

const isWithin = (few: readonly string[], many: readonly string[]): boolean => few.every((code) => many.includes(code));

function sameTarget(a: Target | null, b: Target | null): boolean {
  if (!a || !b) return true;
  return a.low === b.low && a.high === b.high && a.unit === b.unit && touchesOrOpen(a.by, b.by);
}

const touchesOrOpen = (a: When | null, b: When | null): boolean => !a || !b || touches(a, b);

function touches(a: When, b: When): boolean {
  return (a.from ?? "") <= (b.to ?? "9999") && (b.from ?? "") <= (a.to ?? "9999");
}
