import type { Party } from "../model/actor.ts";
import type { Statement } from "../model/statement.ts";

type Cell = string | number | null;
type Column = readonly [name: string, of: (statement: Statement, point: (offset: number) => number) => Cell];

const event = (one: Statement) => (one.kind === "event" ? one : null);
const commitment = (one: Statement) => (one.kind === "commitment" ? one : null);
const claim = (one: Statement) => (one.kind === "claim" ? one : null);
const list = (words: readonly string[]) => words.join(" ");
const codes = (parties: readonly Party[]) => list(parties.map(({ code }) => code));
const sectors = (parties: readonly Party[]) => list(parties.map(({ sector }) => sector));

/** `start` and `end` count code points here, as R and Python do; the other formats count UTF-16 units. */
const COLUMNS: readonly Column[] = [
  ["id", (one) => one.id],
  ["kind", (one) => one.kind],
  ["document", (one) => one.document],
  ["start", (one, point) => point(one.span.start)],
  ["end", (one, point) => point(one.span.end)],
  ["quote", (one) => one.quote],
  ["type", (one) => event(one)?.type ?? null],
  ["mode", (one) => event(one)?.mode ?? null],
  ["stance", (one) => one.stance],
  ["quad", (one) => event(one)?.quad ?? null],
  ["intensity", (one) => event(one)?.intensity ?? null],
  ["contexts", (one) => list(event(one)?.contexts ?? [])],
  ["cameo", (one) => event(one)?.cameo ?? null],
  ["confidence", (one) => event(one)?.confidence ?? null],
  ["form", (one) => commitment(one)?.form ?? null],
  ["testability", (one) => commitment(one)?.testability ?? null],
  ["due_from", (one) => commitment(one)?.due?.from ?? null],
  ["due_to", (one) => commitment(one)?.due?.to ?? null],
  ["period_from", (one) => commitment(one)?.period?.from ?? null],
  ["period_to", (one) => commitment(one)?.period?.to ?? null],
  ["mechanism", (one) => commitment(one)?.mechanism?.name ?? null],
  ["target_low", (one) => commitment(one)?.target?.low ?? null],
  ["target_high", (one) => commitment(one)?.target?.high ?? null],
  ["target_unit", (one) => commitment(one)?.target?.unit ?? null],
  ["reaffirms", (one) => (commitment(one) ? String(commitment(one)?.reaffirms) : null)],
  ["claim", (one) => claim(one)?.claim ?? null],
  ["value_low", (one) => claim(one)?.value?.low ?? null],
  ["value_high", (one) => claim(one)?.value?.high ?? null],
  ["value_unit", (one) => claim(one)?.value?.unit ?? null],
  ["value_hedge", (one) => claim(one)?.value?.hedge ?? null],
  ["actors", (one) => codes(one.actors)],
  ["actor_sectors", (one) => sectors(one.actors)],
  ["recipients", (one) => codes(one.recipients)],
  ["recipient_sectors", (one) => sectors(one.recipients)],
  ["speaker_role", (one) => one.speaker.role],
  ["speaker", (one) => one.speaker.name],
  ["speaker_code", (one) => one.speaker.code],
  ["date_from", (one) => one.date?.from ?? null],
  ["date_to", (one) => one.date?.to ?? null],
  ["date_precision", (one) => one.date?.precision ?? null],
  ["pillars", (one) => one.pillars.join("; ")],
  ["rule", (one) => one.rule],
  ["codebook", (one) => one.codebook],
];

/** The first line: names of the columns. */
export const csvHeader = (): string => `${COLUMNS.map(([name]) => name).join(",")}\r\n`;

/** One line a statement (RFC 4180); all statements are of one document, whose raw text is `text`. */
export function asCsv(statements: readonly Statement[], text: string): string {
  const point = pointsIn(text);
  const line = (one: Statement) => COLUMNS.map(([, of]) => csvCell(of(one, point))).join(",");
  return statements.map((one) => `${line(one)}\r\n`).join("");
}

// A spreadsheet would run a cell that begins like this as a formula.
const FORMULA = /^[=+\-@\t\r]/;

/** A cell as it is written: quoted where it must be, and never run as a formula. */
export function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Code points before a UTF-16 offset. */
function pointsIn(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.codePointAt(at)! > 0xffff) pairs.push(at++);
  }
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
