import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadGazetteer } from "../src/codebook/load-gazetteer.ts";
import { quote, type Span } from "../src/ground/span.ts";
import type { Document } from "../src/model/document.ts";
import type { ActorMention, Mention, Recognition, Referent } from "../src/model/mention.ts";
import type { Parse } from "../src/model/parse.ts";
import { loadParser } from "../src/parse/parse.ts";
import { namesIn } from "../src/pipeline/names.ts";
import { recognise } from "../src/recognise/recognise.ts";
import { segment } from "../src/segment/segment.ts";
import { plainDocument } from "./plain-parse.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const tables = join(root, "gazetteer");
const files = new Map(readdirSync(tables).map((name) => [name, readFileSync(join(tables, name), "utf8")]));

export const gazetteer = loadGazetteer(files, () => {});
const weights = (name: string) => readFileSync(join(root, "weights", name));
const parser = loadParser(weights("parse.bin"), weights("lexicon.bin"));

export interface Recognised {
  readonly document: Document;
  readonly parses: readonly Parse[];
  readonly recognition: Recognition;
}

/**
 * What is recognised in a text, by the package's own gazetteer and parser. Dated 20 October 2022 unless another day is
 * given.
 */
export function recognised(text: string, given: Parameters<typeof plainDocument>[1] = {}): Recognised {
  const document = plainDocument(text, { date: "2022-10-20", ...given });
  const names = namesIn(document, gazetteer);
  const parses = segment(document, () => {}).map((sentence) => parser.parse(document, sentence, names));
  return { document, parses, recognition: recognise(document, parses, gazetteer, () => {}) };
}

export const mentionsOf = ({ recognition }: Recognised): Mention[] => recognition.bySentence.flat();

export const actorsOf = (read: Recognised): ActorMention[] =>
  mentionsOf(read).filter((mention): mention is ActorMention => mention.kind === "actor");

export const wordsAt = ({ document }: Recognised, span: Span): string => quote(document.text, span);

/** `KAZ`, `KAZ MIL`, `CHN (Wang Qishan)`: the sector where it is not the government. */
export const told = ({ code, sector, who }: Referent): string =>
  `${code}${sector === "GOV" ? "" : ` ${sector}`}${who === null ? "" : ` (${who})`}`;

/** Each actor as `words = whom`. */
export const actorLines = (read: Recognised): string[] =>
  actorsOf(read).map((mention) => `${wordsAt(read, mention.span)} = ${mention.referents.map(told).join(" + ")}`);
