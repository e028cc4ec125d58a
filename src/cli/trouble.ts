import { PROBLEMS, type ProblemCode, problem } from "../ground/problem.ts";
import { EntenteError } from "../index.ts";
import { visible } from "../view/cells.ts";
import { EXIT } from "./exit.ts";
import { type Manner, tell } from "./terminal.ts";

const isDebugging = (): boolean => (process.env.DEBUG ?? "").split(",").some((word) => word.startsWith("entente"));

/** Words for a fault of ours; null for a broken world, whose error has a code of ours. */
export function unexpected(error: unknown): string | null {
  if (error instanceof EntenteError) return null;
  if (isDebugging() && error instanceof Error) return error.stack ?? error.message;
  const words = visible(error instanceof Error ? error.message : String(error));
  return `${words}\n  This is a fault of Entente. Please report it; DEBUG=entente shows where it arose.`;
}

/** Tells what was thrown, and gives the exit code. The one place where the command line catches. */
export function toldCode(error: unknown, manner: Manner): number {
  const words = unexpected(error);
  if (words !== null) {
    process.stderr.write(`error: ${words}\n`);
    return EXIT.failure;
  }
  const { code, message, stack } = error as EntenteError;
  if (Object.hasOwn(PROBLEMS, code)) tell(problem(code as ProblemCode, `(${message})`), manner);
  else process.stderr.write(`error: ${visible(message)}\n`);
  if (isDebugging()) process.stderr.write(`${stack}\n`);
  return code === "ledger/busy" || code === "ledger/newer" ? EXIT.ledger : EXIT.failure;
}
