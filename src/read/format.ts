import type { Given } from "./given.ts";

/** Bytes in which a page shows that it is one. */
const SAMPLE = 4096;
const OPENING =
  /^[\s\uFEFF\u00EF\u00BB\u00BF\u00FE\u00FF]*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|title|meta)\b/i;
const TAGS =
  /<\/?(?:p|div|h[1-6]|br|span|a|li|ul|td|tr|table|body|html|head|title|meta|article)(?:\s[^<>]{0,300})?\/?>/gi;
/** So many tags at the start make a page of a file that is named like one. */
const ENOUGH = 2;

/** True when bytes are a page: as the caller says, by their opening, or by their name and tags. */
export function isHtml(bytes: Uint8Array, { format, source }: Given): boolean {
  if (format !== undefined) return format === "html";
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE))
    .toString("latin1")
    .replaceAll("\u0000", "");
  if (OPENING.test(head)) return true;
  return /\.x?html?$/i.test(source) && (head.match(TAGS)?.length ?? 0) >= ENOUGH;
}
