import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { statusOf } from "../src/code/status/status.ts";
import { readStatusWeights } from "../src/code/status/weights.ts";
import { openEntente } from "../src/index.ts";
import { PACKAGE } from "../src/pipeline/open.ts";
import { shared } from "../test/shared.ts";
import { statusRows } from "./status-rows.ts";
import { teachStatus } from "./status-school.ts";

/** `npm run train -- status`: the reader of a project's status, from AidData's descriptions beside the repository. */
export function train(): void {
  const path = shared("data/aiddata/status-dev.ndjson");
  if (!path) throw new Error("AidData's descriptions are not beside the repository: weights/status.bin stays as it is");
  const rows = statusRows(path, openEntente());
  const bytes = teachStatus(rows);
  writeFileSync(join(PACKAGE, "weights", "status.bin"), bytes);
  const weights = readStatusWeights(bytes);
  const right = rows.filter(({ sight, status }) => statusOf(sight, weights).status === status).length;
  console.log(`status.bin: ${rows.length} descriptions, ${bytes.length} bytes, ${right} fitted`);
}
