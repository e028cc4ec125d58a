import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import type { Codebook } from "../codebook/codebook.ts";
import { sha256 } from "../ground/identity.ts";

/**
 * A codebook that was read before, kept beside the program when it is built: reading some 300 small files takes longer than coding an
 * op-ed. It is used only for exactly the files it was made from, by exactly this program; a changed rule is read anew.
 */
interface Kept {
  readonly key: string;
  readonly codebook: Codebook;
}

/** What a kept codebook must have been made from. */
export const keyOf = (files: ReadonlyMap<string, string>, engine: string): string =>
  sha256(JSON.stringify([engine, process.versions.v8, ...[...files].sort(([a], [b]) => (a < b ? -1 : 1))]));

/** The kept codebook of these files; null when there is none, or another's. */
export function keptCodebook(path: string, key: string): Codebook | null {
  const kept = keptAt(path);
  return kept?.key === key ? kept.codebook : null;
}

/** The codebook as it was when the program was built, whatever its files say by now; null when none was kept. */
export const builtCodebook = (path: string): Codebook | null => keptAt(path)?.codebook ?? null;

function keptAt(path: string): Kept | null {
  if (!existsSync(path)) return null;
  try {
    return deserialize(readFileSync(path)) as Kept;
  } catch {
    // Cut short, or written by another version of Node: the files themselves are there to be read.
    return null;
  }
}

export function keepCodebook(path: string, key: string, codebook: Codebook): void {
  writeFileSync(path, serialize({ key, codebook } satisfies Kept));
}
