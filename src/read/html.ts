import type { When } from "../ground/when.ts";
import { articleOf } from "./article.ts";
import { authorIn } from "./byline.ts";
import { collector, type Laid } from "./collect.ts";
import { dateLineIn } from "./dateline.ts";
import { dateIn } from "./dates.ts";
import { isNobody, metadata } from "./metadata.ts";
import type { PageFacts } from "./page-facts.ts";
import { oneLine, type Piece } from "./piece.ts";
import { scan } from "./scan.ts";

/** A page as text. `isWhole` is true when no article could be made out and all of the page's words are there. */
export interface Page extends Laid {
  readonly facts: PageFacts;
  readonly isWhole: boolean;
}

/** A page with more tags and character references, or deeper, or longer, is not laid out as a tree: that would take minutes. */
const MOST_MARKS = 20_000;
const DEEPEST = 400;
const LONGEST = 3_000_000;
/** An article below this share of a page's prose is not believed. */
const LEAST = 0.25;
/** Shorter pieces are menus, headlines and captions more often than prose. */
const PROSE = 80;

/**
 * Reads HTML. The text is made: title and byline, then the article, each piece parted by an empty line; what stands around the
 * article (menus, the foot of the page) is left out. Never throws; a page that has no article gives all of its words.
 */
export function readHtml(html: string): Page {
  const whole = wholeOf(html);
  const isLayable = whole.depth <= DEEPEST && html.length <= LONGEST && isLight(html);
  const article = isLayable ? articleOf(html) : null;
  const { facts } = whole;
  if (!article || proseOf(article) < proseOf(whole) * LEAST) {
    return { ...withTitle(whole, facts, null), facts, isWhole: true };
  }
  const taken = article.byline === null || isNobody(article.byline) ? whole.byline : article.byline;
  return { ...withTitle(article, facts, taken), facts, isWhole: false };
}

function isLight(html: string): boolean {
  let left = MOST_MARKS;
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if ((code === 60 || code === 38) && --left < 0) return false;
  }
  return true;
}

const proseOf = ({ pieces }: Laid): number =>
  pieces.reduce(
    (sum, { kind, start, end }) => (kind === "furniture" || end - start < PROSE ? sum : sum + end - start),
    0,
  );

interface Whole extends Laid {
  readonly facts: PageFacts;
  /** The author named near the heading. */
  readonly byline: string | null;
  readonly depth: number;
}

function wholeOf(html: string): Whole {
  const to = collector();
  const about = metadata();
  let depth = 0;
  let heading: string[] | null = null;
  scan(html, {
    path: to.path,
    open(name, attribute) {
      if (name === "meta") about.meta(attribute);
      else if (name === "time") about.time(attribute);
      else if (name === "h1") heading = [];
      to.open(name, `${attribute("class")} ${attribute("id")}`.trim());
      depth = Math.max(depth, to.path.length);
    },
    words(data) {
      heading?.push(data);
      to.words(data);
    },
    close() {
      if (to.path.at(-1) === "h1" && heading) {
        about.heading(oneLine(heading.join("")));
        heading = null;
      }
      to.close();
    },
    hidden: (name, content, attribute) => about.hidden(name, content, attribute("type")),
  });
  const laid = to.done();
  const facts = about.facts();
  const near = linesNear(laid, facts.title);
  return { ...laid, facts: { ...facts, seen: dayOf(near) }, byline: bylineOf(near), depth };
}

/** Pieces below the heading in which author and day may stand. */
const NEAR = 8;

// Below the heading stand author and day: "By Ama Darko, May 3, 2024, 10:00 am". Above it papers print the day it is today.
function linesNear({ text, pieces }: Laid, title: string | null): string[] {
  const lines = pieces.map(({ start, end }) => (end - start > 200 ? "" : oneLine(text.slice(start, end))));
  const from = title === null ? -1 : lines.indexOf(title);
  return from < 0 ? [] : lines.slice(from + 1, from + 1 + NEAR);
}

function dayOf(lines: readonly string[]): When | null {
  for (const line of lines) {
    const dated = dateLineIn(line) ?? (authorIn(line) ? dateIn(line) : null);
    if (dated) return dated.when;
  }
  return null;
}

function bylineOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    const at = authorIn(line);
    if (at) return line.slice(0, at.end);
  }
  return null;
}

/** Pieces among which title and byline are looked for. */
const HEAD = 12;

// The reader takes title and byline out of the article; they are put back, so that they stand in the text like in print.
function withTitle(laid: Laid, { title, author }: PageFacts, byline: string | null): Laid {
  const head = laid.pieces.slice(0, HEAD).map(({ start, end }) => oneLine(laid.text.slice(start, end)));
  const added: { words: string; kind: "title" | "byline" }[] = [];
  if (title !== null && !head.includes(title)) added.push({ words: title, kind: "title" });
  const name = author ?? byline;
  if (name !== null && name.length < 200 && !head.some((line) => line.includes(name))) {
    added.push({ words: byline ?? `By ${name}`, kind: "byline" });
  }
  if (added.length === 0) return laid;
  let text = "";
  const pieces: Piece[] = added.map(({ words, kind }) => {
    const start = text.length;
    text += `${words}\n\n`;
    return { start, end: start + words.length, kind };
  });
  const moved = laid.pieces.map(({ start, end, kind }) => ({
    start: start + text.length,
    end: end + text.length,
    kind,
  }));
  return { text: text + laid.text, pieces: [...pieces, ...moved] };
}
