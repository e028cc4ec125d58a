import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** One sentence of a CoNLL-U file: parallel columns, heads from 0 with -1 for the root. */
export interface Gold {
  readonly text: string;
  readonly isNewParagraph: boolean;
  readonly isNewDocument: boolean;
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly heads: readonly number[];
  readonly deprels: readonly string[];
}

/** Where the development data lie: beside the repository, or where `ENTENTE_SHARED` says. */
export const shared = (...path: string[]): string =>
  join(process.env.ENTENTE_SHARED ?? join(import.meta.dirname, "../../shared"), ...path);

/** Reads the train or dev part of UD English EWT; null when the data are not there. */
export function treebank(part: "train" | "dev"): Gold[] | null {
  const path = shared("data", "treebank", `en_ewt-ud-${part}.conllu.gz`);
  return existsSync(path) ? readGold(gunzipSync(readFileSync(path)).toString("utf8")) : null;
}

/** Reads CoNLL-U; multiword and empty tokens are passed over. */
export function readGold(text: string): Gold[] {
  return text
    .split(/\n\n+/)
    .filter((block) => block.trim() !== "")
    .map(readSentence);
}

function readSentence(block: string): Gold {
  const rows: string[][] = [];
  let words = "";
  let isNewParagraph = false;
  let isNewDocument = false;
  for (const line of block.split("\n")) {
    if (line.startsWith("# text = ")) words = line.slice(9);
    if (line.startsWith("# newpar")) isNewParagraph = true;
    if (line.startsWith("# newdoc")) isNewDocument = true;
    if (/^\d+\t/.test(line)) rows.push(line.split("\t"));
  }
  const column = (at: number) => rows.map((row) => row[at]!);
  return {
    text: words,
    isNewParagraph,
    isNewDocument,
    forms: column(1),
    lemmas: column(2),
    upos: column(3),
    xpos: column(4),
    heads: rows.map((row) => Number(row[6]) - 1),
    deprels: column(7),
  };
}
