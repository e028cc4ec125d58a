import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readJudge } from "../src/code/judge/weights.ts";
import { type Entente, openEntente } from "../src/index.ts";
import { PACKAGE } from "../src/pipeline/open.ts";
import { allPupils } from "../train/events.ts";
import { teach } from "../train/school.ts";
import { FOLDS, type HeldRow } from "./plv-rows.ts";

/** One Entente for each fold, whose judge has learnt from all but the rows of that fold. */
export function heldOutEntentes(rows: readonly HeldRow[]): Entente[] {
  const pupils = allPupils();
  const folds = new Map(rows.map(({ id, fold }) => [id, fold]));
  // How sharp the shares are moves no answer, only confidences; learning it anew in each fold would cost five times the time.
  const { sharpness } = readJudge(readFileSync(join(PACKAGE, "weights/events.bin")));
  const folder = mkdtempSync(join(tmpdir(), "entente-judges-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const others = pupils.filter(({ from, id }) => from !== "plv" || folds.get(id) !== fold);
    const judge = join(folder, `${fold}.bin`);
    writeFileSync(judge, teach(others, sharpness));
    return openEntente({ judge });
  });
}
