import { type Explanation, explain } from "../code/explain.ts";
import { type Heading, judge, type Trial } from "../code/trial.ts";
import type { Example, Rule } from "../codebook/rule.ts";
import { fold } from "../ground/fold.ts";
import { sha256 } from "../ground/identity.ts";
import type { Report } from "../ground/problem.ts";
import { span } from "../ground/span.ts";
import { whenOf } from "../ground/when.ts";
import type { Document } from "../model/document.ts";
import type { Mention, Quotation } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { codeDocument, type Knowledge } from "./pipeline.ts";

/** A sentence looked at by itself, with what each rule made of it. */
export interface Explained extends Explanation {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  /** What was recognised, in reading order. */
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
}

/** Words that come from no document: one paragraph, in English, dated when a date (ISO prefix) is given. */
export function sentenceDocument(text: string, date?: string): Document {
  const hash = sha256(text);
  const published = date === undefined ? null : whenOf(date);
  return {
    id: hash.slice(0, 16),
    sha256: hash,
    text,
    view: fold(text),
    blocks: [{ kind: "paragraph", span: span(0, text.length) }],
    about: {
      title: null,
      author: null,
      publisher: null,
      published: published && { value: published, at: null },
      language: "en",
      genre: "unknown",
      source: "-",
    },
  };
}

/** Says what every rule made of a sentence, or of several. */
export function explainText(text: string, knowledge: Knowledge, report: Report, date?: string): Explained {
  const document = sentenceDocument(text, date);
  const { sentences, parses, recognition } = codeDocument(document, knowledge, report);
  const each = parses.map((parse) => explain(document, parse, recognition, knowledge.codebook, knowledge.judge));
  return {
    document,
    sentences,
    mentions: recognition.bySentence.flat(),
    quotations: recognition.quotations,
    statements: each.flatMap(({ statements }) => statements),
    trails: each.flatMap(({ trails }) => trails),
  };
}

/** Tries every sentence of a rule, in the order of its file. */
export function tryRule(rule: Rule, knowledge: Knowledge, report: Report): Trial[] {
  // A rule's sentences are about the rule alone.
  const rules = { ...knowledge, judge: null };
  const attempt = (heading: Heading) => (example: Example) => {
    const { statements } = codeDocument(sentenceDocument(example.text), rules, report);
    return judge(rule, heading, example, statements);
  };
  const trials = [...rule.codes.map(attempt("codes")), ...rule.not.map(attempt("not"))];
  return [...trials, ...rule.missed.map(attempt("missed"))].sort((a, b) => a.example.line - b.example.line);
}
