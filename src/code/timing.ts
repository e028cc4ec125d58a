import type { When } from "../ground/when.ts";
import { addDays } from "../ground/when.ts";
import type { DateMention } from "../model/mention.ts";
import { clauseTokens, isVerbal } from "./graph.ts";
import { mentionsAmong, type Scene } from "./scene.ts";

/** Days after which PLOVER's historical mode is meant: the text tells of something more than a year before it was written. */
const HISTORICAL_DAYS = 366;

/** Dates that belong to a predicate: those of its own clause, else of the clause that holds it. */
export function datesAt(scene: Scene, predicate: number): DateMention[] {
  let at = predicate;
  for (let depth = 0; depth < 4 && at >= 0; depth++) {
    const found = mentionsAmong(scene, "date", clauseTokens(scene.graph, at));
    if (found.length > 0) return found;
    const token = scene.graph.tokens[at]!;
    if (isVerbal(token) && token.deprel !== "xcomp" && token.deprel !== "acl") break;
    at = token.head;
  }
  return [];
}

const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);

// Trees hang dates wrong: the one date of a sentence is the predicate's, unless another verb stands between.
function onlyDate(scene: Scene, predicate: number): DateMention[] {
  const dates = scene.mentions.filter((mention): mention is DateMention => mention.kind === "date");
  const [date] = dates;
  if (dates.length !== 1 || !date) return [];
  const between = scene.graph.tokens.slice(
    Math.min(predicate, date.reach.last) + 1,
    Math.max(predicate, date.reach.first),
  );
  return between.some(({ xpos }) => FINITE.has(xpos)) ? [] : [date];
}

/** When it happened: the point in time nearest to the predicate; null when the clause names none that can be resolved. */
export function whenAt(scene: Scene, predicate: number): When | null {
  const own = datesAt(scene, predicate);
  const points = (own.length > 0 ? own : onlyDate(scene, predicate)).filter(
    (date) => date.use === "point" && date.when !== null,
  );
  const near = points.sort((a, b) => Math.abs(a.reach.head - predicate) - Math.abs(b.reach.head - predicate))[0];
  return near?.when ?? null;
}

export function isHistorical(scene: Scene, when: When | null): boolean {
  const published = scene.document.about.published?.value.from;
  if (!published || !when?.to) return false;
  return when.to < addDays(published, -HISTORICAL_DAYS);
}
