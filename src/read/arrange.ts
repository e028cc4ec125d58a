import { span } from "../ground/span.ts";
import type { When } from "../ground/when.ts";
import type { Block, BlockKind, Found, Genre } from "../model/document.ts";
import { kindsOfBody, portraits, tailStart } from "./body.ts";
import { speakerIn } from "./byline.ts";
import { type InlineDateline, inlineDateline, shoutedDateline } from "./dateline.ts";
import { bylineOf, fieldOf, foundIn, publishedOf, publisherOf } from "./facts.ts";
import { genreOf } from "./genre.ts";
import { type Head, headOfText } from "./head.ts";
import { fieldIn } from "./label.ts";
import { NO_FACTS, type PageFacts } from "./page-facts.ts";
import { oneLine, type Piece } from "./piece.ts";
import { type Shape, shapeOf } from "./shape.ts";

/** The blocks of a text, and what it says of itself. */
export interface Draft {
  readonly blocks: readonly Block[];
  readonly title: Found<string> | null;
  readonly author: Found<string> | null;
  readonly publisher: Found<string> | null;
  readonly published: Found<When> | null;
  readonly genre: Genre;
}

/** A dateline is sought in so many paragraphs. */
const OPENING = 3;

/** Says what each piece of a text is, and finds title, author, publisher, day and genre. The page's own word goes first. */
export function arrange(text: string, pieces: readonly Piece[], page: PageFacts = NO_FACTS): Draft {
  const shapes = pieces.map((piece) => shapeOf(text, piece));
  const head = headOfText(shapes, page.title);
  const kinds = [...head.kinds, ...kindsOfBody(shapes, head.end)];
  const dateline = datelineOf(shapes, kinds);
  const title = titleOf(text, shapes, head, page);
  const named = given(page.author) ?? authorNamed(shapes, kinds, head);
  const lives = portraits(shapes, head.end, named?.value ?? null);
  for (const at of lives.keys()) kinds[at] = "biography";
  const genre = genreOf({
    title: title?.value ?? "",
    shapes,
    kinds,
    dateline: dateline?.found ?? null,
    section: page.section,
  });
  const masthead = shapes.slice(0, head.end).find(({ look }, at) => look === "masthead" && kinds[at] === "byline");
  return {
    blocks: Object.freeze(shapes.flatMap((shape, at) => blocksOf(shape, kinds[at]!, dateline))),
    title,
    author: named ?? authorTold(shapes, lives) ?? (genre === "speech" ? speakerOf(title) : null),
    publisher: given(page.publisher) ?? publisherOf(shapes, masthead, dateline),
    published:
      given(page.published) ?? publishedOf(shapes, head.end, tailStart(shapes, head.end), dateline) ?? given(page.seen),
    genre,
  };
}

const given = <T>(value: T | null): Found<T> | null => (value === null ? null : Object.freeze({ value, at: null }));

/** A paragraph that opens with a dateline. */
interface Opening {
  readonly piece: Piece;
  readonly line: string;
  readonly found: InlineDateline;
}

function datelineOf(shapes: readonly Shape[], kinds: readonly BlockKind[]): Opening | null {
  const opening: Shape[] = [];
  for (let at = 0; at < shapes.length && opening.length < OPENING; at++) {
    if (shapes[at]!.look === "prose" && kinds[at] === "paragraph") opening.push(shapes[at]!);
  }
  for (const { piece, line } of opening) {
    const found = inlineDateline(line);
    if (found && piece.start + found.end < piece.end) return { piece, line, found };
  }
  const [first] = opening;
  const shouted = first ? shoutedDateline(first.line) : null;
  const isAlone =
    shouted !== null && !shapes.some(({ line, piece }) => piece !== first?.piece && shoutedDateline(line));
  return isAlone ? { piece: first!.piece, line: first!.line, found: shouted } : null;
}

/** The marks of a heading in Markdown are no words of it. */
const MARKS = /^#{1,6}\s+/;

function blocksOf({ piece, line }: Shape, kind: BlockKind, dateline: Opening | null): Block[] {
  if (piece !== dateline?.piece) {
    const marks = kind === "heading" || kind === "title" ? (MARKS.exec(line)?.[0].length ?? 0) : 0;
    return [block(kind, piece.start + marks, piece.end)];
  }
  const split = piece.start + dateline.found.end;
  const words = dateline.line.slice(0, dateline.found.end).trimEnd();
  return [block("dateline", piece.start, piece.start + words.length), block(kind, split, piece.end)];
}

const block = (kind: BlockKind, start: number, end: number): Block => Object.freeze({ kind, span: span(start, end) });

function titleOf(text: string, shapes: readonly Shape[], head: Head, page: PageFacts): Found<string> | null {
  if (!head.title) return given(page.title);
  const first = shapes[head.title.from]!;
  const field = first.look === "field" ? fieldIn(first.line) : null;
  const start = first.piece.start + (field?.at.start ?? MARKS.exec(first.line)?.[0].length ?? 0);
  const at = span(start, shapes[head.title.to]!.piece.end);
  return Object.freeze({ value: oneLine(text.slice(at.start, at.end)), at });
}

function authorNamed(shapes: readonly Shape[], kinds: readonly BlockKind[], head: Head): Found<string> | null {
  const bylines = shapes.filter((_, at) => kinds[at] === "byline");
  const named = fieldOf(bylines, "author") ?? bylineOf(bylines);
  if (named) return named;
  const signed = shapes.flatMap((shape, at) =>
    at >= head.end && shape.look === "name" && kinds[at] === "byline" ? [shape] : [],
  );
  const alone = head.name === null ? (signed.length === 1 ? signed[0] : undefined) : shapes[head.name];
  return alone ? foundIn(alone.piece, alone.line, { start: 0, end: alone.line.length }) : null;
}

function authorTold(shapes: readonly Shape[], lives: ReadonlyMap<number, string>): Found<string> | null {
  for (const [at, name] of lives) {
    const { piece, line } = shapes[at]!;
    const start = line.indexOf(name);
    return foundIn(piece, line, { start, end: start + name.length });
  }
  return null;
}

function speakerOf(title: Found<string> | null): Found<string> | null {
  const at = title && speakerIn(title.value);
  if (!at || !title) return null;
  const value = title.value.slice(at.start, at.end);
  const isVerbatim = title.at !== null && title.at.end - title.at.start === title.value.length;
  return { value, at: isVerbatim ? span(title.at.start + at.start, title.at.start + at.end) : null };
}
