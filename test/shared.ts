import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = process.env.ENTENTE_SHARED ?? join(root, "..", "shared");

/**
 * Path of a file of the development data, or null when this clone has none; then the tests that need it are skipped with one line.
 * With ENTENTE_REQUIRE_SHARED set, its absence is an error instead.
 */
export function shared(path: string): string | null {
  const full = join(folder, path);
  if (existsSync(full)) return full;
  if (process.env.ENTENTE_REQUIRE_SHARED) throw new Error(`the development data is required and missing: ${full}`);
  if (!said) console.warn(`skipped: no development data at ${folder}; set ENTENTE_SHARED to its folder`);
  said = true;
  return null;
}

let said = false;
