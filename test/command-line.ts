import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Runs the command line as a user would, in a process of its own; `test/build.ts` has built it. */
export function entente(
  words: readonly string[],
  { input, env = {}, cwd = root }: { input?: string | Uint8Array; env?: Record<string, string>; cwd?: string } = {},
): Ran {
  const run = spawnSync(process.execPath, [join(root, "dist/cli/main.js"), ...words], {
    encoding: "utf8",
    cwd,
    // Without input, stdin is at its end at once.
    input: input ?? "",
    env: { ...process.env, NO_COLOR: "1", COLUMNS: "80", ...env },
    maxBuffer: 1 << 28,
  });
  if (run.error) throw run.error;
  return { stdout: run.stdout, stderr: run.stderr, status: run.status };
}
