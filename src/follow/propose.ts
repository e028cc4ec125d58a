import { numberInWords } from "../ground/amount.ts";
import { identity } from "../ground/identity.ts";
import { overlaps, type Span } from "../ground/span.ts";
import { stem } from "../ground/words.ts";
import type { EvidenceItem, EvidenceStance, Shows } from "../model/evidence.ts";
import type { Claim, Event, Statement } from "../model/statement.ts";
import { type Cue, cueOf, cuesIn, hasPhrase } from "./cues.ts";
import { type Matter, matterOf, sharedWeight, shareOf, weightOf } from "./matter.ts";
import type { Registered } from "./register.ts";
import { standingOf } from "./side.ts";
import { inOrder, type Lexicon, listOf, type Source } from "./source.ts";

/** A sentence of a document as evidence is sought in it. */
interface Line {
  readonly source: Source;
  readonly origin: Source;
  readonly span: Span;
  readonly text: string;
  readonly matter: Matter;
  readonly statements: readonly Statement[];
}

/** Proposals of lower rank are not made at all. */
const LEAST = 0.35;

/**
 * What in the sources may fulfil, advance, delay or contradict each undertaking, best first, each with its reason. A line is looked at only
 * where it shares a word with the undertaking, and only in documents published since that was made.
 */
export function propose(
  all: readonly Registered[],
  sources: readonly Source[],
  lexicon: Lexicon,
): Map<string, EvidenceItem[]> {
  const lines = linesOf(inOrder(sources), lexicon);
  const byWord = new Map<string, Line[]>();
  for (const line of lines) {
    for (const root of line.matter.keys()) {
      const there = byWord.get(root);
      if (there) there.push(line);
      else byWord.set(root, [line]);
    }
  }
  const found = new Map<string, EvidenceItem[]>();
  for (const one of all) {
    const near = new Set([...one.first.matter.keys()].flatMap((root) => byWord.get(root) ?? []));
    const items = [...tellingsOf(one, sources, lexicon), ...[...near].flatMap((line) => itemsIn(line, one, lexicon))];
    found.set(one.undertaking.id, onceEach(items).sort(byRank));
  }
  return found;
}

function linesOf(sources: readonly Source[], lexicon: Lexicon): Line[] {
  const byId = new Map(
    sources.filter(({ sentences }) => sentences.length > 0).map((source) => [source.document.id, source]),
  );
  return sources.flatMap((source) => {
    const { document, sentences, statements, original } = source;
    return sentences
      .filter(({ block }) => WHERE.has(document.blocks[block]?.kind ?? ""))
      .map(({ span }) => {
        const text = document.text.slice(span.start, span.end);
        const own = statements.filter((one) => overlaps(one.span, span));
        return {
          source,
          origin: byId.get(original) ?? source,
          span,
          text,
          matter: matterOf(text, lexicon),
          statements: own,
        };
      });
  });
}

// A title says again what its text says.
const WHERE: ReadonlySet<string> = new Set(["paragraph", "item"]);

function itemsIn(line: Line, one: Registered, lexicon: Lexicon): EvidenceItem[] {
  const { undertaking, first } = one;
  const said = line.source.document.about.published?.value ?? null;
  const since = undertaking.registered?.from;
  if (said?.to && since && said.to < since) return [];
  const isTelling = one.drafts.some(
    ({ statement }) => statement.document === line.source.document.id && overlaps(statement.span, line.span),
  );
  const fit = partiesFit(line, one, lexicon);
  const share = shareOf(first.matter, line.matter);
  const isThin = sharedWeight(first.matter, line.matter) < Math.min(2, weightOf(first.matter));
  const rank = Math.round(share * fit * 100) / 100;
  if (isThin || rank < LEAST) return [];
  return signsIn(line, one, lexicon, isTelling).map(({ shows, stance, because, span, statement }) => {
    const standing = standingOf(line.origin, line.text, statement, undertaking, shows, lexicon);
    return {
      id: identity(`evidence\n${line.source.document.id}\n${line.text}\n${shows}\n${undertaking.id}`),
      ground: {
        kind: "words" as const,
        document: line.source.document.id,
        span: line.span,
        quote: line.text,
        statement: statement?.id ?? null,
      },
      shows,
      stance,
      ...standing,
      publisher: line.source.document.about.publisher?.value ?? null,
      said,
      happened: dateOf(statement, line.statements, span),
      rank,
      because: `${because}; ${Math.round(share * 100)} % of its words, ${fitInWords(fit)}`,
    };
  });
}

/** The tellings themselves: that it was undertaken, and said again. */
function tellingsOf({ undertaking, drafts }: Registered, sources: readonly Source[], lexicon: Lexicon): EvidenceItem[] {
  return drafts.map(({ statement, source }, at) => {
    const origin = sources.find(({ document }) => document.id === source.original) ?? source;
    const standing = standingOf(origin, statement.quote, statement, undertaking, "restated", lexicon);
    const { document, span, quote, id } = statement;
    return {
      id: identity(`evidence\n${document}\n${quote}\nrestated\n${undertaking.id}`),
      ground: { kind: "words" as const, document, span, quote, statement: id },
      shows: "restated" as const,
      stance: "context" as const,
      ...standing,
      publisher: source.document.about.publisher?.value ?? null,
      said: source.document.about.published?.value ?? null,
      happened: null,
      rank: 1,
      because: undertaking.tellings[at]!.because,
    };
  });
}

/** 1: every party is named; less, where only some or none are; 0: others alone are. */
function partiesFit({ source, statements, text }: Line, { first }: Registered, lexicon: Lexicon): number {
  const here = new Set([...statements.flatMap(codesIn), ...lexicon.codesOf(text)]);
  const there = new Set(source.statements.flatMap(codesIn));
  const named = (codes: ReadonlySet<string>) => first.parties.filter((code) => codes.has(code)).length;
  if (named(here) === first.parties.length) return 1;
  if (named(here) > 0) return 0.9;
  if (here.size > 0) return 0;
  return named(there) > 0 ? 0.8 : there.size > 0 ? 0 : 0.6;
}

const codesIn = ({ actors, recipients }: Statement): string[] => [...actors, ...recipients].map(({ code }) => code);

const fitInWords = (fit: number): string =>
  fit === 1 ? "all its parties" : fit >= 0.8 ? "one of its parties" : "no party named";

interface Sign {
  readonly shows: Shows;
  readonly stance: EvidenceStance;
  readonly because: string;
  /** Words within the line that say so; null: the line as a whole. */
  readonly span: Span | null;
  readonly statement: Statement | null;
}

function signsIn(line: Line, one: Registered, lexicon: Lexicon, isTelling: boolean): Sign[] {
  const { testability, recurrence } = one.undertaking.yardstick;
  if (one.undertaking.form === "rhetoric" || testability === "none") return [];
  if (testability === "target") return figuresIn(line, one);
  const contrary = cuesIn(line.text, lexicon).filter(({ shows, isNegated }) => shows === "contrary" && !isNegated);
  if (contrary.length > 0) return contrary.slice(0, 1).map((cue) => signOf(cue, line));
  if (recurrence) return isTelling ? [] : occurrencesIn(line, lexicon);
  if (testability === "standing") return isTelling ? [] : keptIn(line, one);
  const cue = cuesIn(line.text, lexicon).find((one) => !isAheadAt(one, line));
  if (cue) return [signOf(partlyOf(cue, line, lexicon), line)];
  return isTelling ? [] : doneIn(line, one);
}

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

function dateOf(
  statement: Statement | null,
  statements: readonly Statement[],
  span: Span | null,
): EvidenceItem["happened"] {
  if (statement?.date) return statement.date;
  const near = statements.filter(({ date }) => date !== null);
  return near.find((one) => span !== null && overlaps(one.span, span))?.date ?? near[0]?.date ?? null;
}

function onceEach(items: readonly EvidenceItem[]): EvidenceItem[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

const byRank = (a: EvidenceItem, b: EvidenceItem): number => b.rank - a.rank || (a.id < b.id ? -1 : 1);
