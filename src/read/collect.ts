import type { BlockKind } from "../model/document.ts";
import { paragraphsOf } from "./lines.ts";
import type { Piece } from "./piece.ts";
import { BLOCKS, HIDDEN, kindOfClass, kindOfTag } from "./tags.ts";

/** Takes a page as a stream of tags and words, and gives its text with its pieces. */
export interface Collector {
  /** An element begins. `classes` are its class and id. */
  open(name: string, classes: string): void;
  words(data: string): void;
  /** The element that began last ends. */
  close(): void;
  /** Names of the elements that have begun and not ended. */
  readonly path: readonly string[];
  done(): Laid;
}

/** A page's text, and its pieces in it. */
export interface Laid {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

interface Level {
  /** What tags and classes say, and what the tags alone say. */
  readonly kind: BlockKind | null;
  readonly plainKind: BlockKind | null;
  readonly isHidden: boolean;
  readonly isLink: boolean;
  readonly isVerbatim: boolean;
}

const GROUND: Level = { kind: null, plainKind: null, isHidden: false, isLink: false, isVerbatim: false };
/** Classes that would hide more than this share of the words are not believed. */
const MOST_CLASSED = 0.4;
/** A link that stands alone and is longer may well be a sentence. */
const LINK = 120;

/** The piece that is being collected. */
interface Open {
  readonly parts: string[];
  readonly level: Level;
  linked: number;
  length: number;
  isBroken: boolean;
}

interface Raw extends Piece {
  readonly plainKind: BlockKind | null;
}

interface Sink {
  readonly text: string[];
  readonly pieces: Raw[];
  length: number;
}

/** Makes a collector. White space becomes as a browser shows it; pieces are parted by an empty line. */
export function collector(): Collector {
  const path: string[] = [];
  const levels: Level[] = [GROUND];
  const sink: Sink = { text: [], pieces: [], length: 0 };
  let open: Open | null = null;
  const finish = () => {
    if (open) put(open, sink);
    open = null;
  };
  return {
    path,
    open(name, classes) {
      if (BLOCKS.has(name)) finish();
      else if (name === "br" && open) open.isBroken = true;
      path.push(name);
      levels.push(levelOf(levels.at(-1)!, name, classes));
    },
    words(data) {
      const level = levels.at(-1)!;
      if (level.isHidden) return;
      const shown = level.isVerbatim ? data : data.replace(/[ \t\n\r\f]+/g, " ");
      const isBlank = shown.trim() === "";
      if (!isBlank && open?.isBroken && !isContinuing(open, shown)) finish();
      if (!open && isBlank) return;
      open ??= { parts: [], level, linked: 0, length: 0, isBroken: false };
      add(open, shown, level);
    },
    close() {
      const name = path.pop();
      if (name === undefined) return;
      if (BLOCKS.has(name)) finish();
      levels.pop();
    },
    done() {
      finish();
      return { text: sink.text.join(""), pieces: believed(sink.pieces) };
    },
  };
}

// A line break within a sentence is a blank; else it parts paragraphs, as on pages without <p>.
function isContinuing(open: Open, shown: string): boolean {
  if (!/^\s*\p{Ll}/u.test(shown)) return false;
  open.parts.push(" ");
  open.isBroken = false;
  return true;
}

function levelOf(above: Level, name: string, classes: string): Level {
  const byTag = kindOfTag(name);
  const byClass = BLOCKS.has(name) ? kindOfClass(name, classes) : null;
  return {
    kind: isFixed(above.kind) ? above.kind : (byClass ?? byTag ?? above.kind),
    plainKind: isFixed(above.plainKind) ? above.plainKind : (byTag ?? above.plainKind),
    isHidden: above.isHidden || HIDDEN.has(name),
    isLink: above.isLink || name === "a",
    isVerbatim: above.isVerbatim || name === "pre",
  };
}

const isFixed = (kind: BlockKind | null): boolean => kind === "furniture" || kind === "biography" || kind === "byline";

function add(open: Open, shown: string, level: Level): void {
  const isDouble = open.parts.at(-1)?.endsWith(" ") === true && !level.isVerbatim;
  const words = isDouble ? shown.replace(/^ /, "") : shown;
  if (words === "") return;
  open.parts.push(words);
  open.length += words.trim().length;
  if (level.isLink) open.linked += words.trim().length;
}

function put(made: Open, sink: Sink): void {
  const whole = made.parts.join("");
  const words = made.level.isVerbatim ? whole : whole.trim();
  if (words.trim() === "") return;
  const gap = sink.length === 0 ? "" : "\n\n";
  const start = sink.length + gap.length;
  sink.text.push(gap, words);
  sink.length = start + words.length;
  for (const piece of piecesOf(words, start, made)) sink.pieces.push(piece);
}

function piecesOf(words: string, start: number, { level, linked, length }: Open): Raw[] {
  const isLinked = linked > 0 && linked >= length * 0.95 && level.plainKind !== "heading";
  const isLink = isLinked && words.length < LINK && !/[.!?:]["'\u201D\u2019]?$/.test(words);
  const kind = isLink ? "furniture" : level.kind;
  const plainKind = isLink ? "furniture" : level.plainKind;
  if (!level.isVerbatim) return [{ start, end: start + words.length, kind, plainKind }];
  return paragraphsOf(words).map((each) => ({ start: start + each.start, end: start + each.end, kind, plainKind }));
}

// A class such as "has-sidebar" on the element that holds the article would hide it all.
function believed(pieces: readonly Raw[]): Piece[] {
  const size = (some: readonly Raw[]) => some.reduce((sum, { start, end }) => sum + end - start, 0);
  const classed = pieces.filter(({ kind, plainKind }) => kind !== plainKind);
  const isWild = size(classed) > size(pieces) * MOST_CLASSED;
  return pieces.map(({ start, end, kind, plainKind }) => ({ start, end, kind: isWild ? plainKind : kind }));
}
