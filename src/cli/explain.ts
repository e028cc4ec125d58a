import { openEntente } from "../index.ts";
import { asCsv, csvHeader } from "../view/as-csv.ts";
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
  const explained = entente.explain(words.join(" "), options.date);
  const { document, statements } = explained;
  const format = options.format ?? (options.json ? "json" : "text");
  if (format === "json") await write(asJson(statements));
  else if (format === "ndjson") await write(asNdjson(statements));
  else if (format === "csv") await write(csvHeader() + asCsv(statements, document.text));
  else await write(explanationAsText({ text: document.text, ...explained }, styleOf(options)));
  if (loadingProblems(entente, options)) return EXIT.partial;
  return statements.length === 0 && options.failEmpty ? EXIT.empty : EXIT.ok;
}
