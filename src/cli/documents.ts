import { closeSync, createReadStream, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Problem, problem } from "../ground/problem.ts";
import type { Given } from "../index.ts";
import { linesOf } from "./lines.ts";
import { areRecords, documentRecord, isBlank } from "./records.ts";

/** What the user said of all documents. */
export interface Said {
  readonly date?: string;
  /** Bytes of the largest document; 25 MB when not given. */
  readonly maxBytes: number;
}

/** One document at the door: its bytes, or why there are none. `name` is what the user calls it. */
export type Arrival =
  | { readonly name: string; readonly bytes: Uint8Array; readonly given: Given; readonly isRecord?: boolean }
  | Refusal;

interface Refusal {
  readonly name: string;
  readonly bytes: null;
  readonly problem: Problem;
}

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

/** A file as a stream, or why it cannot be read. */
function opened(path: string): AsyncIterable<Uint8Array> | Refusal {
  return attempt(path, () => {
    if (statSync(path).isDirectory()) return refused(path, problem("read/unreadable", "(It is a folder.)", { path }));
    return createReadStream(path, { fd: openSync(path, "r") });
  });
}

/** A line of a file, or of stdin (`-`), numbered from 1; or why there is none. */
export type Line = Refusal | { readonly path: string; readonly number: number; readonly bytes: Uint8Array };

/** Every line of the files that the words name, one at a time. */
export async function* linesIn(words: readonly string[], said: Pick<Said, "maxBytes">): AsyncGenerator<Line> {
  for (const path of words) {
    const stream = path === "-" ? process.stdin : opened(path);
    if ("problem" in stream) {
      yield stream;
      continue;
    }
    let number = 0;
    for await (const bytes of linesOf(stream, said.maxBytes)) {
      number++;
      yield bytes === null ? refused(path, tooLarge(path, said, number)) : { path, number, bytes };
    }
  }
}

async function* recordsIn(path: string, said: Said): AsyncGenerator<Arrival> {
  const stream = opened(path);
  if ("problem" in stream) yield stream;
  else yield* streamed(stream, path, said, true);
}

/** A stream of records (one JSON object a line), or else one document. Of records, never more than one is held. */
async function* streamed(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  said: Said,
  isRecords: boolean | null = null,
): AsyncGenerator<Arrival> {
  let mode = isRecords;
  let held: (Uint8Array | null)[] = [];
  let number = 0;
  let size = 0;
  for await (const line of linesOf(stream, said.maxBytes)) {
    held.push(line);
    mode ??= areRecords(held);
    if (mode === true) {
      const lines = held;
      held = [];
      for (const one of lines) {
        number++;
        if (!isBlank(one)) yield recordOf(one, name, number, said);
      }
      continue;
    }
    size += line === null ? said.maxBytes + 1 : line.length;
    if (mode === false && size > said.maxBytes) break;
  }
  if (mode === true) return;
  if (size > said.maxBytes) yield refused(name, tooLarge(name, said));
  else yield { name, bytes: Buffer.concat(held as Uint8Array[]), given: givenOf(name, said) };
}

function recordOf(line: Uint8Array | null, path: string, number: number, said: Said): Arrival {
  const place = `${path}:${number}`;
  if (line === null) return refused(path, tooLarge(path, said, number));
  const record = documentRecord(line, path, number);
  if ("code" in record) return refused(place, record);
  const { text, given } = record;
  const name = given.id === undefined ? place : `${place} ${given.id}`;
  return { name, bytes: new TextEncoder().encode(text), given: { ...givenOf(place, said), ...given }, isRecord: true };
}

function givenOf(source: string, { date, maxBytes }: Said): Given {
  return date === undefined ? { source, maxBytes } : { source, maxBytes, date };
}

const refused = (name: string, why: Problem): Refusal => ({ name, bytes: null, problem: why });

function tooLarge(path: string, { maxBytes }: Pick<Said, "maxBytes">, line?: number): Problem {
  const detail = `The limit is ${maxBytes} bytes.`;
  return problem("read/too-large", detail, line === undefined ? { path } : { path, line });
}

function attempt<T>(path: string, work: () => T): T | Refusal {
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
