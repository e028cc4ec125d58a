// Accuracy of tokens, sentences, tags and trees on UD English EWT dev; speed, memory and weights. Prints; asserts nothing.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { fold } from "../src/ground/fold.ts";
import { type Order, openEntente } from "../src/index.ts";
import { loadParser } from "../src/parse/parse.ts";
import { shared } from "../test/shared.ts";
import { type Gold, readGold } from "../train/treebank.ts";
import { readTreebank, score } from "./conll18.ts";
import { rawText } from "./raw-text.ts";

const root = join(import.meta.dirname, "..");
const row = (name: string, value: string) => console.log(`${name.padEnd(52)} ${value}`);
const ms = (value: number) => `${value.toFixed(0)} ms`;
const now = () => performance.now();

const weights = join(root, "weights/parse.bin");
const lexicon = join(root, "weights/lexicon.bin");
row("weights, size", `${(statSync(weights).size / 1e6).toFixed(2)} MB`);
const loads = Array.from({ length: 5 }, () => {
  const begun = now();
  loadParser(readFileSync(weights), readFileSync(lexicon));
  return now() - begun;
});
row("weights, load: first time, best of 5", `${ms(loads[0]!)}, ${ms(Math.min(...loads))}`);
const parser = loadParser(readFileSync(weights), readFileSync(lexicon));
const entente = openEntente();

interface Run {
  readonly conllu: string;
  readonly tokens: number;
  readonly seconds: number;
  /** Seconds of processor, over all threads: what counts where the machine has other work too. */
  readonly work: number;
}

async function parsed(text: string, jobs = 1): Promise<Run> {
  const order: Order = { bytes: new TextEncoder().encode(text), given: { source: "bench.txt" }, isConllu: false };
  const pieces: string[] = [];
  const used = process.cpuUsage();
  const begun = now();
  for await (const { conllu } of entente.parse([order], jobs)) pieces.push(conllu);
  const seconds = (now() - begun) / 1000;
  const { user, system } = process.cpuUsage(used);
  const conllu = pieces.join("");
  return { conllu, seconds, work: (user + system) / 1e6, tokens: conllu.match(/^\d+\t/gm)?.length ?? 0 };
}

function onGoldTokens(gold: readonly Gold[]): void {
  const right = { upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0, universal: 0, words: 0 };
  const universal = (relation: string) => relation.split(":")[0];
  for (const { forms, upos, xpos, lemmas, heads, deprels } of gold) {
    const tree = parser.parseWords(forms.map((form) => fold(form).text));
    for (const at of forms.keys()) {
      right.words++;
      if (tree.upos[at] === upos[at]) right.upos++;
      if (tree.xpos[at] === xpos[at]) right.xpos++;
      if (lemmas[at] === "_" || tree.lemmas[at] === lemmas[at]) right.lemma++;
      if (tree.heads[at] !== heads[at]) continue;
      right.uas++;
      if (tree.deprels[at] === deprels[at]) right.las++;
      if (universal(tree.deprels[at]!) === universal(deprels[at]!)) right.universal++;
    }
  }
  const percent = (count: number) => ((100 * count) / right.words).toFixed(2);
  row("gold tokens: UPOS, XPOS, lemma", `${percent(right.upos)} ${percent(right.xpos)} ${percent(right.lemma)}`);
  row("gold tokens, own tags: UAS, LAS (with subtypes)", `${percent(right.uas)} ${percent(right.las)}`);
  row("gold tokens, own tags: LAS without subtypes", percent(right.universal));
}

async function onRawText(conllu: string): Promise<void> {
  const { conllu: ours } = await parsed(rawText(conllu));
  const result = score(readTreebank(conllu), readTreebank(ours));
  for (const [metric, { precision, recall, f1 }] of Object.entries(result)) {
    row(
      `raw text, CoNLL 2018: ${metric}`,
      `F1 ${f1.toFixed(2)}  (precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)})`,
    );
  }
}

/** Text of the examples, where the treebank is not there. */
function exampleText(): string {
  const folder = join(root, "examples");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\w-\w+\/.*\.txt$/.test(name),
  );
  return files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n\n");
}

function ofSize(text: string, bytes: number): string {
  return `${text}\n\n`.repeat(Math.ceil(bytes / text.length)).slice(0, bytes);
}

async function speed(text: string): Promise<void> {
  await parsed(ofSize(text, 300_000));
  const told = ({ tokens, seconds, work }: Run) =>
    `${seconds.toFixed(1)} s, ${Math.round(tokens / seconds)} tokens/s; ${Math.round(tokens / work)} a second of processor`;
  const cores = availableParallelism();
  const sizes = [0.625, 1.25, 2.5, 5];
  const perMegabyte: number[] = [];
  for (const size of sizes) {
    const run = await parsed(ofSize(text, size * 1e6));
    perMegabyte.push(run.work / size);
    row(`raw text to tree, one thread, ${size} MB`, told(run));
  }
  row(
    "growth: processor time a MB at 5 MB against 0.6 MB",
    `${(perMegabyte.at(-1)! / perMegabyte[0]!).toFixed(2)} times`,
  );
  const all = await parsed(ofSize(text, 5e6), cores);
  row(`raw text to tree, ${cores} threads, 5 MB`, told(all));
}

// In a process of its own, from the built program, so that neither this benchmark nor a loader is counted.
function memory(text: string): void {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const path = join(folder, "long.txt");
  writeFileSync(path, ofSize(text, 5e6));
  const probe = "process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS))";
  const probed = ["--import", `data:text/javascript,${encodeURIComponent(probe)}`, join(root, "dist/cli/main.js")];
  for (const jobs of [1, availableParallelism()]) {
    const run = spawnSync(process.execPath, [...probed, "parse", path, "--jobs", String(jobs)], {
      encoding: "utf8",
      maxBuffer: 1 << 30,
    });
    const peak = /peak (\d+)/.exec(run.stderr)?.[1];
    const why = `not known (npm run build first?): ${run.error?.message ?? run.stderr.trim().split("\n").at(-1)}`;
    const said = run.status === 0 && peak ? `${Math.round(Number(peak) / 1024)} MB` : why;
    row(`entente parse, 5 MB, --jobs ${jobs}: peak memory`, said);
  }
  rmSync(folder, { recursive: true });
}

const file = shared("data/treebank/en_ewt-ud-dev.conllu.gz");
const conllu = file === null ? null : gunzipSync(readFileSync(file)).toString("utf8");
if (conllu === null) console.log("the treebank is not beside the repository: accuracy is not measured");
else {
  onGoldTokens(readGold(conllu));
  await onRawText(conllu);
}
const text = conllu === null ? exampleText() : rawText(conllu);
await speed(text);
memory(text);
