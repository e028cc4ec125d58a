import type { Gazetteer } from "../codebook/gazetteer.ts";
import { follow } from "../follow/follow.ts";
import { propose } from "../follow/propose.ts";
import { type Registered, register, undertakingFor } from "../follow/register.ts";
import { inForce } from "../follow/rulings.ts";
import { inOrder, type Lexicon, type Source } from "../follow/source.ts";
import { copiesAmong } from "../gather/copies.ts";
import { fold } from "../ground/fold.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Form } from "../model/commitment.ts";
import type { Course } from "../model/course.ts";
import type { Decision } from "../model/decision.ts";
import type { Document } from "../model/document.ts";
import { type Dyad, dyadsBetween } from "../model/dyad.ts";
import type { Pillar } from "../model/pillar.ts";
import type { Commitment } from "../model/statement.ts";
import { segment } from "../segment/segment.ts";

/** As of when, and how strictly. */
export interface Outlook {
  /** ISO day as of which the state is told. */
  readonly day: string;
  /** Nothing counts that no person accepted. */
  readonly isStrict?: boolean;
}

/** Each field narrows. */
export interface CommitmentQuery {
  readonly dyad?: Dyad;
  readonly pillar?: Pillar;
  readonly form?: Form;
  /** Those whose deadline has passed and of which nothing final is known. */
  readonly due?: boolean;
  /** Those that may still be kept. */
  readonly open?: boolean;
  /** Those too that a person rejected. */
  readonly rejected?: boolean;
}

/** What states bound themselves to, each once, by when it was undertaken. The state of one is the same whatever else is asked for. */
export function coursesIn(ledger: Ledger, lexicon: Lexicon, outlook: Outlook): Course[] {
  const decisions = ledger.decisions();
  const sources = sourcesIn(ledger, lexicon, decisions);
  const all = register(sources, lexicon);
  const proposals = propose(all, sources, lexicon);
  const byHome = new Map<Registered, Decision[]>();
  for (const decision of decisions) {
    const home = undertakingFor(decision, all);
    if (home) byHome.set(home, [...(byHome.get(home) ?? []), decision]);
  }
  const madeOn = new Map(all.map(({ undertaking }) => [undertaking.id, undertaking.registered?.from ?? null]));
  return all
    .filter(({ undertaking }) => (undertaking.registered?.from ?? "") <= outlook.day)
    .map((one) =>
      follow(one, {
        proposals: proposals.get(one.undertaking.id) ?? [],
        decisions: byHome.get(one) ?? [],
        supersededOn: one.supersededBy && (madeOn.get(one.supersededBy.id) ?? null),
        day: outlook.day,
        isStrict: outlook.isStrict ?? false,
      }),
    );
}

/** The courses that a query leaves. */
export function narrowed(courses: readonly Course[], query: CommitmentQuery): Course[] {
  return courses.filter((one) => {
    const { committers, beneficiaries, pillars } = one.undertaking;
    if (one.standing === "rejected" && !query.rejected) return false;
    if (
      query.dyad !== undefined &&
      !dyadsBetween([...committers, ...beneficiaries], [...committers, ...beneficiaries]).includes(query.dyad)
    )
      return false;
    if (query.pillar !== undefined && !pillars.includes(query.pillar)) return false;
    if (query.form !== undefined && one.form !== query.form) return false;
    if (query.due && one.outcome !== "due" && one.outcome !== "lapsed_unknown") return false;
    return !query.open || one.outcome === "open" || one.outcome === "due";
  });
}

/** The course that an id names: its own, that of one of its tellings, or of a statement that tells it. */
export const courseOf = (courses: readonly Course[], id: string): Course | null =>
  courses.find(
    ({ undertaking }) => undertaking.id === id || undertaking.tellings.some(({ statement }) => statement.id === id),
  ) ?? null;

/** Codes that a text names, by the gazetteer; asked often for the same words. */
export function lexiconOf(lists: Lexicon["lists"], gazetteer: Gazetteer): Lexicon {
  const known = new Map<string, readonly string[]>();
  return {
    lists,
    codesOf(text) {
      const there = known.get(text);
      if (there) return there;
      const hits = gazetteer
        .scan(fold(text).text)
        .flatMap(({ entries }) => entries.slice(0, 1).map(({ means }) => means));
      const codes = hits.flatMap((means) =>
        means.kind === "state" || means.kind === "organisation" ? [means.code] : [],
      );
      const found = [...new Set(codes)].sort();
      known.set(text, found);
      return found;
    },
  };
}

function sourcesIn(ledger: Ledger, lexicon: Lexicon, decisions: readonly Decision[]): Source[] {
  const sources = inOrder(ledger.documents().flatMap(({ id }) => sourceOf(ledger, id, lexicon)));
  const originals = copiesAmong(sources.map(({ document, sentences }) => ({ document, sentences, events: [] })));
  const whole = sources.map((source) => ({
    ...source,
    original: originals.get(source.document.id) ?? source.document.id,
  }));
  return [...whole, ...keptSources(ledger, whole, decisions)];
}

function sourceOf(ledger: Ledger, id: string, lexicon: Lexicon): Source[] {
  const kept = ledger.document(id);
  if (!kept) return [];
  const document: Document = { ...kept, view: fold(kept.text) };
  const houses = lexicon.codesOf(document.about.publisher?.value ?? "");
  return [
    {
      document,
      sentences: segment(document, () => {}),
      statements: ledger.entries({ document: id }).map(({ statement }) => statement),
      kept: [],
      original: id,
      house: houses.length === 1 ? houses[0]! : null,
    },
  ];
}

/**
 * What a person decided on and the present codebook no longer finds: it stays in the books in the words that were decided on, even where the text
 * of its document is another by now.
 */
function keptSources(ledger: Ledger, sources: readonly Source[], decisions: readonly Decision[]): Source[] {
  const wanted = new Map<string, Decision["pin"]>();
  for (const { decision, isUndone } of inForce(decisions)) {
    const { ruling, pin } = decision;
    if (!isUndone && ruling.act !== "undo" && !(ruling.act === "reject" && ruling.evidence === null))
      wanted.set(pin.statement, pin);
  }
  return [...wanted.values()].flatMap((pin) => {
    const home = sources.find(({ document }) => document.id === pin.document);
    const isThere = home?.statements.some(
      (one) => one.kind === "commitment" && (one.quote === pin.quote || overlap(one.span, pin.span)),
    );
    const entry = isThere ? null : ledger.entry(pin.statement);
    if (!home || entry?.statement.kind !== "commitment") return [];
    const statement: Commitment = entry.statement;
    const text = `${" ".repeat(statement.span.start)}${statement.quote}`;
    return [
      { ...home, document: { ...home.document, text, blocks: [] }, sentences: [], statements: [], kept: [statement] },
    ];
  });
}

const overlap = (a: Decision["pin"]["span"], b: Decision["pin"]["span"]): boolean => a.start < b.end && b.start < a.end;
