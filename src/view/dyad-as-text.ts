import type { Statement } from "../model/statement.ts";
import { visible } from "./cells.ts";
import { countsOnce, type DyadPage } from "./dyad.ts";
import { inkOf, paint, type Style } from "./paint.ts";
import {
  counted,
  kindInWords,
  LEGEND,
  partiesInWords,
  speakerInWords,
  tellingsInWords,
  whenInWords,
} from "./phrase.ts";
import { quotationLines } from "./quotation.ts";
import { wrapParts } from "./wrap.ts";

/** How two actors stand, drawn for a terminal: words first, then who, what and by which rule. Ends with a line end. */
export function dyadAsText(page: DyadPage, style: Style): string {
  const [first, last] = page.years ?? [];
  const years = first === undefined ? "not dated" : first === last ? first : `${first} to ${last}`;
  const lines = [
    paint(style, "strong", `${page.names.map(visible).join(" – ")} (${page.dyad})`),
    ...wrapParts([countsOnce(page), years, counted(page.documents.length, "document")], " · ", style.width, "  "),
    ...section("Pillars", pillarLines(page), style),
    ...section(
      "Timeline",
      page.events.flatMap((one) => statementLines(one, page, style)),
      style,
    ),
    ...section(
      "Commitments",
      page.commitments.flatMap((one) => statementLines(one, page, style)),
      style,
    ),
    ...section(
      "Recommended, binding nobody",
      page.recommendations.flatMap((one) => statementLines(one, page, style)),
      style,
    ),
    ...section(
      "Claims",
      page.claims.flatMap((one) => statementLines(one, page, style)),
      style,
    ),
    ...section(
      "Remarks",
      page.remarks.flatMap((one) => statementLines(one, page, style)),
      style,
    ),
    ...section("Documents", documentLines(page, style), style),
    ...(page.statements.length === 0
      ? []
      : ["", ...wrapParts([LEGEND], "", style.width, "").map((line) => paint(style, "faint", line))]),
  ];
  return `${lines.join("\n")}\n`;
}

const section = (title: string, lines: readonly string[], style: Style): string[] =>
  lines.length === 0 ? [] : ["", paint(style, "strong", title), ...lines];

const BAR = 24;

function pillarLines({ pillars }: DyadPage): string[] {
  const most = Math.max(1, ...pillars.map((one) => one.statements));
  const wide = Math.max(0, ...pillars.map((one) => one.pillar.length));
  return pillars.map(({ pillar, statements }) => {
    const bar = "#".repeat(Math.max(1, Math.round((statements / most) * BAR)));
    return `  ${pillar.padEnd(wide)}  ${String(statements).padStart(3)} ${bar}`;
  });
}

function statementLines(one: Statement, page: DyadPage, style: Style): string[] {
  const when = one.date === null ? "not dated" : whenInWords(one.date);
  const said = [
    ...kindInWords(one),
    partiesInWords(one),
    one.stance === "asserted" ? "" : one.stance,
    speakerInWords(one.speaker),
  ];
  const told = page.episodes.get(one.id);
  const tellings = told
    ? [tellingsInWords(told.episode.tellings.length, told.copies), `episode ${told.episode.id}`]
    : [];
  const place = [one.rule, numberOf(page, one.document), ...(style.isFull ? [one.id] : [])];
  const facts = [...said, ...place, ...tellings].filter((part) => part !== "");
  return [
    `  ${paint(style, inkOf(one), when)}`,
    ...quotationLines(one.quote, style.width - 6).map((line) => `    ${line}`),
    ...wrapParts(facts.map(visible), " · ", style.width - 4, "  ").map((line) => `    ${line}`),
  ];
}

/** A document is named by its number in the list of documents: `[2]`. */
const numberOf = ({ documents }: DyadPage, id: string): string =>
  `[${documents.findIndex((document) => document.id === id) + 1}]`;

function documentLines(page: DyadPage, style: Style): string[] {
  const wide = Math.max(0, ...page.documents.map(({ id }) => numberOf(page, id).length));
  return page.documents.flatMap(({ id, about, statements }) => {
    const facts = [
      visible(about.title?.value ?? "(no title)"),
      about.published ? whenInWords(about.published.value) : "not dated",
      about.genre === "unknown" ? "" : about.genre,
      counted(statements, "statement"),
      visible(id),
    ].filter((part) => part !== "");
    return wrapParts(facts, " · ", style.width - wide - 4, "  ").map((line, index) => {
      return `  ${(index === 0 ? numberOf(page, id) : "").padEnd(wide)}  ${line}`;
    });
  });
}
