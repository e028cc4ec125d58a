import type { Example, Rule } from "../codebook/rule.ts";
import { type Mark, writeMarked } from "../ground/marked.ts";
import { overlaps, type Span, span } from "../ground/span.ts";
import type { Party } from "../model/actor.ts";
import { EVENT_TYPES, STANCES } from "../model/event.ts";
import type { Statement } from "../model/statement.ts";

/** Under which heading of the rule a sentence stands. */
export type Heading = "codes" | "not" | "missed";

/** How a sentence of a rule came out. `got` is the sentence with the marks that the rule made of it. */
export interface Trial {
  readonly heading: Heading;
  readonly example: Example;
  readonly isRight: boolean;
  readonly wanted: string;
  readonly got: string;
}

/** Judges one sentence of a rule by the statements that coding it gave: exact words and codes, an article before a name in or out. */
export function judge(rule: Rule, heading: Heading, example: Example, statements: readonly Statement[]): Trial {
  const made = statements.filter((statement) => statement.rule === rule.id);
  const got = writeMarked({ text: example.text, marks: withoutOverlap(made.flatMap(marksOf)) });
  if (heading !== "codes") {
    const wanted = heading === "not" ? "silence" : "silence; it fires now: move this line up to codes";
    return { heading, example, isRight: made.length === 0, wanted, got };
  }
  return { heading, example, isRight: isAsMarked(example, made), wanted: writeMarked(example), got };
}

const ANCHORS = new Set(["event", "remark", "commitment", "claim"]);

function isAsMarked({ text, marks }: Example, made: readonly Statement[]): boolean {
  const anchors = marks.filter((mark) => ANCHORS.has(mark.labels[0]!));
  if (made.length === 0 || made.length !== anchors.length) return false;
  const isEachAnchored = anchors.every((mark) => made.some((statement) => isAnchored(mark, statement)));
  const sameOn = (role: "actor" | "recipient") => {
    const marked = marks.filter((mark) => mark.labels[0] === role);
    const wanted = marked.flatMap((mark) => mark.labels.slice(1).map((code) => keyOf(text, mark.span, code)));
    const parties = made.flatMap((statement) => (role === "actor" ? statement.actors : statement.recipients));
    return sameSet(
      wanted,
      parties.map((party) => keyOf(text, party.span, party.code)),
    );
  };
  return isEachAnchored && sameOn("actor") && sameOn("recipient");
}

function isAnchored(mark: Mark, statement: Statement): boolean {
  const [kind, ...asked] = mark.labels;
  if (statement.kind !== kind || !overlaps(mark.span, statement.anchor)) return false;
  return asked.every((label) => {
    if ((EVENT_TYPES as readonly string[]).includes(label))
      return statement.kind === "event" && statement.type === label;
    if ((STANCES as readonly string[]).includes(label)) return statement.stance === label;
    if (statement.kind === "claim") return statement.claim === label;
    return statement.kind === "commitment" ? statement.form === label || statement.testability === label : false;
  });
}

function sameSet(wanted: readonly string[], got: readonly string[]): boolean {
  const a = new Set(wanted);
  const b = new Set(got);
  return a.size === b.size && [...a].every((key) => b.has(key));
}

const ARTICLE = /^(?:the|a|an)\s+/i;
const OWNER = /['\u2019]s?$/;

// "the Norwegian prime minister's" and "Norwegian prime minister" are one name.
function keyOf(text: string, at: Span, code: string): string {
  const words = text.slice(at.start, at.end);
  const start = at.start + (ARTICLE.exec(words)?.[0].length ?? 0);
  const end = at.end - (OWNER.exec(words)?.[0].length ?? 0);
  return `${code} ${start} ${end}`;
}

function marksOf(statement: Statement): Mark[] {
  const party = (role: string) => (found: Party) => ({ span: found.span, labels: [role, found.code] });
  const more = statement.kind === "event" && statement.stance !== "asserted" ? [statement.stance, statement.type] : [];
  return [
    { span: statement.anchor, labels: [statement.kind, ...more] },
    ...statement.actors.map(party("actor")),
    ...statement.recipients.map(party("recipient")),
  ];
}

// Two codes on one name ("both sides") are written as one mark.
function withoutOverlap(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const same = kept.findIndex((other) => other.span.start === mark.span.start && other.span.end === mark.span.end);
    if (same >= 0) kept[same] = { span: kept[same]!.span, labels: [...kept[same]!.labels, ...mark.labels.slice(1)] };
    else if (!kept.some((other) => overlaps(other.span, mark.span)))
      kept.push({ span: span(mark.span.start, mark.span.end), labels: mark.labels });
  }
  return kept;
}
