/** Exit codes of the command line; scripts rely on them. */
export const EXIT = {
  ok: 0,
  failure: 1,
  usage: 2,
  /** Some documents failed, others did not. */
  partial: 3,
  /** Nothing found, and `--fail-empty` was given. */
  empty: 4,
  /** The ledger is locked, or newer than this program. */
  ledger: 5,
} as const;
