import { fold } from "../ground/fold.ts";
import { sha256 } from "../ground/identity.ts";
import { problem, type Report } from "../ground/problem.ts";
import { whenOf } from "../ground/when.ts";
import type { Document, Found } from "../model/document.ts";
import { arrange, type Draft } from "./arrange.ts";
import { binaryKind } from "./binary.ts";
import { decode, wideEncoding } from "./decode.ts";
import { isHtml } from "./format.ts";
import type { Given } from "./given.ts";
import { readHtml } from "./html.ts";
import { languageOf } from "./language.ts";
import { paragraphsOf } from "./lines.ts";
import { NO_FACTS } from "./page-facts.ts";

export type { Given } from "./given.ts";

const MOST_BYTES = 25_000_000;

/**
 * Comes in: bytes and what the caller knows of them. Goes out: the document (text, blocks, title, author, date, genre,
 * language), or null when the bytes are none, with the reason reported. Must never throw on any bytes, ask the network or
 * the clock, or leave anything out of a plain text.
 *
 * Offsets count UTF-16 units of `document.text`. For plain text that is the decoded file. For HTML it is the text made from the
 * page: title, byline and article, pieces parted by an empty line; advertisements within the article are there, as furniture.
 */
export function read(bytes: Uint8Array, given: Given, report: Report): Document | null {
  const at = { path: given.source };
  const refuse = (code: "read/empty" | "read/binary" | "read/too-large", detail?: string) => {
    report(problem(code, detail, at));
    return null;
  };
  const most = given.maxBytes ?? MOST_BYTES;
  if (bytes.length > most) return refuse("read/too-large", `It has ${bytes.length} bytes; the limit is ${most}.`);
  const binary = binaryKind(bytes, wideEncoding(bytes) !== null);
  if (binary) return refuse("read/binary", binary);
  const isPage = isHtml(bytes, given);
  const { text, doubt } = decode(bytes, isPage);
  const page = isPage ? readHtml(text) : { text, pieces: paragraphsOf(text), facts: NO_FACTS, isWhole: false };
  if (page.pieces.length === 0) return refuse("read/empty");
  if (doubt) report(problem("read/encoding", doubt, at));
  if (page.isWhole) report(problem("read/html", undefined, at));
  return documentOf(sha256(bytes), page.text, arrange(page.text, page.pieces, page.facts), given, report);
}

function documentOf(hash: string, text: string, draft: Draft, given: Given, report: Report): Document {
  const id = given.id ?? hash.slice(0, 16);
  const date = given.date === undefined ? null : whenOf(given.date);
  const published = date ? { value: date, at: null } : draft.published;
  const language = languageOf(text);
  if (!published) report(problem("read/no-date", undefined, { document: id }));
  if (language !== "en" && language !== "und")
    report(problem("read/language", `It is: ${language}.`, { document: id }));
  const about = {
    title: said(given.title) ?? draft.title,
    author: said(given.author) ?? draft.author,
    publisher: said(given.publisher) ?? draft.publisher,
    published,
    language,
    genre: draft.genre,
    source: given.source,
  };
  return Object.freeze({ id, sha256: hash, text, view: fold(text), blocks: draft.blocks, about: Object.freeze(about) });
}

const said = (value: string | undefined): Found<string> | null =>
  value === undefined || value.trim() === "" ? null : { value: value.trim(), at: null };
