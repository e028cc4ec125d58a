import { type Problem, problem } from "../ground/problem.ts";
import { whenOf } from "../ground/when.ts";
import type { Given } from "../index.ts";

/** The fields of a line that holds a JSON object; a sentence that says what is wrong when it holds none. */
export function readObject(line: Uint8Array): Readonly<Record<string, unknown>> | string {
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(line));
  } catch (error) {
    // What is not JSON is told to the user with its line; the other lines go on.
    return `It is not JSON: ${(error as Error).message}`;
  }
  if (typeof read !== "object" || read === null || Array.isArray(read)) return "It is not an object.";
  return read as Readonly<Record<string, unknown>>;
}

export const isBlank = (line: Uint8Array | null): boolean => line?.every((byte) => byte <= 0x20) === true;

// A byte order mark may stand before the first.
const OPENING = /^(?:\u00EF\u00BB\u00BF)?\s*\{\s*"/;

/**
 * Whether a stream is one of records, by its first lines; null while that cannot be told. One that opens with an object is, even where
 * that object is broken; so is one whose second line is a whole record.
 */
export function areRecords(lines: readonly (Uint8Array | null)[]): boolean | null {
  const [first, second] = lines.filter((line) => !isBlank(line));
  if (first && OPENING.test(Buffer.from(first.subarray(0, 200)).toString("latin1"))) return true;
  if (second === undefined) return null;
  const record = second === null ? "" : readObject(second);
  return typeof record !== "string" && typeof record.text === "string";
}

const FIELDS = ["date", "title", "author", "publisher", "format", "source"] as const;

/** A document as a record holds it. */
export interface DocumentRecord {
  readonly text: string;
  readonly given: Omit<Partial<Given>, "maxBytes">;
}

/** Reads a record of a document; unknown fields are passed over, and a field that is null is not given. */
export function documentRecord(line: Uint8Array, path: string, number: number): DocumentRecord | Problem {
  const record = readObject(line);
  const fault = typeof record === "string" ? record : faultOf(record);
  if (fault !== null) return problem("read/bad-record", fault, { path, line: number });
  const { text, id, ...fields } = record as Record<string, unknown>;
  const known = FIELDS.map((field) => [field, fields[field] ?? undefined] as const);
  const given = [["id", idOf(id)] as const, ...known].filter(([, value]) => value !== undefined);
  return { text: text as string, given: Object.fromEntries(given) };
}

/** An id in words; numbers are taken as they are written. */
export const idOf = (id: unknown): string | undefined =>
  id === undefined || id === null ? undefined : typeof id === "number" ? String(id) : (id as string);

const PLAIN = /^[^\p{Cc}\p{Surrogate}]{1,200}$/u;

function faultOf(record: Readonly<Record<string, unknown>>): string | null {
  const wrong = FIELDS.find((field) => typeof (record[field] ?? "") !== "string");
  if (wrong) return `"${wrong}" is not a string.`;
  if (record.text === undefined) return 'It has no "text".';
  if (typeof record.text !== "string") return '"text" is not a string.';
  if (record.text.trim() === "") return 'Its "text" is empty.';
  const id = idOf(record.id);
  if (id !== undefined && (typeof id !== "string" || !PLAIN.test(id))) return '"id" is empty, too long or not plain.';
  const { date, format } = record as { date?: string | null; format?: string | null };
  if (date && whenOf(date) === null) return `"date" is no ISO date: ${date}`;
  if (format && format !== "text" && format !== "html") return '"format" is text or html.';
  return null;
}
