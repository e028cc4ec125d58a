import type { When } from "../ground/when.ts";
import type { Decision } from "../model/decision.ts";
import type { Target } from "../model/statement.ts";
import type { Undertaking, UndertakingTelling } from "../model/undertaking.ts";
import { type Draft, draftsIn } from "./draft.ts";
import { sameUndertaking, supersedes } from "./same.ts";
import { inOrder, type Lexicon, type Source } from "./source.ts";
import { yardstickOf } from "./yardstick.ts";

/** An undertaking with what it is compared by. */
export interface Registered {
  readonly undertaking: Undertaking;
  readonly first: Draft;
  readonly drafts: readonly Draft[];
  /** Id of the later undertaking that takes its place, and why. */
  readonly supersededBy: { readonly id: string; readonly because: string } | null;
  readonly supersedes: string | null;
}

interface Growing {
  readonly drafts: { readonly draft: Draft; readonly because: string }[];
}

const FIRST = "the earliest telling";

/**
 * One undertaking for each thing that was undertaken, with all its tellings: restatements and wire copies are linked, not counted again.
 * The order in which sources are given says nothing; tellings are compared only with those of the same committers that share a word.
 */
export function register(sources: readonly Source[], lexicon: Lexicon): Registered[] {
  const shelf = shelfOf();
  for (const source of inOrder(sources)) {
    for (const draft of draftsIn(source, lexicon)) shelf.put(draft);
  }
  const made = shelf.all.map(({ drafts }) => {
    const tellings = drafts.map(({ draft, because }) => tellingOf(draft, because));
    return { undertaking: undertakingOf(drafts[0]!.draft, tellings), drafts: drafts.map(({ draft }) => draft) };
  });
  return withSuccession(made);
}

function shelfOf() {
  const all: Growing[] = [];
  const byWord = new Map<string, Growing[]>();
  const keysOf = ({ committers, matter }: Draft) =>
    committers.flatMap((code) => [...matter.keys()].map((root) => `${code} ${root}`));
  return {
    all,
    put(draft: Draft) {
      const near = new Set(keysOf(draft).flatMap((key) => byWord.get(key) ?? []));
      const found = [...near].flatMap((one) => {
        const because = whySame(one, draft);
        return because === null ? [] : [{ one, because }];
      })[0];
      const home = found?.one ?? { drafts: [] };
      if (!found) all.push(home);
      home.drafts.push({ draft, because: found?.because ?? FIRST });
      for (const key of keysOf(draft)) {
        const there = byWord.get(key);
        if (!there) byWord.set(key, [home]);
        else if (!there.includes(home)) there.push(home);
      }
    },
  };
}

// With the first telling alone: by way of others, one undertaking would slide into the next.
function whySame({ drafts }: Growing, draft: Draft): string | null {
  const first = drafts[0]!.draft;
  const because = sameUndertaking(first, draft);
  const isPrint = first.id === draft.id && first.source.document.id !== draft.source.document.id;
  return because !== null && isPrint ? "the same words" : because;
}

function tellingOf({ statement, source, isCurrent }: Draft, because: string): UndertakingTelling {
  return {
    statement,
    published: source.document.about.published?.value ?? null,
    original: source.original,
    isCopy: source.original !== source.document.id,
    isCurrent,
    because,
  };
}

function undertakingOf(first: Draft, tellings: readonly UndertakingTelling[]): Undertaking {
  const { statement, committers, beneficiaries, act, source } = first;
  const { condition, mechanism } = statement;
  return {
    id: first.id,
    committers,
    beneficiaries,
    form: statement.form === "recommendation" ? "rhetoric" : statement.form,
    quote: statement.quote,
    act,
    condition: condition && source.document.text.slice(condition.start, condition.end),
    mechanism: mechanism?.name ?? null,
    pillars: statement.pillars,
    registered: registeredOf(tellings),
    tellings,
    yardstick: yardstickOf({
      testability: statement.testability,
      due: statement.due ?? endOf(statement.period ?? null) ?? statement.target?.by ?? null,
      target: withoutSpan(first.target),
      recurrence: first.recurrence,
      committers,
      beneficiaries,
    }),
    amended: [],
    because: `${statement.rule} found it: ${statement.form}, ${statement.testability === "none" ? "untestable" : `test: ${statement.testability}`}`,
  };
}

const registeredOf = (tellings: readonly UndertakingTelling[]): When | null =>
  tellings.find(({ published }) => published !== null)?.published ?? null;

const endOf = (period: When | null): When | null =>
  period?.to ? { from: period.to, to: period.to, precision: "day" } : null;

function withoutSpan(target: Target | null): Omit<Target, "span"> | null {
  if (!target) return null;
  const { span: _, ...rest } = target;
  return rest;
}

function withSuccession(made: readonly Pick<Registered, "undertaking" | "drafts">[]): Registered[] {
  const next = new Map<string, { id: string; because: string }>();
  const before = new Map<string, string>();
  const figures = made.filter(({ drafts }) => drafts[0]!.target !== null);
  for (const [at, { undertaking, drafts }] of figures.entries()) {
    // Undertakings stand in the order of their first tellings: the nearest later one that sets the figure anew.
    for (const later of figures.slice(at + 1)) {
      const because = supersedes(later.drafts[0]!, drafts[0]!);
      if (because === null || isSameDay(undertaking, later.undertaking)) continue;
      next.set(undertaking.id, { id: later.undertaking.id, because });
      if (!before.has(later.undertaking.id)) before.set(later.undertaking.id, undertaking.id);
      break;
    }
  }
  return made.map(({ undertaking, drafts }) => ({
    undertaking,
    drafts,
    first: drafts[0]!,
    supersededBy: next.get(undertaking.id) ?? null,
    supersedes: before.get(undertaking.id) ?? null,
  }));
}

const isSameDay = (a: Undertaking, b: Undertaking): boolean => a.registered?.to === b.registered?.to;

/** The undertaking that a decision is about: by id, else by the words that it was made on. */
export function undertakingFor(
  decision: Pick<Decision, "commitment" | "pin">,
  all: readonly Registered[],
): Registered | null {
  const { pin, commitment } = decision;
  const nearest = all
    .map((one) => ({ one, overlap: Math.max(0, ...one.drafts.map((draft) => overlapOf(draft, pin))) }))
    .sort((a, b) => b.overlap - a.overlap || (a.one.undertaking.id < b.one.undertaking.id ? -1 : 1))[0];
  const byId = all.find(({ drafts }) =>
    drafts.some(({ id, statement }) => id === commitment || statement.id === pin.statement),
  );
  return byId ?? (nearest && nearest.overlap > 0 ? nearest.one : null);
}

function overlapOf({ statement }: Draft, { document, span, quote }: Decision["pin"]): number {
  if (statement.document !== document) return 0;
  if (statement.quote === quote) return quote.length + 1;
  return Math.min(statement.span.end, span.end) - Math.max(statement.span.start, span.start);
}
