import type { About, BlockKind } from "../model/document.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Statement } from "../model/statement.ts";
import { drawPassage, marksInWords } from "./carets.ts";
import { isRightToLeft, visible } from "./cells.ts";
import type { Page, Passage } from "./page.ts";
import { inkOf, paint, type Style } from "./paint.ts";
import { counted, countsInWords, kindInWords, partiesInWords, speakerInWords, whenInWords } from "./phrase.ts";
import { wrapParts } from "./wrap.ts";

/** A document with its findings, drawn for a terminal. Ends with a line end. */
export function pageAsText(page: Page, style: Style): string {
  const lines = headerLines(page, style);
  for (const passage of page.passages) lines.push("", ...passageLines(page.text, passage, style));
  return `${lines.join("\n")}\n`;
}

/** Words that come from no document, with their findings: every sentence, also one without any. */
export function pageOfWords(
  text: string,
  sentences: readonly Sentence[],
  statements: readonly Statement[],
  style: Style,
): string[] {
  return sentences.flatMap(({ span }, index) => {
    const findings = statements.filter((one) => span.start <= one.span.start && one.span.start < span.end);
    return [...(index === 0 ? [] : [""]), ...passageLines(text, { span, findings }, style)];
  });
}

function passageLines(text: string, passage: Passage, style: Style): string[] {
  const lines = drawPassage(text, passage, style);
  const isBare = isRightToLeft(text.slice(passage.span.start, passage.span.end));
  for (const [index, finding] of passage.findings.entries()) {
    const number = passage.findings.length > 1 ? `${index + 1} ` : "  ";
    lines.push(...findingLines(finding, number, style));
    if (isBare) lines.push(...wrapParts(marksInWords(text, finding), " · ", style.width, "    ").map(indented));
  }
  return lines;
}

const indented = (line: string): string => (line.startsWith("    ") ? line : `    ${line}`);

/** One finding in one line, or more where the terminal is narrow. `lead` goes before it. */
export function findingLines(finding: Statement, lead: string, style: Style): string[] {
  const { kind, date, stance, speaker, rule, pillars, id } = finding;
  const parts = [
    kind,
    ...kindInWords(finding),
    partiesInWords(finding),
    date === null ? "" : whenInWords(date),
    stance === "asserted" ? "" : stance,
    speakerInWords(speaker),
    rule,
    ...(style.isFull ? [pillars.join(", "), id] : []),
  ];
  const said = parts.filter((part) => part !== "");
  const lines = wrapParts(said, " · ", style.width - lead.length, "  ");
  const blank = " ".repeat(lead.length);
  return lines.map((line, index) => {
    const painted = index === 0 ? paint(style, inkOf(finding), kind) + line.slice(kind.length) : line;
    return `${index === 0 ? lead : blank}${painted}`;
  });
}

/** Title, author, date, genre and what was left aside; then the counts. */
function headerLines(page: Page, style: Style): string[] {
  const facts = wrapParts(factsOf(page.about), " · ", style.width, "  ");
  const size = [visible(page.about.source), counted(page.sentences, "sentence"), page.id];
  return [
    paint(style, "strong", visible(page.about.title?.value ?? "(no title)")),
    ...facts,
    ...wrapParts(size, " · ", style.width, "  ").map((line) => paint(style, "faint", line)),
    ...(page.aside.size > 0 ? wrapParts([`left aside: ${asideInWords(page.aside)}`], "", style.width, "") : []),
    countsInWords(page.statements),
  ];
}

function factsOf({ author, publisher, published, language, genre }: About): string[] {
  return [
    author ? `by ${visible(author.value)}` : "author not named",
    ...(publisher ? [visible(publisher.value)] : []),
    published ? whenInWords(published.value) : "not dated",
    genre === "unknown" ? "genre not known" : genre,
    `language ${visible(language)}`,
  ];
}

const ASIDE_WORDS: Partial<Record<BlockKind, readonly [string, string]>> = {
  byline: ["byline", "bylines"],
  dateline: ["dateline", "datelines"],
  furniture: ["piece of page furniture", "pieces of page furniture"],
  biography: ["note on the author", "notes on the author"],
};

function asideInWords(aside: Page["aside"]): string {
  return [...aside].map(([kind, count]) => counted(count, ...(ASIDE_WORDS[kind] ?? [kind, kind]))).join(", ");
}
