import type { Reading } from "../index.ts";
import { asCsv, csvHeader } from "../view/as-csv.ts";
import { asNdjson } from "../view/as-json.ts";
import { pageAsMarkdown } from "../view/as-markdown.ts";
import { pageAsText } from "../view/as-text.ts";
import { viewPage } from "../view/page.ts";
import type { Style } from "../view/paint.ts";
import { rowOf } from "../view/row.ts";
import type { Format } from "./options.ts";
import { write } from "./terminal.ts";

/** What --format says, else text on a terminal and ndjson into a pipe. */
export function formatOf({ format, json }: { format?: Format; json?: boolean }): Format {
  return format ?? (json ? "json" : process.stdout.isTTY ? "text" : "ndjson");
}

/** Writes readings one after the other, in one format. Call `end` when the last is written. */
export interface Writer {
  add(reading: Pick<Reading, "document" | "sentences" | "statements">): Promise<void>;
  end(): Promise<void>;
}

export function writerFor(format: Format, style: Style): Writer {
  let count = 0;
  let rows = 0;
  const between = (words: string) => (count++ === 0 ? "" : words);
  return {
    add({ document, sentences, statements }) {
      const page = () => viewPage(document, sentences, statements);
      switch (format) {
        case "text":
          return write(between(`\n${"─".repeat(Math.min(style.width, 80))}\n\n`) + pageAsText(page(), style));
        case "md":
          return write(between("\n") + pageAsMarkdown(page()));
        case "csv":
          return write((count++ === 0 ? csvHeader() : "") + asCsv(statements, document.text));
        case "ndjson":
          return write(asNdjson(statements));
        case "json":
          return write(
            statements.map((one) => `${rows++ === 0 ? "[\n" : ",\n"}${JSON.stringify(rowOf(one))}`).join(""),
          );
      }
    },
    async end() {
      if (format === "json") await write(rows === 0 ? "[]\n" : "\n]\n");
      if (format === "csv" && count === 0) await write(csvHeader());
    },
  };
}
