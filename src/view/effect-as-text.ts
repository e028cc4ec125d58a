import type { Statement } from "../model/statement.ts";
import { findingLines } from "./as-text.ts";
import { visible } from "./cells.ts";
import type { Change, Effect, Tally } from "./effect.ts";
import { paint, type Style } from "./paint.ts";
import { rowOf } from "./row.ts";
import { wrapParts } from "./wrap.ts";

/** What a change of the codebook does, with the first `most` changes; says when there is none. */
export function effectAsText({ changes, tallies }: Effect, most: number, style: Style): string {
  if (changes.length === 0) return "nothing changes\n";
  const lines = wrapParts(tallies.map(tallyInWords), ", ", style.width, "  ").map((line) =>
    paint(style, "strong", line),
  );
  const shown = changes.slice(0, most);
  lines.push(shown.length < changes.length ? `here are ${shown.length} of ${changes.length}` : `here they are`);
  for (const change of shown) lines.push("", ...changeLines(change, style));
  return `${lines.join("\n")}\n`;
}

/** `+3 CONSULT`, `+1 -2 AGREE (4 otherwise)`, `1 SUPPORT otherwise`. */
function tallyInWords({ type, gained, lost, otherwise }: Tally): string {
  const moved = [gained > 0 ? `+${gained}` : "", lost > 0 ? `-${lost}` : ""].filter((part) => part !== "").join(" ");
  if (moved === "") return `${otherwise} ${type} otherwise`;
  return `${moved} ${type}${otherwise > 0 ? ` (${otherwise} otherwise)` : ""}`;
}

function changeLines({ source, sentence, before, after }: Change, style: Style): string[] {
  const words = wrapParts(visible(sentence).split(" "), " ", style.width - 2, "").map((line) => `  ${line}`);
  const side = (lead: string, one: Statement | null) => (one ? findingLines(one, lead, style) : [`${lead}nothing`]);
  return [
    ...words,
    paint(style, "faint", `  ${visible(source)}`),
    ...side("  before  ", before),
    ...side("  after   ", after),
  ];
}

/** A change as data: the same keys in every format. */
export const changeRow = ({ source, sentence, before, after }: Change) => ({
  source,
  sentence,
  before: before && rowOf(before),
  after: after && rowOf(after),
});
