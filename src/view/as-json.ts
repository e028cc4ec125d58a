import type { Statement } from "../model/statement.ts";
import { rowOf } from "./row.ts";

/** One JSON object a line. */
export const asNdjson = (statements: readonly Statement[]): string =>
  statements.map((statement) => `${JSON.stringify(rowOf(statement))}\n`).join("");

/** One JSON array. */
export const asJson = (statements: readonly Statement[]): string =>
  `${JSON.stringify(statements.map(rowOf), null, 2)}\n`;
