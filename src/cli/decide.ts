import { type Problem, problem } from "../ground/problem.ts";
import { whenOf } from "../ground/when.ts";
import { type Amendment, type DataPoint, openEntente, type Shows, type Side, type Verb } from "../index.ts";
import type { Form, Outcome, Progress, Testability } from "../model/commitment.ts";
import type { EvidenceStance } from "../model/evidence.ts";
import { decisionRow } from "../view/commitment.ts";
import { decisionInWords } from "../view/commitment-as-text.ts";
import type { Act } from "./acts.ts";
import { EXIT } from "./exit.ts";
import { formatOf } from "./formats.ts";
import type { Shared } from "./options.ts";
import { tell, write } from "./terminal.ts";

export interface DecideOptions extends Omit<Shared, "kind" | "failEmpty"> {
  readonly ledger: string;
  readonly by?: string;
  readonly because?: string;
  readonly form?: Form;
  readonly testable?: Testability;
  readonly due?: string;
  readonly target?: string;
  readonly data?: string;
  readonly shows?: Shows;
  readonly stance?: EvidenceStance;
  readonly side?: Side;
  readonly progress?: Progress;
  readonly per?: string;
  readonly from?: string;
  readonly searched?: string;
}

/** `entente decide ID ACT`: keeps a person's decision on a commitment. Gives the exit code. */
export async function runDecide(
  id: string,
  act: Act,
  what: string | undefined,
  options: DecideOptions,
): Promise<number> {
  const { by, because } = options;
  const verb =
    by === undefined || by.trim() === ""
      ? problem("ask/decision", "Who decides? Say it with --by.")
      : verbOf(act, what, options);
  if ("code" in verb) {
    tell(verb, options);
    return EXIT.failure;
  }
  const entente = openEntente({ ledger: options.ledger, create: false });
  try {
    const made = entente.decide({ commitment: id, verb, who: by!.trim(), ...(because && { because }) });
    if ("code" in made) {
      tell(made, options);
      return EXIT.failure;
    }
    const format = formatOf(options);
    await write(
      format === "text"
        ? `${decisionInWords(made)}\n`
        : `${JSON.stringify(decisionRow(made), null, format === "json" ? 2 : 0)}\n`,
    );
    return EXIT.ok;
  } finally {
    entente.close();
  }
}

function verbOf(act: Act, what: string | undefined, options: DecideOptions): Verb | Problem {
  switch (act) {
    case "accept":
    case "reject":
      return { act, ...(what !== undefined && { evidence: what }) };
    case "undo":
      return what === undefined
        ? problem("ask/decision", "Which one is taken back? Name it after undo.")
        : { act, decision: what };
    case "amend":
      return amendment(options);
    case "link":
      return linkOf(what, options);
    case "declare": {
      const { progress, per, from, searched } = options;
      return {
        act,
        ...(what !== undefined && { outcome: what as Outcome }),
        ...(progress && { progress }),
        ...(per && { per }),
        ...(from && { from }),
        ...(searched && { searched }),
      };
    }
  }
}

function amendment({ form, testable, due, target }: DecideOptions): Verb | Problem {
  const figure = target === undefined ? undefined : targetOf(target);
  if (figure && "code" in figure) return figure;
  const change: Amendment = {
    ...(form && { form }),
    ...(testable && { testability: testable }),
    ...(due !== undefined && { due: due === "none" ? null : whenOf(due) }),
    ...(figure !== undefined && { target: figure }),
  };
  return { act: "amend", change };
}

const COMPARISONS = ["at least", "at most", "exactly", "about", "by"] as const;

function targetOf(words: string): NonNullable<Amendment["target"]> | Problem {
  const read = objectOf(words);
  const { metric, low, high, unit, by, comparison } = read ?? {};
  const how = COMPARISONS.find((one) => one === (comparison ?? "at least"));
  const until = typeof by === "string" ? whenOf(by) : null;
  if (typeof metric !== "string" || typeof low !== "number" || how === undefined)
    return problem("ask/decision", 'A target is {"metric", "low", "unit"?, "by"?, "comparison"?, "high"?}.');
  return {
    metric,
    comparison: how,
    low,
    high: typeof high === "number" ? high : low,
    unit: typeof unit === "string" ? unit : null,
    by: until,
  };
}

function linkOf(statement: string | undefined, { data, shows, stance, side }: DecideOptions): Verb | Problem {
  if (data !== undefined) {
    const point = pointOf(data);
    return "code" in point ? point : { act: "link", data: point };
  }
  if (statement === undefined || shows === undefined)
    return problem("ask/decision", "Name the statement after link, and what it shows with --shows; or give --data.");
  return { act: "link", statement, shows, ...(stance && { stance }), ...(side && { side }) };
}

function pointOf(words: string): DataPoint | Problem {
  const { reporter, series, period, value, unit, vintage } = objectOf(words) ?? {};
  const isWhole =
    typeof reporter === "string" &&
    typeof series === "string" &&
    typeof value === "number" &&
    Number.isFinite(value) &&
    isDate(period);
  if (!isWhole || (vintage !== undefined && vintage !== null && !isDate(vintage)))
    return problem(
      "ask/decision",
      '--data is {"reporter", "series", "period", "value", "unit"?, "vintage"?}; period and vintage are ISO dates.',
    );
  return {
    reporter,
    series,
    period,
    value,
    unit: typeof unit === "string" ? unit : null,
    vintage: typeof vintage === "string" ? vintage : null,
  };
}

const isDate = (words: unknown): words is string => typeof words === "string" && whenOf(words) !== null;

function objectOf(words: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(words);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : null;
  } catch {
    // What is not JSON is told with what should stand there.
    return null;
  }
}
