/** One figure of the benchmark, with what it should reach and what others reach. */
export interface Line {
  readonly name: string;
  readonly value: number;
  /** What it should reach; with `isFewerBetter` what it should not pass. */
  readonly goal?: number;
  readonly isFewerBetter?: boolean;
  /** What others reach, in words. */
  readonly bar?: string;
  /** How far it may fall by chance, as a share; 0 when not given. */
  readonly slack?: number;
}

export type Kept = Readonly<Record<string, number>>;

const COLUMNS = { name: 62, value: 8, goal: 10 };

/** The figures under each other: name, value, goal, and what became worse since they were kept. */
export function tableOf(lines: readonly Line[], before: Kept): string {
  const head = `${"".padEnd(COLUMNS.name)} ${"now".padStart(COLUMNS.value)} ${"wanted".padStart(COLUMNS.goal)}`;
  return `${[head, ...lines.map((line) => lineOf(line, before))].join("\n")}\n`;
}

function lineOf(line: Line, before: Kept): string {
  const { name, value, goal, isFewerBetter, bar } = line;
  const wanted = goal === undefined ? "" : `${isFewerBetter ? "<=" : ">="} ${goal}`;
  const isShort = goal !== undefined && (isFewerBetter ? value > goal : value < goal);
  const notes = [
    isShort ? "short" : "",
    isWorse(line, before) ? `was ${before[name]}: ${isFewerBetter ? "MORE" : "LOWER"}` : "",
    bar ?? "",
  ].filter((note) => note !== "");
  const shown = `${name.padEnd(COLUMNS.name)} ${String(value).padStart(COLUMNS.value)} ${wanted.padStart(COLUMNS.goal)}`;
  return `${shown}  ${notes.join("; ")}`.trimEnd();
}

export function isWorse({ name, value, isFewerBetter, slack = 0 }: Line, before: Kept): boolean {
  const old = before[name];
  if (old === undefined) return false;
  return isFewerBetter ? value > old * (1 + slack) : value < old * (1 - slack);
}
