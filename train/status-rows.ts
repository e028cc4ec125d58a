import { readFileSync } from "node:fs";
import type { Sight } from "../src/code/status/sight.ts";
import type { Entente } from "../src/index.ts";
import { STATUSES, type Status } from "../src/model/status.ts";
import { statusSight, statusWords } from "../src/pipeline/status.ts";

/** A description of the data set, ready to be learnt from or asked. */
export interface StatusRow {
  readonly text: string;
  readonly status: Status;
  readonly sight: Sight;
}

/** The rows of a file of AidData's descriptions. Throws on a status that is not known. */
export function statusRows(
  path: string,
  { codebook, gazetteer }: Pick<Entente, "codebook" | "gazetteer">,
): StatusRow[] {
  const words = statusWords(codebook);
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => {
    const { text, status } = JSON.parse(line) as { text: string; status: string };
    return { text, status: statusNamed(status), sight: statusSight(text, words, gazetteer) };
  });
}

function statusNamed(words: string): Status {
  const name = words.replace("Pipeline: ", "");
  const status = STATUSES.find((one) => one === name);
  if (status === undefined) throw new Error(`no status is called ${words}`);
  return status;
}
