import { overlaps } from "../src/ground/span.ts";
import type { Entente } from "../src/index.ts";
import type { Event, Statement } from "../src/model/statement.ts";
import { rootOf } from "./macro-f1.ts";
import type { HeldRow } from "./plv-rows.ts";

/** What coding the PLV rows as raw text gave; shares are of all rows, but `withParties` of those with both parties marked. */
export interface PlvRawScore {
  readonly rows: number;
  readonly withEvent: number;
  readonly root: number;
  readonly withParties: number;
  readonly eventsPerRow: number;
  readonly byRoot: Readonly<Record<string, number>>;
}

const touches = (marks: HeldRow["actorMarks"], parties: Statement["actors"]): boolean =>
  marks.some(([start, end]) => parties.some((party) => overlaps({ start, end }, party.span)));

/** Codes each sentence on its own; the pair is not given. */
export function scorePlvRaw(rows: readonly HeldRow[], ententeFor: (fold: number) => Entente): PlvRawScore {
  const sums = { withEvent: 0, root: 0, marked: 0, withParties: 0, events: 0 };
  const hits = new Map<string, [number, number]>();
  for (const row of rows) {
    const events = eventsOf(row, ententeFor(row.fold));
    const right = events.filter((event) => rootOf(event.type) === row.gold_root);
    sums.events += events.length;
    if (events.length > 0) sums.withEvent++;
    if (right.length > 0) sums.root++;
    const [hit, all] = hits.get(row.gold_root) ?? [0, 0];
    hits.set(row.gold_root, [hit + (right.length > 0 ? 1 : 0), all + 1]);
    if (row.actorMarks.length === 0 || row.recipientMarks.length === 0) continue;
    sums.marked++;
    if (right.some((event) => isWhole(row, event))) sums.withParties++;
  }
  const share = (count: number, of: number) => Number((count / of).toFixed(3));
  return {
    rows: rows.length,
    withEvent: share(sums.withEvent, rows.length),
    root: share(sums.root, rows.length),
    withParties: share(sums.withParties, sums.marked),
    eventsPerRow: share(sums.events, rows.length),
    byRoot: Object.fromEntries([...hits].sort().map(([root, [hit, all]]) => [root, share(hit, all)])),
  };
}

function eventsOf({ id, text }: HeldRow, entente: Entente): Event[] {
  const reading = entente.read(new TextEncoder().encode(text), { source: id, format: "text" });
  const statements: readonly Statement[] = reading.statements;
  return statements.filter((statement): statement is Event => statement.kind === "event");
}

function isWhole({ actorMarks, recipientMarks }: HeldRow, { actors, recipients }: Event): boolean {
  return touches(actorMarks, actors) && touches(recipientMarks, recipients.length > 0 ? recipients : actors);
}
