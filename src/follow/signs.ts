import { numberInWords } from "../ground/amount.ts";
import { overlaps, type Span } from "../ground/span.ts";
import { stem } from "../ground/words.ts";
import type { EvidenceStance, Shows } from "../model/evidence.ts";
import type { Claim, Event, Statement } from "../model/statement.ts";
import { type Cue, cueOf, cuesIn, hasPhrase } from "./cues.ts";
import type { Line } from "./line.ts";
import type { Registered } from "./register.ts";
import { type Lexicon, listOf } from "./source.ts";

/** What a line shows of a commitment, and by which words. */
export interface Sign {
  readonly shows: Shows;
  readonly stance: EvidenceStance;
  readonly because: string;
  /** Words within the line that say so; null: the line as a whole. */
  readonly span: Span | null;
  readonly statement: Statement | null;
}

/** What a line shows, by how the commitment can be tested; `isTelling` where it is the commitment itself told anew. */
export function signsIn(line: Line, one: Registered, lexicon: Lexicon, isTelling: boolean): Sign[] {
  const { testability, recurrence } = one.undertaking.yardstick;
  if (one.undertaking.form === "rhetoric" || testability === "none") return [];
  const figures = testability === "target" ? figuresIn(line, one) : [];
  if (figures.length > 0 || (testability === "target" && one.first.isLevel)) return figures;
  const contrary = cuesIn(line.text, lexicon).filter(({ shows, isNegated }) => shows === "contrary" && !isNegated);
  if (contrary.length > 0) return contrary.slice(0, 1).map((cue) => signOf(cue, line));
  if (recurrence) return isTelling ? [] : occurrencesIn(line, lexicon);
  if (testability === "standing") return isTelling ? [] : keptIn(line, one);
  const cue = cuesIn(line.text, lexicon).find(
    (found) => !isAheadAt(found, line) && (!isTelling || AT_ONCE.has(found.shows)),
  );
  if (cue) return [signOf(partlyOf(cue, line, lexicon), line)];
  return isTelling ? [] : doneIn(line, one);
}

// What a sentence may tell together with the undertaking itself: "signed an agreement to build".
const AT_ONCE: ReadonlySet<Shows> = new Set(["signed", "in_force", "delayed", "suspended", "withdrawn"]);

// What was coded there may know better than the words before it whether it has happened.
const isAheadAt = (cue: Cue, { statements, span }: Line): boolean =>
  statements.some(
    ({ kind, stance, anchor }) =>
      kind === "event" &&
      (stance === "future" || stance === "hypothetical") &&
      anchor.start === span.start + cue.start &&
      anchor.end === span.start + cue.end,
  );

// A sentence that tells of an undertaking anew may tell at once that it was signed.
function signOf(cue: Cue, line: Line): Sign {
  const at = { start: line.span.start + cue.start, end: line.span.start + cue.end };
  const statement =
    line.statements.find((one) => overlaps(one.anchor, at)) ??
    line.statements.find(({ date }) => date !== null) ??
    null;
  if (cue.isNegated && cue.shows !== "contrary")
    return { shows: "stalled", stance: "weakens", because: `“${cue.words}” is denied`, span: at, statement };
  const stance =
    cue.shows === "contrary" || cue.shows === "withdrawn"
      ? "contradicts"
      : WEAKENS.has(cue.shows)
        ? "weakens"
        : "supports";
  return { shows: cue.shows, stance, because: `“${cue.words}”`, span: at, statement };
}

const WEAKENS: ReadonlySet<Shows> = new Set(["delayed", "stalled", "suspended"]);

const partlyOf = (cue: Cue, { text }: Line, lexicon: Lexicon): Cue =>
  cue.shows === "completed" && hasPhrase(text, listOf(lexicon, "step-partly")) ? { ...cue, shows: "partly" } : cue;

/** "Agreed to abolish", then "abolished": the act itself, told as done. */
function doneIn(line: Line, { first: { verb } }: Registered): Sign[] {
  if (verb === null) return [];
  const words = line.text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const past = words.filter(
    (word) => (word.endsWith("ed") && stem(word) === verb) || (PAST[word] !== undefined && stem(PAST[word]) === verb),
  );
  const cue = cueOf(line.text, past, "completed");
  if (!cue || cue.isNegated) return [];
  return [{ ...signOf(cue, line), because: `“${cue.words}”, the act itself` }];
}

/** Past forms that do not end in -ed. */
const PAST: Readonly<Record<string, string>> = {
  bought: "buy",
  built: "build",
  gave: "give",
  given: "give",
  held: "hold",
  lent: "lend",
  met: "meet",
  paid: "pay",
  rebuilt: "rebuild",
  sent: "send",
  sold: "sell",
  withdrawn: "withdraw",
  withdrew: "withdraw",
};

function occurrencesIn({ text, statements }: Line, lexicon: Lexicon): Sign[] {
  if (!hasPhrase(text, listOf(lexicon, "step-occurred"))) return [];
  if (
    statements.some(
      ({ stance, kind }) =>
        kind === "event" && (stance === "future" || stance === "hypothetical" || stance === "negated"),
    )
  )
    return [];
  const statement =
    statements.find(({ kind, date }) => kind === "event" && date !== null) ??
    statements.find(({ date }) => date !== null) ??
    statements[0] ??
    null;
  return [
    { shows: "occurrence", stance: "supports", because: "it is told to have taken place", span: null, statement },
  ];
}

/** A policy is seen to be kept where the parties act on it together. */
function keptIn({ statements }: Line, { first }: Registered): Sign[] {
  const act = statements.find(
    (one): one is Event =>
      one.kind === "event" &&
      one.quad === "material cooperation" &&
      (one.stance === "asserted" || one.stance === "historical") &&
      one.actors.some(({ code }) => first.committers.includes(code)),
  );
  return act
    ? [{ shows: "upheld", stance: "supports", because: `an act of ${act.type}`, span: null, statement: act }]
    : [];
}

function figuresIn({ statements }: Line, { first }: Registered): Sign[] {
  const { target } = first;
  const claim = statements.find(
    (one): one is Claim =>
      one.kind === "claim" && one.value !== null && target !== null && one.value.unit === target.unit,
  );
  if (!claim?.value || !target) return [];
  const isReached = target.comparison === "at most" ? claim.value.high <= target.high : claim.value.low >= target.low;
  return [
    {
      shows: "figure",
      stance: isReached ? "supports" : "context",
      because: `a figure of ${numberInWords(claim.value.low)} ${target.unit ?? ""} against ${numberInWords(target.low)}, which words claim and no series shows yet`,
      span: null,
      statement: claim,
    },
  ];
}
