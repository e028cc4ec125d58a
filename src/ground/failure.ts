/**
 * A broken world (disk full, driver missing) or a bug: the only thing that is thrown.
 * Caught in two places alone, the command line's main and the HTTP door.
 */
export class EntenteError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "EntenteError";
    this.code = code;
  }
}
