import type { BlockKind } from "../model/document.ts";
import { portrayed } from "./biography.ts";
import { lengthOf } from "./piece.ts";
import type { Shape } from "./shape.ts";

/** How many pieces at the end, furniture aside, may be the author's line, a signature or a closing date. */
const TAIL = 4;
/** A link of a list is shorter. */
const LINK = 160;

/** Index of the first piece of the tail. */
export function tailStart(shapes: readonly Shape[], from: number): number {
  let left = TAIL;
  for (let at = shapes.length - 1; at >= from; at--) {
    const { look } = shapes[at]!;
    if (look !== "furniture" && look !== "list header" && look !== "label" && --left === 0) return at;
  }
  return from;
}

/** What each piece of the text proper is. */
export function kindsOfBody(shapes: readonly Shape[], from: number): BlockKind[] {
  const tail = tailStart(shapes, from);
  let isInList = false;
  return shapes.slice(from).map((shape, index): BlockKind => {
    const at = from + index;
    if (shape.look === "list header") isInList = true;
    else if (isInList && !isLink(shape)) isInList = false;
    if (isInList) return "furniture";
    return kindInBody(shape, shapes[at + 1], at >= tail);
  });
}

// Below "Related articles" stand headlines: short lines without a full stop, with or without their dates.
function isLink({ look, line, piece }: Shape): boolean {
  if (look === "item") return lengthOf(piece) < LINK && !/[.;]$/.test(line);
  return look !== "prose" && look !== "salutation" && look !== "biography";
}

function kindInBody({ look, line, piece }: Shape, next: Shape | undefined, isTail: boolean): BlockKind {
  switch (look) {
    case "furniture":
    case "list header":
      return "furniture";
    case "biography":
      return "biography";
    case "date":
      return "dateline";
    case "byline":
      return isTail || piece.kind === "byline" ? "byline" : piece.kind === "item" ? "item" : "paragraph";
    case "name":
    case "field":
      if (isTail) return "byline";
      return look === "name" && next ? "heading" : (piece.kind ?? "paragraph");
    case "item":
      return "item";
    case "prose":
    case "salutation":
      return piece.kind ?? "paragraph";
    case "label":
    case "masthead":
    case "line":
      return piece.kind ?? (next && !/^\p{Ll}|,$/u.test(line) ? "heading" : "paragraph");
  }
}

/** The pieces near the end that tell of the author by name: "Helen Marsh is a historian at …". */
export function portraits(shapes: readonly Shape[], from: number, author: string | null): Map<number, string> {
  const found = new Map<number, string>();
  const tail = tailStart(shapes, from);
  const prose = shapes.filter(({ look }) => look === "prose").length;
  for (const [at, { look, line, piece }] of shapes.entries()) {
    if ((look !== "prose" && look !== "line") || (at < tail && at > from)) continue;
    const name = portrayed(line, lengthOf(piece));
    if (name === null) continue;
    const isAuthor = author !== null && surname(author) === surname(name);
    if (isAuthor || (author === null && at >= tail && prose > 3)) found.set(at, name);
  }
  return found;
}

const surname = (name: string): string => name.split(/\s/).at(-1)!.toLowerCase();
