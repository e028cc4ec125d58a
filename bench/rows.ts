import { readFileSync } from "node:fs";

/** The rows of an ndjson file. */
export const rowsIn = <R>(path: string): R[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as R);
