import { openEntente } from "../index.ts";
import { asJson, asNdjson } from "../view/as-json.ts";
import { explanationAsText } from "../view/explanation.ts";
import { EXIT } from "./exit.ts";
import { loadingProblems } from "./loading.ts";
import type { Shared } from "./options.ts";
import { styleOf, write } from "./terminal.ts";

export interface ExplainOptions extends Shared {
  readonly date?: string;
}

/** `entente explain "sentence"`: what was coded, by which rule, and where every other rule stopped. Gives the exit code. */
export async function runExplain(words: readonly string[], options: ExplainOptions): Promise<number> {
  const entente = openEntente();
  const { document, sentences, statements, trails } = entente.explain(words.join(" "), options.date);
  const format = options.format ?? (options.json ? "json" : "text");
  if (format === "json") await write(asJson(statements));
  else if (format === "ndjson") await write(asNdjson(statements));
  else await write(explanationAsText({ text: document.text, sentences, statements, trails }, styleOf(options)));
  loadingProblems(entente, options);
  return statements.length === 0 && options.failEmpty ? EXIT.empty : EXIT.ok;
}
