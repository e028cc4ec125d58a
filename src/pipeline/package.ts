import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Judge, judgeOf } from "../code/judge/judge.ts";
import { readVectors } from "../code/judge/vectors.ts";
import { readJudge } from "../code/judge/weights.ts";
import { readStatusWeights, type StatusWeights } from "../code/status/weights.ts";
import { loadParser, type Parser } from "../parse/parse.ts";

/** The folder of the package: the nearest one above this file that holds package.json, be it run from `src` or `dist`. */
export const PACKAGE: string = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
})();

const weights = (name: string): Uint8Array => readFileSync(join(PACKAGE, "weights", name));

/** Loads the parser with the package's own weights and lexicon. */
export const openParser = (): Parser => loadParser(weights("parse.bin"), weights("lexicon.bin"));

/** Loads the judge with the weights of a file, by default the package's own. Throws `RangeError` when the file is no judge's. */
export const openJudge = (path = join(PACKAGE, "weights", "events.bin")): Judge =>
  judgeOf(readJudge(readFileSync(path)), readVectors(weights("vectors.bin")));

/** Loads the weights of the reader of a project's status. */
export const openStatusWeights = (): StatusWeights => readStatusWeights(weights("status.bin"));
