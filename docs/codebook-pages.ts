import type { Category } from "../src/codebook/codebook.ts";
import type { Example, Rule } from "../src/codebook/rule.ts";
import { writeMarked } from "../src/ground/marked.ts";
import { openEntente } from "../src/index.ts";
import { TYPES } from "../src/model/event.ts";

/** One page for each folder of rules: its definition, its rules, and every sentence of theirs. Path below `docs/` → text. */
export function codebookPages(): [string, string][] {
  const { codebook } = openEntente();
  const folders = new Map<string, Rule[]>();
  for (const rule of codebook.rules) {
    const folder = rule.id.split("/")[0]!;
    folders.set(folder, [...(folders.get(folder) ?? []), rule]);
  }
  return [...folders].map(([folder, rules]) => {
    const category = codebook.categories.find(({ type }) => type.toLowerCase() === folder);
    return [`codebook/${folder}.md`, pageOf(folder, category, rules)];
  });
}

function pageOf(folder: string, category: Category | undefined, rules: readonly Rule[]): string {
  const head = category
    ? [
        `# ${category.type}`,
        "",
        category.says.trim(),
        "",
        `${capital(TYPES[category.type].quad)}; intensity ${TYPES[category.type].intensity}. ` +
          `Modes: ${category.modes.join(", ") || "none"}. CAMEO roots: ${category.cameo.join(", ")}.`,
      ]
    : [`# ${capital(folder)}`];
  const made = "Made from `codebook/` by `npm run docs`. Marks: `[words]{role CODE}`, as in `codebook/README.md`.";
  return `${[...head, "", made, "", ...rules.flatMap(ruleLines)].join("\n").trimEnd()}\n`;
}

function ruleLines(rule: Rule): string[] {
  const { makes } = rule;
  const kind =
    makes.kind === "event"
      ? [makes.mode && `mode ${makes.mode}`, makes.cameo.length > 0 && `CAMEO ${makes.cameo.join(", ")}`]
      : makes.kind === "commitment"
        ? [`form ${makes.form}`, `testable ${makes.testability}`]
        : makes.kind === "claim"
          ? [`claim ${makes.claim}`]
          : [];
  const facts = kind.filter((fact) => fact).join("; ");
  return [
    `## ${rule.id}`,
    "",
    rule.says.replace(/\s+/g, " "),
    "",
    ...(facts === "" ? [] : [`${capital(facts)}.`, ""]),
    "```",
    ...rule.when.map(({ written }) => written),
    ...rule.unless.map(({ written }) => `unless ${written}`),
    "```",
    "",
    ...listed("Codes", rule.codes),
    ...listed("Stays silent on", rule.not),
    ...listed("Misses, as is known", rule.missed),
  ];
}

function listed(title: string, examples: readonly Example[]): string[] {
  if (examples.length === 0) return [];
  const lines = examples.map((one) => `- \`${writeMarked(one)}\`${one.reason === "" ? "" : ` ${one.reason}`}`);
  return [`${title}:`, "", ...lines, ""];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
