import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openEntente } from "../src/index.ts";
import { pageAsText } from "../src/view/as-text.ts";
import { viewPage } from "../src/view/page.ts";

const here = dirname(fileURLToPath(import.meta.url));
const examples = join(here, "../examples");
const documents = readdirSync(examples, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.(?:txt|html)$/.test(path))
  .sort();

const entente = openEntente();

function drawn(path: string): string {
  const reading = entente.read(readFileSync(join(examples, path)), { source: path });
  if (!reading.document) throw new Error(`${path} could not be read`);
  const page = viewPage(reading.document, reading.sentences, reading.statements);
  return pageAsText(page, { width: 100, hasColour: false, isFull: false });
}

// A page that is not as it was is written beside it as ledger-changed.txt and fails; it is moved over by hand, never by the test.
describe("the ledger page of each example, drawn with carets", () => {
  it.each(documents)("%s", (path) => {
    const folder = join(here, "documents", path.replace(/\.\w+$/, ""));
    const kept = join(folder, "ledger.txt");
    const changed = join(folder, "ledger-changed.txt");
    const page = drawn(path);
    const wanted = existsSync(kept) ? readFileSync(kept, "utf8") : "";
    mkdirSync(folder, { recursive: true });
    if (page === wanted) rmSync(changed, { force: true });
    else writeFileSync(changed, page);
    expect(page).toBe(wanted);
  });

  it("has five documents of five genres about two dyads", () => {
    const readings = documents.map((path) => entente.read(readFileSync(join(examples, path)), { source: path }));
    expect(new Set(readings.map((reading) => reading.document?.about.genre)).size).toBe(5);
    expect(new Set(documents.map((path) => path.split("/")[0])).size).toBe(2);
  });
});
