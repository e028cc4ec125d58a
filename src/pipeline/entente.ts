import type { Judge } from "../code/judge/judge.ts";
import type { StatusReading } from "../code/status/status.ts";
import type { StatusWeights } from "../code/status/weights.ts";
import type { Trial } from "../code/trial.ts";
import type { Codebook } from "../codebook/codebook.ts";
import type { Gazetteer } from "../codebook/gazetteer.ts";
import type { Rule } from "../codebook/rule.ts";
import { type Problem, problem } from "../ground/problem.ts";
import type { DocumentSummary, Entry, EntryQuery, Ledger, Recorded } from "../ledger/ledger.ts";
import type { Course } from "../model/course.ts";
import type { Decision } from "../model/decision.ts";
import type { Dyad } from "../model/dyad.ts";
import type { Episode } from "../model/episode.ts";
import type { Parser } from "../parse/parse.ts";
import type { Given } from "../read/read.ts";
import { type Explained, explainText, sentenceDocument, tryRule } from "./aside.ts";
import { type CommitmentQuery, courseOf, coursesIn, lexiconOf, narrowed, type Outlook } from "./commitments.ts";
import { type DecisionOrder, decideIn } from "./decide.ts";
import { type EpisodeQuery, episodeIn, episodesIn } from "./episodes.ts";
import { parseHere, parseOver } from "./parse-all.ts";
import { codeDocument, type Knowledge, type Reading, readBytes, type Unread } from "./pipeline.ts";
import { type PairRow, type Related, relateRow } from "./relate.ts";
import { type StatusReader, statusReader } from "./status.ts";
import type { Order, Trees } from "./trees.ts";

/** A part that is made on first asking; `made` is null until then. */
export interface Once<T> {
  (): T;
  readonly made: T | null;
}

export interface Parts {
  readonly engine: Once<string>;
  readonly codebook: Once<Codebook>;
  readonly gazetteer: Once<Gazetteer>;
  readonly parser: Once<Parser>;
  readonly judge: Once<Judge>;
  readonly statusWeights: Once<StatusWeights>;
  /** False: the rules code alone. */
  readonly isJudged: boolean;
  readonly ledger: Once<Ledger>;
  /** True when there is a ledger to open, so that asking it makes none. */
  readonly hasLedger: () => boolean;
  readonly now: () => string;
  /** The path inside the codebook folder of a path as a user gives it. */
  readonly ruleAt: (path: string) => string;
  /** Takes what loading reports. */
  readonly problems: Problem[];
}

/** What `add` did: the reading, and how the ledger took it (null when there was nothing to take). */
export type Added = (Reading & { readonly recorded: Recorded }) | (Unread & { readonly recorded: null });

/** All that is known of a dyad, entries in reading order. */
export interface DyadBook {
  readonly dyad: Dyad;
  readonly entries: readonly Entry[];
  readonly documents: readonly DocumentSummary[];
}

/** A rule with its sentences tried; `rule` is null when its file has faults, which `problems` tell. */
export interface RuleTrial {
  readonly rule: Rule | null;
  readonly trials: readonly Trial[];
  readonly problems: readonly Problem[];
}

/** An open Entente: all that the program can do, for the command line, for HTTP and for a user's own script alike. */
export interface Entente {
  /** Version of the program. */
  readonly engine: string;
  readonly codebook: Codebook;
  readonly gazetteer: Gazetteer;
  /** What was found wrong in codebook and gazetteer, as far as they have been loaded. */
  readonly problems: readonly Problem[];
  /** Reads bytes; keeps nothing. */
  read(bytes: Uint8Array, given: Given): Reading | Unread;
  /** Reads bytes and records them. */
  add(bytes: Uint8Array, given: Given): Added;
  /** Says what `add` would do; records nothing, and makes no ledger where there is none. */
  tryAdding(bytes: Uint8Array, given: Given): Added;
  /** What every rule made of a sentence. `date` is an ISO prefix: the day it was published. */
  explain(sentence: string, date?: string): Explained;
  /** Codes words that come from no document, such as a sentence of a rule. */
  code(text: string): Pick<Reading, "document" | "sentences" | "statements">;
  /** Tries a rule's own sentences; by its id (`consult/visit`) or its file. Null when there is no such rule. */
  tryRule(name: string): RuleTrial | null;
  /** Says of two marked parties what the one does to the other: one type, never none. */
  relate(row: PairRow): Related;
  /** Says how far the project of a description has come, as a coder of AidData would: one status, never none. */
  status(description: string): StatusReading;
  /** Parses texts and nothing more; over `jobs` threads when that is more than one. Loads neither codebook nor gazetteer. */
  parse(orders: AsyncIterable<Order> | Iterable<Order>, jobs?: number): AsyncIterable<Trees>;
  dyad(dyad: Dyad, between?: Pick<EntryQuery, "from" | "to" | "kinds">): DyadBook;
  statement(id: string): Entry | null;
  /** Each event of the ledger once, with all its tellings, in the order of time. */
  episodes(query?: EpisodeQuery): readonly Episode[];
  /** The episode of an id, or of a statement that tells it. Null when there is no such one. */
  episode(id: string): Episode | null;
  /** What states bound themselves to and what became of it, each once, by when it was undertaken; today's state when no day is given. */
  commitments(query?: CommitmentQuery & Partial<Outlook>): readonly Course[];
  /** The commitment of an id, of one of its tellings, or of a statement that tells it. Null when there is no such one. */
  commitment(id: string, outlook?: Partial<Outlook>): Course | null;
  /** Keeps a person's decision on a commitment; a problem when it cannot be made. */
  decide(order: DecisionOrder): Decision | Problem;
  /** The moment that is recorded, ISO. */
  now(): string;
  readonly ledger: Ledger;
  close(): void;
}

export function ententeOf(parts: Parts): Entente {
  const knowledge = (): Knowledge => ({
    parser: parts.parser(),
    gazetteer: parts.gazetteer(),
    codebook: parts.codebook(),
    judge: parts.isJudged ? parts.judge() : null,
  });
  const ignore = () => {};
  let statuses: StatusReader | null = null;
  const courses = ({ day = parts.now().slice(0, 10), isStrict = false }: Partial<Outlook>) =>
    coursesIn(parts.ledger(), lexiconOf(parts.codebook().words, parts.gazetteer()), { day, isStrict });
  const read = (bytes: Uint8Array, given: Given) => readBytes(bytes, given, knowledge);
  return {
    get engine() {
      return parts.engine();
    },
    get codebook() {
      return parts.codebook();
    },
    get gazetteer() {
      return parts.gazetteer();
    },
    get ledger() {
      return parts.ledger();
    },
    problems: parts.problems,
    read,
    add(bytes, given) {
      const reading = read(bytes, given);
      if (!reading.document) return { ...reading, recorded: null };
      const { document, statements, problems } = reading;
      const recorded = parts.ledger().record(document, statements, parts.codebook().version, parts.now());
      if (recorded.outcome !== "known") return { ...reading, recorded };
      const note = problem("ledger/known", undefined, { document: document.id });
      return { ...reading, recorded, problems: [...problems, note] };
    },
    tryAdding(bytes, given) {
      const reading = read(bytes, given);
      if (!reading.document) return { ...reading, recorded: null };
      const { document, statements } = reading;
      const outcome = parts.hasLedger()
        ? parts.ledger().outcomeOf(document, statements, parts.codebook().version)
        : "recorded";
      return { ...reading, recorded: { outcome, document: document.id, statements: statements.length } };
    },
    relate: (row) => relateRow(row, knowledge(), parts.judge()),
    status(description) {
      statuses ??= statusReader(parts.codebook(), parts.gazetteer(), parts.statusWeights());
      return statuses(description);
    },
    code(text) {
      const document = sentenceDocument(text);
      return { document, ...codeDocument(document, knowledge(), ignore) };
    },
    explain: (sentence, date) => explainText(sentence, knowledge(), ignore, date),
    parse: (orders, jobs = 1) => (jobs > 1 ? parseOver(orders, jobs) : parseHere(orders, parts.parser)),
    tryRule: (name) => ruleTrial(parts, knowledge, name),
    dyad(dyad, between = {}) {
      const entries = parts.ledger().entries({ ...between, dyad });
      const named = new Set(entries.map(({ statement }) => statement.document));
      return {
        dyad,
        entries,
        documents: parts
          .ledger()
          .documents()
          .filter(({ id }) => named.has(id)),
      };
    },
    statement: (id) => parts.ledger().entry(id),
    episodes: (query = {}) => episodesIn(parts.ledger(), query),
    episode: (id) => episodeIn(parts.ledger(), id),
    commitments: (query = {}) => narrowed(courses(query), query),
    commitment: (id, outlook = {}) => courseOf(courses(outlook), id),
    decide(order) {
      const at = parts.now();
      return decideIn(parts.ledger(), courseOf(courses({ day: LAST_DAY }), order.commitment), order, at);
    },
    now: () => parts.now(),
    close: () => parts.ledger.made?.close(),
  };
}

// A decision may be on what is known by any day.
const LAST_DAY = "9999-12-31";

function ruleTrial(parts: Parts, knowledge: () => Knowledge, name: string): RuleTrial | null {
  const codebook = parts.codebook();
  const path = parts.ruleAt(name);
  const files = [path, `events/${name}.yaml`, `${name}.yaml`];
  const problems = parts.problems.filter(({ at }) => at !== undefined && "path" in at && files.includes(at.path));
  const rule = codebook.rules.find((one) => one.id === name || one.path === path) ?? null;
  if (!rule) return problems.length > 0 ? { rule, trials: [], problems } : null;
  return { rule, trials: tryRule(rule, knowledge(), () => {}), problems };
}
