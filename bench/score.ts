// Accuracy on each development set, beside what others reach. Prints, keeps the figures in bench/scores.json, and says which figure fell.
// --dry keeps nothing; --why lists what was missed and what is not there; --only PLV scores the sets whose names begin so.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openEntente } from "../src/index.ts";
import { shared } from "../test/shared.ts";
import { commitmentLines } from "./commitments-lines.ts";
import { episodeLines } from "./episodes.ts";
import { ownLines } from "./lines-of-our-own.ts";
import { plvLines } from "./lines-of-plv.ts";
import { foundingLines } from "./lines-of-the-op-ed.ts";
import { built, corpus, rateOf } from "./rate.ts";
import { statusLines } from "./status.ts";
import { isWorse, type Kept, type Line, tableOf } from "./table.ts";

const root = join(import.meta.dirname, "..");
const kept = join(root, "bench/scores.json");
const asked = process.argv[process.argv.indexOf("--only") + 1];
const isAsked = (name: string): boolean => !process.argv.includes("--only") || name.startsWith(asked ?? "");
const why = process.argv.includes("--why") ? (words: string) => console.log(words) : () => {};

const entente = openEntente();
const lines: Line[] = [];
const seed = shared("seed/000_71387a60e08e0c87.txt");
const answers = shared("seed/answers.json");
const aid = shared("data/aiddata/status-dev.ndjson");
const plv = shared("data/plv/train.ndjson");
if (isAsked("founding") && seed && answers) lines.push(...foundingLines(seed, answers, entente, why));
if (isAsked("own")) lines.push(...ownLines(root, entente, why));
if (isAsked("commitments")) lines.push(...commitmentLines(root, entente, why));
if (isAsked("episodes")) lines.push(...episodeLines(root, entente, why));
if (isAsked("PLV") && plv) lines.push(...plvLines(plv, why));
if (isAsked("status") && aid) lines.push(...statusLines(aid, entente, why));
if (isAsked("speed")) {
  const tokens = Math.round(rateOf((await built(root)).openEntente(), corpus(root), 5).tokensOfWork);
  lines.push({
    name: "speed: raw text to statements, tokens a second of processor",
    value: tokens,
    goal: 25_000,
    slack: 0.1,
  });
}

const before: Kept = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};
process.stdout.write(tableOf(lines, before));
const worse = lines.filter((line) => isWorse(line, before));
if (worse.length > 0)
  console.log(`\nWorse than kept: ${worse.map(({ name }) => name).join("; ")}. Say so in the commit.`);
if (!process.argv.includes("--dry")) {
  const figures = Object.fromEntries(lines.map(({ name, value }) => [name, value]));
  writeFileSync(kept, `${JSON.stringify({ ...before, ...figures }, null, 2)}\n`);
}
