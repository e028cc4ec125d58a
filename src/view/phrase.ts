import { numberInWords } from "../ground/amount.ts";
import type { When } from "../ground/when.ts";
import type { Party } from "../model/actor.ts";
import type { Claim, Speaker, Statement } from "../model/statement.ts";
import { visible } from "./cells.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

const day = (iso: string): string =>
  `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;

/** A date in words, as precise as it is and no more: "June 2025", "14 September to 13 October 2022", "before 2030". */
export function whenInWords({ from, to, precision }: When): string {
  if (from === null && to === null) return "at some time";
  if (from === null) return `up to ${day(to!)}`;
  if (to === null) return `since ${day(from)}`;
  if (from === to) return day(from);
  const year = from.slice(0, 4);
  const isYears = from.endsWith("-01-01") && to.endsWith("-12-31");
  if (isYears && year === to.slice(0, 4)) return year;
  if (isYears && precision === "decade") return `${year}s`;
  if (isYears) return `${year} to ${to.slice(0, 4)}`;
  if (precision === "month") return `${MONTHS[Number(from.slice(5, 7)) - 1]} ${year}`;
  // "since 2005" knows no day of its own.
  if (precision === "span" && from.endsWith("-01-01")) return `${year} to ${day(to)}`;
  const first = year === to.slice(0, 4) ? day(from).slice(0, -5) : day(from);
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${isSameMonth ? Number(from.slice(8)) : first} to ${day(to)}`;
}

/** Who to whom: `CHN → KAZ`, `CHN ↔ KAZ` when they act on each other, `?` when the words do not tell. */
export function partiesInWords({ actors, recipients }: Pick<Statement, "actors" | "recipients">): string {
  const doing = codes(actors);
  const done = codes(recipients);
  if (done.length > 0) return `${doing.join(", ") || "?"} → ${done.join(", ")}`;
  return doing.join(" ↔ ");
}

const codes = (parties: readonly Party[]): string[] => [
  ...new Set(parties.map(({ code, sector }) => (HIDES.has(sector) ? code : `${code}/${sector}`))),
];
// A government is what one expects, and an organisation is known by its code.
const HIDES = new Set(["GOV", "IGO"]);

/** `said by Xi Jinping (CHN)`; empty for the document's own voice. */
export function speakerInWords({ role, name, code }: Speaker): string {
  if (role === "author") return "";
  // `KEN/head of state`: an office, whose holder was not named.
  const office = name?.includes("/") ? name.slice(name.indexOf("/") + 1) : null;
  if (office !== null && code !== null)
    return `${role === "quoted" ? "said" : "reported"} by the ${visible(office)} of ${code}`;
  const who = [name === null ? "" : visible(name), code === null ? "" : name === null ? code : `(${code})`];
  const said = who.filter((part) => part !== "").join(" ");
  return `${role === "quoted" ? "said" : "reported"} ${said === "" ? "by somebody not named" : `by ${said}`}`;
}

/** What a statement is, in its own terms: `+ CONSULT/visit`, `pledge, by an act`, `quantity: nearly 860 million USD`. */
export function kindInWords(statement: Statement): string[] {
  switch (statement.kind) {
    case "event": {
      const sign = statement.quad.endsWith("conflict") ? "−" : "+";
      return [`${sign} ${statement.type}${statement.mode === null ? "" : `/${statement.mode}`}`];
    }
    case "remark":
      return [];
    case "commitment":
      return [
        statement.form,
        ...(statement.testability === "none" ? ["untestable"] : [`test: ${statement.testability}`]),
        ...(statement.due === null ? [] : [`due ${whenInWords(statement.due)}`]),
      ];
    case "claim":
      return [statement.claim, ...(statement.value === null ? [] : [valueInWords(statement.value)])];
  }
}

function valueInWords({ low, high, unit, hedge }: NonNullable<Claim["value"]>): string {
  const number = low === high ? numberInWords(low) : `${numberInWords(low)} to ${numberInWords(high)}`;
  return [hedge === "exact" || hedge === "between" ? "" : hedge, number, unit === null ? "" : visible(unit)]
    .filter((part) => part !== "")
    .join(" ");
}

/** What the signs of a page mean, in one line. */
export const LEGEND = "+ cooperation · − conflict · → to · ↔ with each other · KEN/BUS a sector other than government";

/** `1 event`, `2 events`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `5 tellings, 1 of them a copy`. */
export function tellingsInWords(count: number, copies: number): string {
  if (copies === 0) return counted(count, "telling");
  return `${counted(count, "telling")}, ${copies} of them ${copies === 1 ? "a copy" : "copies"}`;
}

const KINDS = ["event", "remark", "commitment", "claim"] as const;

/** `3 events · 1 claim`; kinds that are absent are left out. */
export function countsInWords(statements: readonly Statement[]): string {
  const each = KINDS.map((kind) => [kind, statements.filter((one) => one.kind === kind).length] as const);
  const said = each.filter(([, count]) => count > 0).map(([kind, count]) => counted(count, kind));
  return said.length === 0 ? "nothing found" : said.join(" · ");
}
