import { type Span, span } from "./span.ts";

/** A labelled stretch: `[Ankara]{recipient TUR}` gives words `Ankara`, labels `["recipient", "TUR"]`. */
export interface Mark {
  readonly span: Span;
  readonly labels: readonly string[];
}

/** A sentence written once, with its marks; `text` is the sentence without them. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export type MarkFault = { readonly fault: string; readonly column: number };

const OPEN = /\[/g;

/**
 * Reads `[words]{labels}` marks. Brackets that no brace follows are left as they stand (`[sic]` is safe).
 * Gives a fault with its column (from 1) when a mark is nested or not closed.
 */
export function readMarked(line: string): Marked | MarkFault {
  const marks: Mark[] = [];
  let text = "";
  let at = 0;
  while (at < line.length) {
    OPEN.lastIndex = at;
    const open = OPEN.exec(line)?.index ?? -1;
    if (open < 0) break;
    text += line.slice(at, open);
    const close = line.indexOf("]", open);
    if (close < 0 || line[close + 1] !== "{") {
      text += "[";
      at = open + 1;
      continue;
    }
    const words = line.slice(open + 1, close);
    if (words.includes("[")) return { fault: "a mark stands inside another", column: open + 1 };
    const end = line.indexOf("}", close);
    if (end < 0) return { fault: "a brace is not closed", column: close + 2 };
    if (/[[{]/.test(line.slice(close + 2, end))) return { fault: "a brace is not closed", column: close + 2 };
    // `{actor KEN, event}`: several marks on the same words.
    for (const part of line.slice(close + 2, end).split(",")) {
      const labels = part.split(/\s+/).filter((label) => label !== "");
      if (labels.length === 0) return { fault: "a mark has no label", column: close + 2 };
      marks.push({ span: span(text.length, text.length + words.length), labels });
    }
    text += words;
    at = end + 1;
  }
  return { text: text + line.slice(at), marks };
}

/** Writes marks back into a text; marks of the same words become one, others must not overlap. */
export function writeMarked({ text, marks }: Marked): string {
  let out = "";
  let at = 0;
  const sorted = [...marks].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const [index, { span: here, labels }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before && before.span.start === here.start && before.span.end === here.end) {
      out = `${out.slice(0, -1)}, ${labels.join(" ")}}`;
      continue;
    }
    out += `${text.slice(at, here.start)}[${text.slice(here.start, here.end)}]{${labels.join(" ")}}`;
    at = here.end;
  }
  return out + text.slice(at);
}
