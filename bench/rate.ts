import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Entente, OpenOptions } from "../src/index.ts";
import { shared } from "../test/shared.ts";

/** Text of the examples and, where it is there, the founding document. */
export function corpus(root: string): string[] {
  const folder = join(root, "examples");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
  const founding = shared("seed/000_71387a60e08e0c87.txt");
  const texts = files.filter((file) => file.endsWith(".txt") && statSync(file).isFile());
  return [...texts, ...(founding ? [founding] : [])].map((file) => readFileSync(file, "utf8"));
}

interface Built {
  readonly openEntente: (options?: OpenOptions) => Entente;
}

/** The built package, which is what users run: sources that are translated on the way are slower. Throws where there is none. */
export async function built(root: string): Promise<Built> {
  const index = join(root, "dist/index.js");
  if (!existsSync(index)) throw new Error("no dist/index.js; build first: npm run build");
  return (await import(pathToFileURL(index).href)) as Built;
}

/** What the whole coder does in a second, from raw text to statements. */
export interface Rate {
  readonly tokens: number;
  readonly sentences: number;
  readonly statements: number;
  /** Tokens a second of processor: what counts where the machine has other work too. */
  readonly tokensOfWork: number;
}

/** Codes the texts over and over for so many seconds, on one thread, once it has run for as long: the engine takes seconds to translate what is much used. */
export function rateOf(entente: Entente, texts: readonly string[], seconds: number): Rate {
  const encoder = new TextEncoder();
  const sums = { tokens: 0, sentences: 0, statements: 0 };
  const once = (text: string): void => {
    const reading = entente.read(encoder.encode(text), { source: "bench.txt", date: "2022-10-20" });
    if (!reading.document) throw new Error("a text of the benchmark could not be read");
    sums.tokens += reading.parses.reduce((sum, parse) => sum + parse.tokens.length, 0);
    sums.sentences += reading.parses.length;
    sums.statements += reading.statements.length;
  };
  const begun = performance.now();
  do texts.forEach(once);
  while (performance.now() - begun < seconds * 1000);
  Object.assign(sums, { tokens: 0, sentences: 0, statements: 0 });
  const used = process.cpuUsage();
  const started = performance.now();
  while (performance.now() - started < seconds * 1000) texts.forEach(once);
  const took = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(used);
  return {
    tokens: sums.tokens / took,
    sentences: sums.sentences / took,
    statements: sums.statements / took,
    tokensOfWork: sums.tokens / ((user + system) / 1e6),
  };
}

/** The same for trees alone, raw text to CoNLL-U: the baseline of the same machine in the same minute. Tokens a second. */
export async function treesRateOf(entente: Entente, texts: readonly string[], seconds: number): Promise<number> {
  const orders = texts.map((text) => ({
    ...{ bytes: new TextEncoder().encode(text), isConllu: false },
    given: { source: "bench.txt", date: "2022-10-20" },
  }));
  const once = async (): Promise<number> => {
    let tokens = 0;
    for await (const { conllu } of entente.parse(orders)) tokens += conllu.match(/^\d+\t/gm)?.length ?? 0;
    return tokens;
  };
  const lasting = async (length: number): Promise<number> => {
    const started = performance.now();
    let tokens = 0;
    while (performance.now() - started < length * 1000) tokens += await once();
    return tokens / ((performance.now() - started) / 1000);
  };
  await lasting(seconds);
  return lasting(seconds);
}
