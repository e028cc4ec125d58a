import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Problem, problem } from "../ground/problem.ts";
import { whenOf } from "../ground/when.ts";
import type { Given } from "../index.ts";
import { linesOf } from "./lines.ts";

/** What the user said of all documents. */
export interface Said {
  readonly date?: string;
  /** Bytes of the largest document; 25 MB when not given. */
  readonly maxBytes: number;
}

/** One document at the door: its bytes, or why there are none. `name` is what the user calls it. */
export type Arrival =
  | { readonly name: string; readonly bytes: Uint8Array; readonly given: Given }
  | { readonly name: string; readonly bytes: null; readonly problem: Problem };

/** What a folder is searched for. */
const DOCUMENT = /\.(?:txt|html?|md)$/i;
const RECORDS = /\.(?:ndjson|jsonl)$/i;

/** Every file that the words name: files, folders (all text and HTML files below), `-` for stdin. Sorted within folders. */
export function* namesOf(words: readonly string[]): Generator<string | Arrival> {
  for (const word of words) {
    if (word === "-") yield word;
    else yield* namesUnder(word);
  }
}

function* namesUnder(path: string): Generator<string | Arrival> {
  const inside = attempt(path, () => (statSync(path).isDirectory() ? filesIn(path) : null));
  if (inside === null) yield path;
  else if (!Array.isArray(inside)) yield inside;
  else if (inside.length > 0) yield* inside;
  else yield refused(path, problem("read/no-documents", undefined, { path }));
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith(".") ? [] : filesIn(path);
    return DOCUMENT.test(entry.name) ? [path] : [];
  });
}

/** The documents of one name: a file is one, a file of records or stdin may be many. */
export async function* arrivalsOf(name: string, said: Said): AsyncGenerator<Arrival> {
  if (name === "-") yield* streamed(process.stdin, name, said);
  else if (RECORDS.test(name)) yield* recordsIn(name, said);
  else yield fileAt(name, said);
}

function fileAt(path: string, said: Said): Arrival {
  const bytes = attempt(path, () => readUpTo(path, said.maxBytes));
  if (bytes instanceof Uint8Array) return { name: path, bytes, given: givenOf(path, said) };
  return bytes ?? refused(path, tooLarge(path, said));
}

/** The bytes of a file; null when there are more than `most`. A pipe is read as it comes. */
function readUpTo(path: string, most: number): Uint8Array | null {
  const file = openSync(path, "r");
  try {
    const pieces: Buffer[] = [];
    for (let read = 0, size = 0; ; size += read) {
      if (size > most) return null;
      const piece = Buffer.allocUnsafe(1 << 16);
      read = readSync(file, piece, 0, piece.length, null);
      if (read === 0) return Buffer.concat(pieces);
      pieces.push(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}

async function* recordsIn(path: string, said: Said): AsyncGenerator<Arrival> {
  const { createReadStream } = await import("node:fs");
  const missing = attempt(path, () => (statSync(path).isFile() ? null : null));
  if (missing !== null) yield missing;
  else yield* streamed(createReadStream(path), path, said, true);
}

/** A stream of records (one JSON object a line), or else one document. */
async function* streamed(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  said: Said,
  isRecords = false,
): AsyncGenerator<Arrival> {
  let mode: "records" | "document" | null = isRecords ? "records" : null;
  const pieces: Uint8Array[] = [];
  let number = 0;
  let size = 0;
  for await (const line of linesOf(stream, said.maxBytes)) {
    number++;
    const isBlank = line?.every((byte) => byte <= 0x20) === true;
    if (mode === null && !isBlank) mode = line !== null && isObject(line) ? "records" : "document";
    if (mode === "records") {
      if (!isBlank)
        yield line === null ? refused(name, tooLarge(name, said, number)) : recordOf(line, name, number, said);
      continue;
    }
    size += line?.length ?? 0;
    if (line === null || size > said.maxBytes) {
      yield refused(name, tooLarge(name, said));
      return;
    }
    pieces.push(line);
  }
  if (mode !== "records") yield { name, bytes: Buffer.concat(pieces), given: givenOf(name, said) };
}

const OPENING = /^\s*\{\s*"/;
const isObject = (line: Uint8Array): boolean => OPENING.test(Buffer.from(line.subarray(0, 200)).toString("latin1"));

const FIELDS = ["id", "text", "date", "title", "author", "publisher", "format", "source"] as const;

function recordOf(line: Uint8Array, name: string, number: number, said: Said): Arrival {
  const place = `${name}:${number}`;
  const bad = (detail: string) => refused(place, problem("read/bad-record", detail, { path: name, line: number }));
  let record: Partial<Record<(typeof FIELDS)[number], unknown>>;
  try {
    record = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
  } catch (error) {
    // What is not JSON is told to the user with its line; the other lines go on.
    return bad(`It is not JSON: ${(error as Error).message}`);
  }
  if (typeof record !== "object" || record === null || Array.isArray(record)) return bad("It is not an object.");
  const wrong = FIELDS.find((field) => record[field] !== undefined && typeof record[field] !== "string");
  if (wrong) return bad(`"${wrong}" is not a string.`);
  const { text, id, date, title, author, publisher, format, source } = record as Record<string, string | undefined>;
  if (text === undefined) return bad('It has no "text".');
  if (id !== undefined && !/^[^\p{Cc}\p{Surrogate}]{1,200}$/u.test(id))
    return bad('"id" is empty, too long or not plain.');
  if (date !== undefined && whenOf(date) === null) return bad(`"date" is no ISO date: ${date}`);
  if (format !== undefined && format !== "text" && format !== "html") return bad('"format" is text or html.');
  const given = { ...givenOf(source ?? place, said), ...present({ id, date, title, author, publisher, format }) };
  return { name: id ?? place, bytes: new TextEncoder().encode(text), given: given as Given };
}

const present = (fields: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function givenOf(source: string, { date, maxBytes }: Said): Given {
  return date === undefined ? { source, maxBytes } : { source, maxBytes, date };
}

const refused = (name: string, why: Problem): Arrival => ({ name, bytes: null, problem: why });

function tooLarge(path: string, { maxBytes }: Said, line?: number): Problem {
  const detail = `The limit is ${maxBytes} bytes.`;
  return problem("read/too-large", detail, line === undefined ? { path } : { path, line });
}

function attempt<T>(path: string, work: () => T): T | Arrival {
  try {
    return work();
  } catch (error) {
    // The file system's refusal is the user's to mend; anything else is a bug and goes on.
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    const isMissing = code === "ENOENT" || code === "ENOTDIR";
    return refused(
      path,
      isMissing ? problem("read/missing", undefined, { path }) : problem("read/unreadable", `(${code})`, { path }),
    );
  }
}
