import { statSync } from "node:fs";
import { join } from "node:path";
import { problem } from "../ground/problem.ts";
import { type Codebook, type Entente, openEntente } from "../index.ts";
import { codebookAsBuilt, PACKAGE } from "../pipeline/open.ts";
import { type CodedTwice, type Effect, viewEffect } from "../view/effect.ts";
import { changeRow, effectAsText } from "../view/effect-as-text.ts";
import { counted } from "../view/phrase.ts";
import { arrivalsOf, namesOf } from "./documents.ts";
import { EXIT } from "./exit.ts";
import { hasLoadingErrors } from "./loading.ts";
import { type Format, MOST_BYTES } from "./options.ts";
import { clearProgress, type Manner, progress, remark, styleOf, tell, write } from "./terminal.ts";

export interface EffectOptions extends Manner {
  readonly codebook?: string;
  readonly against?: string;
  readonly most: number;
  readonly format?: Format;
  readonly json?: boolean;
  readonly failEmpty?: boolean;
}

const EXAMPLES = join(PACKAGE, "examples");
const EXAMPLES_README = join(EXAMPLES, "README.md");

/** `entente effect`: codes a fixed body of sentences with two codebooks and shows the difference. Gives the exit code. */
export async function runEffect(words: readonly string[], options: EffectOptions): Promise<number> {
  const pair = openPair(options);
  if (pair === null) return EXIT.failure;
  const [before, after] = pair;
  const isPartial = [before, after].map((one) => hasLoadingErrors(one, options)).includes(true);
  const coded = rulesCoded(before, after, options);
  const sentences = coded.length;
  const failed = await documentsCoded([EXAMPLES, ...words], before, after, coded, options);
  clearProgress();
  const body = `${counted(sentences, "sentence")} of rules and ${counted(coded.length - sentences, "document")}`;
  const versions = `${before.codebook.version} to ${after.codebook.version}`;
  remark(`codebook ${versions}, over ${body}`, options);
  const effect = viewEffect(coded);
  await write(drawn(effect, versionsOf(before, after), options));
  if (failed > 0 || isPartial) return EXIT.partial;
  return effect.changes.length === 0 && options.failEmpty ? EXIT.empty : EXIT.ok;
}

/** The two to compare; null when there are none, which has been told. */
function openPair(options: EffectOptions): [Entente, Entente] | null {
  const { codebook, against } = options;
  for (const folder of [codebook, against]) {
    if (folder === undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
    tell(problem("read/missing", "It is no folder.", { path: folder }), options);
    return null;
  }
  const built = against ?? codebookAsBuilt() ?? (codebook === undefined ? null : join(PACKAGE, "codebook"));
  if (built === null) {
    tell(problem("ask/codebook"), options);
    return null;
  }
  const pair = [openEntente({ codebook: built }), openEntente(codebook === undefined ? {} : { codebook })] as const;
  const bare = pair.findIndex((one) => one.codebook.rules.length === 0);
  if (bare < 0) return [...pair];
  tell(problem("ask/codebook", "One of them has no rule.", { path: [against, codebook][bare] ?? "codebook" }), options);
  return null;
}

/** Every sentence of the rules of either codebook, once. */
function rulesCoded(before: Entente, after: Entente, options: EffectOptions): CodedTwice[] {
  const sources = new Map<string, string>();
  for (const { rules } of [after.codebook, before.codebook] satisfies Codebook[]) {
    for (const { path, codes, not, missed } of rules)
      for (const { text } of [...codes, ...not, ...missed]) if (!sources.has(text)) sources.set(text, path);
  }
  return [...sources].map(([text, source], at) => {
    progress(`${at + 1} of ${sources.size} sentences coded`, options);
    const { sentences, statements } = after.code(text);
    return { source, text, sentences, before: before.code(text).statements, after: statements };
  });
}

/** Adds the documents that the words name; gives how many could not be read. */
async function documentsCoded(
  words: readonly string[],
  before: Entente,
  after: Entente,
  coded: CodedTwice[],
  options: EffectOptions,
): Promise<number> {
  let failed = 0;
  for (const name of namesOf(words)) {
    for await (const arrival of typeof name === "string" ? arrivalsOf(name, { maxBytes: MOST_BYTES }) : [name]) {
      if (arrival.name === EXAMPLES_README) continue;
      const [was, is] =
        arrival.bytes === null
          ? []
          : [before, after].map((one) => one.read(arrival.bytes as Uint8Array, arrival.given));
      const faults = arrival.bytes === null ? [arrival.problem] : (is?.problems ?? []);
      for (const fault of faults) if (fault.severity === "error") tell(fault, options, arrival.name);
      if (!was?.document || !is?.document) failed++;
      else {
        const { text } = is.document;
        coded.push({
          source: arrival.name,
          text,
          sentences: is.sentences,
          before: was.statements,
          after: is.statements,
        });
      }
      progress(`${coded.length} texts coded`, options);
    }
  }
  return failed;
}

const versionsOf = (before: Entente, after: Entente) => ({
  before: before.codebook.version,
  after: after.codebook.version,
});

function drawn(effect: Effect, versions: object, options: EffectOptions): string {
  const format = options.format ?? (options.json ? "json" : "text");
  const rows = effect.changes.map(changeRow);
  if (format === "ndjson") return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  if (format === "text") return effectAsText(effect, options.most, styleOf(options));
  const { texts, tallies } = effect;
  return `${JSON.stringify({ ...versions, texts, tallies, changes: rows }, null, 2)}\n`;
}
