import { code } from "../code/code.ts";
import type { Judge } from "../code/judge/judge.ts";
import type { Codebook } from "../codebook/codebook.ts";
import type { Gazetteer } from "../codebook/gazetteer.ts";
import type { Problem, Report } from "../ground/problem.ts";
import type { Document } from "../model/document.ts";
import type { Recognition } from "../model/mention.ts";
import type { Parse } from "../model/parse.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Statement } from "../model/statement.ts";
import type { Parser } from "../parse/parse.ts";
import { type Given, read } from "../read/read.ts";
import { recognise } from "../recognise/recognise.ts";
import { segment } from "../segment/segment.ts";
import { namesIn } from "./names.ts";

/** What the way of a document needs to know. */
export interface Knowledge {
  readonly parser: Parser;
  readonly gazetteer: Gazetteer;
  readonly codebook: Codebook;
  /** Codes what the rules leave open; null: the rules alone. */
  readonly judge: Judge | null;
}

/** All that was made of one document. */
export interface Reading {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly parses: readonly Parse[];
  readonly recognition: Recognition;
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
}

/** Bytes that are no document; the problems say why. */
export interface Unread {
  readonly document: null;
  readonly statements: readonly [];
  readonly problems: readonly Problem[];
}

/**
 * Comes in: bytes and what the caller knows of them. Goes out: the document with its statements, or the reason why not.
 * The rooms in a row: read → segment → parse → recognise → code. Must never write, ask the clock or keep anything.
 */
export function readBytes(bytes: Uint8Array, given: Given, knowledge: () => Knowledge): Reading | Unread {
  const problems: Problem[] = [];
  const report: Report = (problem) => void problems.push(problem);
  const document = read(bytes, given, report);
  if (!document) return { document: null, statements: [], problems };
  if (!isCodable(document)) {
    return { document, sentences: [], parses: [], recognition: NOTHING, statements: [], problems };
  }
  return { document, ...codeDocument(document, knowledge(), report), problems };
}

/** The way from a document on. */
export function codeDocument(document: Document, { parser, gazetteer, codebook, judge }: Knowledge, report: Report) {
  const sentences = segment(document, report);
  const names = namesIn(document, gazetteer);
  const parses = sentences.map((sentence) => parser.parse(document, sentence, names));
  const recognition = recognise(document, parses, gazetteer, report);
  const statements = code(document, parses, recognition, codebook, judge, report);
  return { sentences, parses, recognition, statements };
}

const NOTHING: Recognition = { bySentence: [], quotations: [], focus: [] };

/** English, or too short to tell; a document in another language is kept and nothing is coded in it. */
const isCodable = ({ about }: Document): boolean => about.language === "en" || about.language === "und";
