import type { Span } from "../ground/span.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Statement } from "../model/statement.ts";
import { pageOfWords } from "./as-text.ts";
import { visible } from "./cells.ts";
import { paint, type Style } from "./paint.ts";
import { counted } from "./phrase.ts";
import { wrapParts } from "./wrap.ts";

/** What one rule did at one word. */
export interface RuleTrail {
  readonly rule: string;
  readonly pattern: string;
  readonly at: Span;
  readonly outcome: "coded" | "gave way" | "stated nothing" | "stopped";
  readonly because: string;
}

export interface Explanation {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly statements: readonly Statement[];
  readonly trails: readonly RuleTrail[];
}

const OUTCOMES = ["coded", "gave way", "stated nothing", "stopped"] as const;
const TITLES: Readonly<Record<RuleTrail["outcome"], string>> = {
  coded: "Coded by",
  "gave way": "Fired, and gave way to a rule that asks for more",
  "stated nothing": "Fired, and stated nothing as the words are put",
  stopped: "Stopped",
};

/** A sentence with what was coded, and what became of every rule that knows a word of it. */
export function explanationAsText({ text, sentences, statements, trails }: Explanation, style: Style): string {
  const lines = pageOfWords(text, sentences, statements, style);
  for (const outcome of OUTCOMES) {
    const of = trails.filter((trail) => trail.outcome === outcome);
    if (of.length > 0)
      lines.push("", paint(style, "strong", TITLES[outcome]), ...of.flatMap((trail) => trailLines(text, trail, style)));
  }
  if (trails.length === 0) lines.push("", "No rule knows a word of this.");
  return `${lines.join("\n")}\n`;
}

function trailLines(text: string, { rule, pattern, at, because }: RuleTrail, style: Style): string[] {
  const word = `at "${visible(text.slice(at.start, at.end))}"`;
  return wrapParts(
    [rule, word, pattern, because].filter((part) => part !== ""),
    " · ",
    style.width - 2,
    "  ",
  ).map((line) => `  ${line}`);
}

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
