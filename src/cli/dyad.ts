import { type DyadBook, type Entente, openEntente } from "../index.ts";
import { asCsv, csvHeader } from "../view/as-csv.ts";
import { asJson, asNdjson } from "../view/as-json.ts";
import { dyadAsMarkdown } from "../view/as-markdown.ts";
import { viewDyad } from "../view/dyad.ts";
import { dyadAsText } from "../view/dyad-as-text.ts";
import type { Style } from "../view/paint.ts";
import { counted } from "../view/phrase.ts";
import { nameIn, readDyad } from "./ask.ts";
import { EXIT } from "./exit.ts";
import { formatOf } from "./formats.ts";
import type { Format, Shared } from "./options.ts";
import { remark, styleOf, tell, write } from "./terminal.ts";

export interface DyadOptions extends Shared {
  readonly ledger: string;
  readonly all?: boolean;
  readonly from?: string;
  readonly to?: string;
}

/** `entente dyad CHN-KAZ`: what the ledger holds of a pair of states. Gives the exit code. */
export async function runDyad(words: readonly string[], options: DyadOptions): Promise<number> {
  const entente = openEntente({ ledger: options.ledger, create: false });
  try {
    const asked = readDyad(words.join(" "), entente.gazetteer);
    if ("code" in asked) {
      tell(asked, options);
      return EXIT.failure;
    }
    if (words.join(" ") !== asked.dyad) remark(`read as ${asked.dyad}: ${asked.names.join(" and ")}`, options);
    const { kind, from, to } = options;
    const book = entente.dyad(asked.dyad, { ...(kind && { kinds: kind }), ...(from && { from }), ...(to && { to }) });
    leftOut(book, entente.dyad(asked.dyad), options);
    await write(drawBook(book, entente, formatOf(options), styleOf(options), options.all));
    return book.entries.length === 0 && options.failEmpty ? EXIT.empty : EXIT.ok;
  } finally {
    entente.close();
  }
}

/** Says what the filters left out, above all what has no date and so stands in no stretch of time. */
function leftOut({ dyad, entries }: DyadBook, all: DyadBook, options: DyadOptions): void {
  if (all.entries.length === 0)
    remark(`the ledger holds nothing on ${dyad}; add a document: entente add FILE`, options);
  else if (entries.length === 0)
    remark(
      `nothing on ${dyad} passes these filters; without them: ${counted(all.entries.length, "statement")}`,
      options,
    );
  if (options.from === undefined && options.to === undefined) return;
  const undated = all.entries.filter(({ statement }) => statement.date === null).length;
  if (undated > 0) remark(`left out for want of a date: ${counted(undated, "statement")}`, options);
}

/** A dyad's book in a format. Text and Markdown show each event once, unless all tellings are asked for; data hold all. */
export function drawBook(book: DyadBook, entente: Entente, format: Format, style: Style, isAll = false): string {
  const statements = book.entries.map((entry) => entry.statement);
  const nameOf = (code: string) => nameIn(entente.gazetteer, code);
  const page = () => {
    const episodes = isAll ? [] : entente.episodes({ dyad: book.dyad });
    return viewDyad(book.dyad, nameOf, statements, book.documents, episodes);
  };
  switch (format) {
    case "text":
      return dyadAsText(page(), style);
    case "md":
      return dyadAsMarkdown(page());
    case "ndjson":
      return asNdjson(statements);
    case "json":
      return asJson(statements);
    case "csv":
      return csvHeader() + book.documents.map(({ id }) => csvOf(book, id, entente)).join("");
  }
}

function csvOf({ entries }: DyadBook, document: string, entente: Entente): string {
  const statements = entries.map((entry) => entry.statement).filter((one) => one.document === document);
  return asCsv(statements, entente.ledger.document(document)?.text ?? "");
}
