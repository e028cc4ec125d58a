import type { Mention, Quotation } from "../model/mention.ts";
import { visible } from "./cells.ts";
import type { Style } from "./paint.ts";
import { whenInWords } from "./phrase.ts";
import { wrapParts } from "./wrap.ts";

/** What was recognised in a text, a line each: the words, what they stand for, and why. */
export function recognisedLines(
  text: string,
  mentions: readonly Mention[],
  quotations: readonly Quotation[],
  style: Style,
): string[] {
  const said = quotations.filter(({ kind }) => kind === "speech");
  const rows = [
    ...mentions.map((mention) => ({ span: mention.span, parts: partsOf(mention) })),
    ...said.map(({ span, speaker }) => ({
      span,
      parts: ["quotation", speaker?.who ?? speaker?.code ?? "nobody named"],
    })),
  ].sort((a, b) => a.span.start - b.span.start);
  return rows.flatMap(({ span, parts }) => {
    const words = `"${visible(text.slice(span.start, span.end))}"`;
    const facts = [words, ...parts.map(visible)].filter((part) => part !== "");
    return wrapParts(facts, " \u00B7 ", style.width - 2, "  ").map((line) => `  ${line}`);
  });
}

function partsOf(mention: Mention): string[] {
  switch (mention.kind) {
    case "actor": {
      const codes = mention.referents.map(({ code, sector }) => (sector === "GOV" ? code : `${code}/${sector}`));
      return [codes.join(", "), mention.because];
    }
    case "date":
      return [mention.use, mention.when === null ? "undetermined" : whenInWords(mention.when), mention.because];
    case "quantity": {
      const number = mention.low === mention.high ? String(mention.low) : `${mention.low} to ${mention.high}`;
      return [mention.hedge === "exact" ? "" : mention.hedge, number, mention.unit ?? "", mention.measure];
    }
    case "mechanism":
    case "strategy":
      return [mention.kind, mention.parties.join(", ")];
  }
}
