import type { Problem } from "../ground/problem.ts";
import type { Style } from "../view/paint.ts";
import { problemAsText } from "../view/problem.ts";

/** What the user asked of the two streams. Data go to stdout, everything else to stderr. */
export interface Manner {
  /** `auto`, `always` or `never`. */
  readonly color?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

type Stream = NodeJS.WriteStream & { readonly columns?: number };

/** Colour by --color, then NO_COLOR and FORCE_COLOR, then whether the stream is a terminal that can. */
function hasColour(stream: Stream, asked: string | undefined): boolean {
  if (asked === "always") return true;
  if (asked === "never") return false;
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return Boolean(stream.isTTY) && TERM !== "dumb";
}

const NARROWEST = 40;
const WIDEST = 100;

export function styleOf(manner: Manner): Style {
  const asked = process.stdout.columns ?? Number(process.env.COLUMNS ?? 80);
  const width = Math.min(WIDEST, Math.max(NARROWEST, Number.isInteger(asked) ? asked : 80));
  return { width, hasColour: hasColour(process.stdout, manner.color), isFull: manner.verbose === true };
}

/** Writes data; waits while the reader is slow. */
export async function write(words: string): Promise<void> {
  if (words === "" || process.stdout.write(words)) return;
  await new Promise<void>((done) => process.stdout.once("drain", () => done()));
}

/** Tells a problem on stderr, once. With `--quiet` only errors are told. */
export function tell(problem: Problem, manner: Manner, name?: string): void {
  if (manner.quiet && problem.severity !== "error") return;
  clearProgress();
  process.stderr.write(problemAsText(problem, { hasColour: hasColour(process.stderr, manner.color) }, name));
}

/** A plain remark on stderr, left out with `--quiet`. */
export function remark(words: string, manner: Manner): void {
  if (manner.quiet) return;
  clearProgress();
  process.stderr.write(`${words}\n`);
}

let isShown = false;
let shownAt = 0;
const MS_BETWEEN = 100;

/** One line that is written over, some ten times a second at most; only on a terminal. */
export function progress(words: string, manner: Manner): void {
  if (manner.quiet || !process.stderr.isTTY || performance.now() - shownAt < MS_BETWEEN) return;
  shownAt = performance.now();
  process.stderr.write(`\r\u001B[2K${words}`);
  isShown = true;
}

export function clearProgress(): void {
  if (isShown) process.stderr.write("\r\u001B[2K");
  isShown = false;
}

/** A reader that goes away (`| head`) is no fault. */
export function quietPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(0);
      // A full disk, most often. Stderr may be as full as stdout; then nothing can be said.
      if (stream === process.stdout) process.stderr.write(`error: the output cannot be written (${error.code})\n`);
      process.exit(1);
    });
  }
}
