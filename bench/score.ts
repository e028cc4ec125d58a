// Accuracy on each development set. Prints, keeps the figures in bench/scores.json, and says which figure fell.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEntente } from "../src/index.ts";
import { shared } from "../test/shared.ts";
import { type AnswerKey, scoreClaims, scoreCommitments, scoreEvents, wronglyBooked } from "./founding.ts";
import { scorePlv } from "./plv.ts";

const kept = join(dirname(fileURLToPath(import.meta.url)), "scores.json");
const entente = openEntente();
const figures: Record<string, number> = {};

const seed = shared("seed/000_71387a60e08e0c87.txt");
const answers = shared("seed/answers.json");
if (seed && answers) {
  const key = JSON.parse(readFileSync(answers, "utf8")) as AnswerKey;
  const reading = entente.read(readFileSync(seed), { source: "op-ed.txt" });
  const { found, missed, extra } = scoreEvents(key, reading.statements);
  figures["founding op-ed: events found of 22"] = found.length;
  figures["founding op-ed: events not there (fewer is better)"] = extra.length;
  figures["founding op-ed: wrongly booked (fewer is better)"] = wronglyBooked(key, reading.statements).length;
  const commitments = scoreCommitments(key, reading.statements);
  const claims = scoreClaims(key, reading.statements);
  figures["founding op-ed: commitments found of 9"] = commitments.found.length;
  figures["founding op-ed: claims found of 28"] = claims.found.length;
  if (process.argv.includes("--why")) {
    console.log("missed:", [...missed, ...commitments.missed, ...claims.missed].join(" "));
    for (const statement of extra) console.log(`extra: ${statement.rule} [${statement.span.start}] ${statement.quote}`);
  }
}
const plv = shared("data/plv/train.ndjson");
if (plv) {
  const score = scorePlv(plv, entente);
  figures["PLV train as raw text: rows with any event"] = score.withEvent;
  figures["PLV train as raw text: rows with the right root"] = score.root;
  figures["PLV train as raw text: right root, actor and recipient"] = score.withParties;
  figures["PLV train as raw text: events a row (fewer is better)"] = score.eventsPerRow;
  console.log("right root by root:", JSON.stringify(score.byRoot));
}

const before: Record<string, number> = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};
for (const [name, value] of Object.entries(figures)) {
  const old = before[name];
  const isWorse = old !== undefined && (name.includes("fewer is better") ? value > old : value < old);
  console.log(`${name.padEnd(58)} ${value}${isWorse ? `   was ${old}: LOWER` : ""}`);
}
if (!process.argv.includes("--dry")) writeFileSync(kept, `${JSON.stringify({ ...before, ...figures }, null, 2)}\n`);
