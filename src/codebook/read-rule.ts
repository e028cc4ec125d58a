import { readMarked } from "../ground/marked.ts";
import { type ProblemCode, problem, type Report } from "../ground/problem.ts";
import { CLAIM_KINDS, type ClaimKind } from "../model/claim.ts";
import { FORMS, type Form, TESTABILITIES, type Testability } from "../model/commitment.ts";
import { CONTEXTS, type Context, EVENT_TYPES, type EventType, STANCES, type Stance } from "../model/event.ts";
import { type Field, readFields } from "./fields.ts";
import { type Pattern, readPattern } from "./pattern.ts";
import type { Example, Makes, Rule } from "./rule.ts";

const KNOWN = new Set(
  "says when unless codes not missed cameo mode context stance needs form testable claim".split(" "),
);

/** Which kind of statement a folder of the codebook makes. */
export type Shelf = "events" | "remarks" | "commitments" | "claims";

export interface RuleFile {
  readonly path: string;
  /** `consult/visit`, `commitments/pledge`. */
  readonly id: string;
  readonly shelf: Shelf;
  readonly source: string;
}

type Lists = (name: string) => ReadonlySet<string> | null;

/** Reads one rule file. Every fault is reported with its line; a rule with a fault is left out (null). */
export function readRule(file: RuleFile, lists: Lists, report: Report): Rule | null {
  let isSound = true;
  const fault = (code: ProblemCode, detail: string, line = 1, column?: number) => {
    isSound = false;
    report(problem(code, detail, column === undefined ? { path: file.path, line } : { path: file.path, line, column }));
  };
  const fields = readFields(file.path, file.source, report);
  if (!fields) return null;
  for (const [name, field] of fields) {
    if (!KNOWN.has(name)) fault("codebook/unknown-field", `"${name}"`, field.line);
  }
  for (const name of ["says", "when"]) {
    if (!fields.get(name)?.text.trim()) fault("codebook/missing-field", `${name}:`);
  }
  const makes = readMakes(file, fields, fault);
  const when = readPatterns(fields.get("when"), lists, fault);
  const unless = readPatterns(fields.get("unless"), lists, fault);
  const needs = listed(fields.get("needs")?.text) as Stance[];
  for (const stance of needs) {
    if (!STANCES.includes(stance)) fault("codebook/unknown-field", `needs: ${stance}`, fields.get("needs")!.line);
  }
  const codes = readExamples(fields.get("codes"), false, fault);
  const not = readExamples(fields.get("not"), true, fault);
  const missed = readExamples(fields.get("missed"), true, fault);
  if (codes.length === 0 || not.length === 0)
    fault("rule/no-example", codes.length === 0 ? "codes: is empty" : "not: is empty");
  if (!isSound || !makes) return null;
  const says = fields.get("says")!.text.trim();
  return Object.freeze({ id: file.id, path: file.path, says, makes, when, unless, needs, codes, not, missed });
}

type Fault = (code: ProblemCode, detail: string, line?: number, column?: number) => void;

function readMakes(file: RuleFile, fields: ReadonlyMap<string, Field>, fault: Fault): Makes | null {
  const one = <T extends string>(name: string, known: readonly T[], standard: T | null): T | null => {
    const field = fields.get(name);
    if (!field) return standard;
    const value = field.text.trim() as T;
    if (known.includes(value)) return value;
    fault("codebook/unknown-field", `${name}: ${value} is not one of ${known.join(", ")}`, field.line);
    return standard;
  };
  if (file.shelf === "remarks") return { kind: "remark" };
  if (file.shelf === "claims") {
    const claim = one<ClaimKind>("claim", CLAIM_KINDS, null);
    if (claim === null) fault("codebook/missing-field", "claim:");
    return claim && { kind: "claim", claim };
  }
  if (file.shelf === "commitments") {
    const form = one<Form | "recommendation">("form", [...FORMS, "recommendation"], null);
    if (form === null) fault("codebook/missing-field", "form:");
    return form && { kind: "commitment", form, testability: one<Testability>("testable", TESTABILITIES, "standing")! };
  }
  const type = file.id.split("/")[0]!.toUpperCase() as EventType;
  if (!EVENT_TYPES.includes(type))
    fault("codebook/unknown-field", `the folder "${file.id.split("/")[0]}" is no PLOVER type`);
  const contexts = (fields.get("context")?.items ?? listed(fields.get("context")?.text)) as Context[];
  for (const context of contexts) {
    if (!CONTEXTS.includes(context))
      fault("codebook/unknown-field", `context: ${context}`, fields.get("context")!.line);
  }
  const cameo = fields.get("cameo")?.items ?? listed(fields.get("cameo")?.text);
  const mode = fields.get("mode")?.text.trim() || null;
  return { kind: "event", type, mode, cameo, contexts, stance: one<Stance>("stance", STANCES, null) };
}

const listed = (text: string | undefined): string[] => (text ?? "").split(/[\s,]+/).filter((word) => word !== "");

function* linesOf(field: Field | undefined): Generator<{ text: string; line: number }> {
  for (const [index, text] of (field?.text ?? "").split("\n").entries()) {
    if (text.trim() !== "") yield { text: text.trim(), line: field!.line + index };
  }
}

function readPatterns(field: Field | undefined, lists: Lists, fault: Fault): Pattern[] {
  const patterns: Pattern[] = [];
  for (const { text, line } of linesOf(field)) {
    const read = readPattern(text, lists);
    if (!("fault" in read)) patterns.push(read);
    else
      fault(
        read.fault.startsWith("no word list") ? "rule/unknown-word-list" : "rule/pattern",
        read.fault,
        line,
        read.column,
      );
  }
  return patterns;
}

function readExamples(field: Field | undefined, needsReason: boolean, fault: Fault): Example[] {
  const examples: Example[] = [];
  for (const { text, line } of linesOf(field)) {
    const [sentence = "", reason = ""] = text.split(/\s+\/\/\s+/, 2);
    const read = readMarked(sentence);
    if ("fault" in read) fault("rule/marks", read.fault, line, read.column);
    else if (needsReason && reason === "") fault("rule/no-reason", sentence, line);
    else examples.push({ ...read, reason, line });
  }
  return examples;
}
