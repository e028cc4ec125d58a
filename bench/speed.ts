// Raw text to statements on one thread, cold start of the command line, and peak memory. Prints; asserts nothing.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openEntente } from "../src/index.ts";
import { shared } from "../test/shared.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const SECONDS = 5;

/** Text of the examples and, where it is there, the founding document. */
function corpus(): string[] {
  const folder = join(root, "examples");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  const founding = shared("seed/000_71387a60e08e0c87.txt");
  const texts = files.filter((file) => file.endsWith(".txt") && statSync(file).isFile());
  return [...texts, ...(founding ? [founding] : [])].map((file) => readFileSync(file, "utf8"));
}

const opened = performance.now();
const entente = openEntente();
const openMs = performance.now() - opened;
const texts = corpus();
const encoder = new TextEncoder();
let tokens = 0;
let sentences = 0;
let statements = 0;
function once(text: string): void {
  const reading = entente.read(encoder.encode(text), { source: "bench.txt", date: "2022-10-20" });
  if (!reading.document) throw new Error("a text of the benchmark could not be read");
  tokens += reading.parses.reduce((sum, parse) => sum + parse.tokens.length, 0);
  sentences += reading.parses.length;
  statements += reading.statements.length;
}
for (const text of texts) once(text);
tokens = 0;
sentences = 0;
statements = 0;
const started = performance.now();
while (performance.now() - started < SECONDS * 1000) for (const text of texts) once(text);
const seconds = (performance.now() - started) / 1000;

const row = (name: string, value: string) => console.log(`${name.padEnd(44)} ${value}`);
row("open (codebook, gazetteer, weights)", `${openMs.toFixed(0)} ms`);
row("raw text to statements, one thread", `${Math.round(tokens / seconds)} tokens/s`);
row("", `${Math.round(sentences / seconds)} sentences/s`);
row("", `${Math.round(statements / seconds)} statements/s`);
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
