import { identity } from "../ground/identity.ts";
import { overlaps, type Span } from "../ground/span.ts";
import type { EvidenceItem } from "../model/evidence.ts";
import type { Statement } from "../model/statement.ts";
import { type Line, linesOf, partiesFit } from "./line.ts";
import { sharedWeight, shareOf, weightOf } from "./matter.ts";
import type { Registered } from "./register.ts";
import { standingOf } from "./side.ts";
import { signsIn } from "./signs.ts";
import { inOrder, type Lexicon, type Source } from "./source.ts";

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
  const ordered = inOrder(sources);
  const byId = new Map(ordered.filter(({ sentences }) => sentences.length > 0).map((one) => [one.document.id, one]));
  const originOf = (source: Source): Source => byId.get(source.original) ?? source;
  const lines = ordered.flatMap((source) => linesOf(source, originOf(source), lexicon));
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
    const items = [...tellingsOf(one, originOf, lexicon), ...[...near].flatMap((line) => itemsIn(line, one, lexicon))];
    found.set(one.undertaking.id, onceEach(items).sort(byRank));
  }
  return found;
}

function itemsIn(line: Line, one: Registered, lexicon: Lexicon): EvidenceItem[] {
  const { undertaking, first } = one;
  const said = line.source.document.about.published?.value ?? null;
  const since = undertaking.registered?.from;
  if (said?.to && since && said.to < since) return [];
  // The text that undertakes it cannot tell that it was done.
  const isTelling =
    line.source.original === first.source.original ||
    one.drafts.some(
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
function tellingsOf(
  { undertaking, drafts }: Registered,
  originOf: (source: Source) => Source,
  lexicon: Lexicon,
): EvidenceItem[] {
  return drafts.map(({ statement, source }, at) => {
    const standing = standingOf(originOf(source), statement.quote, statement, undertaking, "restated", lexicon);
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

const fitInWords = (fit: number): string =>
  fit === 1 ? "all its parties" : fit >= 0.8 ? "one of its parties" : "no party named";

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
