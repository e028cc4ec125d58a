// Raw text to statements on one thread, cold start of the command line, and peak memory, all of the built package (`npm run build`).
// Prints; asserts nothing.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { shared } from "../test/shared.ts";
import { built, corpus, rateOf, treesRateOf } from "./rate.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const SECONDS = 8;

const { openEntente } = await built(root);
const opened = performance.now();
const entente = openEntente();
const openMs = performance.now() - opened;
const rate = rateOf(entente, corpus(root), SECONDS);

const row = (name: string, value: string) => console.log(`${name.padEnd(44)} ${value}`);
row("open (codebook, gazetteer, weights)", `${openMs.toFixed(0)} ms`);
row(
  "raw text to statements, one thread",
  `${Math.round(rate.tokens)} tokens/s, ${Math.round(rate.tokensOfWork)} a second of processor`,
);
row("", `${Math.round(rate.sentences)} sentences/s`);
row("", `${Math.round(rate.statements)} statements/s`);
const trees = await treesRateOf(entente, corpus(root), SECONDS / 2);
row(
  "trees alone in the same run",
  `${Math.round(trees)} tokens/s, ${(trees / rate.tokens).toFixed(2)} times the whole`,
);
row("peak memory of this process", `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

const founding = shared("seed/000_71387a60e08e0c87.txt") ?? join(root, "examples/chn-kaz/joint-statement.txt");
const cli = join(root, "dist/cli/main.js");
const walls: number[] = [];
for (let run = 0; run < 5; run++) {
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, [cli, "read", founding, "--format", "ndjson"], { encoding: "utf8" });
  if (status !== 0) throw new Error(`entente read ended with ${status}; build first: npm run build`);
  walls.push(performance.now() - begun);
}
row("cold entente read of one op-ed, median of 5", `${walls.sort((a, b) => a - b)[2]!.toFixed(0)} ms`);
const probe = "process.on('exit', () => console.error(process.resourceUsage().maxRSS))";
const { stderr } = spawnSync(
  process.execPath,
  ["--import", `data:text/javascript,${encodeURIComponent(probe)}`, cli, "read", founding, "--format", "ndjson"],
  { encoding: "utf8" },
);
row("its peak memory", `${Math.round(Number(stderr.trim().split("\n").at(-1)) / 1024)} MB`);
