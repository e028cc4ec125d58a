import type { Statement } from "../model/statement.ts";
import { visible } from "./cells.ts";
import { countsOnce, type DyadPage } from "./dyad.ts";
import type { Page } from "./page.ts";
import { countsInWords, kindInWords, partiesInWords, speakerInWords, tellingsInWords, whenInWords } from "./phrase.ts";

/** A document with its findings as Markdown: each quotation with the finding below it. */
export function pageAsMarkdown(page: Page): string {
  const { title, author, publisher, published } = page.about;
  const facts = [author?.value, publisher?.value, published && whenInWords(published.value), page.about.genre];
  const said = facts.filter((fact): fact is string => typeof fact === "string" && fact !== "unknown").map(plain);
  const head = [`# ${plain(title?.value ?? page.id)}`, said.join(" · "), countsInWords(page.statements)];
  return `${[...head.filter((line) => line !== ""), ...page.statements.map((one) => finding(one))].join("\n\n")}\n`;
}

/** A dyad's page as Markdown. */
export function dyadAsMarkdown(page: DyadPage): string {
  const parts = [`# ${page.names.map(plain).join(" – ")} (${page.dyad})`, countsOnce(page)];
  const add = (title: string, statements: readonly Statement[]) => {
    if (statements.length > 0)
      parts.push(`## ${title}`, ...statements.map((one) => finding(one, tellingsOf(page, one))));
  };
  add("Timeline", page.events);
  add("Commitments", page.commitments);
  add("Recommended, binding nobody", page.recommendations);
  add("Claims", page.claims);
  add("Remarks", page.remarks);
  const documents = page.documents.map(({ id, about }) => `- ${plain(about.title?.value ?? id)} (\`${plain(id)}\`)`);
  if (documents.length > 0) parts.push("## Documents", documents.join("\n"));
  return `${parts.join("\n\n")}\n`;
}

function tellingsOf({ episodes }: DyadPage, { id }: Statement): string[] {
  const told = episodes.get(id);
  return told ? [tellingsInWords(told.episode.tellings.length, told.copies), `episode \`${told.episode.id}\``] : [];
}

function finding(one: Statement, more: readonly string[] = []): string {
  const facts = [
    `**${one.kind}**`,
    ...kindInWords(one),
    partiesInWords(one),
    one.date === null ? "" : whenInWords(one.date),
    one.stance === "asserted" ? "" : one.stance,
    plain(speakerInWords(one.speaker)),
    `\`${one.rule}\``,
    ...more,
  ];
  return `> ${plain(one.quote)}\n\n${facts.filter((fact) => fact !== "").join(" · ")}`;
}

/** The words of a document, made so that they do not become marks, links or HTML of ours. */
export const plain = (words: string): string => visible(words).replace(/[\\`*_[\]<>#|~]/g, "\\$&");
