import type { Statement } from "../model/statement.ts";

/** How a page is drawn: columns of the terminal, and whether colour may be used. Colour never says anything by itself. */
export interface Style {
  readonly width: number;
  readonly hasColour: boolean;
  /** Shows ids, pillars and codebook as well. */
  readonly isFull?: boolean;
}

export const PLAIN: Style = { width: 80, hasColour: false };

type Ink = "strong" | "faint" | "cooperation" | "conflict" | "commitment" | "claim" | "remark" | "error" | "warning";

const CODES: Readonly<Record<Ink, readonly [number, number]>> = {
  strong: [1, 22],
  faint: [2, 22],
  cooperation: [36, 39],
  conflict: [31, 39],
  commitment: [33, 39],
  claim: [35, 39],
  remark: [34, 39],
  error: [31, 39],
  warning: [33, 39],
};

/** Words in an ink; unchanged when the style has no colour. */
export function paint(style: Pick<Style, "hasColour">, ink: Ink, words: string): string {
  const [on, off] = CODES[ink];
  return style.hasColour && words !== "" ? `\u001B[${on}m${words}\u001B[${off}m` : words;
}

export function inkOf(statement: Statement): Ink {
  if (statement.kind !== "event") return statement.kind;
  return statement.quad.endsWith("conflict") ? "conflict" : "cooperation";
}
