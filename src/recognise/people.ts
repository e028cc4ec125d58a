import type { Gazetteer, Tenure } from "../codebook/gazetteer.ts";
import type { Span } from "../ground/span.ts";
import { coversDay } from "../ground/when.ts";
import type { Referent } from "../model/mention.ts";

/** A person as the document has introduced them. */
export interface Person {
  readonly referent: Referent;
  /** Office as in {@link Tenure}; null when no title was told. */
  readonly office: string | null;
  readonly because: string;
  /** The words by which they may be called alone. */
  readonly names: readonly string[];
  /** Where the words last named them. */
  readonly span: Span | null;
}

/**
 * For whom a person of the gazetteer acts on a day: by the tenure that covers it; out of office they act for
 * themselves (CVL).
 */
export function personOn(gazetteer: Gazetteer, person: string, day: string | null): Person | null {
  const tenures = gazetteer.tenures(person);
  const last = tenures.at(-1);
  if (!last) return null;
  const holding = day === null ? [last] : tenures.filter(({ from, until }) => coversDay(from, until, day));
  const tenure = foremost(holding);
  if (tenure) {
    const when = day === null ? "" : ` on ${day}`;
    return made(tenure, tenure.sector, `${tenure.name}, ${tenure.office} of ${tenure.actor}${when}`);
  }
  const before = tenures.filter(({ from }) => from === null || day === null || from <= day).at(-1) ?? tenures[0]!;
  return made(
    before,
    "CVL",
    `${before.name}, out of office on ${day}; ${before.office} of ${before.actor} at another time`,
  );
}

const OFFICES = [
  "head of state",
  "head of government",
  "vice president",
  "deputy head of government",
  "foreign minister",
];

// Who holds two offices speaks in the higher.
function foremost(tenures: readonly Tenure[]): Tenure | undefined {
  const rank = ({ office }: Tenure) => (OFFICES.includes(office) ? OFFICES.indexOf(office) : OFFICES.length);
  return [...tenures].sort((a, b) => rank(a) - rank(b))[0];
}

const made = ({ actor, name, family, office }: Tenure, sector: Referent["sector"], because: string): Person => ({
  referent: { code: actor, sector, who: name },
  office,
  because,
  names: family === "" || family.includes(" ") ? bareNames(name) : [family],
  span: null,
});

/**
 * The words by which a person may be called alone: the last and the first of the name, since families write them
 * either way.
 */
export function bareNames(name: string): string[] {
  const words = name.split(" ").filter((word) => word.length > 1 && !word.endsWith("."));
  const last = words.at(-1);
  const first = words[0];
  return last === undefined || first === undefined || last === first ? words.slice(0, 1) : [last, first];
}

/** The holder of an office on a day whose name has the word in it; null when there is none, or more than one. */
export function holderNamed(
  gazetteer: Gazetteer,
  actors: readonly string[],
  office: string,
  day: string | null,
  word: string,
): Person | null {
  if (day === null) return null;
  const found = actors
    .flatMap((actor) => gazetteer.holders(actor, office, day))
    .filter(({ name }) => bareNames(name).includes(word));
  const [tenure] = found;
  if (!tenure || new Set(found.map(({ person }) => person)).size > 1) return null;
  return made(tenure, tenure.sector, `${tenure.name}, ${office} of ${tenure.actor} on ${day}`);
}
