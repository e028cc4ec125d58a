import { span } from "../ground/span.ts";
import type { When } from "../ground/when.ts";
import type { Block, BlockKind, Found, Genre } from "../model/document.ts";
import { isBiography, isFurniture } from "./furniture.ts";
import { authorIn, dateLine, isProse } from "./head.ts";
import { ITEM } from "./lines.ts";
import { headOf, type Piece } from "./piece.ts";

/** The blocks of a text, and what it says of itself. */
export interface Draft {
  readonly blocks: readonly Block[];
  readonly title: Found<string> | null;
  readonly author: Found<string> | null;
  readonly publisher: Found<string> | null;
  readonly published: Found<When> | null;
  readonly genre: Genre;
}

export function arrange(text: string, pieces: readonly Piece[]): Draft {
  let title: Found<string> | null = null;
  let author: Found<string> | null = null;
  let published: Found<When> | null = null;
  let isHead = true;
  const lonely = pieces.slice(0, 4).some((piece) => !isProse(text, piece) && !authorIn(headOf(text, piece), true));
  const blocks = pieces.map((piece): Block => {
    const at = span(piece.start, piece.end);
    const line = headOf(text, piece);
    const made = (kind: BlockKind): Block => Object.freeze({ kind, span: at });
    if (isFurniture(line)) return made("furniture");
    if (isBiography(line)) return made("biography");
    const dated = dateLine(text, piece);
    if (dated) {
      published ??= { value: dated.when, at: span(piece.start + dated.start, piece.start + dated.end) };
      return made("dateline");
    }
    if (ITEM.test(line)) return made("item");
    if (isProse(text, piece)) isHead = false;
    if (!isHead) return made(isProse(text, piece) || /[.!?,:]$/.test(line) ? "paragraph" : "heading");
    const name = author ? null : authorIn(line, lonely);
    if (name) {
      author = { value: line.slice(name.start, name.end), at: span(piece.start + name.start, piece.start + name.end) };
      return made("byline");
    }
    if (title) return made("heading");
    title = { value: line, at };
    return made("title");
  });
  return { blocks, title, author, publisher: null, published, genre: "unknown" };
}
