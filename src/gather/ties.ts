import { addDays } from "../ground/when.ts";
import { shared } from "../ground/words.ts";
import type { Tie } from "../model/episode.ts";
import type { Link } from "../model/link.ts";
import type { Draft, Ties } from "./draft.ts";
import { isSameWay } from "./same.ts";
import type { Told } from "./told.ts";
import { isWithin, rankOf, touch } from "./window.ts";

/** How episodes hang together: what happened within what, and what carries out what had been announced. */
export function tiesAmong(drafts: readonly Draft[], links: readonly Link[]): Map<string, Ties> {
  const board = boardOf();
  const byStatement = new Map<string, Draft>();
  for (const draft of drafts) for (const { statement } of draft.tellings) byStatement.set(statement.id, draft);
  for (const { kind, from, to, because } of links) {
    if (kind !== "part-of" || from === null) continue;
    board.part(byStatement.get(from)!, byStatement.get(to)!, because);
  }
  for (const same of byParties(drafts).values()) {
    datedParts(same, board);
    followings(same, board);
  }
  return board.ties;
}

interface Board {
  readonly ties: ReadonlyMap<string, Ties>;
  part(inner: Draft, outer: Draft, because: string): void;
  follow(later: Draft, before: Draft, because: string): void;
}

function boardOf(): Board & { readonly ties: Map<string, Ties> } {
  const ties = new Map<string, { parts: Tie[]; partOf: Tie[]; follows: Tie[] }>();
  const of = ({ id }: Draft) => {
    const there = ties.get(id) ?? { parts: [], partOf: [], follows: [] };
    ties.set(id, there);
    return there;
  };
  const add = (list: Tie[], { id }: Draft, because: string) => {
    if (!list.some(({ episode }) => episode === id)) list.push({ episode: id, because });
  };
  return {
    ties,
    part(inner, outer, because) {
      if (inner === outer) return;
      add(of(inner).partOf, outer, because);
      add(of(outer).parts, inner, because);
    },
    follow: (later, before, because) => add(of(later).follows, before, because),
  };
}

function byParties(drafts: readonly Draft[]): Map<string, Draft[]> {
  const found = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const { codes } = draft.lead;
    if (codes.length < 2) continue;
    const there = found.get(codes.join("+"));
    if (there) there.push(draft);
    else found.set(codes.join("+"), [draft]);
  }
  return found;
}

/** Talks on a day of a visit, in whatever document they are told. */
function datedParts(drafts: readonly Draft[], board: Board): void {
  const visits = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.lead.encounter !== "visit" || draft.lead.course !== "done" || rankOf(draft.window) > 0) continue;
    for (let day = draft.window.from!; day <= draft.window.to!; day = addDays(day, 1)) visits.set(day, draft);
  }
  for (const draft of drafts) {
    const { encounter, course } = draft.lead;
    if ((encounter !== "meeting" && encounter !== "gathering") || course !== "done" || rankOf(draft.window) > 0)
      continue;
    const visit = visits.get(draft.window.from!);
    if (!visit || !isWithin(draft.window, visit.window)) continue;
    board.part(draft, visit, `between the same parties on ${draft.window.from}, a day of the visit`);
  }
}

/** What was announced, and is then done: the next such deed that fits, and only if it fits one announcement's words or days. */
function followings(drafts: readonly Draft[], board: Board): void {
  const byBase = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.lead.course !== "done" || draft.type !== draft.base || rankOf(draft.window) > 3) continue;
    const there = byBase.get(draft.base);
    if (there) there.push(draft);
    else byBase.set(draft.base, [draft]);
  }
  for (const deeds of byBase.values()) deeds.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  for (const announced of drafts) {
    if (announced.lead.course !== "coming" || rankOf(announced.window) > 3) continue;
    const deeds = byBase.get(announced.base) ?? [];
    const first = indexFrom(deeds, addDays(announced.window.from ?? startOf(announced), -LOOSE));
    for (const deed of deeds.slice(first, first + MOST)) {
      if (!isDone(deed, announced)) continue;
      board.follow(deed, announced, `was announced on ${publishedOf(announced.lead) ?? "an earlier day"}`);
      break;
    }
  }
}

const LOOSE = 2;
const MOST = 40;

const startOf = ({ window }: Draft): string => window.from ?? window.to ?? "";
const publishedOf = ({ source }: Told): string | null => source.document.about.published?.value.from ?? null;

function indexFrom(deeds: readonly Draft[], day: string): number {
  let [low, high] = [0, deeds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(deeds[middle]!) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isDone(deed: Draft, announced: Draft): boolean {
  const [a, b] = [deed.lead, announced.lead];
  if (a.encounter !== b.encounter || !isSameWay(a, b) || !touch(deed.window, announced.window, 1)) return false;
  const [done, said] = [publishedOf(a), publishedOf(b)];
  if (done !== null && said !== null && done < said) return false;
  const common = shared(a.content, b.content);
  return a.encounter !== null || (common >= 2 && common >= Math.min(a.content.size, b.content.size) * 0.6);
}
