import type { Course, PerReporter, Review, Weighed } from "../model/course.ts";
import type { Undertaking } from "../model/undertaking.ts";
import type { Declared } from "./declare.ts";
import { wantingFor } from "./transition.ts";
import type { State } from "./walk.ts";

interface Given {
  readonly state: State;
  readonly undertaking: Undertaking;
  readonly weighed: readonly Weighed[];
  readonly per: readonly PerReporter[];
  readonly declared: Declared;
  readonly day: Course["day"];
  readonly isStrict: boolean;
}

/** What a person ought to look at, and why. */
export function reviewsOf({ state, undertaking, weighed, per, declared }: Given): Review[] {
  const reviews: Review[] = [];
  const add = (kind: Review["kind"], because: string, evidence: readonly string[] = []) =>
    void reviews.push({ kind, because, evidence });
  const due = undertaking.yardstick.due?.to;
  if (state.outcome === "due")
    add("due", due ? `its deadline was ${due}; what became of it?` : "one of its turns has ended; what became of it?");
  const contrary = weighed.filter(({ item, standing }) => item.shows === "contrary" && standing !== "rejected");
  if (contrary.length > 0 && state.outcome !== "breached")
    add("contrary", "words that may go against it; only a person may declare a breach", idsOf(contrary));
  for (const [shows, items] of state.seen) {
    const wanting = wantingFor(shows, items);
    if (wanting !== null && !(shows === "signed" && state.progress !== "announced"))
      add(
        "second source",
        `“${shows.replace("_", " ")}” asks for ${wanting}`,
        items.map(({ id }) => id),
      );
  }
  if (new Set(per.map(({ outcome }) => outcome)).size > 1) add("split", perInWords(per));
  for (const { axis, on, to } of declared.disagreeing)
    add("disagrees", `a person declared its ${axis}; newer evidence says ${to}${on ? ` since ${on}` : ""}`);
  const waiting = weighed.filter(
    ({ counts, standing, item }) => !counts && standing === "proposed" && item.shows !== "contrary",
  );
  if (waiting.length > 0) add("proposal", "evidence that waits for a person", idsOf(waiting));
  if (undertaking.tellings.every(({ isCurrent }) => !isCurrent))
    add("lost words", "the present codebook no longer finds it; a person's decision keeps it");
  return reviews;
}

const idsOf = (weighed: readonly Weighed[]): string[] => weighed.map(({ item }) => item.id);

/** `fulfilled per CHN, open per KAZ`. */
const perInWords = (per: readonly PerReporter[]): string =>
  per.map(({ reporter, outcome }) => `${outcome} per ${reporter}`).join(", ");
