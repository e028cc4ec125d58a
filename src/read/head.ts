import type { BlockKind } from "../model/document.ts";
import { fieldIn } from "./label.ts";
import { oneLine } from "./piece.ts";
import type { Shape } from "./shape.ts";

/** The part before the text proper: which of its pieces are what. */
export interface Head {
  /** Index of the first piece of the text proper. */
  readonly end: number;
  /** First and last piece of the title; null when there is none. */
  readonly title: { readonly from: number; readonly to: number } | null;
  readonly kinds: readonly BlockKind[];
  /** The piece that is the author's name and nothing else. */
  readonly name: number | null;
}

/** A head has no more pieces; so many short lines are a list. */
const MOST = 20;

/** Reads the pieces before the first one in sentences. `wanted` is the title that the page's metadata gives. */
export function headOfText(shapes: readonly Shape[], wanted: string | null): Head {
  const end = endOfHead(shapes);
  const head = shapes.slice(0, end);
  const name = nameIn(head);
  const from = titleIn(head, name, wanted);
  const title = from === null ? null : { from, to: lastOfTitle(head, from) };
  const kinds = head.map((shape, at): BlockKind => {
    if (title && at >= title.from && at <= title.to) return "title";
    return at === name ? "byline" : kindInHead(shape);
  });
  return { end, title, kinds, name };
}

const isBody = ({ look }: Shape): boolean => look === "prose" || look === "item" || look === "salutation";

// Without sentences anywhere there is no text that a head could stand before.
function endOfHead(shapes: readonly Shape[]): number {
  const marked = shapes.slice(0, MOST).findLastIndex(({ piece }) => piece.kind === "title");
  const first = shapes.findIndex((shape, at) => at > marked && isBody(shape));
  if (first < 0) return marked + 1;
  return Math.max(marked + 1, Math.min(first, MOST));
}

// A bare name is the author's when another line is left to be the title.
function nameIn(head: readonly Shape[]): number | null {
  const names = head.flatMap(({ look }, at) => (look === "name" ? [at] : []));
  if (names.length === 0 || head.some(({ look, line }) => look === "byline" || fieldIn(line)?.field === "author")) {
    return null;
  }
  if (head.some(({ look }) => look === "line")) return names[0]!;
  if (names.length === 1) return null;
  return names.find((at) => /\b\p{Lu}\./u.test(head[at]!.line)) ?? names[1]!;
}

function titleIn(head: readonly Shape[], name: number | null, wanted: string | null): number | null {
  const first = (is: (shape: Shape, at: number) => boolean): number | null => {
    const at = head.findIndex(is);
    return at < 0 ? null : at;
  };
  return (
    (wanted === null ? null : first(({ line }) => oneLine(line) === wanted)) ??
    first(({ piece }) => piece.kind === "title") ??
    first(({ look, line }) => look === "field" && fieldIn(line)?.field === "title") ??
    first(({ look }) => look === "line") ??
    first(({ look }, at) => look === "name" && at !== name) ??
    first(({ look }) => look === "masthead")
  );
}

// A title may run over several lines: "Joint Statement / of the Republic of … / on …".
function lastOfTitle(head: readonly Shape[], from: number): number {
  let to = from;
  while (to + 1 < head.length && head[to + 1]!.look === "line" && /^\p{Ll}/u.test(head[to + 1]!.line)) to++;
  return to;
}

function kindInHead({ look, line, piece }: Shape): BlockKind {
  if (look === "biography") return "biography";
  if (look === "date") return "dateline";
  if (look === "field") return fieldIn(line)?.field === "date" ? "dateline" : "byline";
  if (look === "byline" || look === "name" || look === "masthead") return "byline";
  if (look === "item") return "item";
  if (isBody({ look } as Shape)) return "paragraph";
  return look === "line" ? (piece.kind ?? "heading") : "furniture";
}
