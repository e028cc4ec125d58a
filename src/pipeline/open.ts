import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Codebook } from "../codebook/codebook.ts";
import type { Gazetteer } from "../codebook/gazetteer.ts";
import { loadCodebook } from "../codebook/load.ts";
import { loadGazetteer } from "../codebook/load-gazetteer.ts";
import { EntenteError } from "../ground/failure.ts";
import type { Problem } from "../ground/problem.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { isLedger, openSqlite } from "../ledger/sqlite.ts";
import { type Entente, ententeOf, type Once } from "./entente.ts";
import { builtCodebook, keepCodebook, keptCodebook, keyOf } from "./kept-codebook.ts";
import { openJudge, openParser, openStatusWeights, PACKAGE } from "./package.ts";

export { PACKAGE } from "./package.ts";

/** Folders; what is not given is the package's own. */
export interface OpenOptions {
  /** A folder, or a codebook that has been loaded. */
  readonly codebook?: string | Codebook;
  readonly gazetteer?: string;
  /** File of the judge's weights; null: the rules code alone. */
  readonly judge?: string | null;
  /** Folder of the ledger; without it `add`, `dyad` and the like throw `ledger/missing`. */
  readonly ledger?: string;
  /** Makes the ledger when it is not there; true when not given. */
  readonly create?: boolean;
  /** The moment that is recorded with each statement, ISO; the machine's clock when not given. */
  readonly now?: () => string;
}

/**
 * Comes in: where codebook, gazetteer and ledger lie. Goes out: an open Entente. Each part is loaded when it is first needed,
 * so opening costs nothing. With package.ts the only file of this floor that reads the disk.
 */
export function openEntente(options: OpenOptions = {}): Entente {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const { codebook } = options;
  const codebookAt = resolve(typeof codebook === "string" ? codebook : join(PACKAGE, "codebook"));
  const gazetteerAt = resolve(options.gazetteer ?? join(PACKAGE, "gazetteer"));
  return ententeOf({
    engine: ENGINE,
    codebook: once((): Codebook => {
      if (typeof codebook === "object") return codebook;
      const files = textsIn(codebookAt, "");
      return keptCodebook(KEPT_AT, keyOf(files, ENGINE())) ?? loadCodebook(files, report);
    }),
    gazetteer: once((): Gazetteer => loadGazetteer(textsIn(gazetteerAt, ""), report)),
    parser: once(openParser),
    judge: once(() => (options.judge == null ? openJudge() : openJudge(resolve(options.judge)))),
    statusWeights: once(openStatusWeights),
    isJudged: options.judge !== null,
    ledger: once((): Ledger => {
      if (options.ledger === undefined) throw new EntenteError("ledger/missing", "no ledger was named");
      return openSqlite(resolve(options.ledger), { create: options.create ?? true });
    }),
    hasLedger: () => options.ledger !== undefined && isLedger(resolve(options.ledger)),
    now: options.now ?? (() => new Date().toISOString()),
    ruleAt: (path) => slashed(relative(codebookAt, resolve(path))),
    problems,
  });
}

const ENGINE = once(() => JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")).version as string);

const KEPT_AT = join(PACKAGE, "dist", "codebook.kept");

/** Keeps the package's own codebook for quicker starts; part of the build. Keeps none that has a fault. */
export function keepOwnCodebook(): void {
  const files = textsIn(join(PACKAGE, "codebook"), "");
  const problems: Problem[] = [];
  const codebook = loadCodebook(files, (problem) => void problems.push(problem));
  if (problems.length === 0) keepCodebook(KEPT_AT, keyOf(files, ENGINE()), codebook);
}

const KEPT = /(?:\.(?:yaml|txt|csv|md)|^VERSION)$/;

/** The codebook as it was when the program was built, whatever its files say by now; null when none was kept. */
export const codebookAsBuilt = (): Codebook | null => builtCodebook(KEPT_AT);

/** Every text file below a folder, path with `/` → text. */
function textsIn(root: string, under: string, found = new Map<string, string>()): Map<string, string> {
  for (const entry of readdirSync(join(root, under), { withFileTypes: true })) {
    const path = join(under, entry.name);
    if (entry.isDirectory()) textsIn(root, path, found);
    else if (KEPT.test(entry.name)) found.set(slashed(path), readFileSync(join(root, path), "utf8"));
  }
  return found;
}

const slashed = (path: string): string => path.split(sep).join("/");

function once<T>(make: () => T): Once<T> {
  let made: { value: T } | null = null;
  const get = () => {
    made ??= { value: make() };
    return made.value;
  };
  return Object.defineProperty(get, "made", { get: () => made?.value ?? null }) as Once<T>;
}
