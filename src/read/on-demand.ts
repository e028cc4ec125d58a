import { createRequire } from "node:module";
import type { Readability as ReadabilityOf } from "@mozilla/readability";
import type { EncodingName } from "chardet";
import type { francAll as francAllOf } from "franc";
import type { parseHTML as parseHtmlOf } from "linkedom";

// Loading linkedom takes longer than reading a whole op-ed, so what plain English in UTF-8 never needs is loaded on first use.
const load = createRequire(import.meta.url);

/** Lays out HTML as a tree. Loads its library on the first call. */
export const parseHtml = (html: string): { document: unknown } =>
  (load("linkedom") as { parseHTML: typeof parseHtmlOf }).parseHTML(html) as { document: unknown };

/** The class that finds a page's article. */
export const readability = (): typeof ReadabilityOf =>
  (load("@mozilla/readability") as { Readability: typeof ReadabilityOf }).Readability;

/** The likeliest encodings of bytes, best first; `confidence` runs from 0 to 100. */
export const guessEncodings = (bytes: Uint8Array): { name: EncodingName; confidence: number }[] =>
  (load("chardet") as { analyse: (bytes: Uint8Array) => { name: EncodingName; confidence: number }[] }).analyse(bytes);

/** The likeliest languages of a text, of those named, as ISO 639-3 codes with their weight, best first. */
export const guessLanguages = (text: string, only: string[]): [string, number][] =>
  (load("franc") as { francAll: typeof francAllOf }).francAll(text, { only });
