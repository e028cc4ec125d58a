import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
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
