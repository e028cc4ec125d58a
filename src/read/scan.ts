import { decoded } from "./entities.ts";
import { BLOCKS, RAW, UNCLOSED, VOID } from "./tags.ts";

/** What is told of a page in the order it is written. */
export interface Listener {
  open(name: string, attribute: (name: string) => string): void;
  words(data: string): void;
  close(): void;
  /** Names of the elements that have begun and not ended. */
  readonly path: readonly string[];
  /** The content of an element whose words are no text: a script, a title. */
  hidden(name: string, content: string, attribute: (name: string) => string): void;
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})/y;
/** How far up an end tag looks for its start; a stray one beyond is passed over. */
const REACH = 64;

/**
 * Walks through HTML of any kind, whole or broken, once from start to end, without building a tree. Elements left open are
 * closed by what follows or never.
 */
export function scan(html: string, to: Listener): void {
  const find = finder(html);
  let at = 0;
  while (at < html.length) {
    const next = find("<", at);
    if (next > at) to.words(decoded(html.slice(at, next)));
    if (next >= html.length) return;
    at = tagAt(html, next, to, find);
  }
}

type Find = (mark: string, from: number) => number;

// Each mark is looked for onwards from where it was found last, so that no stretch is searched twice for the same mark.
function finder(html: string): Find {
  const last = new Map<string, number>();
  return (mark, from) => {
    const known = last.get(mark) ?? -1;
    if (known >= from) return known;
    const at = html.indexOf(mark, from);
    const place = at < 0 ? html.length : at;
    last.set(mark, place);
    return place;
  };
}

function tagAt(html: string, at: number, to: Listener, find: Find): number {
  if (html.startsWith("<!--", at)) return find("-->", at + 4) + 3;
  if (html.startsWith("<!", at) || html.startsWith("<?", at)) return find(">", at) + 1;
  TAG.lastIndex = at;
  const tag = TAG.exec(html);
  if (!tag) {
    to.words("<");
    return at + 1;
  }
  const name = tag[2]!.toLowerCase();
  const end = find(">", at);
  if (tag[1] === "/") closeUpTo(name, to);
  else return opened(html, name, { from: at + tag[0].length, end }, to, find);
  return end + 1;
}

function closeUpTo(name: string, to: Listener): void {
  const { path } = to;
  const lowest = Math.max(0, path.length - REACH);
  let level = path.length - 1;
  while (level >= lowest && path[level] !== name) level--;
  if (level < lowest) return;
  for (let left = path.length - level; left > 0; left--) to.close();
}

function opened(html: string, name: string, tag: { from: number; end: number }, to: Listener, find: Find): number {
  const attribute = attributesOf(html.slice(tag.from, tag.end));
  if (RAW.has(name)) {
    const mark = `</${name}`;
    const close = nearest(mark, tag.end, find);
    to.hidden(name, html.slice(tag.end + 1, close), attribute);
    return close >= html.length ? html.length : find(">", close) + 1;
  }
  const within = to.path.at(-1) ?? "";
  if ((within === name && UNCLOSED.has(name)) || (within === "p" && BLOCKS.has(name))) to.close();
  to.open(name, attribute);
  if (VOID.has(name)) to.close();
  return tag.end + 1;
}

// End tags are written in small letters, or, on old pages, in capitals.
const nearest = (mark: string, from: number, find: Find): number =>
  Math.min(find(mark, from), find(mark.toUpperCase(), from));

/** Longest run of attributes that is read. */
const MOST = 4000;
const ATTRIBUTE = /(?<![\w:.-])([a-zA-Z][\w:.-]{0,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

function attributesOf(source: string): (name: string) => string {
  let known: Map<string, string> | null = null;
  return (name) => {
    known ??= new Map(
      [...source.slice(0, MOST).matchAll(ATTRIBUTE)].map(([, key, double, single, bare]) => [
        key!.toLowerCase(),
        decoded(double ?? single ?? bare ?? ""),
      ]),
    );
    return known.get(name) ?? "";
  };
}
