/** The public surface: what a script may use. The command line uses this and nothing deeper. */

export type { Codebook } from "./codebook/codebook.ts";
export type { Gazetteer } from "./codebook/gazetteer.ts";
export { loadCodebook } from "./codebook/load.ts";
export type { Rule } from "./codebook/rule.ts";
export { EntenteError } from "./ground/failure.ts";
export { type Marked, readMarked } from "./ground/marked.ts";
export type { Place, Problem, ProblemCode, Severity } from "./ground/problem.ts";
export type { Span } from "./ground/span.ts";
export type { Precision, When } from "./ground/when.ts";
export type { Counts, DocumentSummary, DyadCount, Entry, EntryQuery, Ledger, Recorded } from "./ledger/ledger.ts";
export type { Actor, Party, Sector } from "./model/actor.ts";
export type { ClaimKind, VerdictName } from "./model/claim.ts";
export type { Form, Outcome, Progress, Testability } from "./model/commitment.ts";
export type { About, Block, Document, Genre } from "./model/document.ts";
export type { Dyad } from "./model/dyad.ts";
export type { Context, EventType, Quad, Stance } from "./model/event.ts";
export type { Mention, Quotation, Recognition } from "./model/mention.ts";
export type { Parse, Token } from "./model/parse.ts";
export type { Pillar } from "./model/pillar.ts";
export type { Sentence } from "./model/sentence.ts";
export type { Claim, Commitment, Event, Remark, Speaker, Statement, StatementKind } from "./model/statement.ts";
export type { Explained } from "./pipeline/aside.ts";
export type { Added, DyadBook, Entente, RuleTrial } from "./pipeline/entente.ts";
export { type OpenOptions, openEntente } from "./pipeline/open.ts";
export type { Reading, Unread } from "./pipeline/pipeline.ts";
export type { Order, Trees } from "./pipeline/trees.ts";
export type { Given } from "./read/read.ts";
