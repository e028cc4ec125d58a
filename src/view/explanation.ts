import type { Span } from "../ground/span.ts";
import type { Mention, Quotation } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Statement } from "../model/statement.ts";
import { pageOfWords } from "./as-text.ts";
import { visible } from "./cells.ts";
import { paint, type Style } from "./paint.ts";
import { counted } from "./phrase.ts";
import { recognisedLines } from "./recognised.ts";
import { wrapParts } from "./wrap.ts";

/** What one rule did at one word. */
export interface RuleTrail {
  readonly rule: string;
  readonly pattern: string;
  readonly at: Span;
  readonly outcome: "coded" | "gave way" | "stated nothing" | "not sure" | "stopped";
  readonly because: string;
}

export interface Explanation {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly statements: readonly Statement[];
  readonly trails: readonly RuleTrail[];
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
}

const OUTCOMES = ["coded", "gave way", "stated nothing", "not sure", "stopped"] as const;
const TITLES: Readonly<Record<RuleTrail["outcome"], string>> = {
  coded: "Coded by",
  "gave way": "Fired, and gave way to a rule that asks for more",
  "stated nothing": "Fired, and stated nothing as the words are put",
  "not sure": "Judged, and not sure enough to be booked",
  stopped: "Stopped",
};

/** How many rules that stopped are told of, unless all is asked for. */
const MOST_STOPPED = 8;

/** A sentence with what was coded, what was recognised, and what became of every rule that knows a word of it. */
export function explanationAsText(explanation: Explanation, style: Style): string {
  const { text, sentences, statements, trails, mentions, quotations } = explanation;
  const lines = pageOfWords(text, sentences, statements, style);
  const recognised = recognisedLines(text, mentions, quotations, style);
  if (recognised.length > 0) lines.push("", paint(style, "strong", "Recognised"), ...recognised);
  for (const outcome of OUTCOMES) {
    const of = trails.filter((trail) => trail.outcome === outcome);
    const shown = outcome === "stopped" && !style.isFull ? nearest(of).slice(0, MOST_STOPPED) : of;
    if (of.length > 0)
      lines.push(
        "",
        paint(style, "strong", TITLES[outcome]),
        ...shown.flatMap((trail) => trailLines(text, trail, style)),
      );
    if (shown.length < of.length) lines.push(`  and ${of.length - shown.length} more; -v shows all`);
  }
  if (trails.length === 0) lines.push("", "No rule knows a word of this.");
  return `${lines.join("\n")}\n`;
}

// Those that lacked a party or were silenced came nearest; those that lacked a word of their own are about something else.
function nearest(trails: readonly RuleTrail[]): RuleTrail[] {
  const isNear = ({ because }: RuleTrail) => because.includes("{") || because.includes("unless");
  return [...trails.filter(isNear), ...trails.filter((trail) => !isNear(trail))];
}

function trailLines(text: string, { rule, pattern, at, because }: RuleTrail, style: Style): string[] {
  const word = `at "${visible(text.slice(at.start, at.end))}"`;
  const parts = [rule, word, ...[pattern, because].map((words) => (style.isFull ? words : shortened(words)))];
  return wrapParts(
    parts.filter((part) => part !== ""),
    " · ",
    style.width - 2,
    "  ",
  ).map((line) => `  ${line}`);
}

const MOST_WORDS = 6;

/** A long list of alternatives, `sign|conclude|ink|…`, cut after six. */
const shortened = (words: string): string =>
  words
    .split(" ")
    .map((word) => {
      const choices = word.split("|");
      return choices.length > MOST_WORDS ? `${choices.slice(0, MOST_WORDS).join("|")}|…` : word;
    })
    .join(" ");

/** How one sentence of a rule came out. */
export interface TrialShown {
  readonly heading: string;
  readonly example: { readonly line: number; readonly reason: string };
  readonly isRight: boolean;
  readonly wanted: string;
  readonly got: string;
}

/** A rule's sentences, right or wrong, with what was wanted and what came where it is wrong. */
export function trialsAsText(rule: { id: string; says: string }, trials: readonly TrialShown[], style: Style): string {
  const wrong = trials.filter((trial) => !trial.isRight).length;
  const lines = [paint(style, "strong", rule.id), `  ${visible(rule.says)}`, ""];
  for (const { heading, example, isRight, wanted, got } of trials) {
    const mark = isRight ? paint(style, "cooperation", "right") : paint(style, "conflict", "WRONG");
    lines.push(`${mark}  ${heading} (line ${example.line})  ${visible(got)}`);
    if (!isRight) lines.push(`         wanted: ${visible(wanted)}`);
  }
  lines.push(
    "",
    wrong === 0
      ? `${counted(trials.length, "sentence")}, all right`
      : `${wrong} of ${counted(trials.length, "sentence")} wrong`,
  );
  return `${lines.join("\n")}\n`;
}
