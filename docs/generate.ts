// npm run docs: writes the reference pages that are made from the program and its data. test/docs.test.ts asks whether they are fresh.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { codebookPages } from "./codebook-pages.ts";
import { problemsPage } from "./problems-page.ts";

const here = dirname(fileURLToPath(import.meta.url));

/** Every generated page: path below `docs/` → text. */
export function generated(): Map<string, string> {
  return new Map([["problems.md", problemsPage()], ...codebookPages()]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(here, "codebook"), { recursive: true });
  const pages = generated();
  for (const name of readdirSync(join(here, "codebook"))) {
    if (!pages.has(`codebook/${name}`)) rmSync(join(here, "codebook", name));
  }
  for (const [path, text] of pages) writeFileSync(join(here, path), text);
  console.log(`${pages.size} pages written`);
}
