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
  readonly kind: BlockKind | null;
  readonly isHidden: boolean;
  readonly isClassed: boolean;
  readonly isLink: boolean;
  readonly isVerbatim: boolean;
}

const GROUND: Level = { kind: null, isHidden: false, isClassed: false, isLink: false, isVerbatim: false };
/** Classes that would make more than this share of the words furniture are not believed. */
const MOST_CLASSED = 0.4;
/** A link that stands alone and is longer may well be a sentence. */
const LINK = 120;

interface Open {
  readonly parts: string[];
  linked: number;
  length: number;
  level: Level;
  isBroken: boolean;
}

interface Raw extends Piece {
  readonly isClassed: boolean;
}

/** Makes a collector. White space becomes as a browser shows it; pieces are parted by an empty line. */
export function collector(): Collector {
  const path: string[] = [];
  const levels: Level[] = [GROUND];
  const text: string[] = [];
  const pieces: Raw[] = [];
  let length = 0;
  let open: Open | null = null;

  const finish = () => {
    const made = open;
    open = null;
    if (!made) return;
    const words = made.level.isVerbatim ? made.parts.join("") : made.parts.join("").trim();
    if (words.trim() === "") return;
    const gap = length === 0 ? "" : "\n\n";
    const start = length + gap.length;
    text.push(gap, words);
    length = start + words.length;
    pieces.push(...piecesFrom(words, start, made));
  };

  return {
    path,
    open(name, classes) {
      const above = levels.at(-1)!;
      if (BLOCKS.has(name)) finish();
      else if (name === "br" && open) open.isBroken = true;
      path.push(name);
      levels.push(levelOf(above, name, classes));
    },
    words(data) {
      const level = levels.at(-1)!;
      if (level.isHidden) return;
      const shown = level.isVerbatim ? data : data.replace(/[ \t\n\r\f]+/g, " ");
      if (open?.isBroken && shown.trim() !== "") {
        // A line break within a sentence is a blank; else it parts paragraphs, as on pages without <p>.
        if (/^\s*\p{Ll}/u.test(shown)) open.parts.push(" ");
        else finish();
        if (open) open.isBroken = false;
      }
      if (!open && shown.trim() === "") return;
      open ??= { parts: [], linked: 0, length: 0, level, isBroken: false };
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
      return { text: text.join(""), pieces: believed(pieces) };
    },
  };
}

function levelOf(above: Level, name: string, classes: string): Level {
  const byClass = BLOCKS.has(name) ? kindOfClass(name, classes) : null;
  const byTag = kindOfTag(name);
  const isFixed = above.kind === "furniture" || above.kind === "biography" || above.kind === "byline";
  return {
    kind: isFixed ? above.kind : (byClass ?? byTag ?? above.kind),
    isHidden: above.isHidden || HIDDEN.has(name),
    isClassed: above.isClassed || (!isFixed && byClass !== null),
    isLink: above.isLink || name === "a",
    isVerbatim: above.isVerbatim || name === "pre",
  };
}

function add(open: Open, shown: string, level: Level): void {
  const last = open.parts.at(-1);
  const piece = last?.endsWith(" ") && !level.isVerbatim ? shown.replace(/^ /, "") : shown;
  if (piece === "") return;
  open.parts.push(piece);
  open.length += piece.trim().length;
  if (level.isLink) open.linked += piece.trim().length;
}

function piecesFrom(words: string, start: number, { level, linked, length }: Open): Raw[] {
  const isLink =
    linked > 0 && linked >= length * 0.95 && words.length < LINK && !/[.!?:]["'\u201D\u2019]?$/.test(words);
  const kind = isLink && level.kind !== "heading" ? "furniture" : level.kind;
  const piece = { kind, isClassed: level.isClassed };
  if (!level.isVerbatim) return [{ start, end: start + words.length, ...piece }];
  return paragraphsOf(words).map((each) => ({ start: start + each.start, end: start + each.end, ...piece }));
}

// A class such as "has-sidebar" on the element that holds the article would hide it all.
function believed(pieces: readonly Raw[]): Piece[] {
  const size = (some: readonly Raw[]) => some.reduce((sum, { start, end }) => sum + end - start, 0);
  const isWild = size(pieces.filter(({ isClassed }) => isClassed)) > size(pieces) * MOST_CLASSED;
  return pieces.map(({ start, end, kind, isClassed }) => ({ start, end, kind: isWild && isClassed ? null : kind }));
}
