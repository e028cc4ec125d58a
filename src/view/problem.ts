import { type Place, PROBLEMS, type Problem } from "../ground/problem.ts";
import { visible } from "./cells.ts";
import { paint, type Style } from "./paint.ts";

/** A problem in one or two lines: what, where, what to do. `name` is what the user calls the document. */
export function problemAsText(
  { code, severity, message, at }: Problem,
  style: Pick<Style, "hasColour">,
  name?: string,
): string {
  const where = at === undefined ? (name ?? "") : placeInWords(at, name);
  const head = severity === "note" ? severity : paint(style, severity, severity);
  const place = where === "" ? "" : `${visible(where)}: `;
  return `${head}: ${place}${visible(message)} (${code})\n  ${PROBLEMS[code].remedy}\n`;
}

function placeInWords(at: Place, name: string | undefined): string {
  if ("path" in at) return [at.path, at.line, at.column].filter((part) => part !== undefined).join(":");
  return at.span ? `${name ?? at.document}:${at.span.start}` : (name ?? at.document);
}
