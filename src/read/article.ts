import { collector, type Laid } from "./collect.ts";
import { parseHtml, readability } from "./on-demand.ts";
import { oneLine } from "./piece.ts";

/** The article of a page, without what stands around it. */
export interface Article extends Laid {
  /** The line with the author's name that was taken out of the article. */
  readonly byline: string | null;
}

interface Node {
  readonly nodeType: number;
  readonly localName?: string;
  readonly data?: string;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  readonly parentNode: Node | null;
  getAttribute?(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;

/** Finds the article of a page; null when there is none, or the page cannot be laid out. */
export function articleOf(html: string): Article | null {
  try {
    const { document } = parseHtml(framed(html));
    const Reader = readability();
    const options = { charThreshold: 200, keepClasses: true, disableJSONLD: true, serializer: (node: unknown) => node };
    const found = new Reader(document as never, options as never).parse() as {
      content: Node | null;
      byline: string | null;
    } | null;
    if (!found?.content) return null;
    return { ...laid(found.content), byline: found.byline ? oneLine(found.byline) : null };
  } catch {
    // Both libraries are made for whole pages; whatever they stumble over, the caller reads all of the page's words instead.
    return null;
  }
}

// The tree builder adds no <html> and <body> by itself, and the reader looks for the article in the body.
function framed(html: string): string {
  const bare = html.replace(/^\s*(?:<\?xml[^>]{0,200}>)?\s*(?:<!doctype[^>]{0,300}>)?/i, "");
  if (/<body[\s>]/i.test(bare) && /<html[\s>]/i.test(bare)) return `<!doctype html>${bare}`;
  const inner = bare.replace(/<\/?(?:html|head|body)(?:\s[^>]{0,1000})?>/gi, "");
  return `<!doctype html><html><head></head><body>${inner}</body></html>`;
}

function laid(root: Node): Laid {
  const to = collector();
  let node: Node | null = root;
  while (node) {
    if (node.nodeType === TEXT) to.words(node.data ?? "");
    if (node.nodeType === ELEMENT) to.open(nameOf(node), classesOf(node));
    if (node.nodeType === ELEMENT && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    node = after(node, root, to.close);
  }
  return to.done();
}

// The node that follows when all below this one is done; closes each element that ends on the way.
function after(from: Node, root: Node, close: () => void): Node | null {
  let node: Node | null = from;
  while (node) {
    if (node.nodeType === ELEMENT) close();
    if (node === root) return null;
    if (node.nextSibling) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}

const nameOf = (node: Node): string => (node.localName ?? "").toLowerCase();

function classesOf(node: Node): string {
  return `${node.getAttribute?.("class") ?? ""} ${node.getAttribute?.("id") ?? ""}`.trim();
}
