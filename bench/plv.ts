import { readFileSync } from "node:fs";
import { overlaps } from "../src/ground/span.ts";
import type { Entente } from "../src/index.ts";
import type { Event, Statement } from "../src/model/statement.ts";

interface Row {
  readonly id: string;
  readonly text: string;
  readonly actorMarks: readonly (readonly [number, number])[];
  readonly recipientMarks: readonly (readonly [number, number])[];
  readonly gold_root: string;
}

/** What coding the PLV rows as raw text gave; shares are of all rows, but `withParties` of those with both parties marked. */
export interface PlvScore {
  readonly rows: number;
  readonly withEvent: number;
  readonly root: number;
  readonly withParties: number;
  readonly eventsPerRow: number;
  readonly byRoot: Readonly<Record<string, number>>;
}

const rootOf = (event: Event): string => (event.type === "CONCEDE" || event.type === "RETREAT" ? "YIELD" : event.type);

const touches = (marks: Row["actorMarks"], parties: Statement["actors"]): boolean =>
  marks.some(([start, end]) => parties.some((party) => overlaps({ start, end }, party.span)));

/** Codes each sentence of PLV's training half on its own; the pair is not given. */
export function scorePlv(path: string, entente: Entente): PlvScore {
  const rows = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  const sums = { withEvent: 0, root: 0, marked: 0, withParties: 0, events: 0 };
  const hits = new Map<string, [number, number]>();
  for (const row of rows) {
    const reading = entente.read(new TextEncoder().encode(row.text), { source: row.id, format: "text" });
    const statements: readonly Statement[] = reading.statements;
    const events = statements.filter((statement): statement is Event => statement.kind === "event");
    const right = events.filter((event) => rootOf(event) === row.gold_root);
    sums.events += events.length;
    if (events.length > 0) sums.withEvent++;
    if (right.length > 0) sums.root++;
    const [hit, all] = hits.get(row.gold_root) ?? [0, 0];
    hits.set(row.gold_root, [hit + (right.length > 0 ? 1 : 0), all + 1]);
    if (row.actorMarks.length === 0 || row.recipientMarks.length === 0) continue;
    sums.marked++;
    const isWhole = (event: Event) => {
      const other = event.recipients.length > 0 ? event.recipients : event.actors;
      return touches(row.actorMarks, event.actors) && touches(row.recipientMarks, other);
    };
    if (right.some(isWhole)) sums.withParties++;
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
