import { readFileSync } from "node:fs";
import { cueFinder } from "../src/code/status/cues.ts";
import { featuresOf } from "../src/code/status/features.ts";
import type { Codebook } from "../src/codebook/codebook.ts";
import { STATUSES, type Status } from "../src/model/status.ts";
import { sentencesIn } from "../src/pipeline/status.ts";
import type { StatusPupil } from "./status-school.ts";

/** A description of the data set, ready to be learnt from or asked. */
export interface StatusRow extends StatusPupil {
  readonly text: string;
}

/** The rows of a file of AidData's descriptions. Throws on a status that is not known. */
export function statusRows(path: string, { signs }: Codebook): StatusRow[] {
  const cuesIn = cueFinder(signs);
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => {
    const { text, status } = JSON.parse(line) as { text: string; status: string };
    return { text, status: statusNamed(status), features: featuresOf(sentencesIn(text), cuesIn) };
  });
}

function statusNamed(words: string): Status {
  const name = words.replace("Pipeline: ", "");
  const status = STATUSES.find((one) => one === name);
  if (status === undefined) throw new Error(`no status is called ${words}`);
  return status;
}
