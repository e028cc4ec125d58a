import { addDays } from "../ground/when.ts";
import type { Weighed } from "../model/course.ts";
import type { EvidenceItem } from "../model/evidence.ts";
import { GRACE_DAYS } from "./occurrences.ts";

/** Something that may change a commitment's state, with the day from which it counts. */
export type Moment =
  | { readonly kind: "item"; readonly on: string | null; readonly item: EvidenceItem }
  | { readonly kind: "due" | "lapse"; readonly on: string }
  | { readonly kind: "superseded"; readonly on: string | null; readonly by: string; readonly because: string };

/** True for what was known by a day. */
export const isKnownBy = ({ said }: EvidenceItem, day: string): boolean => said?.from == null || said.from <= day;

/** When it happened by its own words, else when it was said. */
const dayOf = ({ happened, said }: EvidenceItem): string | null =>
  happened?.from ?? happened?.to ?? said?.from ?? said?.to ?? null;

interface Given {
  readonly weighed: readonly Weighed[];
  readonly due: string | null;
  readonly superseded: { readonly on: string | null; readonly by: string; readonly because: string } | null;
  readonly day: string;
}

/** All that counts up to a day, in the order of time; what happened on one day stands in an order of its own, whichever came first. */
export function momentsOf({ weighed, due, superseded, day }: Given): Moment[] {
  const moments: Moment[] = weighed
    .filter(({ counts }) => counts)
    .map(({ item }) => ({ kind: "item" as const, on: dayOf(item), item }));
  if (due !== null && due < day) {
    moments.push({ kind: "due", on: addDays(due, 1) });
    const lapse = addDays(due, GRACE_DAYS + 1);
    if (lapse <= day) moments.push({ kind: "lapse", on: lapse });
  }
  if (superseded !== null && (superseded.on === null || superseded.on <= day))
    moments.push({ kind: "superseded", ...superseded });
  return moments.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

// A clock strikes before what happens on the same day; among items what was said first comes first.
function keyOf(moment: Moment): string {
  const day = moment.on ?? "9999";
  if (moment.kind !== "item") return `${day} 0 ${moment.kind}`;
  const { item } = moment;
  return `${day} 1 ${item.said?.from ?? "9999"} ${item.shows} ${item.id}`;
}
