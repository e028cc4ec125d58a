import type { Span } from "../src/ground/span.ts";
import { overlaps } from "../src/ground/span.ts";
import { addDays } from "../src/ground/when.ts";
import type { Commitment } from "../src/model/statement.ts";
import type { Codes, GoldCommitment, GoldDocument } from "./commitments-gold.ts";

/** What the score looks at in a commitment that was booked. */
export interface Told
  extends Pick<Commitment, "form" | "testability" | "span" | "act" | "anchor" | "due" | "reaffirms" | "quote"> {
  readonly actors: readonly { readonly code: string }[];
  readonly recipients: readonly { readonly code: string }[];
}

export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Pinned {
  readonly pinned: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface CommitmentScore extends Pinned {
  readonly gold: number;
  /** Booked and judged: without recommendations, rhetoric rightly booked as such, and what stands where either answer is right. */
  readonly told: number;
  /** The same where the booked words must also lie within the gold's for four fifths. */
  readonly tight: Pinned;
  // Shares among those found and pinned.
  readonly committers: Share;
  readonly beneficiaries: Share;
  /** Only those whose gold names a beneficiary, so that silence earns nothing. */
  readonly namedBeneficiaries: Share;
  readonly parties: Share;
  readonly forms: Share;
  readonly testabilities: Share;
  readonly reaffirmations: Share;
  /** Of the dated deadlines, and of dates booked where there is none. */
  readonly deadlines: Share;
  /** Hard negatives that were booked as a commitment. */
  readonly negativesBooked: Share;
  /** Each fault in words, for a person to read. */
  readonly faults: readonly string[];
}

const ENOUGH = 0.8;

type Pair = { readonly gold: GoldCommitment; readonly told: Told; readonly document: string };

/**
 * Scores what was booked of each document against its gold. A commitment is found and pinned when the words booked (the
 * statement's span or its act, whichever does better) hold at least four fifths of the gold's words. That is intersection
 * over gold: words to spare cost nothing, yet each statement stands for one commitment of the gold only, so that one
 * whole sentence never earns two. `tight` asks for four fifths of the booked words too.
 */
export function scoreCommitments(
  gold: readonly GoldDocument[],
  told: ReadonlyMap<string, readonly Told[]>,
): CommitmentScore {
  const faults: string[] = [];
  const sums = { gold: 0, told: 0, negatives: 0, booked: 0, tight: 0 };
  const pairs: Pair[] = [];
  for (const document of gold) {
    const booked = (told.get(document.name) ?? []).filter(({ form }) => form !== "recommendation");
    const matched = matchesOf(document, booked);
    const judged = booked.filter((one) => matched.some((pair) => pair.told === one) || isJudged(document, one));
    const extra = judged.filter((one) => !matched.some((pair) => pair.told === one));
    const hit = document.negatives.filter(({ span }) => extra.some((one) => isOn(span, one)));
    const missed = document.commitments.filter((one) => !matched.some((pair) => pair.gold === one));
    faults.push(...missed.map(({ quote }) => `${document.name}, missed: ${quote}`));
    faults.push(...extra.map(({ form, quote }) => `${document.name}, not there: ${form} ${quote}`));
    faults.push(...hit.map(({ reason }) => `${document.name}, hard negative booked: ${reason}`));
    pairs.push(...matched);
    sums.gold += document.commitments.length;
    sums.told += judged.length;
    sums.negatives += document.negatives.length;
    sums.booked += hit.length;
    sums.tight += matched.filter((pair) => stretches(pair.told).some((at) => isTight(pair.gold.span, at))).length;
  }
  return {
    gold: sums.gold,
    told: sums.told,
    ...figures(pairs.length, sums.gold, sums.told),
    tight: figures(sums.tight, sums.gold, sums.told),
    ...sharesOf(pairs, faults),
    negativesBooked: { right: sums.booked, of: sums.negatives },
    faults,
  };
}

function figures(pinned: number, gold: number, told: number): Pinned {
  const precision = told === 0 ? 0 : pinned / told;
  const recall = gold === 0 ? 0 : pinned / gold;
  return { pinned, precision, recall, f1: pinned === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

const stretches = ({ span, act }: Told): Span[] => (act ? [span, act] : [span]);
const length = ({ start, end }: Span): number => end - start;
const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const likeness = (a: Span, b: Span): number => shared(a, b) / (length(a) + length(b) - shared(a, b));
const isPinned = (gold: Span, at: Span): boolean => shared(gold, at) >= ENOUGH * length(gold);
const isTight = (gold: Span, at: Span): boolean => isPinned(gold, at) && shared(gold, at) >= ENOUGH * length(at);

// A statement stands where the word stands that it turns on, or half of what it says.
const isOn = (at: Span, { anchor, act, span }: Told): boolean =>
  overlaps(anchor, at) || shared(at, act ?? span) >= length(act ?? span) / 2;

// The most alike are put together first.
function matchesOf(document: GoldDocument, booked: readonly Told[]): Pair[] {
  const able = document.commitments.flatMap((gold) =>
    booked.flatMap((told) => {
      const good = stretches(told).filter((at) => isPinned(gold.span, at));
      const best = Math.max(0, ...good.map((at) => likeness(gold.span, at)));
      return best > 0 ? [{ gold, told, best, document: document.name }] : [];
    }),
  );
  const golds = new Set<GoldCommitment>();
  const tolds = new Set<Told>();
  return able
    .sort((a, b) => b.best - a.best)
    .filter(({ gold, told }) => {
      if (golds.has(gold) || tolds.has(told)) return false;
      golds.add(gold);
      tolds.add(told);
      return true;
    });
}

function isJudged({ negatives, unjudged }: GoldDocument, told: Told): boolean {
  if (unjudged.some((at) => isOn(at, told))) return false;
  return !(told.form === "rhetoric" && negatives.some(({ isRhetoric, span }) => isRhetoric && isOn(span, told)));
}

type Shares = Pick<
  CommitmentScore,
  | "committers"
  | "beneficiaries"
  | "namedBeneficiaries"
  | "parties"
  | "forms"
  | "testabilities"
  | "reaffirmations"
  | "deadlines"
>;

function sharesOf(pairs: readonly Pair[], faults: string[]): Shares {
  const share = (name: string, among: readonly Pair[], isRight: (pair: Pair) => boolean): Share => {
    const wrong = among.filter((pair) => !isRight(pair));
    faults.push(...wrong.map(({ document, gold }) => `${document}, wrong ${name}: ${gold.quote}`));
    return { right: among.length - wrong.length, of: among.length };
  };
  const silent = (among: readonly Pair[], isRight: (pair: Pair) => boolean): Share => ({
    right: among.filter(isRight).length,
    of: among.length,
  });
  const named = pairs.filter(({ gold }) => gold.beneficiaries.wanted.size > 0);
  return {
    committers: share("committer", pairs, committersRight),
    beneficiaries: share("beneficiary", pairs, beneficiariesRight),
    namedBeneficiaries: silent(named, beneficiariesRight),
    parties: silent(pairs, (pair) => committersRight(pair) && beneficiariesRight(pair)),
    forms: share("form", pairs, ({ gold, told }) => gold.forms.includes(told.form)),
    testabilities: share("testability", pairs, ({ gold, told }) => gold.testabilities.includes(told.testability)),
    reaffirmations: share("reaffirmation", pairs, ({ gold, told }) => gold.reaffirms === told.reaffirms),
    deadlines: share("deadline", pairs.filter(hasDeadline), deadlineRight),
  };
}

const holds = ({ wanted, allowed }: Codes, parties: Told["actors"], also: ReadonlySet<string>): boolean => {
  const codes = new Set(parties.map(({ code }) => code));
  return (
    [...wanted].every((code) => codes.has(code)) && [...codes].every((code) => allowed.has(code) || also.has(code))
  );
};

const committersRight = ({ gold, told }: Pair): boolean => holds(gold.committers, told.actors, new Set());

// Those who bind themselves together are each other's counterparts, whether it is told or not.
const beneficiariesRight = ({ gold, told }: Pair): boolean => {
  const { wanted } = gold.committers;
  return holds(gold.beneficiaries, told.recipients, wanted.size > 1 ? wanted : new Set());
};

const hasDeadline = ({ gold, told }: Pair): boolean => gold.due !== "open" && (gold.due !== null || told.due !== null);

// Right when the last day lies within the date of the gold ("2030" is any day of that year), or on its eve ("before 1 May").
function deadlineRight({ gold, told }: Pair): boolean {
  if (gold.due === null || gold.due === "open") return false;
  const day = told.due?.to ?? told.due?.from;
  if (!day || !gold.due.from || !gold.due.to) return false;
  return addDays(gold.due.from, -1) <= day && day <= gold.due.to;
}
