import { addDays, addMonths, isoYmd, type When } from "../ground/when.ts";
import type { Occurrence } from "../model/course.ts";
import type { EvidenceItem } from "../model/evidence.ts";
import { ordinalIn } from "./recurrence.ts";

/** Days after a turn has ended until silence about it is booked as such. */
export const GRACE_DAYS = 180;

/** When an item says that something happened: its own date, else the day up to which it must have been. */
export const dayOf = ({ happened, said }: EvidenceItem): string | null =>
  happened?.to ?? happened?.from ?? said?.to ?? said?.from ?? null;

/**
 * A duty that comes again, turn by turn. Turns are calendar stretches (years for what is yearly) and begin with the one in which it was undertaken;
 * that one may stay empty. Without a stated interval each occurrence is its own turn. A silent turn is never a breach: nobody may have told of it.
 */
export function occurrencesOf(
  months: number | null,
  since: string | null,
  until: string | null,
  items: readonly EvidenceItem[],
  day: string,
): Occurrence[] {
  const dated = items.flatMap((item) => {
    const on = dayOf(item);
    return on === null || on > day ? [] : [{ item, on }];
  });
  if (months === null || since === null) return grouped(dated);
  const last = until !== null && until < day ? until : day;
  const turns: Occurrence[] = [];
  for (const window of windowsOf(months, since, last)) {
    const inside = dated.filter(({ on }) => on >= window.from! && on <= window.to!);
    const isFirst = turns.length === 0 && window.from! < since;
    if (inside.length === 0 && isFirst) continue;
    turns.push(
      turnOf(
        window,
        inside.map(({ item }) => item),
        day,
        countedWithin(dated, window),
      ),
    );
  }
  return turns;
}

/** A hundred years of months; what is asked of a day farther off ends there. */
const MOST_TURNS = 1200;

function* windowsOf(months: number, since: string, last: string): Generator<When> {
  const year = Number(since.slice(0, 4));
  let from = isoYmd(year, 1, 1);
  while (addMonths(from, months) <= since) from = addMonths(from, months);
  for (let count = 0; from <= last && count < MOST_TURNS; count++, from = addMonths(from, months)) {
    yield {
      from,
      to: addDays(addMonths(from, months), -1),
      precision: months === 12 ? "year" : months === 1 ? "month" : "span",
    };
  }
}

function turnOf(window: When, inside: readonly EvidenceItem[], day: string, numbered: string | null): Occurrence {
  const evidence = inside.map(({ id }) => id).sort();
  if (evidence.length > 0) return { window, outcome: "fulfilled", evidence, because: "it is told to have taken place" };
  if (numbered !== null) return { window, outcome: "lapsed_unknown", evidence, because: numbered };
  if (day <= window.to!) return { window, outcome: "open", evidence, because: "its turn has not ended" };
  if (day <= addDays(window.to!, GRACE_DAYS))
    return { window, outcome: "due", evidence, because: "its turn has ended, and nothing is told of it yet" };
  return { window, outcome: "lapsed_unknown", evidence, because: "no document tells of it, either way" };
}

/** "The second", then "the fourth": one more was held between, of which no document tells. */
function countedWithin(dated: readonly { item: EvidenceItem; on: string }[], { from, to }: When): string | null {
  const numbered = dated.flatMap(({ item, on }) => {
    const number = item.ground.kind === "words" ? ordinalIn(item.ground.quote) : null;
    return number === null ? [] : [{ number, on }];
  });
  const before = numbered.filter(({ on }) => on < from!).sort((a, b) => b.number - a.number)[0];
  const after = numbered.filter(({ on }) => on > to!).sort((a, b) => a.number - b.number)[0];
  const between = before && after ? after.number - before.number - 1 : 0;
  if (!before || !after || between < 1) return null;
  return `no document tells of it; between number ${before.number} and number ${after.number} ${between} more must have taken place`;
}

function grouped(dated: readonly { item: EvidenceItem; on: string }[]): Occurrence[] {
  const days = new Map<string, string[]>();
  for (const { item, on } of dated) days.set(on, [...(days.get(on) ?? []), item.id]);
  return [...days.keys()].sort().map((on) => ({
    window: { from: on, to: on, precision: "day" },
    outcome: "fulfilled",
    evidence: days.get(on)!.sort(),
    because: "it is told to have taken place",
  }));
}
